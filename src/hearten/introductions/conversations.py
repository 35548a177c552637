"""First conversations: opening one, finding a time, letting it rest."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, cast
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import Count, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hearten.errors import HeartenError, NotYoursError
from hearten.events.actions import happened
from hearten.history.actions import record
from hearten.introductions.models import Ask, Conversation, ProposedTime
from hearten.notices.actions import tell
from hearten.people.models import Person
from hearten.portraits.apart import keep_apart
from hearten.spaces import actions as spaces
from hearten.ties.actions import tie_both, untie_both
from hearten.ties.models import Kind

TIMES_AT_ONCE = 3
FAR = timedelta(days=365)


class NoSuchTimeError(HeartenError):
    """Clocks go forward and skip this time."""

    says = _("That time does not exist on that day: the clocks go forward.")
    remedy = _("Please choose a time an hour earlier or later.")


class TimeIsPastError(HeartenError):
    """The proposed time is over, or too far away to plan."""

    says = _("That time has passed, or is more than a year away.")
    remedy = _("Please choose another day.")


class TooManyTimesError(HeartenError):
    """Three proposals stand already."""

    says = _("Three times are enough to choose from.")
    remedy = _("Take one back before you add another.")


class ConversationIsOverError(HeartenError):
    """The introduction has come to rest."""

    says = _("This introduction has come to rest.")
    remedy = _("Nothing was changed. Your page has other people for you.")


@dataclass(frozen=True)
class Proposal:
    """A time as its proposer means it: the clock on her wall, in her zone."""

    local: datetime
    zone: str
    way: str
    minutes: int = 60

    def moment(self) -> datetime:
        """Return the moment in UTC; the first of two when the clocks go back."""
        zone = ZoneInfo(self.zone)
        try:
            moment = self.local.replace(tzinfo=zone, fold=0).astimezone(UTC)
        except OverflowError as error:  # the first and the last day of the calendar
            raise TimeIsPastError from error
        if told_in(moment, self.zone).replace(tzinfo=None) != self.local:
            raise NoSuchTimeError
        if not timezone.now() < moment < timezone.now() + FAR:
            raise TimeIsPastError
        return moment


def told_in(moment: datetime, zone: str) -> datetime:
    """Return what the clock on a wall in that zone says."""
    return moment.astimezone(ZoneInfo(zone))


def places_taken_by() -> QuerySet[Any]:
    """How many places are `taken`, for each mentor who has any."""
    by_mentor = Conversation.objects.open().order_by().values("mentor")
    return cast("QuerySet[Any]", by_mentor.annotate(taken=Count("pk")))


def places_taken(mentor: Person) -> int:
    """How many of a mentor's places are taken."""
    return Conversation.objects.open().filter(mentor=mentor).count()


def open_from(asked: Ask) -> Conversation:
    """Open the first conversation that a yes leads to. Called inside the act of saying yes."""
    space = spaces.open_for_two(asked.mentee, asked.mentor)
    conversation = Conversation.objects.create(
        ask=asked, mentee=asked.mentee, mentor=asked.mentor, space=space
    )
    tie_both(asked.mentee, asked.mentor, Kind.INTRODUCED)
    happened("conversation opened", conversation_id=conversation.pk)
    return conversation


@transaction.atomic
def propose(conversation: Conversation, proposals: list[Proposal], *, by: Person) -> None:
    """Offer up to three times."""
    conversation = _locked(conversation, by)
    standing = set(
        conversation.times.filter(
            withdrawn_at=None, chosen_at=None, proposed_by=by, starts_at__gt=timezone.now()
        ).values_list("starts_at", flat=True)
    )
    # The same hour twice is once: a form sent twice proposes nothing new.
    new = {proposal.moment(): proposal for proposal in proposals}
    new = {moment: proposal for moment, proposal in new.items() if moment not in standing}
    if len(standing) + len(new) > TIMES_AT_ONCE:
        raise TooManyTimesError
    made = ProposedTime.objects.bulk_create(
        ProposedTime(
            conversation=conversation,
            proposed_by=by,
            starts_at=moment,
            local_start=proposal.local.strftime("%Y-%m-%dT%H:%M"),
            zone=proposal.zone,
            minutes=proposal.minutes,
            way=proposal.way,
        )
        for moment, proposal in sorted(new.items())
    )
    if made:
        key = f"times:{made[0].public_id}"
        tell(conversation.other(by), "times proposed", page=page_of(conversation), key=key)


@transaction.atomic
def choose(time: ProposedTime, *, by: Person) -> None:
    """Settle on a time; choosing another moves the conversation."""
    conversation = _locked(time.conversation, by)
    time = ProposedTime.objects.select_for_update().get(pk=time.pk)
    if time.withdrawn_at or time.starts_at <= timezone.now():
        raise TimeIsPastError
    if time.proposed_by_id == by.pk:
        raise NotYoursError
    if time.chosen_at:
        return
    now = timezone.now()
    conversation.times.filter(chosen_at__isnull=False, withdrawn_at=None).update(withdrawn_at=now)
    time.chosen_at = now
    time.save(update_fields=["chosen_at"])
    tell(
        conversation.other(by),
        "time chosen",
        page=page_of(conversation),
        key=f"chosen:{time.public_id}:{now.isoformat()}",
    )


@transaction.atomic
def take_back(time: ProposedTime, *, by: Person) -> None:
    """Withdraw a time that one proposed, or that was agreed; the other hears of what was agreed."""
    conversation = _locked(time.conversation, by)
    time = ProposedTime.objects.select_for_update().get(pk=time.pk)
    if time.proposed_by_id != by.pk and not time.chosen_at:
        raise NotYoursError
    if time.withdrawn_at:
        return
    time.withdrawn_at = timezone.now()
    time.save(update_fields=["withdrawn_at"])
    if time.chosen_at:
        key = f"taken back:{time.public_id}"
        tell(conversation.other(by), "time taken back", page=page_of(conversation), key=key)


@transaction.atomic
def let_rest(conversation: Conversation, *, by: Person) -> None:
    """End an introduction. Recorded without who; both read the same."""
    close(_locked(conversation, by))


@transaction.atomic
def close(conversation: Conversation) -> None:
    """Close a conversation for both, by a person's act or by the firewall."""
    now = timezone.now()
    if not Conversation.objects.open().filter(pk=conversation.pk).update(closed_at=now):
        return
    spaces.close(conversation.space_id)
    untie_both(conversation.mentee, conversation.mentor, Kind.INTRODUCED)
    tie_both(conversation.mentee, conversation.mentor, Kind.ENDED)
    record("conversation closed", "conversation", conversation.public_id, by=None)
    happened("conversation closed", conversation_id=conversation.pk)
    for person in (conversation.mentee, conversation.mentor):
        key = f"rested:{conversation.public_id}"
        tell(person, "conversation rested", page=page_of(conversation), key=key)


def page_of(conversation: Conversation) -> str:
    """Return where both find a conversation."""
    return reverse("introductions:conversation", args=[conversation.public_id])


def _locked(conversation: Conversation, by: Person) -> Conversation:
    locked = (
        Conversation.objects.select_for_update(of=("self",))
        .select_related("mentee", "mentor")
        .get(pk=conversation.pk)
    )
    if by.pk not in (locked.mentee_id, locked.mentor_id):
        raise NotYoursError
    if locked.closed_at:
        raise ConversationIsOverError
    keep_apart(locked.mentee, locked.mentor)
    return locked
