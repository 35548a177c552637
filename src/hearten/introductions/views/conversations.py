"""The first conversation: preparing it, finding a time, letting it rest."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from hearten.doors.readers import SignedInRequest, signed_in
from hearten.errors import HeartenError
from hearten.introductions import conversations, words
from hearten.introductions.forms import TimesForm
from hearten.introductions.models import Conversation, ProposedTime
from hearten.people.models import Person
from hearten.portraits.apart import are_apart
from hearten.portraits.instrument import CURRENT


@signed_in
@require_safe
def conversation(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show a first conversation to its two people; once it is over, the same page to both."""
    found = _find(request.user, public_id)
    return _shown(request, found, TimesForm(person=request.user))


@signed_in
@require_POST
def propose(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Offer up to three times."""
    found = _find(request.user, public_id)
    form = TimesForm(request.POST, person=request.user)
    if not form.is_valid():
        return _shown(request, found, form)
    try:
        conversations.propose(found, form.proposals(), by=request.user)
    except HeartenError as error:
        form.add_error(None, f"{error.says} {error.remedy}")
        return _shown(request, found, form)
    name = found.other(request.user).first_name
    messages.success(request, str(words.TIMES_PROPOSED).format(name=name))
    return redirect(conversations.page_of(found))


@signed_in
@require_POST
def choose(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Settle on one of the times."""
    time = _find_time(request.user, public_id)
    conversations.choose(time, by=request.user)
    messages.success(request, _("The time is set."))
    return redirect(conversations.page_of(time.conversation))


@signed_in
@require_POST
def take_back(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Take back a time that one proposed, or that was agreed."""
    time = _find_time(request.user, public_id)
    conversations.take_back(time, by=request.user)
    messages.success(request, _("That time is taken back."))
    return redirect(conversations.page_of(time.conversation))


@signed_in
@require_POST
def let_rest(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """End an introduction without a word."""
    found = _find(request.user, public_id)
    conversations.let_rest(found, by=request.user)
    return redirect(conversations.page_of(found))


def _find(person: Person, public_id: UUID) -> Conversation:
    found = Conversation.objects.visible_to(person).select_related("mentee", "mentor")
    return get_object_or_404(found, public_id=public_id)


def _find_time(person: Person, public_id: UUID) -> ProposedTime:
    times = ProposedTime.objects.filter(conversation__in=Conversation.objects.visible_to(person))
    with_both = times.select_related("conversation__mentee", "conversation__mentor")
    return get_object_or_404(with_both, public_id=public_id)


def _shown(request: SignedInRequest, found: Conversation, form: TimesForm) -> HttpResponse:
    if found.closed_at or are_apart(found.mentee, found.mentor):
        return render(request, "introductions/conversation_over.html", {"words": words})
    person, other = request.user, found.other(request.user)
    to_come = found.times.filter(withdrawn_at=None, starts_at__gt=timezone.now())
    times = list(to_come.order_by("starts_at", "pk"))
    ways = {way.key: way.label for way in CURRENT.question("now.ways").choices}
    for time in times:
        time.way_label = ways.get(time.way, "")  # type: ignore[attr-defined]
    mine = [t for t in times if t.proposed_by_id == person.pk and not t.chosen_at]
    is_mentor = person.pk == found.mentor_id
    context = {
        "conversation": found,
        "other": other,
        "chosen": next((time for time in times if time.chosen_at), None),
        "offered": [t for t in times if t.proposed_by_id == other.pk and not t.chosen_at],
        "mine": mine,
        "form": form if form.errors or len(mine) < conversations.TIMES_AT_ONCE else None,
        "prompts": _prompts(is_mentor=is_mentor, name=other.first_name),
        "guide": _told(words.ASK_DO_NOT_TELL, other.first_name) if is_mentor else [],
        "words": words,
    }
    status = 422 if form.errors else 200
    return render(request, "introductions/conversation.html", context, status=status)


def _prompts(*, is_mentor: bool, name: str) -> list[str]:
    return _told(words.PREPARE_MENTOR if is_mentor else words.PREPARE_MENTEE, name)


def _told(prompts: tuple[words.Prompt, ...], name: str) -> list[str]:
    return [str(prompt.says).format(name=name) for prompt in prompts]
