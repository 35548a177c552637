"""The page of a first conversation: for its two people, in both their zones, and after the end."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hearten.introductions import conversations, words
from hearten.introductions.conversations import Proposal
from hearten.introductions.models import Conversation, ProposedTime
from hearten.organizations import actions as organizations
from hearten.people.models import Person
from tests.makers import make_conversation

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 10, 20, 15, 0, tzinfo=UTC)
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')
THREE = {
    "day_1": "2026-10-27",
    "clock_1": "16:00",
    "day_2": "2026-11-01",
    "clock_2": "01:30",
    "day_3": "2026-11-02",
    "clock_3": "08:15",
    "way": "phone",
}


@pytest.fixture
def talk(ada: Person, grace: Person) -> Conversation:
    Person.objects.filter(pk=grace.pk).update(time_zone="America/Denver")
    with time_machine.travel(NOW, tick=False):
        return make_conversation(mentee=ada, mentor=grace)


def page_of(client: Client, talk: Conversation, person: Person) -> str:
    client.force_login(person)
    answer = client.get(conversations.page_of(talk))
    assert answer.status_code == 200
    return TOKEN.sub("", answer.text)


def paths(talk: Conversation) -> list[str]:
    page = conversations.page_of(talk)
    time = ProposedTime.objects.get()
    acts = [f"/asks/times/{time.public_id}/{act}/" for act in ("choose", "take-back")]
    return [page, f"{page}propose/", f"{page}rest/", *acts]


@time_machine.travel(NOW, tick=False)
def test_mallory_barbara_and_edsger_learn_nothing_of_a_conversation(
    client: Client, talk: Conversation, ada: Person, mallory: Person, barbara: Person,
    edsger: Person,
) -> None:  # fmt: skip
    proposal = Proposal(datetime.fromisoformat("2026-10-27T16:00"), ada.time_zone, "video")
    conversations.propose(talk, [proposal], by=ada)

    for stranger in (mallory, barbara, edsger):
        client.force_login(stranger)
        for path in paths(talk):
            for answer in (client.get(path), client.post(path, THREE)):
                assert answer.status_code in (404, 405)
                assert not re.search(r"\bAda\b", answer.text)

    client.logout()
    for path in paths(talk):
        assert "/account/login/" in client.get(path).headers.get("Location", "/account/login/")
    assert Conversation.objects.open().exists()
    assert ProposedTime.objects.get().withdrawn_at is None


@time_machine.travel(NOW, tick=False)
def test_each_has_prompts_of_their_own_to_prepare(
    client: Client, talk: Conversation, ada: Person, grace: Person
) -> None:
    mentee, mentor = page_of(client, talk, ada), page_of(client, talk, grace)

    assert str(words.PREPARE_MENTEE[0].says) in mentee
    assert str(words.PREPARE_MENTOR[0].says) in mentor
    assert str(words.ASK_DO_NOT_TELL[0].says)[:20] in mentor
    assert str(words.ASK_DO_NOT_TELL[0].says)[:20] not in mentee


@time_machine.travel(NOW, tick=False)
def test_three_times_are_offered_shown_in_both_zones_and_one_is_chosen(
    client: Client, talk: Conversation, ada: Person, grace: Person
) -> None:
    client.force_login(ada)
    answer = client.post(conversations.page_of(talk) + "propose/", THREE)
    assert answer.status_code == 302
    assert ProposedTime.objects.count() == 3

    page = page_of(client, talk, grace)
    assert "Tuesday, October 27, 2 p.m." in page
    assert "Tuesday, October 27, 4 p.m." in page
    # The night the clocks go back: half past one in New York is still the day before in Denver.
    assert "Saturday, October 31, 11:30 p.m." in page

    first = ProposedTime.objects.order_by("starts_at").first()
    assert first is not None
    client.post(f"/asks/times/{first.public_id}/choose/")
    assert "You two have a time" in page_of(client, talk, ada)


@time_machine.travel(NOW, tick=False)
@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"day_1": "2026-10-19"}, conversations.TimeIsPastError.says),
        ({"day_1": "2027-03-14", "clock_1": "02:30"}, conversations.NoSuchTimeError.says),
        ({"day_1": "0001-01-01"}, conversations.TimeIsPastError.says),
        ({"clock_2": ""}, "Choose a time for this day."),
        ({"day_3": ""}, "Choose a day for this time."),
        ({"day_1": "someday"}, "Choose a day."),
        ({"way": "pigeon"}, "Select a valid choice"),
        ({"day_1": "", "clock_1": ""}, "Choose a day."),
    ],
)
def test_a_time_that_cannot_be_is_said_and_the_others_are_kept(
    client: Client, talk: Conversation, ada: Person, changed: dict[str, str], says: object
) -> None:
    client.force_login(ada)

    answer = client.post(conversations.page_of(talk) + "propose/", {**THREE, **changed})

    assert answer.status_code == 422
    assert str(says) in answer.text
    assert 'value="08:15"' in answer.text
    assert not ProposedTime.objects.exists()


@time_machine.travel(NOW, tick=False)
def test_after_three_times_the_form_is_gone_until_one_is_taken_back(
    client: Client, talk: Conversation, ada: Person
) -> None:
    client.force_login(ada)
    client.post(conversations.page_of(talk) + "propose/", THREE)
    assert "day_1" not in page_of(client, talk, ada)
    answer = client.post(conversations.page_of(talk) + "propose/", {**THREE, "day_1": "2026-12-01"})
    assert str(conversations.TooManyTimesError.says) in answer.text

    time = ProposedTime.objects.order_by("pk").first()
    assert time is not None
    client.post(f"/asks/times/{time.public_id}/take-back/")

    assert "day_1" in page_of(client, talk, ada)


@time_machine.travel(NOW, tick=False)
def test_it_is_said_that_a_room_to_write_in_is_still_to_come(
    client: Client, talk: Conversation, ada: Person
) -> None:
    assert "is being built and comes next" in page_of(client, talk, ada)


@pytest.mark.parametrize("who", ["ada", "grace"])
def test_after_the_end_both_see_the_same_page_whoever_ended_it(
    client: Client, talk: Conversation, ada: Person, grace: Person, who: str
) -> None:
    client.force_login({"ada": ada, "grace": grace}[who])
    client.post(conversations.page_of(talk) + "rest/")

    # The header alone differs: how much news each has.
    pages = {page_of(client, talk, person).partition("<main")[2] for person in (ada, grace)}

    assert len(pages) == 1
    assert str(words.CONVERSATION_IS_OVER) in pages.pop()


def test_between_two_who_are_kept_apart_now_the_page_is_closed_before_any_job_ran(
    client: Client, talk: Conversation, ada: Person, grace: Person
) -> None:
    organizations.name_evaluator(str(grace.email), by=ada)

    for person, other in ((ada, "Grace"), (grace, "Ada")):
        page = page_of(client, talk, person)
        assert str(words.CONVERSATION_IS_OVER) in page
        assert other not in page
    assert client.post(conversations.page_of(talk) + "propose/", THREE).status_code == 200
    assert not ProposedTime.objects.exists()


@time_machine.travel(NOW, tick=False)
def test_the_page_needs_the_same_queries_for_one_time_and_for_six(
    client: Client, talk: Conversation, ada: Person, grace: Person
) -> None:
    def queries() -> int:
        client.get(conversations.page_of(talk))
        with CaptureQueriesContext(connection) as done:
            client.get(conversations.page_of(talk))
        return len(done)

    def propose(day: int, by: Person) -> None:
        local = datetime.fromisoformat(f"2026-10-{day}T16:00")
        conversations.propose(talk, [Proposal(local, by.time_zone, "video")], by=by)

    client.force_login(ada)
    propose(26, by=grace)
    one = queries()
    for day, by in ((27, grace), (28, grace), (26, ada), (27, ada), (28, ada)):
        propose(day, by)

    assert queries() == one <= 12
