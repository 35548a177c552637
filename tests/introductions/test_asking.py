"""Asking for a few minutes: who may, how often, and what is said when it does not work."""

import pytest
from django.utils import timezone

from hearten.errors import KeptApartError, NotYoursError
from hearten.history.models import Entry
from hearten.introductions import asks
from hearten.introductions.models import Ask
from hearten.notices.models import Notice
from hearten.organizations import actions as organizations
from hearten.people.models import Person
from hearten.portraits import actions as portraits
from hearten.ties.models import Kind, Tie
from tests.makers import make_ask, make_conversation, make_mentee, make_mentor, make_person

pytestmark = pytest.mark.django_db
NOTE = "I teach first grade. Mornings are hard. May I have a few minutes?"


def test_an_ask_reaches_the_mentor_as_a_notice_without_content(ada: Person, grace: Person) -> None:
    asked = asks.ask(grace, by=ada, note=NOTE)

    notice = Notice.objects.get(person=grace)
    assert notice.kind == "ask received"
    assert notice.page == asks.page_of(asked)
    assert "Ada" not in repr(notice.__dict__)
    assert not Notice.objects.filter(person=ada).exists()


def test_the_mentor_may_read_what_is_for_people_introduced(ada: Person, grace: Person) -> None:
    asks.ask(grace, by=ada, note=NOTE)

    assert Tie.objects.open().get(viewer=grace, subject=ada).kind == Kind.ASKED


def test_nobody_asks_themselves() -> None:
    mentor = make_mentor()

    with pytest.raises(NotYoursError):
        asks.ask(mentor, by=mentor, note=NOTE)


def test_a_paused_mentor_is_not_asked(ada: Person, grace: Person) -> None:
    portraits.pause(by=grace, paused=True)

    with pytest.raises(asks.MentorPausedError):
        asks.ask(grace, by=ada, note=NOTE)


def test_someone_who_does_not_mentor_is_not_asked(ada: Person) -> None:
    with pytest.raises(asks.MentorPausedError):
        asks.ask(make_mentee(), by=ada, note=NOTE)


def test_asking_twice_is_refused_while_the_first_waits(ada: Person, grace: Person) -> None:
    asks.ask(grace, by=ada, note=NOTE)

    with pytest.raises(asks.AlreadyAskedError):
        asks.ask(grace, by=ada, note="Once more")

    assert Ask.objects.get().note == NOTE


def test_asking_again_is_refused_while_the_first_conversation_is_open(
    ada: Person, grace: Person
) -> None:
    make_conversation(mentee=ada, mentor=grace)

    with pytest.raises(asks.AlreadyAskedError):
        asks.ask(grace, by=ada, note=NOTE)


def test_three_open_asks_are_the_limit_and_one_taken_back_makes_room(ada: Person) -> None:
    mentors = [make_mentor() for _ in range(4)]
    first, *_ = [asks.ask(mentor, by=ada, note=NOTE) for mentor in mentors[:3]]
    with pytest.raises(asks.TooManyAsksError):
        asks.ask(mentors[3], by=ada, note=NOTE)

    asks.withdraw(first, by=ada)

    assert asks.ask(mentors[3], by=ada, note=NOTE).status == Ask.Status.OPEN


def test_what_a_mentor_put_aside_still_counts_for_the_one_who_asked(ada: Person) -> None:
    for _ in range(3):
        asked = make_ask(mentee=ada)
        asks.not_now(asked, by=asked.mentor)

    with pytest.raises(asks.TooManyAsksError):
        asks.ask(make_mentor(), by=ada, note=NOTE)


def test_a_mentor_is_not_buried_and_what_she_put_aside_shows_by_nobodys_turn(
    grace: Person,
) -> None:
    for _ in range(asks.ASKS_IN_FRONT_OF_A_MENTOR):
        asked = asks.ask(grace, by=make_mentee(), note=NOTE)
    newcomer = make_mentee()

    def refuses() -> None:
        with pytest.raises(asks.MentorHasEnoughAsksError):
            asks.ask(grace, by=newcomer, note=NOTE)

    refuses()
    asks.not_now(asked, by=grace)
    refuses()
    asks.tell_me_more(asked, by=grace)
    refuses()
    asks.withdraw(asked, by=asked.mentee)
    assert asks.ask(grace, by=newcomer, note=NOTE)


def test_a_refusal_by_the_database_is_said_in_our_words(
    ada: Person, grace: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody may become an evaluator between our question and the insert."""
    organizations.draw_line(evaluator=grace, subject=ada, by=grace)
    monkeypatch.setattr(asks, "keep_apart", lambda *_people: None)

    with pytest.raises(KeptApartError):
        asks.ask(grace, by=ada, note=NOTE)


def test_nobody_is_asked_across_the_firewall(ada: Person, barbara: Person) -> None:
    with pytest.raises(KeptApartError):
        asks.ask(barbara, by=ada, note=NOTE)


def test_nobody_asks_someone_who_does_not_want_to_meet_them(ada: Person, grace: Person) -> None:
    portraits.avoid(by=grace, address=str(ada.email))

    with pytest.raises(KeptApartError):
        asks.ask(grace, by=ada, note=NOTE)


def test_a_note_can_be_changed_and_the_lapse_stays(ada: Person, grace: Person) -> None:
    asked = make_ask(mentee=ada, mentor=grace)

    edited = asks.edit(asked, by=ada, note="Two lines are enough.")

    edited.refresh_from_db()
    assert (edited.note, edited.lapses_at) == ("Two lines are enough.", asked.lapses_at)
    assert edited.edited_at


def test_nobody_else_changes_or_takes_back_an_ask(ada: Person, grace: Person) -> None:
    asked = make_ask(mentee=ada, mentor=grace)

    for stranger in (grace, make_person()):
        with pytest.raises(NotYoursError):
            asks.edit(asked, by=stranger, note="Not mine")
        with pytest.raises(NotYoursError):
            asks.withdraw(asked, by=stranger)

    asked.refresh_from_db()
    assert asked.status == Ask.Status.OPEN


def test_taking_back_ends_the_tie_and_says_nothing_to_anyone(ada: Person, grace: Person) -> None:
    asked = make_ask(mentee=ada, mentor=grace)
    told = Notice.objects.count()

    asks.withdraw(asked, by=ada)

    asked.refresh_from_db()
    assert asked.status == Ask.Status.WITHDRAWN
    assert Notice.objects.count() == told
    assert not Tie.objects.open().filter(kind=Kind.ASKED).exists()


@pytest.mark.parametrize("status", ["accepted", "withdrawn", "closed"])
def test_what_is_over_cannot_be_changed_taken_back_or_answered(
    ada: Person, grace: Person, status: str
) -> None:
    asked = make_ask(mentee=ada, mentor=grace, status=status, ended_at=timezone.now())

    with pytest.raises(asks.AlreadyAnsweredError):
        asks.edit(asked, by=ada, note="Late")
    with pytest.raises(asks.AlreadyAnsweredError):
        asks.withdraw(asked, by=ada)
    with pytest.raises(asks.AlreadyAnsweredError):
        asks.accept(asked, by=grace)


def test_asking_is_on_record_and_taking_back_is_not(ada: Person, grace: Person) -> None:
    asked = make_ask(mentee=ada, mentor=grace)

    asks.withdraw(asked, by=ada)

    entry = Entry.objects.get(on=asked.public_id)
    assert (entry.act, entry.by) == ("asked", ada.public_id)
