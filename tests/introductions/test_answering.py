"""Yes, tell me more, not now: only the one who was asked answers, and never beyond her places."""

import pytest

from hearten.errors import KeptApartError, NotYoursError
from hearten.history.models import Entry
from hearten.introductions import asks
from hearten.introductions.models import Ask, Conversation
from hearten.notices.models import Notice
from hearten.organizations import actions as organizations
from hearten.people.models import Person
from hearten.portraits import actions as portraits
from hearten.spaces.models import Member
from hearten.ties.models import Kind, Tie
from tests.makers import do_jobs, make_ask, make_mentor

pytestmark = pytest.mark.django_db


def test_a_yes_opens_a_first_conversation_in_a_room_for_two(ada: Person, grace: Person) -> None:
    asked = make_ask(mentee=ada, mentor=grace)

    conversation = asks.accept(asked, by=grace)

    assert (conversation.mentee, conversation.mentor) == (ada, grace)
    members = Member.objects.filter(space=conversation.space, until=None)
    assert {member.person_id for member in members} == {ada.pk, grace.pk}
    assert Tie.objects.open().between(ada, grace).filter(kind=Kind.INTRODUCED).count() == 2


def test_the_one_who_asked_is_told_of_a_yes_and_it_is_on_record(ada: Person, grace: Person) -> None:
    conversation = asks.accept(make_ask(mentee=ada, mentor=grace), by=grace)

    do_jobs()

    assert Notice.objects.get(person=ada).kind == "ask accepted"
    assert Entry.objects.get(on=conversation.public_id).act == "conversation opened"
    assert not Tie.objects.open().filter(kind=Kind.ASKED).exists()


def test_only_the_mentor_who_was_asked_may_answer(ada: Person, mallory: Person) -> None:
    asked = make_ask(mentee=ada)

    for stranger in (ada, mallory, make_mentor()):
        with pytest.raises(NotYoursError):
            asks.accept(asked, by=stranger)
        with pytest.raises(NotYoursError):
            asks.tell_me_more(asked, by=stranger)
        with pytest.raises(NotYoursError):
            asks.not_now(asked, by=stranger)

    assert not Conversation.objects.exists()


def test_a_full_mentor_says_no_more_yeses_until_a_place_is_free() -> None:
    mentor = make_mentor(capacity=1)
    first, second = make_ask(mentor=mentor), make_ask(mentor=mentor)
    asks.accept(first, by=mentor)
    with pytest.raises(asks.NoRoomError):
        asks.accept(second, by=mentor)

    portraits.offer(by=mentor, capacity=2)

    assert asks.accept(second, by=mentor).mentee == second.mentee


def test_a_mentor_who_stopped_offering_has_no_place() -> None:
    asked = make_ask()
    portraits.stop_offering(by=asked.mentor)

    with pytest.raises(asks.NoRoomError):
        asks.accept(asked, by=asked.mentor)


def test_a_mentor_who_paused_may_still_say_yes_to_who_asked_before(grace: Person) -> None:
    asked = make_ask(mentor=grace)
    portraits.pause(by=grace, paused=True)

    assert asks.accept(asked, by=grace).mentor == grace


def test_a_yes_across_a_new_line_of_evaluation_is_refused_and_changes_nothing(
    ada: Person, grace: Person
) -> None:
    asked = make_ask(mentee=ada, mentor=grace)
    organizations.draw_line(evaluator=grace, subject=ada, by=grace)

    with pytest.raises(KeptApartError):
        asks.accept(asked, by=grace)

    asked.refresh_from_db()
    assert asked.status == Ask.Status.OPEN
    assert not Conversation.objects.exists()


def test_tell_me_more_asks_one_question_and_gives_another_fourteen_days(
    ada: Person, grace: Person
) -> None:
    asked = make_ask(mentee=ada, mentor=grace)

    asks.tell_me_more(asked, by=grace, question="Which grade?")

    again = Ask.objects.get()
    assert (again.status, again.question) == (Ask.Status.MORE, "Which grade?")
    assert again.lapses_at > asked.lapses_at
    assert Notice.objects.get(person=ada).kind == "tell me more"


def test_tell_me_more_sent_twice_is_one_question_and_one_notice(ada: Person, grace: Person) -> None:
    asked = make_ask(mentee=ada, mentor=grace)

    for question in ("Which grade?", "Which grade, please?"):
        asks.tell_me_more(asked, by=grace, question=question)

    assert Ask.objects.get().question == "Which grade?"
    assert Notice.objects.filter(person=ada).count() == 1


def test_telling_more_opens_the_ask_anew_and_tells_the_mentor(ada: Person, grace: Person) -> None:
    asked = make_ask(mentee=ada, mentor=grace)
    asks.tell_me_more(asked, by=grace)

    asks.edit(asked, by=ada, note="First grade, nineteen children.")

    assert Ask.objects.get().status == Ask.Status.OPEN
    assert Notice.objects.filter(person=grace, kind="ask received").count() == 2


def test_telling_more_leaves_a_mentor_in_peace_who_has_put_it_aside(
    ada: Person, grace: Person
) -> None:
    asked = make_ask(mentee=ada, mentor=grace)
    asks.tell_me_more(asked, by=grace)
    asks.not_now(asked, by=grace)

    asks.edit(asked, by=ada, note="First grade, nineteen children.")

    assert Notice.objects.filter(person=grace, kind="ask received").count() == 1
    assert not Ask.objects.unanswered().exists()


def test_not_now_can_become_a_yes_until_it_lapses(ada: Person, grace: Person) -> None:
    asked = make_ask(mentee=ada, mentor=grace)
    asks.not_now(asked, by=grace)

    assert asks.accept(asked, by=grace).mentee == ada


def test_not_now_is_recorded_nowhere_but_on_the_ask(ada: Person, grace: Person) -> None:
    asked = make_ask(mentee=ada, mentor=grace)
    before = Entry.objects.count(), Notice.objects.count()

    asks.not_now(asked, by=grace)
    do_jobs()

    assert (Entry.objects.count(), Notice.objects.count()) == before
