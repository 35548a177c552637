"""Leaving: everything with one's name on it goes, the others lose nothing of their own."""

from __future__ import annotations

import json
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.utils import timezone

import hearten
from hearten.config import leaving
from hearten.discovery.models import Suggestion
from hearten.history.actions import receipts
from hearten.history.models import Entry
from hearten.introductions import asks, conversations
from hearten.introductions.models import Ask, Conversation
from hearten.notices.models import Notice
from hearten.organizations import actions as organizations
from hearten.organizations.firewall import is_closed_between
from hearten.people import actions as people
from hearten.people.models import Person
from hearten.portraits import actions as portraits
from hearten.portraits.apart import are_apart
from hearten.ties.models import Tie
from tests.introductions.threads import at_once
from tests.makers import (
    PASSWORD,
    do_jobs,
    make_ask,
    make_conversation,
    make_mentor,
    make_person,
)

# Words that only ada ever wrote, each in another place.
WORDS = (
    "Ada", "Marsh", "ada@example.org", "ada.second@example.org", "quince", "rhubarb", "sorrel",
    "tansy", "vetch", "yarrow", "boss@example.org", "unwanted@example.org", "FirefoxOfAda",
)  # fmt: skip


def live_fully(ada: Person) -> Client:
    """Leave words of hers in every room of the house."""
    cache.clear()
    client = Client(headers={"user-agent": "FirefoxOfAda"})
    ada.set_password(PASSWORD)
    ada.save()
    client.post("/account/login/", {"login": "ada@example.org", "password": PASSWORD})
    portraits.answer({"stories.moment": "The quince in the window."}, by=ada)
    portraits.answer({"mentoring.groups": ["Readers of rhubarb"]}, by=ada)
    portraits.offer(by=ada, capacity=3)
    portraits.avoid(by=ada, address="unwanted@example.org")
    organizations.name_evaluator("boss@example.org", by=ada)
    organizations.take_job(ada.jobs.get().organization, by=ada, title="Teacher of sorrel")
    EmailAddress.objects.create(user=ada, email="ada.second@example.org")
    Authenticator.objects.create(user=ada, type="totp", data={"secret": "tansy"})
    make_ask(mentee=ada, note="About vetch.")
    talk = make_conversation(mentee=ada, mentor=make_mentor())
    Ask.objects.filter(pk=talk.ask_id).update(note="About vetch again.")
    asks.tell_me_more(make_ask(mentor=ada), by=ada, question="Which yarrow?")
    Suggestion.objects.create(mentee=ada, mentor=make_mentor(), band="good")
    Suggestion.objects.create(mentee=make_person(), mentor=ada, band="good")
    local = timezone.now().replace(tzinfo=None, microsecond=0) + timedelta(days=3)
    conversations.propose(talk, [conversations.Proposal(local, "UTC", "video")], by=ada)
    receipts(viewer=make_person().public_id, viewer_as="coordinator", saw="x", of=[ada.public_id])
    do_jobs()
    return client


def everything_stored() -> dict[str, str]:
    """Read every table as text; a session as what it holds."""
    with connection.cursor() as cursor:
        stored = {}
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT coalesce(string_agg(t::text, chr(10)), '') FROM \"{table}\" t")
            stored[table] = str(cursor.fetchone()[0])
    stored["django_session"] = "\n".join(str(s.get_decoded()) for s in Session.objects.all())
    return stored


@pytest.mark.django_db
def test_before_leaving_every_word_is_somewhere_and_in_what_one_takes_along(ada: Person) -> None:
    client = live_fully(ada)

    stored = "".join(everything_stored().values())
    taken = client.get("/me/data/")

    assert [word for word in WORDS if word not in stored] == []
    assert "attachment" in taken.headers["Content-Disposition"]
    missing = [w for w in WORDS if w not in taken.text and w != "tansy"]
    assert missing == [], "a secret of a second step is the one thing not handed out"
    json.loads(taken.text)


@pytest.mark.django_db
def test_after_leaving_no_table_holds_a_word_an_address_or_a_session(ada: Person) -> None:
    client = live_fully(ada)

    answer = client.post("/me/leave/", {"email": "ada@example.org"})
    do_jobs()

    assert answer.headers["Location"] == "/me/left/"
    assert client.get("/me/left/").status_code == 200
    for table, text in everything_stored().items():
        assert [word for word in WORDS if word in text] == [], table
    assert f"'_auth_user_id': '{ada.pk}'" not in everything_stored()["django_session"]
    assert not UserSession.objects.exists()


