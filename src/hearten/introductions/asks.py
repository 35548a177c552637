"""Asking for a few minutes, and answering.

Whoever locks, locks in one order, so that no two acts wait for each other: the mentee (`ask`),
the mentor's places (`ask`, `accept`), the ask.
"""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hearten.doors.database import also_for
from hearten.errors import HeartenError, KeptApartError, NotYoursError
from hearten.events.actions import happened
from hearten.history.actions import record
from hearten.introductions import conversations
from hearten.introductions.models import Ask, Asks, Conversation
from hearten.introductions.walls import kept_by_the_database
from hearten.notices.actions import forget, tell
from hearten.people.models import Person
from hearten.portraits.apart import (
    are_apart,
    evaluates_or_is_evaluated,
    keep_apart,
    wishes_apart,
)
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
    _one_of_hers_at_a_time(by)
    _mentor_who_can_be_asked(mentor)
    if Ask.objects.waiting().filter(mentee=by, mentor=mentor).exists() or (
        Conversation.objects.open().filter(mentee=by, mentor=mentor).exists()
    ):
        raise AlreadyAskedError
    keep_apart(by, mentor)  # after it: whoever waits is answered as in silence
    if Ask.objects.waiting().filter(mentee=by).count() >= ASKS_AT_ONCE:
        raise TooManyAsksError
    with kept_by_the_database():
        asked = Ask.objects.create(
            mentee=by, mentor=mentor, note=note, lapses_at=timezone.now() + LIVES
        )
    tie(mentor, by, Kind.ASKED)
    record("asked", "ask", asked.public_id, by=by.public_id)
    tell(mentor, "ask received", page=page_of(asked), key=f"ask:{asked.public_id}")
    happened("asked", ask_id=asked.pk)
    return asked


@transaction.atomic
def edit(asked: Ask, *, by: Person, note: str) -> Ask:
    """Change the note; after "tell me more" this is the answer, and the ask is open anew."""
    asked = _locked(asked)
    if asked.mentee_id != by.pk:
        raise NotYoursError
    _still_waiting(asked)
    if evaluates_or_is_evaluated(by, asked.mentor):
        raise KeptApartError
    now = timezone.now()
    asked.note, asked.edited_at = note, now
    if asked.status == Status.MORE:
        asked.status, asked.lapses_at, asked.reminded_at = Status.OPEN, now + LIVES, None
        # A mentor who has put it aside since, or wishes not to meet, is left in peace; the one who
        # asks cannot tell.
        if not (asked.put_aside or are_apart(by, asked.mentor)):
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
    take_back(asked)


@transaction.atomic
def take_back(asked: Ask) -> None:
    """End an ask for the one who asked; whoever calls has seen to it that she wants it."""
    _end(asked, Status.WITHDRAWN)
    untie(asked.mentor, asked.mentee, Kind.ASKED)


@transaction.atomic
def tell_me_more(asked: Ask, *, by: Person, question: str = "") -> Ask:
    """Ask to hear more before answering; once, until it is answered."""
    asked = _locked_for_mentor(asked, by)
    keep_apart(by, asked.mentee)
    if asked.status == Status.MORE and not asked.put_aside:
        return asked
    asked.status, asked.put_aside, asked.question = Status.MORE, False, question
    asked.lapses_at = timezone.now() + LIVES
    asked.save()
    key = f"tell-more:{asked.public_id}:{asked.lapses_at.isoformat()}"
    tell(asked.mentee, "tell me more", page=page_of(asked), key=key)
    return asked


@transaction.atomic
def not_now(asked: Ask, *, by: Person) -> None:
    """Put an ask aside. To the one who asked nothing changes until it lapses, as in silence."""
    _put_aside(_locked_for_mentor(asked, by))


