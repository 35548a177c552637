"""What time does by itself: a reminder after seven days, a lapse after fourteen, forgetting."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import Client

from hearten.introductions import asks, conversations, jobs
from hearten.introductions.listeners import standing_changed
from hearten.introductions.models import Ask, Conversation
from hearten.notices.models import Notice
from hearten.organizations import actions as organizations
from hearten.people.models import Person
from hearten.portraits import actions as portraits
from hearten.ties.models import Kind, Tie
from tests.makers import (
    do_jobs,
    make_ask,
    make_conversation,
    make_mentor,
    make_person,
    make_school,
)

pytestmark = pytest.mark.django_db
BEGIN = datetime(2026, 9, 14, 12, 0, tzinfo=UTC)


def after(*, days: float) -> time_machine.travel:
    return time_machine.travel(BEGIN + timedelta(days=days), tick=False)


def an_hour_passes() -> None:
    jobs.hourly.func(timestamp=0)


@pytest.fixture
def asked(ada: Person, grace: Person) -> Ask:
    with after(days=0):
        return make_ask(mentee=ada, mentor=grace)


def test_the_mentor_is_reminded_once_after_seven_days(asked: Ask, grace: Person) -> None:
    reminders = Notice.objects.filter(person=grace, kind="ask reminder")
    with after(days=6.9):
        an_hour_passes()
    assert not reminders.exists()

    for days in (7, 7.1, 9):
        with after(days=days):
            an_hour_passes()

    assert reminders.count() == 1


@pytest.mark.parametrize("answer", [asks.tell_me_more, asks.not_now, asks.accept])
def test_a_mentor_who_answered_is_not_reminded(asked: Ask, grace: Person, answer: object) -> None:
    with after(days=1):
        answer(asked, by=grace)  # type: ignore[operator]

    with after(days=8):
        an_hour_passes()

    assert not Notice.objects.filter(kind="ask reminder").exists()


def test_an_ask_lapses_after_fourteen_days_and_only_the_one_who_asked_hears(
    asked: Ask, ada: Person
) -> None:
    with after(days=13.9):
        an_hour_passes()
    assert Ask.objects.get().status == Ask.Status.OPEN

    for days in (14, 14.1):
        with after(days=days):
            an_hour_passes()

    assert Ask.objects.get().status == Ask.Status.CLOSED
    assert Notice.objects.get(kind="ask rested").person == ada
    assert not Tie.objects.open().filter(kind=Kind.ASKED).exists()


def test_between_the_lapse_and_the_hour_nothing_can_be_answered(asked: Ask, grace: Person) -> None:
    with after(days=14), pytest.raises(asks.AlreadyAnsweredError):
        asks.accept(asked, by=grace)


def test_tell_me_more_that_nobody_answers_lapses_too(asked: Ask, grace: Person) -> None:
    with after(days=5):
        asks.tell_me_more(asked, by=grace)

    with after(days=18.9):
        an_hour_passes()
        assert Ask.objects.get().status == Ask.Status.MORE
    with after(days=19):
        an_hour_passes()
        assert Ask.objects.get().status == Ask.Status.CLOSED


@pytest.mark.parametrize("ending", ["yes", "taken back", "lapse"])
def test_letters_are_deleted_fourteen_days_after_the_end(
    asked: Ask, ada: Person, grace: Person, ending: str
) -> None:
    with after(days=2):
        asks.tell_me_more(asked, by=grace, question="Which grade?")
        if ending == "yes":
            asks.accept(asked, by=grace)
        if ending == "taken back":
            asks.withdraw(asked, by=ada)
    end = 16 if ending == "lapse" else 2

    with after(days=end):
        an_hour_passes()
    with after(days=end + 13.9):
        an_hour_passes()
        assert Ask.objects.get().note == asked.note
    with after(days=end + 14):
        an_hour_passes()

    assert (Ask.objects.get().note, Ask.objects.get().question) == ("", "")


def test_an_open_letter_is_not_deleted(asked: Ask) -> None:
    with after(days=13):
        an_hour_passes()

    assert Ask.objects.get().note == asked.note


# Who becomes an evaluator ----------------------------------------------------------------------


def test_a_mentor_who_becomes_the_evaluator_is_parted_in_ask_and_conversation(
    ada: Person, grace: Person
) -> None:
    other = make_mentor()
    make_ask(mentee=ada, mentor=grace)
    make_conversation(mentee=ada, mentor=other)
    do_jobs()

    for evaluator in (grace, other):
        organizations.draw_line(evaluator=evaluator, subject=ada, by=evaluator)
    do_jobs()

    assert not Ask.objects.waiting().exists()
    assert not Conversation.objects.open().exists()


def test_a_line_drawn_in_the_middle_parts_those_at_its_ends(ada: Person, grace: Person) -> None:
    make_conversation(mentee=ada, mentor=grace)
    middle = make_person()
    organizations.draw_line(evaluator=grace, subject=middle, by=grace)
    do_jobs()
    assert Conversation.objects.open().exists()

    organizations.draw_line(evaluator=middle, subject=ada, by=middle)
    do_jobs()

    assert not Conversation.objects.open().exists()


def test_a_mentors_wish_not_to_meet_is_silence_to_the_one_who_asked(
    asked: Ask, ada: Person, grace: Person, client: Client
) -> None:
    do_jobs()

    portraits.avoid(by=grace, address=str(ada.email))
    do_jobs()

    assert Ask.objects.get().status == Ask.Status.OPEN
    assert Ask.objects.get().put_aside
    assert not Notice.objects.filter(person=ada).exists()
    with after(days=1):
        client.force_login(grace)
        assert not re.search(r"\bAda\b", client.get("/asks/").text)
        assert not re.search(r"\bAda\b", client.get(asks.page_of(asked)).text)


def test_a_wish_of_the_one_who_asked_takes_her_ask_back(
    asked: Ask, ada: Person, grace: Person
) -> None:
    school = make_school()
    organizations.take_job(school, by=grace)
    do_jobs()

    portraits.avoid(by=ada, organization=school)
    do_jobs()

    assert Ask.objects.get().status == Ask.Status.WITHDRAWN
    assert not Notice.objects.filter(person=ada).exists()


def test_a_wish_ends_a_conversation_as_letting_it_rest_does(ada: Person, grace: Person) -> None:
    make_conversation(mentee=ada, mentor=grace)
    do_jobs()

    portraits.avoid(by=grace, address=str(ada.email))
    do_jobs()

    assert not Conversation.objects.open().exists()
    assert Notice.objects.filter(kind="conversation rested").count() == 2


def test_a_yes_that_is_over_before_it_is_told_is_not_told(ada: Person, grace: Person) -> None:
    talk = make_conversation(mentee=ada, mentor=grace)
    conversations.let_rest(talk, by=grace)

    do_jobs()

    assert [n.kind for n in Notice.objects.filter(person=ada)] == ["conversation rested"]
    assert not Tie.objects.open().filter(kind=Kind.ASKED).exists()


def test_an_address_that_changes_without_an_event_is_noticed_within_the_hour(
    ada: Person, grace: Person
) -> None:
    organizations.name_evaluator("principal@example.org", by=ada)
    make_conversation(mentee=ada, mentor=grace)
    Person.objects.filter(pk=grace.pk).update(email="principal@example.org")

    an_hour_passes()

    assert not Conversation.objects.open().exists()


def test_nobody_else_is_parted(ada: Person, grace: Person, barbara: Person) -> None:
    make_ask(mentee=ada, mentor=grace)
    make_conversation(mentee=ada)
    make_ask(mentor=barbara)

    standing_changed(ada.pk)
    standing_changed(barbara.pk)
    an_hour_passes()

    assert Ask.objects.waiting().count() == 2
    assert Conversation.objects.open().count() == 1


def test_someone_who_left_meanwhile_is_no_trouble(ada: Person) -> None:
    standing_changed(ada.pk + 1000)

    assert Person.objects.filter(pk=ada.pk).exists()
