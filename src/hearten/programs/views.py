"""The programs I take part in; and for coordinators, who takes part with them."""

from typing import Any
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hearten.doors.readers import SignedInRequest, signed_in
from hearten.people.models import Person
from hearten.programs import actions as programs
from hearten.programs.enrolled import administrators_near, cleared_for, enrolled, leave_receipts
from hearten.programs.models import Enrolment, Program

A_PAGE = 50
SAYS = {"no line": programs.say_no_line, "perhaps": programs.take_back_no_line}


@signed_in
@require_safe
def mine(request: SignedInRequest) -> HttpResponse:
    """Show the programs I take part in, and what each can and cannot see."""
    parts = Enrolment.objects.open().filter(person=request.user)
    shown = parts.select_related("program__host").order_by("program__name", "program_id", "role")
    return render(request, "programs/mine.html", {"parts": shown})


@signed_in
@require_POST
def leave(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Leave a program in one role; no reason is asked."""
    role = request.POST.get("role", "")
    if role not in Enrolment.Role.values:
        raise Http404
    parts = Enrolment.objects.open().filter(person=request.user, role=role)
    part = get_object_or_404(parts.select_related("program"), program__public_id=public_id)
    programs.leave(part, by=request.user)
    messages.success(request, _("You have left. Nothing that is yours went with it."))
    return redirect("programs:mine")


@signed_in
@require_safe
def people(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show a coordinator who takes part: names and roles, nothing else."""
    program = _coordinated(request, public_id)
    if _needs_a_second_step(request.user):
        return _ask_for_a_second_step(request)
    role, words = request.GET.get("role", ""), request.GET.get("q", "")
    found = enrolled(program, seen_by=request.user, role=role, words=words)
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    leave_receipts([part.person for part in page], program, seen_by=request.user)
    context: dict[str, Any] = {
        "program": program,
        "page": page,
        "role": role,
        "words": words,
        "roles": Enrolment.Role.choices,
    }
    return render(request, "programs/people.html", context)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def no_line(request: SignedInRequest, public_id: UUID, person_id: UUID) -> HttpResponse:
    """Let a coordinator say that an administrator nearby does not evaluate someone."""
    program = _coordinated(request, public_id)
    if _needs_a_second_step(request.user):
        return _ask_for_a_second_step(request)
    subject = _seen(program, person_id, seen_by=request.user)
    near = administrators_near(subject, program, seen_by=request.user)
    if request.method == "POST":
        evaluator = next((p for p in near if str(p.public_id) == request.POST.get("person")), None)
        say = SAYS.get(request.POST.get("say", ""))
        if evaluator is None or say is None:
            raise Http404
        say(evaluator=evaluator, subject=subject, by=request.user)
        messages.success(request, _("Noted, with your name and the day."))
        return redirect("programs:no_line", public_id, person_id)
    leave_receipts([subject], program, seen_by=request.user)
    cleared = cleared_for(subject)
    context = {
        "program": program,
        "subject": subject,
        "near": [(person, person.pk in cleared) for person in near],
    }
    return render(request, "programs/no_line.html", context)


def _coordinated(request: SignedInRequest, public_id: UUID) -> Program:
    """Find a program among those that this person coordinates; to anyone else it is not there."""
    mine = Enrolment.objects.coordinated_by(request.user).values("program")
    return get_object_or_404(Program, public_id=public_id, pk__in=mine)


def _seen(program: Program, person_id: UUID, *, seen_by: Person) -> Person:
    found = enrolled(program, seen_by=seen_by).filter(person__public_id=person_id).first()
    if found is None:
        raise Http404
    return found.person


def _needs_a_second_step(person: Person) -> bool:
    if not settings.COORDINATORS_NEED_A_SECOND_STEP:
        return False
    steps = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
    return not Authenticator.objects.filter(user=person, type__in=steps).exists()


def _ask_for_a_second_step(request: SignedInRequest) -> HttpResponse:
    says = _("Coordinators see other people’s names, so please add a second step to your sign-in.")
    messages.info(request, says)
    return redirect("mfa_index")
