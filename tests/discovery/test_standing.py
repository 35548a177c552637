"""Who stays on a page, and whose page stays open, when things between two people change."""

import re

import pytest
from django.test import Client

from hearten.discovery import suggestions
from hearten.discovery.models import Suggestion
from hearten.introductions import asks, conversations
from hearten.organizations import actions as organizations
from hearten.pairing import pool
from hearten.people import actions as people
from hearten.people.models import Person
from hearten.portraits import actions as portraits
from hearten.ties.actions import tie
from hearten.ties.models import Kind
from tests.makers import do_jobs, make_conversation, make_mentor

pytestmark = pytest.mark.django_db


def on_page_of(person: Person) -> set[int]:
    return {s.mentor_id for s in suggestions.for_page(person)}


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        (Kind.COORDINATES, 404),
        (Kind.CLEARED, 404),
        (Kind.EVALUATES, 404),
        (Kind.SUGGESTED, 200),
        (Kind.INTRODUCED, 200),
        (Kind.ENDED, 200),
    ],
)
def test_only_an_introduction_opens_a_mentors_page(
    client: Client, mallory: Person, grace: Person, kind: Kind, status: int
) -> None:
    tie(mallory, grace, kind)
    client.force_login(mallory)

    assert client.get(f"/mentors/{grace.public_id}/").status_code == status


def test_whom_she_asked_is_on_her_asks_page_not_on_this_one(ada: Person, grace: Person) -> None:
    assert on_page_of(ada) == {grace.pk}

    asked = asks.ask(grace, by=ada, note="A few minutes?")
    assert on_page_of(ada) == set()

    asks.withdraw(asked, by=ada)
    assert on_page_of(ada) == {grace.pk}


def test_whom_she_met_is_off_the_page_before_any_job_is_done(ada: Person, grace: Person) -> None:
    assert on_page_of(ada) == {grace.pk}

    talk = make_conversation(mentee=ada, mentor=grace)
    assert on_page_of(ada) == set()

    conversations.let_rest(talk, by=grace)
    assert on_page_of(ada) == set()


def test_the_worker_sets_aside_the_suggestion_of_two_who_met(ada: Person, grace: Person) -> None:
    suggestions.for_page(ada)
    make_conversation(mentee=ada, mentor=grace)

    do_jobs()

    assert not Suggestion.objects.standing().exists()
    assert not ada.ties_out.filter(kind=Kind.SUGGESTED, until=None).exists()


def test_the_worker_sets_aside_the_suggestion_of_two_who_parted(ada: Person, grace: Person) -> None:
    talk = make_conversation(mentee=ada, mentor=grace)
    do_jobs()
    Suggestion.objects.create(mentee=ada, mentor=grace, band="good")

    conversations.let_rest(talk, by=ada)
    do_jobs()

    assert not Suggestion.objects.standing().exists()


def test_who_no_longer_offers_is_off_the_page(ada: Person, grace: Person) -> None:
    assert on_page_of(ada) == {grace.pk}

    portraits.stop_offering(by=grace)

    assert on_page_of(ada) == set()


def test_who_pauses_is_off_the_page_and_comes_back(ada: Person, grace: Person) -> None:
    assert on_page_of(ada) == {grace.pk}

    portraits.pause(by=grace, paused=True)
    assert on_page_of(ada) == set()

    portraits.pause(by=grace, paused=False)
    assert on_page_of(ada) == {grace.pk}


def test_a_page_never_grows_beyond_five(ada: Person) -> None:
    first = [make_mentor() for _number in range(4)]
    suggestions.for_page(ada)
    for mentor in first:
        portraits.pause(by=mentor, paused=True)
    for _number in range(5):
        make_mentor()
    suggestions.for_page(ada)

    for mentor in first:
        portraits.pause(by=mentor, paused=False)

    assert len(on_page_of(ada)) == suggestions.ON_A_PAGE


def test_a_process_that_still_remembers_who_left_suggests_nobody(
    ada: Person, grace: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    remembered = pool.current()
    people.leave(grace)
    monkeypatch.setattr("hearten.pairing.suggesting.pool.current", lambda: remembered)

    assert on_page_of(ada) == set()
    assert not Suggestion.objects.filter(mentor=grace).exists()


def test_home_treats_asks_as_the_asks_page_does(client: Client, ada: Person, grace: Person) -> None:
    asked = asks.ask(grace, by=ada, note="A few minutes?")
    client.force_login(grace)
    assert "Ada Marsh" in client.get("/").content.decode()

    asks.not_now(asked, by=grace)

    assert "Ada Marsh" not in client.get("/").content.decode()


def test_home_names_nobody_who_is_kept_apart(client: Client, ada: Person, grace: Person) -> None:
    asks.ask(grace, by=ada, note="A few minutes?")
    client.force_login(ada)
    assert "Grace Okafor" in client.get("/").content.decode()

    organizations.draw_line(evaluator=grace, subject=ada, by=grace)

    assert "Grace Okafor" not in client.get("/").content.decode()


@pytest.mark.parametrize("mentors", [0, 1])
def test_a_page_with_few_people_points_only_to_what_is_there(
    client: Client, ada: Person, mentors: int
) -> None:
    for _number in range(mentors):
        make_mentor()
    client.force_login(ada)

    page = client.get("/mentors/").content.decode()

    assert "we look again" in page
    assert not re.search(r"\bmet\b", page)
