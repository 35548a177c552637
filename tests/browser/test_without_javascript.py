"""The core of the path without any JavaScript, and over connections that fail."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone
from playwright.sync_api import Page

from hearten.demo.cast import GRACE
from hearten.introductions.models import Ask, ProposedTime
from hearten.people.models import Person
from hearten.portraits.instrument import CURRENT
from hearten.portraits.models import Answer, Portrait
from tests.browser import town
from tests.browser.conftest import PageFactory
from tests.browser.looking import sign_in
from tests.browser.walk import Walk
from tests.makers import make_person

pytestmark = pytest.mark.django_db(transaction=True)
LOST = "Not saved yet: we could not reach Hearten. Your answers are still here, and we keep trying."


@pytest.fixture(autouse=True)
def _nobody_has_tried_before() -> None:
    cache.clear()


def press(page: Page, name: str) -> None:
    page.get_by_role("main").get_by_role("button", name=name).first.click()


def follow(page: Page, name: str) -> None:
    page.get_by_role("main").get_by_role("link", name=name).first.click()


def test_from_the_portrait_to_a_time_without_javascript(page_factory: PageFactory) -> None:
    town.mentors_move_in()
    mentor = Person.objects.get(email=GRACE.email)
    ada = sign_in(page_factory("phone", javascript=False), make_person("Ada Marsh"))
    grace = sign_in(page_factory("phone", javascript=False), mentor)

    _gives_six_answers(ada)
    follow(ada.page, "See mentors now")
    assert "Cannot evaluate you" in ada.page.get_by_role("article").first.inner_text()
    follow(ada.page, "Ask Grace for a few minutes")
    ada.page.get_by_label("Your note").fill("Mornings are hard. May I have a few minutes?")
    press(ada.page, "Send my three lines")
    assert Ask.objects.get().mentor == mentor
    grace.visit("/")
    follow(grace.page, "Read Ada’s note")
    press(grace.page, "Yes, a few minutes")
    _offers_three_times(grace.page)
    ada.visit("/")
    follow(ada.page, "With Grace Okafor")
    ada.page.get_by_role("button", name="Choose this time").nth(2).click()

    assert ada.page.get_by_text("You two have a time").is_visible()
    assert ProposedTime.objects.filter(chosen_at__isnull=False).count() == 1


def _gives_six_answers(ada: Walk) -> None:
    page = ada.page
    ada.visit("/portrait/now/")
    page.get_by_label("What is your work now?").select_option("classroom_teacher")
    page.get_by_label("By video").check()
    page.get_by_label("English", exact=True).check()
    press(page, "Save and go on")
    for part, cards in (("most", CURRENT.cards[:5]), ("least", CURRENT.cards[5:10])):
        for card in cards:
            page.locator(f"[name='values.{part}'][value='{card.key}']").check()
    press(page, "Save and go on")
    page.locator("[name='aims.grow'][value='aims.intasc.3']").check()
    press(page, "Save and finish")


def _offers_three_times(page: Page) -> None:
    for number in (1, 2, 3):
        day = timezone.now().date() + timedelta(days=3 + number)
        row = page.get_by_role("group", name=f"Time {number}")
        row.locator("[type=date]").fill(day.isoformat())
        row.locator("[type=time]").fill("16:00")
    press(page, "Offer these times")


def test_the_exercise_can_be_read_without_javascript(page_factory: PageFactory) -> None:
    walk = page_factory("phone", javascript=False)
    walk.visit("/")

    for ending in ("Look for someone", "Ask someone", "Write the three lines you would send"):
        assert walk.page.get_by_role("heading", name=ending, exact=True).is_visible()
    follow(walk.page, "Find people who fit")
    assert walk.page.get_by_role("heading", level=1).inner_text() == "Come in"


def test_a_connection_that_is_lost_in_the_middle_loses_no_answer(phone: Walk) -> None:
    ada = make_person("Ada Marsh")
    page = sign_in(phone, ada).page
    phone.visit("/portrait/stories/")
    story = page.get_by_label("A moment that made me an educator")

    phone.offline()
    story.fill("One child, one afternoon.")
    story.blur()
    page.get_by_text(LOST).wait_for()
    assert not Answer.objects.filter(person=ada).exists()
    phone.offline(False)
    page.get_by_text("Saved", exact=True).wait_for()

    assert Answer.objects.get(person=ada).value == "One child, one afternoon."


def test_a_slow_connection_loses_no_answer_either(phone: Walk) -> None:
    ada = make_person("Ada Marsh")
    page = sign_in(phone, ada).page
    phone.visit("/portrait/now/")

    phone.slow(latency_ms=600, kbps=100)
    page.get_by_label("What is your work now?").select_option("classroom_teacher")
    page.get_by_text("Saving", exact=True).wait_for()
    page.get_by_label("By video").check()
    page.get_by_label("By phone").check()
    press(page, "Save and go on")
    page.get_by_role("heading", level=1, name="What matters to you").wait_for()

    kept = Portrait.objects.get(pk=ada.pk).gathered
    assert kept["now.role"] == "classroom_teacher"
    assert sorted(kept["now.ways"]) == ["phone", "video"]