@transaction.atomic
def accept(asked: Ask | UUID, *, by: Person) -> Conversation:
    """Turn an ask, or the one of that public id, into a first conversation.

    Raises Ask.DoesNotExist for an id that names no ask of this person's. The rest of it, the notice
    and the record, is done by the worker a moment later (`listeners.conversation_opened`).
    """
    room = Mentoring.objects.select_for_update().filter(pk=by.pk).first()
    # Counted by the statement that begins once the places are held: no other yes comes between.
    found = _locked_for_mentor(asked, by, among=_with_places_taken())
    if room is None or found.places_taken >= room.capacity:
        raise NoRoomError
    _end(found, Status.ACCEPTED)
    with kept_by_the_database():
        return conversations.open_from(found)


@transaction.atomic
def rest(asked: Ask) -> None:
    """Bring an ask to rest: put aside, met with silence or closed by the firewall, all alike."""
    asked = _locked(asked)
    if asked.status not in Status.alive():
        return
    _end(asked, Status.CLOSED)
    untie(asked.mentor, asked.mentee, Kind.ASKED)
    # Whether she was reminded, or told that there was more, would tell a silence from a no.
    forget(asked.mentor, page=page_of(asked))
    tell(asked.mentee, "ask rested", page=page_of(asked), key=f"rest:{asked.public_id}")


@transaction.atomic
def part(asked: Ask) -> None:
    """End an ask between two who are kept apart now; what a mentor wishes looks like silence."""
    asked = _locked(asked)
    if asked.status not in Status.alive():
        return
    if evaluates_or_is_evaluated(asked.mentee, asked.mentor):
        rest(asked)
    elif wishes_apart(asked.mentee, asked.mentor):
        take_back(asked)
    else:
        _put_aside(asked)


def page_of(asked: Ask) -> str:
    """Return where both read an ask."""
    return reverse("introductions:ask", args=[asked.public_id])


def _one_of_hers_at_a_time(mentee: Person) -> None:
    """Hold the one who asks, so that two tabs cannot pass the limit together."""
    here = Person.objects.select_for_update(no_key=True).filter(pk=mentee.pk, is_active=True)
    if here.values_list("pk").first() is None:
        raise NotYoursError


def _mentor_who_can_be_asked(mentor: Person) -> None:
    """Hold the mentor's row, so that pausing and the last free turn cannot be raced."""
    mentoring = Mentoring.objects.select_for_update().filter(pk=mentor.pk).first()
    if mentoring is None or mentoring.paused_at or not mentor.is_active:
        raise MentorPausedError
    with also_for("work"):  # other people's asks are counted, not read
        # What she put aside counts until it lapses: room at once would tell a no from a silence.
        in_front = Ask.objects.waiting().filter(mentor=mentor).count()
    if in_front >= ASKS_IN_FRONT_OF_A_MENTOR:
        raise MentorHasEnoughAsksError


def _with_places_taken() -> Asks:
    taken = conversations.places_taken_by().filter(mentor=OuterRef("mentor")).values("taken")
    return Ask.objects.annotate(places_taken=Coalesce(Subquery(taken), 0))


def _locked(asked: Ask | UUID, *, among: Asks | None = None) -> Any:
    found = Ask.objects.all() if among is None else among
    named = {"public_id": asked} if isinstance(asked, UUID) else {"pk": asked.pk}
    return found.select_for_update(of=("self",)).select_related("mentee", "mentor").get(**named)


def _locked_for_mentor(asked: Ask | UUID, by: Person, *, among: Asks | None = None) -> Any:
    found = _locked(asked, among=among)
    if found.mentor_id != by.pk:
        raise NotYoursError
    _still_waiting(found)
    return found


def _put_aside(asked: Ask) -> None:
    asked.put_aside = True
    asked.save(update_fields=["put_aside"])


def _still_waiting(asked: Ask) -> None:
    if not asked.is_waiting:
        raise AlreadyAnsweredError


def _end(asked: Ask, status: Ask.Status) -> None:
    """End it, and let nothing stand that would tell a no from a silence."""
    asked.status, asked.ended_at = status, timezone.now()
    asked.put_aside, asked.reminded_at = False, None
    asked.save(update_fields=["status", "ended_at", "put_aside", "reminded_at"])
