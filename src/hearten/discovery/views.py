"""The home page, the suggestions, a mentor's page, and the promise."""

from uuid import UUID

from django.contrib import messages
from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from hearten.discovery import labels, suggestions, words
from hearten.discovery.cards import cards_for, story_of
from hearten.discovery.exercise import endings
from hearten.discovery.home import next_steps
from hearten.discovery.models import Suggestion
from hearten.doors.readers import SignedInRequest, anyone, signed_in
from hearten.introductions.models import Ask
from hearten.organizations.models import Job
from hearten.pairing import suggesting
from hearten.people.models import Person
from hearten.portraits.apart import without_apart
from hearten.portraits.instrument.steps import missing
from hearten.portraits.models import Mentoring, Portrait
from hearten.portraits.questions import readable_by
from hearten.ties.models import READS_INTRODUCED, Kind, Tie

EMPLOYED_BY_NOBODY = {"retired", "independent"}


@anyone
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Open with "What is stopping you?"; for someone signed in, with what is next."""
    if isinstance(request.user, Person):
        return render(request, "discovery/next.html", next_steps(request.user))
    return render(request, "discovery/home.html", {"words": words, "endings": endings()})


@anyone
@require_safe
def promises(request: HttpRequest) -> HttpResponse:
    """Say what is promised and what cannot be."""
    return render(request, "discovery/promises.html", {"words": words})


@signed_in
@require_safe
def suggested(request: SignedInRequest) -> HttpResponse:
    """Show three to five mentors with reasons in words."""
    portrait = Portrait.objects.filter(pk=request.user.pk).first()
    answers = portrait.gathered if portrait else {}
    lacking = missing(answers, here_for="find")
    if lacking:
        return render(request, "discovery/unfinished.html", {"words": words, "lacking": lacking})
    shown = suggestions.for_page(request.user)
    context = {"cards": cards_for(request.user, shown), "words": words}
    context["is_thin"] = len(shown) < suggestions.ENOUGH
    context["asks_where"] = answers.get("now.role") not in EMPLOYED_BY_NOBODY and not _works(
        request.user
    )
    return render(request, "discovery/suggestions.html", context)


@signed_in
@require_POST
def not_for_me(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Never suggest someone again."""
    return _aside(request, public_id, for_good=True)


@signed_in
@require_POST
def someone_else(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show someone else instead, for now."""
    return _aside(request, public_id, for_good=False)


@signed_in
@require_safe
def mentor(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show a mentor to someone to whom Hearten introduced her."""
    who = _introduced(public_id, to=request.user)
    answers = readable_by(request.user, who)
    readable = {who.pk: frozenset(answer.item for answer in answers)}
    reasons = suggesting.reasons(request.user, [who], readable=readable)
    context = {
        "mentor": who,
        "label": labels.of([who], seen_by=request.user)[who.pk],
        "story": story_of(answers, name=who.first_name),
        "reasons": reasons.get(who.pk, ()),
        "why": words.FIREWALL_WHY,
        "can_be_asked": _can_be_asked(who, by=request.user),
    }
    return render(request, "discovery/mentor.html", context)


def _introduced(public_id: UUID, *, to: Person) -> Person:
    """Find a mentor; who was not introduced or is kept apart is not there."""
    kinds = (*READS_INTRODUCED, Kind.ENDED)
    known = Tie.objects.open().filter(viewer=to, subject=OuterRef("pk"), kind__in=kinds)
    mentors = Person.objects.here().filter(Exists(known), mentoring__isnull=False)
    return get_object_or_404(without_apart(mentors, to), public_id=public_id)


def _can_be_asked(mentor: Person, *, by: Person) -> bool:
    """Whether asking leads anywhere: not while she pauses, was asked already, or you talk."""
    if Ask.objects.waiting().filter(mentee=by, mentor=mentor).exists():
        return False
    talks = Tie.objects.open().filter(viewer=by, subject=OuterRef("pk"), kind=Kind.INTRODUCED)
    free = Mentoring.objects.filter(pk=mentor.pk, paused_at=None)
    return free.exclude(Exists(talks)).exists()


def _works(person: Person) -> bool:
    return Job.objects.filter(person=person, until=None).exists()


def _aside(request: SignedInRequest, public_id: UUID, *, for_good: bool) -> HttpResponse:
    suggestion = get_object_or_404(
        Suggestion.objects.select_related("mentee", "mentor"),
        public_id=public_id,
        mentee=request.user,
    )
    someone_came = suggestions.set_aside(suggestion, for_good=for_good)
    said = words.SOMEONE_ELSE_SAYS if someone_came else words.NOBODY_ELSE_SAYS
    if for_good:
        said = words.NOT_FOR_ME_SAYS
    if for_good or someone_came is not None:
        messages.success(request, str(said).format(name=suggestion.mentor.first_name))
    return redirect("discovery:suggestions")
