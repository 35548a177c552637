"""Logs say what happened and where, and never what somebody wrote."""

import json
import logging

import pytest
import structlog
from django.conf import settings
from django.db import connection
from django.test import Client

from hearten.introductions.models import Ask
from hearten.people.models import Person
from tests.makers import make_ask


def formatted(record: logging.LogRecord) -> dict[str, object]:
    formatter = settings.LOGGING["formatters"]["json"]
    made = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=formatter["foreign_pre_chain"], processors=formatter["processors"]
    )
    return dict(json.loads(made.format(record)))


def test_an_error_is_told_by_kind_and_place_without_its_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    try:
        int("canary: what somebody wrote")
    except ValueError:
        logging.getLogger("somewhere").exception("A page broke")

    line = formatted(caplog.records[-1])

    assert line["event"] == "A page broke"
    assert line["error"] == "ValueError"
    assert "canary" not in json.dumps(line)


@pytest.mark.django_db
def test_a_row_the_database_refuses_stays_out_of_the_log(
    ada: Person, grace: Person, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_ask(mentee=ada, mentor=grace, note="canary: mornings are hard")

    def refused(*_args: object) -> None:
        with connection.cursor() as cursor:
            cursor.execute("UPDATE introductions_ask SET mentor_id = mentee_id")

    monkeypatch.setattr("hearten.discovery.views.suggestions.for_page", refused)
    client = Client(raise_request_exception=False)
    client.force_login(ada)

    assert client.get("/mentors/").status_code == 500

    assert Ask.objects.count() == 1
    lines = [json.dumps(formatted(record)) for record in caplog.records]
    assert any("IntegrityError" in line for line in lines)
    assert not any("canary" in line for line in lines)
