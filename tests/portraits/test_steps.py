"""One page a step: what it asks, what it saves, and what it does with bad input."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hearten.people.models import Person
from hearten.portraits import actions as portraits
from hearten.portraits.instrument import CURRENT
from hearten.portraits.models import Answer, Portrait
from tests.makers import MENTEE_ANSWERS, make_mentor, make_person

AUTOSAVE = {"X-Requested-With": "hearten-autosave"}
NOW = {
    "now.here_for": ["find"],
    "now.role": "classroom_teacher",
    "now.ways": ["video"],
    "path.languages": ["en"],
    "now.boundary": "outside",
}
CARDS = [card.key for card in CURRENT.cards]
VALUES = {"values.most": CARDS[:5], "values.least": CARDS[5:10]}
FAMILIES = ("now", "values", "aims", "stances", "likeness", "path", "stories", "mentoring")


@pytest.fixture
def newcomer(db: None) -> Person:
    return make_person("Ada Marsh")


def said(person: Person) -> dict[str, Any]:
    return dict(Answer.objects.filter(person=person).values_list("item", "value"))


def test_six_answers_on_three_pages_are_enough_to_see_mentors(client: Client, newcomer: Person):
    client.force_login(newcomer)

    walk = [
        client.post("/portrait/now/", NOW).headers["Location"],
        client.post("/portrait/values/", VALUES).headers["Location"],
        client.post("/portrait/aims/", {"aims.grow": ["aims.intasc.3"]}).headers["Location"],
    ]

    assert walk == ["/portrait/values/", "/portrait/aims/", "/portrait/"]
    assert Portrait.objects.get(pk=newcomer.pk).usable_at is not None
    assert "See mentors now" in client.get("/portrait/").content.decode()


def test_the_language_of_the_page_is_suggested_until_another_is_chosen(
    client: Client, newcomer: Person
):
    client.force_login(newcomer)
    first = client.get("/portrait/now/").context["form"]
    portraits.answer({"path.languages": ["nv"]}, by=newcomer)
    later = client.get("/portrait/now/").context["form"]

    assert first["path.languages"].value() == ["en"]
    assert later["path.languages"].value() == ["nv"]


def test_the_first_visit_shows_three_steps_and_later_ones_show_all(
    client: Client, newcomer: Person
):
    client.force_login(newcomer)
    first = client.get("/portrait/now/").content.decode()
    portraits.answer({"stances.order": 2}, by=newcomer)
    later = client.get("/portrait/now/").content.decode()

    assert "Step 1 of 3" in first
    assert "Step 1 of 8" in later


def test_saving_itself_on_the_last_page_of_the_beginning_does_not_lead_past_it(
    client: Client, newcomer: Person
):
    client.force_login(newcomer)
    client.post("/portrait/now/", NOW)
    client.post("/portrait/values/", VALUES)
    aims = {"aims.grow": ["aims.intasc.3"]}
    client.post("/portrait/aims/", aims, headers=AUTOSAVE)

    assert client.post("/portrait/aims/", aims).headers["Location"] == "/portrait/"


@pytest.mark.parametrize(
    ("wishes", "role", "asked"),
    [
        (["find"], "classroom_teacher", {"likeness"}),
        (["mentor"], "retired", {"mentoring"}),
        (["find", "mentor"], "librarian", {"likeness", "mentoring"}),
    ],
)
def test_steps_depend_on_what_brings_someone_here(
    wishes: list[str], role: str, asked: set[str], client: Client, newcomer: Person
):
    portraits.answer({"now.here_for": wishes, "now.role": role}, by=newcomer)
    client.force_login(newcomer)

    there = {
        s for s in ("likeness", "mentoring") if client.get(f"/portrait/{s}/").status_code == 200
    }

    assert there == asked


def test_leaders_see_their_own_standards_first_and_are_asked_about_their_job(
    client: Client, newcomer: Person
):
    portraits.answer({"now.role": "principal_elementary"}, by=newcomer)
    client.force_login(newcomer)

    aims = client.get("/portrait/aims/").content.decode()
    likeness = client.get("/portrait/likeness/").content.decode()

    assert aims.index("Mission, Vision") < aims.index("Learner Development")
    assert "people who have held my job" in likeness


def test_teachers_see_the_other_list_on_request(client: Client, newcomer: Person):
    client.force_login(newcomer)

    aims = client.get("/portrait/aims/").content.decode()
    likeness = client.get("/portrait/likeness/").content.decode()

    assert (
        aims.index("Learner Development")
        < aims.index("<summary>For leaders")
        < aims.index("Mission, V")
    )
    assert "people who have held my job" not in likeness


def test_sending_a_page_twice_is_sending_it_once(client: Client, newcomer: Person):
    client.force_login(newcomer)

    for _ in range(2):
        assert client.post("/portrait/now/", NOW).status_code == 302

    assert said(newcomer) == NOW


def test_a_field_nobody_asks_for_changes_nothing(client: Client, newcomer: Person):
    client.force_login(newcomer)

    client.post("/portrait/now/", {**NOW, "values.joy": "most", "apart.people": "x", "pk": "1"})

    assert said(newcomer) == NOW


@pytest.mark.parametrize(
    "wrong",
    [
        {"now.role": "queen"},
        {"now.role": ""},
        {"now.ways": ["telepathy"]},
        {"now.here_for": []},
        {"path.languages": ["xx"]},
    ],
)
def test_an_answer_that_is_not_there_is_refused_and_the_rest_comes_back(
    wrong: dict[str, Any], client: Client, newcomer: Person
):
    client.force_login(newcomer)

    page = client.post("/portrait/now/", {**NOW, "now.boundary": "either", **wrong})

    assert page.status_code == 200
    assert page.context["form"]["now.boundary"].value() == "either"
    assert said(newcomer) == {}


def test_stances_may_depend_and_may_stay_open(client: Client, newcomer: Person):
    client.force_login(newcomer)

    answer = client.post("/portrait/stances/", {"stances.order": "depends", "stances.pace": "7"})

    assert answer.status_code == 302
    assert said(newcomer) == {"stances.order": "depends", "stances.pace": 7}


@pytest.mark.parametrize("point", ["0", "8", "4.5", "very", "null"])
def test_a_point_that_is_not_on_the_line_is_refused(point: str, client: Client, newcomer: Person):
    client.force_login(newcomer)

    assert client.post("/portrait/stances/", {"stances.order": point}).status_code == 200
    assert said(newcomer) == {}


def test_an_aim_can_be_both_to_grow_in_and_to_offer(client: Client, newcomer: Person):
    portraits.answer({"now.here_for": ["find", "mentor"]}, by=newcomer)
    client.force_login(newcomer)

    both = {"aims.grow": ["aims.psel.7"], "aims.offer": ["aims.psel.7", "aims.intasc.1"]}
    client.post("/portrait/aims/", both)

    assert said(newcomer)["aims.psel.7"] == ["grow", "offer"]
    assert said(newcomer)["aims.intasc.1"] == ["offer"]


def test_offers_rest_while_somebody_is_no_mentor(client: Client, newcomer: Person):
    portraits.answer({"aims.psel.7": ["grow", "offer"], "now.here_for": ["find"]}, by=newcomer)
    client.force_login(newcomer)

    client.post("/portrait/aims/", {"aims.grow": ["aims.psel.1"]})

    assert said(newcomer)["aims.psel.7"] == ["offer"]
    assert said(newcomer)["aims.psel.1"] == ["grow"]


def test_at_most_three_to_grow_in(client: Client, newcomer: Person):
    client.force_login(newcomer)

    page = client.post("/portrait/aims/", {"aims.grow": [f"aims.psel.{n}" for n in range(1, 5)]})

    assert "Please keep 3 at most" in page.content.decode()


def test_yes_no_and_open_are_three_answers(client: Client, newcomer: Person):
    client.force_login(newcomer)

    client.post("/portrait/path/", {"path.first_in_family": "True", "path.career_changer": "False"})
    both = said(newcomer)
    client.post("/portrait/path/", {"path.first_in_family": "", "path.career_changer": "False"})

    assert both == {"path.first_in_family": True, "path.career_changer": False}
    assert said(newcomer) == {"path.career_changer": False}


@pytest.mark.parametrize(
    "words",
    ["O'Brien & <b>sons</b>", "مرحبا بكم", "👩‍🏫 🏫", "One\r\ntwo", "x" * 600, "{{ 7 }}{% x %}"],
)
def test_stories_are_kept_as_they_were_told(words: str, client: Client, newcomer: Person):
    client.force_login(newcomer)

    client.post("/portrait/stories/", {"stories.moment": words})

    assert said(newcomer) == {"stories.moment": words.replace("\r\n", "\n")}
    assert client.get("/portrait/").status_code == 200
    assert "<b>sons" not in client.get("/portrait/").content.decode()


@pytest.mark.parametrize("words", ["x" * 601, "a\0b"])
def test_a_story_that_does_not_fit_comes_back_whole(words: str, client: Client, newcomer: Person):
    client.force_login(newcomer)

    page = client.post("/portrait/stories/", {"stories.moment": words, "stories.not_to_do": "y"})

    assert page.context["form"]["stories.moment"].value() == words
    assert 'role="alert"' in page.content.decode()
    assert said(newcomer) == {}


def test_a_page_of_the_portrait_shows_only_ones_own_answers(
    client: Client, ada: Person, barbara: Person, mallory: Person
):
    portraits.answer({"stories.moment": "Ada's own afternoon"}, by=ada)

    for other in (barbara, mallory):
        client.force_login(other)
        for step in FAMILIES:
            assert "own afternoon" not in client.get(f"/portrait/{step}/").content.decode()


def test_a_visitor_is_asked_to_sign_in(client: Client, db: None):
    for step in (*FAMILIES, "apart"):
        assert client.get(f"/portrait/{step}/").headers["Location"].startswith("/account/login/")
    assert client.post("/portrait/now/", NOW).headers["Location"].startswith("/account/login/")


def test_a_step_nobody_wrote_is_not_there(client: Client, ada: Person):
    client.force_login(ada)

    assert client.get("/portrait/secrets/").status_code == 404


@pytest.mark.parametrize("step", FAMILIES)
def test_a_full_portrait_costs_no_more_queries_than_an_empty_one(
    step: str, client: Client, db: None
):
    wishes = {"now.here_for": ["find", "mentor"]}
    few, many = make_person(), make_mentor()
    portraits.answer(wishes, by=few)
    stances = {stance.key: 3 for stance in CURRENT.stances}
    portraits.answer({**MENTEE_ANSWERS, **stances, **wishes}, by=many)

    def queries(person: Person) -> int:
        client.force_login(person)
        with CaptureQueriesContext(connection) as asked:
            assert client.get(f"/portrait/{step}/").status_code == 200
        return len(asked)

    assert queries(few) == queries(many)
