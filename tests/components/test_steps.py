"""Pages with several steps are made in one way."""

import json

import pytest
from django import forms
from django.test import RequestFactory
from django.urls import path

from hearten.components.steps import Step, Steps, answer_step
from hearten.components.views import gallery

PLAN = (Step("now", "Now", "now"), Step("values", "Values", "values"), Step("end", "End", "end"))
urlpatterns = [
    *(path(f"{step.name}/", gallery, name=step.name) for step in PLAN),
    path("circles/<name>/", gallery, name="circle"),
]
pytestmark = pytest.mark.urls(__name__)


class One(forms.Form):
    word = forms.CharField()
    count = forms.IntegerField(required=False)


@pytest.fixture
def saved() -> list[dict[str, object]]:
    return []


def answer(data, saved, *, at="values", quietly=False, prefix=None):
    headers = {"X-Requested-With": "hearten-autosave"} if quietly else {}
    request = RequestFactory().post("/", data, headers=headers)
    return answer_step(
        request,
        One(request.POST, prefix=prefix),
        Steps.at(PLAN, at),
        save=lambda form: saved.append(form.cleaned_data),
        finish="/done/",
    )


def test_a_step_knows_its_place_and_its_neighbours():
    steps = Steps.at(PLAN, "values", done={"now"})

    assert (steps.number, steps.total) == (2, 3)
    assert (steps.previous_url, steps.next_url) == ("/now/", "/end/")
    assert [stop.is_done for stop in steps.stops] == [True, False, False]


def test_the_first_has_nothing_before_it_and_the_last_nothing_after():
    assert Steps.at(PLAN, "now").previous_url == ""
    assert Steps.at(PLAN, "end").next_url == ""


def test_a_step_that_is_not_in_the_plan_is_refused():
    with pytest.raises(ValueError, match="no step called 'nowhere'"):
        Steps.at(PLAN, "nowhere")


def test_looking_at_a_step_saves_nothing(saved):
    request = RequestFactory().get("/")

    shown = answer_step(request, One(), Steps.at(PLAN, "now"), save=saved.append, finish="/done/")

    assert shown is None
    assert saved == []


def test_an_answer_is_saved_and_leads_on(saved):
    response = answer({"word": "joy"}, saved)

    assert (response.status_code, response.url) == (302, "/end/")
    assert saved == [{"word": "joy", "count": None}]


def test_the_last_answer_leads_to_the_finish(saved):
    assert answer({"word": "joy"}, saved, at="end").url == "/done/"


def test_a_mistake_is_shown_again_and_not_saved(saved):
    assert answer({"word": ""}, saved) is None
    assert saved == []


def test_a_page_that_saves_itself_is_answered_without_a_page(saved):
    response = answer({"word": "joy"}, saved, quietly=True)

    assert response.status_code == 204
    assert saved == [{"word": "joy", "count": None}]


def test_while_saving_itself_an_answer_not_given_yet_is_no_mistake(saved):
    response = answer({"count": "3"}, saved, quietly=True)

    assert response.status_code == 204
    assert saved == [{"word": "", "count": 3}]


def test_while_saving_itself_a_mistake_is_told_by_its_field(saved):
    response = answer({"word": "joy", "count": "many"}, saved, quietly=True)

    assert response.status_code == 422
    assert json.loads(response.content) == {"errors": {"count": ["Enter a whole number."]}}
    assert saved == []


def test_the_words_of_an_address_are_passed_on():
    plan = (Step("circle", "Circle", "circle"),)

    steps = Steps.at(plan, "circle", url_kwargs={"name": "lamp"})

    assert steps.current.url == "/circles/lamp/"


def test_a_mistake_is_told_by_the_name_that_stands_on_the_page(saved):
    response = answer({"first-count": "many"}, saved, quietly=True, prefix="first")

    assert list(json.loads(response.content)["errors"]) == ["first-count"]
