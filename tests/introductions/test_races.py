"""Two people, or two tabs, in the same second: real threads, connections and transactions."""

from __future__ import annotations

import random
from functools import partial

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hearten.errors import HeartenError, KeptApartError
from hearten.events.jobs import tell
from hearten.events.models import Event
from hearten.introductions import asks
from hearten.introductions.models import Ask, Conversation
from hearten.notices.models import Notice
from hearten.organizations import actions as organizations
from hearten.people.models import Person
from hearten.portraits import actions as portraits
from hearten.portraits.apart import are_apart
from tests.introductions.threads import Act, Together, at_once
from tests.makers import do_jobs, make_ask, make_mentee, make_mentor, make_person

pytestmark = pytest.mark.django_db(transaction=True)
NOTE = "I teach first grade. May I have a few minutes?"


def accepting(asked: Ask) -> Act:
    return asked.mentor, partial(asks.accept, asked, by=asked.mentor)


def asking(mentee: Person, mentor: Person) -> Act:
    return mentee, partial(asks.ask, mentor, by=mentee, note=NOTE)


def kinds(outcomes: list[object]) -> list[str]:
    return sorted(type(outcome).__name__ for outcome in outcomes)


@pytest.mark.parametrize("time", range(5))
def test_two_asks_accepted_at_once_with_one_place_left(time: int) -> None:
    mentor = make_mentor(capacity=1)
    both = [make_ask(mentor=mentor) for _ in range(2)]

    outcomes = at_once(*map(accepting, both))

    assert kinds(outcomes) == ["Conversation", "NoRoomError"]
    assert Ask.objects.filter(status=Ask.Status.OPEN).count() == 1


def test_capacity_is_never_exceeded_over_hundreds_of_concurrent_accepts() -> None:
    luck = random.Random(7)
    yeses = tried = 0
    for _ in range(3):
        mentors = [make_mentor(capacity=luck.randint(0, 4)) for _ in range(14)]
        waiting = [
            make_ask(mentee=make_person(), mentor=mentor) for mentor in mentors for _ in range(5)
        ]
        luck.shuffle(waiting)
        for start in range(0, len(waiting), 14):
            outcomes = at_once(*map(accepting, waiting[start : start + 14]))
            assert {*kinds(outcomes)} <= {"Conversation", "NoRoomError"}
            tried += len(outcomes)
            yeses += kinds(outcomes).count("Conversation")
        for mentor in mentors:
            taken = Conversation.objects.open().filter(mentor=mentor).count()
            assert taken == min(mentor.mentoring.capacity, 5)
    assert tried >= 200
    assert yeses == Conversation.objects.count()


def test_an_accept_sent_twice_is_one_conversation(grace: Person) -> None:
    asked = make_ask(mentor=grace)

    outcomes = at_once(accepting(asked), accepting(asked))

    assert kinds(outcomes) == ["AlreadyAnsweredError", "Conversation"]


def test_an_accept_sent_twice_by_a_browser_leads_both_to_the_same_page(grace: Person) -> None:
    asked = make_ask(mentor=grace)
    client = Client()
    client.force_login(grace)
    tabs = [Client(), Client()]
    for tab in tabs:
        tab.cookies = client.cookies

    outcomes = at_once(
        *[(grace, partial(tab.post, asks.page_of(asked) + "accept/")) for tab in tabs]
    )

    assert {answer.status_code for answer in outcomes} == {302}
    assert len({answer.url for answer in outcomes}) == 1


def test_an_ask_sent_twice_is_one_ask_and_one_mail(ada: Person, grace: Person) -> None:
    outcomes = at_once(asking(ada, grace), asking(ada, grace))

    assert kinds(outcomes) == ["AlreadyAskedError", "Ask"]
    assert Notice.objects.filter(person=grace).count() == 1


def test_an_ask_sent_twice_by_a_browser_leads_both_to_the_same_page(
    ada: Person, grace: Person
) -> None:
    client = Client()
    client.force_login(ada)
    tabs = [Client(), Client()]
    for tab in tabs:
        tab.cookies = client.cookies
    post = f"/asks/to/{grace.public_id}/"

    outcomes = at_once(*[(ada, partial(tab.post, post, {"note": NOTE})) for tab in tabs])

    assert {answer.status_code for answer in outcomes} == {302}
    assert len({answer.url for answer in outcomes}) == 1


def test_five_tabs_do_not_pass_the_limit_of_open_asks_together(ada: Person) -> None:
    mentors = [make_mentor() for _ in range(5)]

    outcomes = at_once(*[asking(ada, mentor) for mentor in mentors])

    assert kinds(outcomes) == ["Ask"] * 3 + ["TooManyAsksError"] * 2


