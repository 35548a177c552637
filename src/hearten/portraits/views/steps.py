"""One page a step: asked, saved as it is answered, and on to the next."""

from collections.abc import Callable, Mapping
from typing import Any, cast

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from hearten.components.steps import Step as Stop
from hearten.components.steps import Steps, answer_step
from hearten.doors.readers import SignedInRequest, signed_in
from hearten.people.models import Person
from hearten.portraits import actions as portraits
from hearten.portraits.desk import Desk
from hearten.portraits.forms import StepForm
from hearten.portraits.instrument import CURRENT
from hearten.portraits.models import Mentoring
from hearten.portraits.sitting import Sitting

CAPACITY, PAUSED, LANGUAGES = "mentoring.capacity", "mentoring.paused", "path.languages"


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def step(request: SignedInRequest, key: str) -> HttpResponse:
    """Ask what one step asks, and save what is answered."""
    desk = Desk.of(request.user)
    steps = steps_at(desk.sitting, key)
    form = StepForm(
        CURRENT.step(key),
        desk.sitting,
        initial=_suggested(key, desk.sitting, request.user),
        data=request.POST if request.method == "POST" else None,
    )
    one_reader = form.say_readers(desk)
    save = SAVES.get(key, _save)
    answered = answer_step(
        request,
        form,
        steps,
        save=lambda form: save(form.answers(), request.user),
        finish="portraits:overview",
    )
    context = {
        "step": CURRENT.step(key),
        "steps": steps,
        "form": form,
        "one_reader": one_reader,
    }
    return cast("HttpResponse", answered) or render(request, "portraits/step.html", context)


def steps_at(sitting: Sitting, key: str) -> Steps:
    """Return the walk of pages as seen from one of them; a page not asked is not there."""
    plan = sitting.plan(key)
    if key not in {step.key for step in plan}:
        raise Http404
    return Steps.at(
        [Stop(step.key, str(step.title), f"portraits:{step.key}") for step in plan],
        key,
        done=[step.key for step in plan if sitting.has(step)],
    )


def _suggested(key: str, sitting: Sitting, person: Person) -> dict[str, Any]:
    if key == "mentoring":
        return _kept_elsewhere(person)
    if key == "now" and LANGUAGES not in sitting.answers:
        return {LANGUAGES: [person.language]}
    return {}


def _kept_elsewhere(person: Person) -> dict[str, Any]:
    mentoring = Mentoring.objects.filter(pk=person.pk).first()
    if mentoring is None:
        return {}
    return {CAPACITY: mentoring.capacity, PAUSED: mentoring.paused_at is not None}


def _save(answers: dict[str, Any], by: Person) -> None:
    portraits.answer(answers, by=by)


def _save_now(answers: dict[str, Any], by: Person) -> None:
    portraits.answer(answers, by=by)
    wishes = answers["now.here_for"]
    if wishes:  # while both boxes are being changed, nothing is given up
        portraits.come_for(wishes, by=by)


def _save_mentoring(answers: dict[str, Any], by: Person) -> None:
    capacity, paused = answers.pop(CAPACITY), answers.pop(PAUSED)
    portraits.answer(answers, by=by)
    if capacity is not None:
        portraits.offer(by=by, capacity=capacity)
    if paused != _kept_elsewhere(by).get(PAUSED):
        portraits.pause(by=by, paused=paused)


SAVES: Mapping[str, Callable[[dict[str, Any], Person], None]] = {
    "now": _save_now,
    "mentoring": _save_mentoring,
}
