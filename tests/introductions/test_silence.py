"""A no, a silence and a lapse are the same: the same pages, the same mail, at the same time.

Each test lives the same days twice, once with a mentor who says "not now" and once with one who
says nothing, and compares everything that the one who asked can see, day by day. After the lapse
it compares the whole database, column by column.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.db import connection, transaction
from django.test import Client

from hearten.introductions import asks, jobs
from hearten.introductions.models import Ask
from hearten.notices.models import Notice
from hearten.organizations import actions as organizations
from hearten.people.models import Person
from hearten.portraits import actions as portraits
from tests.makers import do_jobs, make_ask, make_school

pytestmark = pytest.mark.django_db
BEGIN = datetime(2026, 9, 14, 12, 0, tzinfo=UTC)
DAYS = (0, 2, 3, 5, 6, 7, 8, 9, 13, 14, 16, 20)
# What is new on every answer: the token of each form, and the random names of notices.
CHANGES = re.compile(rb'name="csrfmiddlewaretoken" value="\w+"|/notices/[0-9a-f-]{36}/open/')
# Numbers and random names of rows say nothing, sessions are the test's own, jobs are gone once
# they are done (tests/events/test_workers.py).
NOT_COMPARED = ("id", "public_id", "key", "event_id")
TABLES_NOT_COMPARED = ("procrastinate_", "django_", "usersessions_", "postgres_")

Scene = Callable[[Ask], None]


@dataclass
class Life:
    """What the one who asked saw on each day, and what the server holds in the end."""

    pages: dict[str, bytes] = field(default_factory=dict)
    headers: dict[str, dict[str, str]] = field(default_factory=dict)
    mails: list[tuple[str, str, str, list[str]]] = field(default_factory=list)
    rows: dict[str, list[Any]] = field(default_factory=dict)


def say_nothing(asked: Ask) -> None:
    pass


def say_not_now(asked: Ask) -> None:
    asks.not_now(asked, by=asked.mentor)


def ask_to_hear_more(asked: Ask) -> None:
    asks.tell_me_more(asked, by=asked.mentor, question="Which grade?")


def tell_more(asked: Ask) -> None:
    asks.edit(asked, by=asked.mentee, note="First grade, nineteen children.")


def live(
    asked: Ask, scenes: dict[int, Scene], days: tuple[int, ...], more: tuple[str, ...] = ()
) -> Life:
    """Live through the days, then forget them again."""
    life = Life()
    client = Client()
    mail.outbox.clear()
    point = transaction.savepoint()
    for day in days:
        with time_machine.travel(BEGIN + timedelta(days=day), tick=False):
            scenes.get(day, say_nothing)(asked)
            jobs.hourly.func(timestamp=0)
            do_jobs()
            mine = [m for m in mail.outbox if m.to == [asked.mentee.email]]
            mail.outbox.clear()
            life.mails += [(str(day), str(m.subject), str(m.body), m.to) for m in mine]
            client.force_login(asked.mentee)
            page = asks.page_of(asked)
            for path in (page, "/", "/asks/", "/notices/", *(page + end for end in more)):
                answer = client.get(path)
                assert answer.status_code in (200, 302)
                life.pages[f"{day} {path}"] = CHANGES.sub(b"", answer.content)
                life.headers[f"{day} {path}"] = dict(answer.headers)
    life.rows = everything()
    transaction.savepoint_rollback(point)
    return life


def everything() -> dict[str, list[Any]]:
    """Read every table, column by column."""
    found: dict[str, list[Any]] = {}
    with connection.cursor() as cursor:
        for table in sorted(connection.introspection.table_names(cursor)):
            if table.startswith(TABLES_NOT_COMPARED):
                continue
            cursor.execute(f'SELECT * FROM "{table}"')
            names = [column[0] for column in cursor.description]
            for row in cursor.fetchall():
                for name, value in zip(names, row, strict=True):
                    if name not in NOT_COMPARED and not (
                        table == "events_handled" and name == "event_id"
                    ):
                        found.setdefault(f"{table}.{name}", []).append(repr(value))
    return {
        column: sorted(values)
        for column, values in found.items()
        if column.rpartition(".")[2] not in NOT_COMPARED
    }


@pytest.fixture
def asked(ada: Person, grace: Person) -> Ask:
    with time_machine.travel(BEGIN, tick=False):
        made = make_ask(mentee=ada, mentor=grace)
        do_jobs()
    return made


LIVES: dict[str, tuple[dict[int, Scene], dict[int, Scene]]] = {
    "at once": ({}, {0: say_not_now}),
    "on the third day": ({}, {3: say_not_now}),
    "after the reminder": ({}, {9: say_not_now}),
    "after hearing that more was wanted": (
        {2: ask_to_hear_more},
        {2: ask_to_hear_more, 5: say_not_now},
    ),
    "before more was told": (
        {2: ask_to_hear_more, 6: tell_more},
        {2: ask_to_hear_more, 5: say_not_now, 6: tell_more},
    ),
    "after more was told": (
        {2: ask_to_hear_more, 6: tell_more},
        {2: ask_to_hear_more, 6: tell_more, 8: say_not_now},
    ),
}


@pytest.mark.parametrize("when", LIVES)
def test_not_now_is_silence_to_the_one_who_asked_and_after_the_lapse_to_the_server(
    asked: Ask, when: str
) -> None:
    silence, no = (live(asked, scenes, DAYS) for scenes in LIVES[when])

    assert no.pages == silence.pages
    assert no.headers == silence.headers
    assert no.mails == silence.mails
    assert [m for m in silence.mails if "come to rest" in m[2]], "the lapse is told by mail"
    assert "introductions_ask.put_aside" in silence.rows
    assert {c for c in {*silence.rows, *no.rows} if silence.rows.get(c) != no.rows.get(c)} == set()


def avoid_her(asked: Ask) -> None:
    portraits.avoid(by=asked.mentor, address=str(asked.mentee.email))


def avoid_her_school(asked: Ask) -> None:
    school = make_school()
    organizations.take_job(school, by=asked.mentee)
    portraits.avoid(by=asked.mentor, organization=school)


def work_at_a_school(asked: Ask) -> None:
    organizations.take_job(make_school(), by=asked.mentee)


WISHES: dict[str, tuple[dict[int, Scene], dict[int, Scene]]] = {
    "her address": ({}, {3: avoid_her}),
    "her school": ({3: work_at_a_school}, {3: avoid_her_school}),
    "after the reminder": ({}, {9: avoid_her}),
    "before more was told": (
        {2: ask_to_hear_more, 6: tell_more},
        {2: ask_to_hear_more, 5: avoid_her, 6: tell_more},
    ),
}


@pytest.mark.parametrize("whom", WISHES)
def test_a_mentors_not_these_is_silence_to_the_one_who_asked(asked: Ask, whom: str) -> None:
    silence, wish = (live(asked, scenes, DAYS, more=("edit/",)) for scenes in WISHES[whom])

    assert wish.pages == silence.pages
    assert wish.headers == silence.headers
    assert wish.mails == silence.mails


def test_between_the_wish_and_the_work_on_it_nothing_shows_either(
    asked: Ask, client: Client
) -> None:
    """The worker comes a moment later; the pages may not tell before, nor refuse an act."""
    note = {"note": "First grade, nineteen children."}
    with time_machine.travel(BEGIN + timedelta(days=1), tick=False):
        ask_to_hear_more(asked)
        do_jobs()
        avoid_her(asked)
        client.force_login(asked.mentee)

        assert asked.mentor.first_name in client.get("/asks/").text
        assert client.get(f"/asks/to/{asked.mentor.public_id}/").status_code == 200
        again = client.post(f"/asks/to/{asked.mentor.public_id}/", note)
        assert "You have asked already" in again.text
        assert client.post(asks.page_of(asked) + "edit/", note).status_code == 302

        asked.refresh_from_db()
        assert asked.status == Ask.Status.OPEN
        told = Notice.objects.filter(person=asked.mentor)
        assert told.count() == 1, "she is not told of an answer by somebody she avoids"


def test_until_the_lapse_the_mentor_alone_sees_what_she_put_aside(
    asked: Ask, client: Client
) -> None:
    with time_machine.travel(BEGIN + timedelta(days=1), tick=False):
        asks.not_now(asked, by=asked.mentor)

        client.force_login(asked.mentor)
        assert "Asks you put aside" in client.get("/asks/").text
        client.force_login(asked.mentee)
        assert "put aside" not in client.get("/asks/").text
        assert "not now" not in client.get(asks.page_of(asked)).text


def test_the_comparison_sees_a_difference_when_there_is_one(asked: Ask) -> None:
    silence, taken_back = (
        live(asked, scenes, days=(0, 2))
        for scenes in ({}, {2: lambda a: asks.withdraw(a, by=a.mentee)})
    )

    assert taken_back.pages != silence.pages
    assert taken_back.rows != silence.rows
