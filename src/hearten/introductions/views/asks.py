"""Asking and answering: the pages of asks."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hearten.doors.readers import SignedInRequest, signed_in
from hearten.errors import HeartenError, NotYoursError
from hearten.introductions import asks, conversations, inboxes, words
from hearten.introductions.forms import NoteForm, QuestionForm
from hearten.introductions.models import Ask, Conversation
from hearten.introductions.portraits import told_by
from hearten.people.models import Person
from hearten.portraits.apart import are_apart, evaluates_or_is_evaluated


@signed_in
@require_safe
def inbox(request: SignedInRequest) -> HttpResponse:
    """Show what somebody asked, what is asked of her, and what has begun."""
    context = {"inbox": inboxes.of(request.user), "words": words}
    return render(request, "introductions/inbox.html", context)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Write three lines to a mentor."""
    mentor = _somebody_to_ask(request.user, public_id)
    form = NoteForm(request.POST or None, mentor=mentor)
    status = 200
    if request.method == "POST":
        sent, status = _sent(form, mentor, by=request.user)
        if sent is not None:
            messages.success(request, words.ASK_SENT)
            return redirect(asks.page_of(sent))
    context = {
        "form": form,
        "mentor": mentor,
        "words": words,
        "paused": asks.MentorPausedError if mentor.mentoring.paused_at else None,
    }
    return render(request, "introductions/write.html", context, status=status)


@signed_in
@require_safe
def ask(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show one ask to one of its two people."""
    asked = _find(request.user, public_id)
    if asked.mentor_id == request.user.pk:
        return _shown_to_mentor(request, asked, QuestionForm())
    return _shown_to_mentee(request, asked)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Change the note, or answer the mentor's question with it."""
    asked = _find(request.user, public_id, mentee=request.user)
    if not asked.is_waiting or evaluates_or_is_evaluated(request.user, asked.mentor):
        return redirect(asks.page_of(asked))
    form = NoteForm(request.POST or None, mentor=asked.mentor, initial={"note": asked.note})
    if request.method == "POST" and form.is_valid():
        try:
            asks.edit(asked, by=request.user, note=form.cleaned_data["note"])
        except HeartenError as error:  # it ended meanwhile; what was written is not lost
            form.add_error(None, f"{error.says} {error.remedy}")
        else:
            messages.success(request, _("Your note is changed."))
            return redirect(asks.page_of(asked))
    context = {"form": form, "asked": asked, "mentor": asked.mentor, "words": words}
    return render(request, "introductions/edit.html", context, status=422 if form.errors else 200)


@signed_in
@require_POST
def withdraw(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Take an ask back."""
    asked = _find(request.user, public_id, mentee=request.user)
    asks.withdraw(asked, by=request.user)
    taken_back = str(words.ASK_WITHDRAWN).format(name=asked.mentor.first_name)
    messages.success(request, taken_back)
    return redirect("introductions:inbox")


@signed_in
@require_POST
def accept(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Say yes. Sent twice, it leads to the same conversation."""
    try:
        conversation = asks.accept(public_id, by=request.user)
    except (Ask.DoesNotExist, NotYoursError, asks.AlreadyAnsweredError):
        begun = _begun(request.user, ask__public_id=public_id)
        if begun is None:
            _find(request.user, public_id, mentor=request.user)
            raise
        conversation = begun
    return redirect(conversations.page_of(conversation))


@signed_in
@require_POST
def more(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Ask one question before answering."""
    asked = _find(request.user, public_id, mentor=request.user)
    form = QuestionForm(request.POST)
    if not form.is_valid():
        return _shown_to_mentor(request, asked, form)
    asks.tell_me_more(asked, by=request.user, question=form.cleaned_data["question"])
    return redirect(asks.page_of(asked))


@signed_in
@require_POST
def not_now(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Put an ask aside without a word."""
    asked = _find(request.user, public_id, mentor=request.user)
    asks.not_now(asked, by=request.user)
    messages.success(request, words.NOT_NOW_THANKS)
    return redirect("introductions:inbox")


def _find(person: Person, public_id: UUID, **facts: Person) -> Ask:
    found = Ask.objects.visible_to(person).filter(**facts).select_related("mentee", "mentor")
    return get_object_or_404(found, public_id=public_id)


def _somebody_to_ask(person: Person, public_id: UUID) -> Person:
    mentors = Person.objects.here().filter(is_active=True, mentoring__isnull=False)
    mentor = get_object_or_404(
        mentors.exclude(pk=person.pk).select_related("mentoring"), public_id=public_id
    )
    waits = Ask.objects.waiting().filter(mentee=person, mentor=mentor).exists()
    apart = evaluates_or_is_evaluated if waits else are_apart
    if apart(person, mentor):
        raise Http404
    return mentor


def _begun(person: Person, **facts: Any) -> Conversation | None:
    return Conversation.objects.visible_to(person).filter(**facts).first()


def _sent(form: NoteForm, mentor: Person, *, by: Person) -> tuple[Ask | None, int]:
    """Send a note; one that is not sent stays in the form, with the reason."""
    if not form.is_valid():
        return None, 422
    note = form.cleaned_data["note"]
    try:
        return asks.ask(mentor, by=by, note=note), 302
    except HeartenError as error:
        before = Ask.objects.waiting().filter(mentee=by, mentor=mentor, note=note).first()
        if before is not None:  # the same form, sent twice
            return before, 302
        form.add_error(None, f"{error.says} {error.remedy}")
        return None, 409


def _shown_to_mentee(request: SignedInRequest, asked: Ask) -> HttpResponse:
    # A mentor's wish not to meet looks like silence until it lapses; the firewall need not.
    is_open = asked.is_waiting and not evaluates_or_is_evaluated(request.user, asked.mentor)
    conversation = _begun(request.user, ask=asked) if asked.status == "accepted" else None
    context = {
        "asked": asked,
        "is_open": is_open,
        "conversation": conversation,
        "name": asked.mentor.first_name,
        "words": words,
    }
    return render(request, "introductions/ask_made.html", context)


def _shown_to_mentor(request: SignedInRequest, asked: Ask, form: QuestionForm) -> HttpResponse:
    conversation = _begun(request.user, ask=asked) if asked.status == "accepted" else None
    if conversation is not None:
        return redirect(conversations.page_of(conversation))
    if not asked.is_waiting or are_apart(request.user, asked.mentee):
        return render(request, "introductions/ask_over.html", {"words": words})
    context = {
        "asked": asked,
        "form": form,
        "name": asked.mentee.first_name,
        "room": inboxes.room_of(request.user),
        "told": told_by(asked.mentee, seen_by=request.user),
        "words": words,
    }
    status = 422 if form.errors else 200
    return render(request, "introductions/ask_received.html", context, status=status)
