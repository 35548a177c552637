"""The portrait, where one works and programs in a real browser."""

from __future__ import annotations

import pytest

from hearten.organizations import actions as organizations
from hearten.organizations.models import Organization
from hearten.people.models import Person
from hearten.portraits import actions as portraits
from hearten.portraits.instrument import CURRENT
from hearten.portraits.models import Answer, Portrait
from hearten.programs import actions as programs
from hearten.programs.models import Enrolment
from tests.browser.looking import look, sign_in
from tests.browser.walk import Walk
from tests.makers import MENTOR_ANSWERS, make_district, make_person, make_school

pytestmark = pytest.mark.django_db(transaction=True)
STORY = "One child, one afternoon.\nI still hear the sentence."
LONG = "Wolfeschlegelsteinhausenbergerdorff " * 8


def both(name: str = "Grace Okafor") -> Person:
    """Make somebody who looks for a mentor and could be one, and has said some of everything."""
    person = make_person(name)
    answers = {
        **MENTOR_ANSWERS,
        "now.here_for": ["find", "mentor"],
        "now.role": "principal_elementary",
        "stances.order": 2,
        "stances.pace": "depends",
        "stories.moment": STORY,
        "mentoring.works": [{"kind": "book", "title": "Small wins", "link": ""}],
    }
    portraits.answer(answers, by=person)
    portraits.offer(by=person, capacity=2)
    return person


def test_every_page_of_the_portrait_is_fit_to_be_looked_at(walk: Walk):
    person = both()
    portraits.avoid(by=person, address="someone@example.org")
    portraits.avoid(by=person, organization=make_school(None, "Hill School"))
    sign_in(walk, person)

    for step in CURRENT.steps:
        look(walk, f"/portrait/{step.key}/", f"portrait-{step.key}")
    look(walk, "/portrait/", "portrait")
    look(walk, "/portrait/as-others-see-me/", "portrait-seen")
    look(walk, "/portrait/readers/", "portrait-default-reader")
    look(walk, "/portrait/readers/values.most/", "portrait-reader")
    look(walk, "/portrait/apart/?q=hill", "portrait-apart-found")


def test_every_page_of_work_and_programs_is_fit_to_be_looked_at(walk: Walk):
    ada, barbara, edsger = (make_person(name) for name in ("Ada Marsh", "Barbara Lindqvist", LONG))
    school = make_school(make_district("Cedar Valley"), "Maplewood Elementary")
    organizations.take_job(school, by=ada, title="First-grade teacher")
    organizations.take_job(school, by=barbara, title="Principal", is_administrator=True)
    organizations.name_evaluator("boss@example.org", by=ada)
    host = organizations.found(Organization.Kind.CONSORTIUM, "Three Rivers")
    program = programs.start("New teachers", host, by=edsger)
    programs.enrol(ada, program, Enrolment.Role.MENTEE, by=edsger)
    programs.enrol(barbara, program, Enrolment.Role.MENTOR, by=edsger)
    programs.enrol(make_person(LONG), program, Enrolment.Role.MENTEE, by=edsger)

    sign_in(walk, ada)
    look(walk, "/work/?q=maple", "work")
    look(walk, "/work/add/", "work-add")
    look(walk, f"/work/at/{school.public_id}/", "work-at")
    look(walk, "/program/", "programs")
    sign_in(walk, edsger)
    look(walk, f"/program/{program.public_id}/people/", "program-people")
    look(walk, f"/program/{program.public_id}/people/{ada.public_id}/", "program-no-line")


@pytest.mark.parametrize("javascript", [True, False])
def test_six_answers_lead_to_mentors(phone: Walk, javascript: bool):
    page = sign_in(phone, make_person("Ada Marsh")).page

    phone.visit("/portrait/")
    page.get_by_role("link", name="Begin: two minutes").click()
    page.get_by_label("What is your work now?").select_option("classroom_teacher")
    page.get_by_text("By video", exact=True).click()
    page.get_by_role("button", name="Save and go on").click()
    for part, cards in (("most", CURRENT.cards[:5]), ("least", CURRENT.cards[5:10])):
        for card in cards:
            page.locator(f'[name="values.{part}"][value="{card.key}"]').check()
    page.get_by_role("button", name="Save and go on").click()
    page.locator('[name="aims.grow"][value="aims.intasc.3"]').check()
    page.get_by_role("button", name="Save and finish").click()

    page.get_by_role("link", name="See mentors now").wait_for()
    assert Portrait.objects.get().usable_at is not None


def test_a_card_is_saved_before_anything_is_sent(phone: Walk):
    page = sign_in(phone, make_person("Ada Marsh")).page

    phone.visit("/portrait/values/")
    page.locator('[name="values.most"]').first.check()
    page.get_by_text("Saved", exact=True).wait_for()

    assert Answer.objects.get().value == "most"


def test_six_cards_are_one_too_many_without_javascript_too(page_factory: object):
    walk = page_factory("phone", javascript=False)  # type: ignore[operator]
    page = sign_in(walk, make_person("Ada Marsh")).page

    walk.visit("/portrait/values/")
    for card in CURRENT.cards[:6]:
        page.locator(f'[name="values.most"][value="{card.key}"]').check()
    page.get_by_role("button", name="Save and go on").click()

    page.get_by_role("alert").get_by_text("Please keep 5 at most").wait_for()
    assert page.locator('[name="values.most"]:checked').count() == 6
    walk.assert_accessible()
    walk.picture("portrait-values-too-many")