def test_eight_mentees_do_not_bury_a_mentor_together(grace: Person) -> None:
    outcomes = at_once(*[asking(make_mentee(), grace) for _ in range(8)])

    assert kinds(outcomes) == ["Ask"] * 5 + ["MentorHasEnoughAsksError"] * 3


def test_two_yeses_and_new_asks_at_once_never_wait_for_each_other(grace: Person) -> None:
    for _ in range(5):
        mentor = make_mentor(capacity=12)
        waiting = [make_ask(mentor=mentor) for _ in range(4)]
        new = [asking(make_mentee(), mentor) for _ in range(4)]
        taking_back: list[Act] = [
            (asked.mentee, partial(asks.withdraw, asked, by=asked.mentee)) for asked in waiting
        ]

        outcomes = at_once(*map(accepting, waiting), *new, *taking_back)

        assert all(isinstance(o, Ask | Conversation | HeartenError | None) for o in outcomes)
        ended = [type(o).__name__ for o in outcomes[:4]]
        undone = [type(o).__name__ for o in outcomes[8:]]
        assert {frozenset(pair) for pair in zip(ended, undone, strict=True)} <= {
            frozenset({"Conversation", "AlreadyAnsweredError"}),
            frozenset({"AlreadyAnsweredError", "NoneType"}),
        }


def test_a_mentor_who_pauses_in_the_same_second_is_asked_before_or_not_at_all(
    ada: Person, grace: Person
) -> None:
    outcomes = at_once(asking(ada, grace), (grace, partial(portraits.pause, by=grace, paused=True)))

    asked = Ask.objects.count()
    assert isinstance(outcomes[0], Ask if asked else asks.MentorPausedError)


@pytest.mark.parametrize("time", range(3))
def test_someone_who_becomes_the_evaluator_in_the_same_second_is_parted(
    ada: Person, grace: Person, time: int
) -> None:
    asked = make_ask(mentee=ada, mentor=grace)
    do_jobs()
    together = Together()

    outcomes = at_once(
        (grace, together(partial(asks.accept, asked, by=grace))),
        (ada, together(partial(organizations.name_evaluator, str(grace.email), by=ada))),
    )
    assert isinstance(outcomes[0], Conversation), "neither transaction saw the other"
    assert are_apart(ada, grace)
    do_jobs()

    assert not Conversation.objects.open().exists()
    told = set(Notice.objects.filter(person=ada).values_list("kind", flat=True))
    assert "conversation rested" in told


def test_an_ask_and_a_new_line_of_evaluation_in_the_same_second_end_apart(
    ada: Person, grace: Person
) -> None:
    together = Together()

    outcomes = at_once(
        (ada, together(partial(asks.ask, grace, by=ada, note=NOTE))),
        (grace, together(partial(organizations.draw_line, evaluator=grace, subject=ada, by=grace))),
    )
    assert isinstance(outcomes[0], Ask), "neither transaction saw the other"
    do_jobs()

    assert Ask.objects.get().status == Ask.Status.CLOSED


@pytest.mark.parametrize("newest_first", [False, True])
def test_whichever_event_is_handled_last_sees_both(
    ada: Person, grace: Person, newest_first: bool
) -> None:
    before = Event.objects.latest("pk").pk
    together = Together()
    at_once(
        (ada, together(partial(asks.ask, grace, by=ada, note=NOTE))),
        (grace, together(partial(organizations.draw_line, evaluator=grace, subject=ada, by=grace))),
    )
    waiting = Event.objects.filter(pk__gt=before).order_by("-pk" if newest_first else "pk")
    assert {event.kind for event in waiting} == {"asked", "standing changed"}

    for event in list(waiting):
        tell.func(event_id=event.pk)

    assert Ask.objects.get().status == Ask.Status.CLOSED


def test_someone_who_becomes_the_evaluator_between_page_and_click_cannot_say_yes(
    ada: Person, grace: Person, client: Client
) -> None:
    asked = make_ask(mentee=ada, mentor=grace)
    client.force_login(grace)
    assert client.get(asks.page_of(asked)).status_code == 200
    organizations.draw_line(evaluator=grace, subject=ada, by=make_person())

    answer = client.post(asks.page_of(asked) + "accept/")

    assert answer.status_code == 409
    assert str(KeptApartError.says) in answer.text
    assert not Conversation.objects.exists()


def test_a_yes_is_twelve_queries_at_most(grace: Person, client: Client) -> None:
    asked = make_ask(mentor=grace)
    client.force_login(grace)
    client.get("/asks/")

    with CaptureQueriesContext(connection) as done:
        answer = client.post(asks.page_of(asked) + "accept/")

    assert answer.status_code == 302
    said = [query["sql"] for query in done.captured_queries]
    queries = [sql for sql in said if not sql.startswith(TRANSACTIONS)]
    assert len(queries) <= 12, "\n".join(sql[:90] for sql in queries)


TRANSACTIONS = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE SAVEPOINT")
