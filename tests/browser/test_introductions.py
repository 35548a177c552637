"""Asks, conversations, news and one's own pages in a real browser, in every state they have."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone

from hearten.history.actions import receipts
from hearten.introductions import asks, conversations
from hearten.introductions.conversations import Proposal
from hearten.introductions.models import Ask, Conversation
from hearten.people.models import Person
from hearten.portraits import actions as portraits
from tests.browser.looking import look, look_around, sign_in
from tests.browser.walk import Walk
from tests.makers import do_jobs, make_ask, make_conversation, make_mentor, make_person

pytestmark = pytest.mark.django_db(transaction=True)
NOTE = (
    "I am in my first year as a first-grade teacher, and right now mornings are hard.\n"
    "I read that you began every day with a circle, and I would like to know how.\n"
    "Would you give me a few minutes in the next two weeks?"
)


@pytest.fixture(autouse=True)
def _nobody_has_tried_before() -> None:
    cache.clear()


def offer(talk: Conversation, by: Person, *days: int) -> None:
    start = timezone.now().replace(tzinfo=None, hour=16, minute=0, second=0, microsecond=0)
    times = [Proposal(start + timedelta(days=day), by.time_zone, "video") for day in days]
    conversations.propose(talk, times, by=by)


def test_the_pages_of_an_ask(walk: Walk, ada: Person, grace: Person) -> None:
    portraits.answer({"stories.moment": "One child, one afternoon. I hear it still."}, by=ada)
    sign_in(walk, ada)
    look(walk, "/asks/", "introductions-inbox-empty")
    look(walk, f"/asks/to/{grace.public_id}/", "introductions-write")
    walk.page.get_by_role("button", name="Send my three lines").click()
    walk.page.get_by_role("alert").wait_for()
    look_around(walk, "introductions-write-empty-note")

    asked = make_ask(mentee=ada, mentor=grace, note=NOTE)
    page = asks.page_of(asked)
    look(walk, page, "introductions-ask-waiting")
    look(walk, f"{page}edit/", "introductions-edit")
    sign_in(walk, grace)
    look(walk, page, "introductions-ask-received")
    look(walk, "/asks/", "introductions-inbox-mentor")
    asks.tell_me_more(asked, by=grace, question="Which part of the morning, would you say?")
    look(walk, page, "introductions-ask-received-more")
    sign_in(walk, ada)
    look(walk, page, "introductions-ask-more")
    look(walk, "/asks/", "introductions-inbox-mentee")
    asks.not_now(asked, by=grace)
    sign_in(walk, grace)
    look(walk, page, "introductions-ask-put-aside")
    Ask.objects.update(lapses_at=timezone.now())
    look(walk, page, "introductions-ask-over-for-the-mentor")
    sign_in(walk, ada)
    look(walk, page, "introductions-ask-rested")

    portraits.pause(by=grace, paused=True)
    look(walk, f"/asks/to/{grace.public_id}/", "introductions-write-paused")


def test_the_pages_of_a_conversation(walk: Walk, ada: Person, grace: Person) -> None:
    Person.objects.filter(pk=grace.pk).update(time_zone="America/Denver")
    grace.refresh_from_db()
    talk = make_conversation(mentee=ada, mentor=grace)
    page = conversations.page_of(talk)
    sign_in(walk, ada)
    look(walk, page, "introductions-conversation-new")
    offer(talk, grace, 3, 4, 5)
    offer(talk, ada, 6)
    look(walk, page, "introductions-conversation-times")
    sign_in(walk, grace)
    look(walk, page, "introductions-conversation-mentor")
    conversations.choose(talk.times.get(proposed_by=ada), by=grace)
    look(walk, page, "introductions-conversation-set")
    look(walk, "/asks/", "introductions-inbox-conversation")
    conversations.let_rest(talk, by=grace)
    look(walk, page, "introductions-conversation-over")


def test_news_settings_receipts_and_leaving(walk: Walk, ada: Person, grace: Person) -> None:
    sign_in(walk, ada)
    look(walk, "/notices/", "introductions-news-empty")
    look(walk, "/receipts/", "introductions-receipts-empty")
    make_conversation(mentee=ada, mentor=grace)
    asks.tell_me_more(
        make_ask(mentee=ada, mentor=make_mentor()), by=Ask.objects.latest("pk").mentor
    )
    do_jobs()
    saw = {"viewer_as": "coordinator", "saw": "where things stand", "of": [ada.public_id]}
    receipts(viewer=make_person("Edsger Brandt").public_id, **saw)  # type: ignore[arg-type]
    look(walk, "/notices/", "introductions-news")
    look(walk, "/receipts/", "introductions-receipts")
    look(walk, "/me/", "introductions-settings")
    look(walk, "/me/leave/", "introductions-leave")
    walk.page.get_by_label("Your e-mail address").fill("ada@example.org")
    walk.page.get_by_role("button", name="Leave and erase").click()
    walk.page.get_by_role("heading", name="You have left").wait_for()
    look_around(walk, "introductions-left")


def test_a_beginning_is_chosen_and_own_words_are_never_lost(
    phone: Walk, ada: Person, grace: Person
) -> None:
    sign_in(phone, ada)
    phone.visit(f"/asks/to/{grace.public_id}/")
    note = phone.page.get_by_label("Your note")
    note.fill("My own line.")

    phone.page.get_by_label("You would see it differently").check()
    assert note.input_value().startswith("You go about")
    phone.page.get_by_label("We care about the same thing").check()
    assert note.input_value().startswith("You and I both care")
    phone.page.get_by_label("My own words").check()

    assert note.input_value() == "My own line."


@pytest.mark.parametrize("javascript", [False])
def test_the_path_from_an_ask_to_a_time_needs_no_javascript(
    walk: Walk, ada: Person, grace: Person
) -> None:
    sign_in(walk, ada)
    walk.visit(f"/asks/to/{grace.public_id}/")
    walk.page.get_by_text("Three ways to begin").click()
    assert walk.page.get_by_text("You go about").is_visible()
    walk.page.get_by_label("Your note").fill(NOTE)
    walk.page.get_by_role("button", name="Send my three lines").click()
    path = walk.page.url.removeprefix(walk.site)

    sign_in(walk, grace)
    walk.visit(path)
    walk.page.get_by_role("button", name="Yes, a few minutes").click()
    day = (timezone.now() + timedelta(days=4)).date().isoformat()
    walk.page.get_by_label("Day").first.fill(day)
    walk.page.get_by_label("Time", exact=True).first.fill("16:00")
    walk.page.get_by_role("button", name="Offer these times").click()
    path = walk.page.url.removeprefix(walk.site)

    sign_in(walk, ada)
    walk.visit(path)
    walk.page.get_by_role("button", name="Choose this time").click()
    assert walk.page.get_by_text("You two have a time").is_visible()


def test_nothing_is_lost_when_a_form_is_sent_twice(phone: Walk, ada: Person, grace: Person) -> None:
    sign_in(phone, ada)
    phone.visit(f"/asks/to/{grace.public_id}/")
    phone.page.get_by_label("Your note").fill(NOTE)

    phone.page.get_by_role("button", name="Send my three lines").dblclick(no_wait_after=True)
    phone.page.get_by_role("heading", name="Your ask to Grace").wait_for()

    assert Ask.objects.count() == 1
