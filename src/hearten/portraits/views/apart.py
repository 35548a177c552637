"""Not these: people, schools and districts one would rather not meet. Nobody is shown any of it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from hearten.doors.readers import SignedInRequest, signed_in
from hearten.organizations.models import Organization
from hearten.organizations.search import WORKPLACES, places_named
from hearten.portraits import actions as portraits
from hearten.portraits.actions import AvoidsThemselvesError
from hearten.portraits.desk import Desk
from hearten.portraits.forms import AvoidPersonForm
from hearten.portraits.instrument import CURRENT
from hearten.portraits.models import NotThis
from hearten.portraits.views.steps import steps_at


@signed_in
@require_safe
def apart(request: SignedInRequest) -> HttpResponse:
    """Show the list to its owner, and ways to add to it."""
    return _page(request, AvoidPersonForm())


@signed_in
@require_POST
def avoid_person(request: SignedInRequest) -> HttpResponse:
    """Keep apart from somebody, by address; whether they are here makes no difference."""
    form = AvoidPersonForm(request.POST)
    if not form.is_valid():
        return _page(request, form)
    try:
        portraits.avoid(by=request.user, address=form.cleaned_data["address"])
    except AvoidsThemselvesError as error:
        form.add_error("address", f"{error.says} {error.remedy}")
        return _page(request, form)
    return _noted(request)


@signed_in
@require_POST
def avoid_place(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Keep apart from everyone at a school or in a district."""
    place = get_object_or_404(Organization, public_id=public_id, kind__in=WORKPLACES)
    portraits.avoid(by=request.user, organization=place)
    return _noted(request)


@signed_in
@require_POST
def stop_avoiding(request: SignedInRequest) -> HttpResponse:
    """Take one of them off the list; twice is once."""
    mine = NotThis.objects.filter(person=request.user).select_related("organization")
    asked = request.POST.get("off", "")
    for said in mine:
        place = said.organization
        if asked == (str(place.public_id) if place else said.address):
            portraits.stop_avoiding(said.pk, by=request.user)
            messages.success(request, _("Taken off your list."))
    return redirect("portraits:apart")


def _noted(request: SignedInRequest) -> HttpResponse:
    messages.success(request, _("Noted. Nobody is told."))
    return redirect("portraits:apart")


def _page(request: SignedInRequest, form: AvoidPersonForm) -> HttpResponse:
    words = request.GET.get("q", "")
    mine = NotThis.objects.filter(person=request.user).select_related("organization__district")
    context: dict[str, Any] = {
        "form": form,
        "step": CURRENT.step("apart"),
        "steps": steps_at(Desk.of(request.user).sitting, "apart"),
        "mine": mine.order_by("said_at", "pk"),
        "words": words,
        "places": places_named(words),
    }
    return render(request, "portraits/apart.html", context)
