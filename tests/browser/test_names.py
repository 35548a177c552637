"""Names that break things, on every page that shows a name: nothing sticks out."""

from __future__ import annotations

import pytest
from django.core.cache import cache

from hearten.introductions import asks, conversations
from hearten.organizations import actions as organizations
from hearten.organizations.models import Organization
from hearten.people.models import Person
from hearten.programs import actions as programs
from hearten.programs.models import Enrolment
from tests.browser.looking import sign_in
from tests.browser.walk import Walk
from tests.makers import (
    do_jobs,
    make_conversation,
    make_mentee,
    make_mentor,
    make_person,
    make_school,
)

pytestmark = pytest.mark.django_db(transaction=True)
NAMES = {
    "300 letters": "n" * 300,
    "many long words": ("Wolfeschlegelsteinhausenbergerdorff " * 8).strip(),
    "emoji": "👩‍🏫🌻 Sunny",
    "Arabic": "عائشة بنت محمد",
    "one letter": "X",
    "Null": "Null",
    "an apostrophe": "Siobhán O'Brien",
    "markup": "<b>Ada</b>",
}
WIDTHS = ((320, 640), (390, 844))


@pytest.mark.parametrize("told", NAMES)
def test_a_name_fits_wherever_it_is_shown(walk: Walk, told: str) -> None:
    cache.clear()
    name = NAMES[told]
    ada, grace = make_mentee(make_person(name)), make_mentor(make_person(name), capacity=3)
    organizations.take_job(make_school(name=name[:200]), by=grace, title=name[:120])
    walk = sign_in(walk, ada)
    _fits(walk, "/mentors/", name)
    _fits(walk, f"/mentors/{grace.public_id}/", name)
    _fits(walk, f"/asks/to/{grace.public_id}/", ada.first_name)
    asked = asks.ask(grace, by=ada, note="May I have a few minutes?")
    talk = make_conversation(mentee=make_mentee(make_person(name)), mentor=grace)
    do_jobs()
    for path in ("/", "/asks/", asks.page_of(asked)):
        _fits(walk, path, ada.first_name)
    sign_in(walk, grace)
    for path in ("/", "/asks/", asks.page_of(asked), conversations.page_of(talk)):
        _fits(walk, path, grace.first_name)
    _fits(walk, "/notices/", "")
    sign_in(walk, _coordinator_of(ada))
    _fits(walk, "/program/", "")


def _coordinator_of(ada: Person) -> Person:
    coordinator = make_person(ada.name)
    host = organizations.found(Organization.Kind.CONSORTIUM, ada.name[:200])
    program = programs.start(ada.name[:120], host, by=coordinator)
    programs.enrol(ada, program, Enrolment.Role.MENTEE, by=coordinator)
    return coordinator


def _fits(walk: Walk, path: str, name: str) -> None:
    walk.visit(path)
    assert name in walk.page.locator("main").text_content()  # type: ignore[operator]
    for width, height in WIDTHS:
        walk.page.set_viewport_size({"width": width, "height": height})
        try:
            walk.assert_fits()
        except AssertionError as error:
            raise AssertionError(f"{path}: {error}") from None
    if path != "/":
        return
    walk.picture(f"name-{name[:8]}")
