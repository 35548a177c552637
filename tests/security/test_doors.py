"""One policy on every answer, plain words when something is refused, no trace of how it works."""

import re

import pytest
from django.db import OperationalError, connection
from django.test import Client

from hearten.discovery.models import Suggestion
from hearten.doors.middleware import POLICY
from hearten.people.models import Person
from tests.makers import make_mentor

pytestmark = pytest.mark.django_db
PAGES = ["/", "/account/login/", "/no-such-page/", "/mentors/", "/healthz", "/components/"]


@pytest.mark.parametrize("path", PAGES)
def test_every_answer_says_the_one_policy(client: Client, path: str) -> None:
    assert client.get(path).headers["Content-Security-Policy"] == POLICY


def test_the_policy_lets_nothing_in_from_elsewhere() -> None:
    sources = set(re.findall(r"https?:|\*|'unsafe-[a-z]+'|data:|blob:", POLICY))

    assert sources == set()
    assert "default-src 'none'" in POLICY
    assert "require-trusted-types-for 'script'" in POLICY


@pytest.mark.parametrize("path", ["/", "/account/login/", "/account/signup/", "/components/"])
def test_no_page_carries_style_or_script_of_its_own(client: Client, path: str) -> None:
    page = client.get(path).content.decode()

    assert not re.search(r"\sstyle\s*=", page)
    assert not re.search(r"\son[a-z]+\s*=\s*[\"']", page)
    assert not re.search(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)", page)


def test_a_form_that_was_open_too_long_is_refused_in_plain_words(ada: Person) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(ada)

    response = client.post("/notices/read/")

    assert response.status_code == 403
    assert "This page was open for a while" in response.content.decode()


def test_private_pages_are_not_kept_by_browsers(client: Client, ada: Person) -> None:
    client.force_login(ada)

    assert client.get("/mentors/").headers["Cache-Control"] == "no-store"


def test_a_page_that_breaks_shows_no_trace(ada: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_args: object) -> None:
        raise RuntimeError("a secret inside")

    monkeypatch.setattr("hearten.discovery.views.suggestions.for_page", broken)
    client = Client(raise_request_exception=False)
    client.force_login(ada)

    response = client.get("/mentors/")

    assert response.status_code == 500
    assert "secret inside" not in response.content.decode()
    assert "Traceback" not in response.content.decode()


def test_what_a_broken_page_wrote_is_undone(ada: Person, monkeypatch: pytest.MonkeyPatch) -> None:

    mentor = make_mentor()

    def writes_and_breaks(person: Person) -> None:
        Suggestion.objects.create(mentee=person, mentor=mentor, band="good")
        raise RuntimeError

    monkeypatch.setattr("hearten.discovery.views.suggestions.for_page", writes_and_breaks)
    client = Client(raise_request_exception=False)
    client.force_login(ada)

    client.get("/mentors/")

    assert not Suggestion.objects.exists()


def test_ready_and_alive(client: Client) -> None:
    assert client.get("/healthz").status_code == 200
    assert client.get("/readyz").status_code == 200


def test_a_database_that_is_gone_is_said_to_be_gone(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:

    def gone() -> None:
        raise OperationalError

    monkeypatch.setattr(connection, "cursor", gone)

    assert client.get("/readyz").status_code == 503
    assert client.get("/healthz").status_code == 200
