"""The path with a keyboard alone: Tab, Space, Enter and the arrows."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from playwright.sync_api import Page

from hearten.demo.cast import GRACE
from hearten.introductions.models import Ask, Conversation
from hearten.people.models import Person
from hearten.portraits.models import Answer, Portrait
from tests.browser import town
from tests.browser.conftest import PageFactory
from tests.browser.keyboard import assert_focus_shows, focused, stops, tab_to
from tests.browser.looking import sign_in
from tests.browser.walk import Walk
from tests.makers import PASSWORD, make_mentee, make_person

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _nobody_has_tried_before() -> None:
    cache.clear()


@pytest.fixture
def newcomer(db: None) -> Person:
    person = make_person("Ada Marsh", email="ada@example.org")
    person.set_password(PASSWORD)
    person.save(update_fields=["password"])
    return person


def go(page: Page, role: str, name: str, key: str = "Enter") -> None:
    """Tab to something, see where the focus is, and press a key there."""
    tab_to(page, role, name, limit=120)
    assert_focus_shows(page)
    page.keyboard.press(key)


def follow(page: Page, role: str, name: str) -> None:
    """Tab to a link or button that leads to another page, and press Enter."""
    tab_to(page, role, name, limit=120)
    assert_focus_shows(page)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def write(page: Page, name: str, text: str) -> None:
    tab_to(page, "textbox", name)
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text(text)


def test_the_path_from_the_first_page_to_a_yes(page_factory: PageFactory, newcomer: Person) -> None:
    town.mentors_move_in()
    ada = page_factory("desktop")
    page = ada.page
    ada.visit("/")

    _answers_the_exercise(page)
    follow(page, "link", "Sign in")
    _signs_in(page)
    follow(page, "link", "Begin my portrait")
    follow(page, "link", "Begin")
    _gives_six_answers(page)
    assert Portrait.objects.get(pk=newcomer.pk).usable_at
    follow(page, "link", "See mentors now")
    follow(page, "link", "Grace Okafor")
    follow(page, "link", "Ask Grace for a few minutes")
    _asks(page)
    grace = sign_in(page_factory("desktop"), Person.objects.get(email=GRACE.email))
    grace.visit("/")
    follow(grace.page, "link", "Read Ada’s note")
    follow(grace.page, "button", "Yes, a few minutes")

    assert Conversation.objects.get().mentee == newcomer


def _answers_the_exercise(page: Page) -> None:
    for first in ("I might offend", "Someone I heard", "That I am barely", "Think of one name"):
        go(page, "radio", first, "Space")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
    assert page.get_by_role("main").get_by_role("heading", name="someone").is_visible()
    page.evaluate("scrollTo(0, 0)")
    page.get_by_role("link", name="Skip to the page").focus()


def _signs_in(page: Page) -> None:
    write(page, "Email", "ada@example.org")
    page.keyboard.press("Tab")
    write(page, "Password", PASSWORD)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def _gives_six_answers(page: Page) -> None:
    tab_to(page, "combobox", "What is your work now?")
    page.keyboard.type("Classroom")
    go(page, "checkbox", "By video", "Space")
    follow(page, "button", "Save and go on")
    for card in ("Belonging", "High expectations", "Student voice", "Restorative", "The craft"):
        go(page, "checkbox", card, "Space")
    for card in ("Joy", "Equity", "Family partnership", "Evidence", "Professional autonomy"):
        _second_list(page, card)
    follow(page, "button", "Save and go on")
    go(page, "checkbox", "Learning Environments", "Space")
    follow(page, "button", "Save and finish")


def _second_list(page: Page, card: str) -> None:
    tab_to(page, "checkbox", card, limit=120)
    while page.locator(":focus").get_attribute("name") != "values.least":
        tab_to(page, "checkbox", card, limit=120)
    page.keyboard.press("Space")


def _asks(page: Page) -> None:
    go(page, "radio", "My own words", "Space")
    page.keyboard.press("ArrowDown")
    note = tab_to(page, "textbox", "Your note")
    assert "Would you give me a few minutes" in note.input_value()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text("Mornings are hard. May I ask you for a few minutes?")
    follow(page, "button", "Send my three lines")
    assert Ask.objects.get().note.startswith("Mornings are hard.")


def test_the_skip_link_comes_first_and_leads_past_the_menu(desktop: Walk, newcomer: Person) -> None:
    sign_in(desktop, newcomer).visit("/")
    page = desktop.page

    go(page, "link", "Skip to the page")

    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    stop = focused(page)
    assert stop
    assert "Begin my portrait" in stop.name


def test_nothing_traps_and_everything_is_reached_in_the_order_of_the_page(
    desktop: Walk, newcomer: Person
) -> None:
    town.mentors_move_in()
    sign_in(desktop, make_mentee(newcomer))

    for path in ("/", "/portrait/values/", "/portrait/stances/", "/mentors/", "/work/", "/me/"):
        desktop.visit(path)
        order = stops(desktop.page)
        assert order[0].name == "Skip to the page", path
        assert order[-1].name == "What we can see", path
        desktop.visit(path)
        places = _places(desktop.page, len(order))
        assert places == sorted(places), f"On {path} the focus jumps back and forth."


def _places(page: Page, count: int) -> list[int]:
    """Return where in the document each stop of the Tab key stands."""
    page.evaluate("globalThis.order = [...document.querySelectorAll('*')]")
    places = []
    for _ in range(count):
        page.keyboard.press("Tab")
        places.append(page.evaluate("order.indexOf(document.activeElement)"))
    return places


def test_the_focus_stays_where_a_card_is_put_back(desktop: Walk, newcomer: Person) -> None:
    sign_in(desktop, make_mentee(newcomer)).visit("/portrait/values/")
    page = desktop.page

    go(page, "button", "Put back Belonging")
    stop = focused(page)
    assert stop
    assert stop.name.startswith("Put back")
    for _ in range(4):
        page.keyboard.press("Enter")
    last = focused(page)

    assert last
    assert last.role == "checkbox"


def test_a_point_between_two_is_chosen_with_the_arrows(desktop: Walk, newcomer: Person) -> None:
    sign_in(desktop, make_mentee(newcomer)).visit("/portrait/stances/")
    page = desktop.page

    go(page, "radio", "very much", "Space")
    page.keyboard.press("ArrowRight")
    page.get_by_text("Saved", exact=True).wait_for()

    assert Answer.objects.get(person=newcomer, item__startswith="stances.").value == 2


def test_the_menu_closes_with_escape_and_gives_the_focus_back(
    desktop: Walk, newcomer: Person
) -> None:
    sign_in(desktop, newcomer).visit("/")
    page = desktop.page

    tab_to(page, "DisclosureTriangle", "You")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Settings").wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")

    assert not page.get_by_role("link", name="Settings").is_visible()
    stop = focused(page)
    assert stop
    assert stop.name == "You"


def test_a_card_put_aside_leaves_a_word_that_is_read_aloud(desktop: Walk, newcomer: Person) -> None:
    town.mentors_move_in()
    sign_in(desktop, make_mentee(newcomer)).visit("/mentors/")
    before = desktop.page.get_by_role("article").count()

    follow(desktop.page, "button", "Not for me")

    said = desktop.page.get_by_role("status").first
    assert "will not be suggested to you again" in said.inner_text()
    assert desktop.page.get_by_role("article").count() == before
