"""Asking for a few minutes, and answering."""

from datetime import timedelta

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hearten.doors.database import also_for
from hearten.errors import HeartenError, NotYoursError
from hearten.history.actions import record
from hearten.introductions import conversations
from hearten.introductions.models import Ask, Conversation
from hearten.notices.actions import tell
from hearten.people.models import Person
from hearten.portraits.apart import keep_apart
from hearten.portraits.models import Mentoring
from hearten.ties.actions import tie, untie
from hearten.ties.models import Kind

LIVES = timedelta(days=14)
REMINDER = timedelta(days=7)
ASKS_AT_ONCE = 3
ASKS_IN_FRONT_OF_A_MENTOR = 5
Status = Ask.Status


class MentorPausedError(HeartenError):
    """The mentor is not taking asks at the moment."""

    says = _("They have paused for now.")
    remedy = _("Your note is still here. Someone else on your page may have room today.")


class AlreadyAskedError(HeartenError):
    """An ask between these two is still open."""

    says = _("You have asked already.")
    remedy = _("Your note is with them. You can change it or take it back on your asks page.")


class TooManyAsksError(HeartenError):
    """The mentee has as many open asks as Hearten allows."""

    says = _("You have three asks waiting.")
    remedy = _("Take one back first, or wait for an answer. Your note is still here.")


class MentorHasEnoughAsksError(HeartenError):
    """So many people wait for this mentor that one more would wait in vain."""

    says = _("Many people are asking them just now.")
    remedy = _("Try again in a week, or ask someone else today. Your note is still here.")


class AlreadyAnsweredError(HeartenError):
    """The ask came to an end before."""

    says = _("This ask is no longer open.")
    remedy = _("Nothing was changed. Your asks page shows where things stand.")


class NoRoomError(HeartenError):
    """The mentor has said yes to as many people as she has room for."""

    says = _("You have no free place at the moment.")
    remedy = _("You can say “not now”, or make room on your mentoring page first.")


@transaction.atomic
def ask(mentor: Person, *, by: Person, note: str) -> Ask:
    """Ask a mentor for a few minutes."""
    if by.pk == mentor.pk:
        raise NotYoursError
    _mentor_who_can_be_asked(mentor)
    keep_apart(by, mentor)
    if Ask.objects.waiting().filter(mentee=by, mentor=mentor).exists() or (
        Conversation.objects.open().filter(mentee=by, mentor=mentor).exists()
    ):
        raise AlreadyAskedError
    if Ask.objects.waiting().filter(mentee=by).count() >= ASKS_AT_ONCE:
        raise TooManyAsksError
    asked = Ask.objects.create(
        mentee=by, mentor=mentor, note=note, lapses_at=timezone.now() + LIVES
    )
    tie(mentor, by, Kind.ASKED)
    record("asked", "ask", asked.public_id, by=by.public_id)
    tell(mentor, "ask received", page=page_of(asked), key=f"ask:{asked.public_id}")
    return asked


@transaction.atomic
def edit(asked: Ask, *, by: Person, note: str) -> Ask:
    """Change the note; after "tell me more" this is the answer, and the ask is open anew."""
    asked = _locked(asked)
    if asked.mentee_id != by.pk:
        raise NotYoursError
    _still_waiting(asked)
    keep_apart(by, asked.mentor)
    now = timezone.now()
    asked.note, asked.edited_at = note, now
    if asked.status == Status.MORE:
        asked.status, asked.lapses_at, asked.reminded_at = Status.OPEN, now + LIVES, None
        key = f"more:{asked.public_id}:{now.isoformat()}"
        tell(asked.mentor, "ask received", page=page_of(asked), key=key)
    asked.save()
    return asked


@transaction.atomic
def withdraw(asked: Ask, *, by: Person) -> None:
    """Take an ask back, without a word."""
    asked = _locked(asked)
    if asked.mentee_id != by.pk:
        raise NotYoursError
    _still_waiting(asked)
    _end(asked, Status.WITHDRAWN)


@transaction.atomic
def tell_me_more(asked: Ask, *, by: Person, question: str = "") -> Ask:
    """The mentor would like to know more before answering."""
    asked = _locked_for_mentor(asked, by)
    keep_apart(by, asked.mentee)
    asked.status, asked.question = Status.MORE, question
    asked.lapses_at = timezone.now() + LIVES
    asked.save()
    key = f"tell-more:{asked.public_id}:{asked.lapses_at.isoformat()}"
    tell(asked.mentee, "tell me more", page=page_of(asked), key=key)
    return asked


@transaction.atomic
def not_now(asked: Ask, *, by: Person) -> None:
    """Put an ask aside. To the one who asked it stays open until it lapses, as in silence."""
    asked = _locked_for_mentor(asked, by)
    asked.status = Status.RESTING
    asked.save(update_fields=["status"])


@transaction.atomic
def accept(asked: Ask, *, by: Person) -> Conversation:
    """Turn an ask into a first conversation."""
    asked = _locked_for_mentor(asked, by)
    keep_apart(by, asked.mentee)
    mentoring = Mentoring.objects.select_for_update().get(pk=by.pk)
    if conversations.places_taken(by) >= mentoring.capacity:
        raise NoRoomError
    _end(asked, Status.ACCEPTED)
    return conversations.open_from(asked)


def page_of(asked: Ask) -> str:
    """Return where both read an ask."""
    return reverse("introductions:ask", args=[asked.public_id])


def _mentor_who_can_be_asked(mentor: Person) -> None:
    """Hold the mentor's row, so that pausing and the last free turn cannot be raced."""
    mentoring = Mentoring.objects.select_for_update().filter(pk=mentor.pk).first()
    if mentoring is None or mentoring.paused_at or not mentor.is_active:
        raise MentorPausedError
    with also_for("work"):  # other people's asks are counted, not read
        in_front = Ask.objects.unanswered().filter(mentor=mentor).count()
    if in_front >= ASKS_IN_FRONT_OF_A_MENTOR:
        raise MentorHasEnoughAsksError


def _locked(asked: Ask) -> Ask:
    return (
        Ask.objects.select_for_update(of=("self",))
        .select_related("mentee", "mentor")
        .get(pk=asked.pk)
    )


def _locked_for_mentor(asked: Ask, by: Person) -> Ask:
    asked = _locked(asked)
    if asked.mentor_id != by.pk:
        raise NotYoursError
    _still_waiting(asked)
    return asked


def _still_waiting(asked: Ask) -> None:
    if asked.status not in Status.alive() or asked.lapses_at <= timezone.now():
        raise AlreadyAnsweredError


def _end(asked: Ask, status: Ask.Status) -> None:
    asked.status, asked.ended_at = status, timezone.now()
    asked.save(update_fields=["status", "ended_at"])
    untie(asked.mentor, asked.mentee, Kind.ASKED)


@transaction.atomic
def rest(asked: Ask) -> None:
    """Bring an ask to rest: put aside, met with silence or closed by the firewall, all alike."""
    asked = _locked(asked)
    if asked.status not in Status.alive():
        return
    _end(asked, Status.CLOSED)
    tell(asked.mentee, "ask rested", page=page_of(asked), key=f"rest:{asked.public_id}")
