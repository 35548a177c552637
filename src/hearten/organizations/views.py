"""Where I work, as I say, and who evaluates me."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hearten.doors.readers import SignedInRequest, signed_in
from hearten.organizations import actions as organizations
from hearten.organizations.actions import EvaluatesThemselvesError
from hearten.organizations.forms import EvaluatorForm, JobForm, PlaceForm
from hearten.organizations.models import Job, NamedEvaluator, Organization
from hearten.organizations.search import WORKPLACES, places_named

MINE = "organizations:mine"


@signed_in
@require_safe
def mine(request: SignedInRequest) -> HttpResponse:
    """Show where I work and whom I named as evaluating me."""
    return _mine(request, EvaluatorForm())


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def work_at(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Say what I am in one place."""
    place = get_object_or_404(
        Organization.objects.select_related("district"), public_id=public_id, kind__in=WORKPLACES
    )
    job = Job.objects.filter(person=request.user, organization=place, until=None).first()
    form = JobForm(request.POST or None, instance=job)
    if request.method == "POST" and form.is_valid():
        organizations.take_job(place, by=request.user, **form.cleaned_data)
        messages.success(request, _("Noted."))
        return redirect(MINE)
    return render(request, "organizations/work_at.html", {"form": form, "place": place, "job": job})


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: SignedInRequest) -> HttpResponse:
    """Add a school or district that is not here yet, and go on to say what I am there."""
    named = {"name": request.GET.get("name", "")[:200]}
    form = PlaceForm(request.POST or None, initial=named)
    if request.method == "POST" and form.is_valid():
        place = _found(form.cleaned_data)
        return redirect("organizations:work_at", place.public_id)
    return render(request, "organizations/add.html", {"form": form})


@signed_in
@require_POST
def leave(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Say that I no longer work somewhere."""
    place = get_object_or_404(
        Organization, public_id=public_id, jobs__person=request.user, jobs__until=None
    )
    organizations.leave_job(place, by=request.user)
    messages.success(request, _("Noted: you no longer work there."))
    return redirect(MINE)


@signed_in
@require_POST
def leave_all(request: SignedInRequest) -> HttpResponse:
    """Say that I work for no school or district: independent, or retired."""
    organizations.leave_jobs(by=request.user)
    messages.success(request, _("Noted: you work for no school or district now."))
    return redirect(MINE)


@signed_in
@require_POST
def name_evaluator(request: SignedInRequest) -> HttpResponse:
    """Name somebody who evaluates me; whether they are here makes no difference."""
    form = EvaluatorForm(request.POST)
    if not form.is_valid():
        return _mine(request, form)
    try:
        organizations.name_evaluator(form.cleaned_data["address"], by=request.user)
    except EvaluatesThemselvesError as error:
        form.add_error("address", f"{error.says} {error.remedy}")
        return _mine(request, form)
    messages.success(request, _("Noted. They are not told."))
    return redirect(MINE)


@signed_in
@require_POST
def forget_evaluator(request: SignedInRequest) -> HttpResponse:
    """Take a name back; twice is once."""
    address = request.POST.get("address", "")
    for named in NamedEvaluator.objects.filter(subject=request.user):
        if named.address == address:
            organizations.forget_evaluator(named.pk, by=request.user)
            messages.success(request, _("Taken off your list."))
    return redirect(MINE)


def _found(said: dict[str, str]) -> Organization:
    district = None
    if said["kind"] == Organization.Kind.SCHOOL and said["district"]:
        district = organizations.found(
            Organization.Kind.DISTRICT, said["district"], region=said["region"]
        )
    return organizations.found(
        Organization.Kind(said["kind"]), said["name"], region=said["region"], district=district
    )


def _mine(request: SignedInRequest, form: EvaluatorForm) -> HttpResponse:
    words = request.GET.get("q", "")
    jobs = Job.objects.filter(person=request.user, until=None)
    context: dict[str, Any] = {
        "form": form,
        "jobs": jobs.select_related("organization__district").order_by("since", "pk"),
        "named": NamedEvaluator.objects.filter(subject=request.user).order_by("named_at", "pk"),
        "words": words,
        "places": places_named(words),
    }
    return render(request, "organizations/mine.html", context)
