"""The mentors on somebody's page: filling it, and setting someone aside."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hearten.discovery.models import Suggestion
from hearten.doors.database import also_for
from hearten.errors import HeartenError
from hearten.introductions.models import Ask
from hearten.pairing import suggesting
from hearten.people.models import Person
from hearten.portraits.apart import apart_from
from hearten.ties.actions import tie, untie
from hearten.ties.models import Kind, Tie

ON_A_PAGE = 5
ENOUGH = 3
ASIDES_A_DAY = 20
DAY = timedelta(days=1)
# "Someone else" means not today: after so long the same person may come back.
ANOTHER_DAY = timedelta(days=14)


class EnoughForTodayError(HeartenError):
    """So many were passed on in a day that nobody can have read about them."""

    says = _("You have passed on many people today.")
    remedy = _(
        "Those on your page stay where they are. Come back tomorrow; they may look different "
        "after a night’s sleep."
    )


def for_page(mentee: Person) -> list[Suggestion]:
    """Return the suggestions on a mentee's page, filling it first when there is room.

    The firewall is asked again each time; whoever it closes is off the page at once.
    """
    shown = _shown(mentee)
    if len(shown) < ENOUGH:
        _fill(mentee)
        shown = _shown(mentee)
    return shown


@transaction.atomic
def set_aside(suggestion: Suggestion, *, for_good: bool) -> bool | None:
    """Take someone off the page, and tell whether someone else came; the mentor never knows.

    None when nobody was taken off: the same button pressed twice is pressed once.
    """
    mentee = suggestion.mentee
    _one_page_at_a_time(mentee)
    this = Suggestion.objects.filter(pk=suggestion.pk)
    if for_good:
        this.update(for_good=True)
    if not this.standing().exists():
        return None
    _not_too_many_a_day(mentee)
    before = {s.mentor_id for s in _shown(mentee)}
    take_off(suggestion)
    _fill(mentee)
    return any(s.mentor_id not in before for s in _shown(mentee))


def take_off(suggestion: Suggestion) -> None:
    """Let a suggestion stand no longer, whoever wants it so."""
    standing = Suggestion.objects.standing().filter(pk=suggestion.pk)
    standing.update(set_aside_at=timezone.now())
    untie(suggestion.mentee, suggestion.mentor, Kind.SUGGESTED)


def _shown(mentee: Person) -> list[Suggestion]:
    """Return who stands on a page and can be asked today: here, offering, not yet asked or met."""
    met = Tie.objects.open().filter(viewer=mentee, kind__in=(Kind.INTRODUCED, Kind.ENDED))
    asked = Ask.objects.waiting().filter(mentee=mentee)
    standing = (
        Suggestion.objects.standing()
        .filter(mentee=mentee, mentor__is_active=True)
        .filter(mentor__mentoring__isnull=False, mentor__mentoring__paused_at=None)
        .exclude(mentor__in=met.values("subject"))
        .exclude(mentor__in=asked.values("mentor"))
        .select_related("mentor", "mentee")
        .order_by("shown_at", "pk")
    )
    apart = apart_from(mentee)
    return [s for s in standing if s.mentor_id not in apart][:ON_A_PAGE]


@transaction.atomic
def _fill(mentee: Person) -> None:
    """Add varied mentors up to a full page; two pages opened at once fill it once."""
    _one_page_at_a_time(mentee)
    room = ON_A_PAGE - len(_shown(mentee))
    if not room:
        return
    found = suggesting.find(mentee, passed_over=_passed_over(mentee), shown=_exposure(), count=room)
    bands = {int(suggestion.mentor): suggestion.band for suggestion in found}
    # Who left a moment ago may still be remembered by this process.
    mentors = list(Person.objects.here().filter(pk__in=bands, is_active=True))
    Suggestion.objects.bulk_create(
        [Suggestion(mentee=mentee, mentor=mentor, band=bands[mentor.pk]) for mentor in mentors],
        update_conflicts=True,
        unique_fields=["mentee", "mentor"],
        update_fields=["band", "shown_at", "set_aside_at"],
    )
    for mentor in mentors:
        tie(mentee, mentor, Kind.SUGGESTED)


def _passed_over(mentee: Person) -> set[int]:
    """Return who stands already, never shall again, or was set aside a few days ago."""
    lately = timezone.now() - ANOTHER_DAY
    stays_away = Q(set_aside_at=None) | Q(for_good=True) | Q(set_aside_at__gt=lately)
    mine = Suggestion.objects.filter(stays_away, mentee=mentee)
    return set(mine.values_list("mentor_id", flat=True))


def _one_page_at_a_time(mentee: Person) -> None:
    """Hold the mentee, so that two tabs fill one page; who suggests her meanwhile need not wait."""
    list(Person.objects.select_for_update(no_key=True).filter(pk=mentee.pk).values_list("pk"))


def _not_too_many_a_day(mentee: Person) -> None:
    since = timezone.now() - DAY
    today = Suggestion.objects.filter(mentee=mentee, set_aside_at__gt=since)
    if today.count() >= ASIDES_A_DAY:
        raise EnoughForTodayError


def _exposure() -> dict[int, int]:
    """Count how many pages each mentor stands on; the pages themselves are not read."""
    with also_for("matching"):
        counted = Suggestion.objects.standing().values_list("mentor").annotate(times=Count("pk"))
        return dict(counted)