@pytest.mark.django_db
def test_a_person_without_a_name_remains_and_so_does_history(ada: Person, edsger: Person) -> None:
    live_fully(ada)
    before = Entry.objects.filter(by=ada.public_id).count()

    people.leave(ada)

    ada.refresh_from_db()
    assert (ada.name, ada.sort_name, ada.email, ada.is_active) == ("", "", None, False)
    assert ada.left_at
    assert not ada.has_usable_password()
    assert str(ada) == "Someone who has left"
    assert Entry.objects.filter(by=ada.public_id).count() == before > 0
    assert Entry.objects.get(act="left").by is None
    assert not Tie.objects.open().filter(viewer=ada).exists()
    assert not ada.enrolments.filter(until=None).exists()
    assert ada.enrolments.exists()


@pytest.mark.django_db
def test_for_the_others_it_is_an_ending_like_any_other(
    client: Client, ada: Person, grace: Person
) -> None:
    talk = make_conversation(mentee=ada, mentor=grace)
    waiting = make_ask(mentor=ada) if portraits.offer(by=ada, capacity=1) else None
    assert waiting is not None
    do_jobs()

    people.leave(ada)
    do_jobs()

    client.force_login(grace)
    page = client.get(conversations.page_of(talk)).text
    assert "This introduction has come to rest" in page
    assert Notice.objects.filter(person=grace, kind="conversation rested").exists()
    client.force_login(waiting.mentee)
    assert "This ask has come to rest" in client.get(asks.page_of(waiting)).text
    assert not Conversation.objects.open().exists()
    assert not Ask.objects.waiting().exists()


@pytest.mark.django_db
def test_what_others_said_stays_theirs_so_that_joining_again_opens_nothing(
    ada: Person, grace: Person
) -> None:
    address = str(grace.email)
    organizations.name_evaluator(address, by=ada)
    avoiding = make_person()
    portraits.avoid(by=avoiding, address=address)
    make_ask(mentor=grace, note="Written to her by somebody else.")

    people.leave(grace)
    again = make_mentor(make_person("Grace again", email=address))

    assert is_closed_between(ada, again)
    assert are_apart(avoiding, again)
    assert Ask.objects.get().note == "Written to her by somebody else."


@pytest.mark.django_db
def test_leaving_needs_the_address_and_a_post(client: Client, ada: Person) -> None:
    client.force_login(ada)

    assert client.get("/me/leave/").status_code == 200
    for typed in ("", "grace@example.org", "nonsense"):
        assert client.post("/me/leave/", {"email": typed}).status_code == 422
    assert Person.objects.here().filter(pk=ada.pk).exists()

    assert client.post("/me/leave/", {"email": "ADA@example.org"}).status_code == 302
    assert client.get("/me/").status_code == 302, "signed out"


@pytest.mark.django_db
def test_it_is_complete_or_it_did_not_happen(ada: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    live_fully(ada)
    before = everything_stored()
    monkeypatch.setattr("hearten.people.leaving.erase", lambda _person: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        people.leave(ada)

    after = everything_stored()
    assert {t for t in before if before[t] != after[t]} == set()


@pytest.mark.django_db
def test_leaving_twice_is_leaving_once(ada: Person) -> None:
    people.leave(ada)
    people.leave(ada)

    assert Entry.objects.filter(act="left").count() == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("time", range(3))
def test_whoever_asks_or_answers_in_the_same_second_is_not_left_hanging(
    grace: Person, time: int
) -> None:
    portraits.offer(by=grace, capacity=5)
    waiting = [make_ask(mentor=grace) for _ in range(2)]
    newcomer = make_person()

    at_once(
        (grace, partial(people.leave, grace)),
        (newcomer, partial(asks.ask, grace, by=newcomer, note="A few minutes?")),
        (grace, partial(asks.accept, waiting[0], by=grace)),
        (waiting[1].mentee, partial(asks.withdraw, waiting[1], by=waiting[1].mentee)),
    )
    do_jobs()

    assert Person.objects.get(pk=grace.pk).left_at
    assert not Ask.objects.waiting().exists()
    assert not Conversation.objects.open().exists()


def test_the_plan_names_every_room_that_has_a_part_in_it() -> None:
    here = Path(hearten.__file__).parent
    rooms = {f"hearten.{found.parent.name}.leaving" for found in here.glob("*/leaving.py")}
    assert set(leaving.PLAN) == rooms - {"hearten.config.leaving"}
