"""The mentors on somebody's page: filling it, and setting someone aside."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Count
from django.utils import timezone

from hearten.discovery.models import Suggestion
from hearten.doors.database import also_for
from hearten.pairing import suggesting
from hearten.people.models import Person
from hearten.portraits.apart import apart_from
from hearten.ties.actions import tie, untie
from hearten.ties.models import Kind

ON_A_PAGE = 5
ENOUGH = 3


def for_page(mentee: Person) -> list[Suggestion]:
    """Return the suggestions on a mentee's page, filling it first when there is room.

    The firewall is asked again each time; whoever it closes is off the page at once.
    """
    standing = _standing(mentee)
    apart = apart_from(mentee)
    shown = [s for s in standing if s.mentor_id not in apart]
    if len(shown) < ENOUGH:
        _fill(mentee, shown)
        shown = [s for s in _standing(mentee) if s.mentor_id not in apart]
    return shown


@transaction.atomic
def set_aside(suggestion: Suggestion, *, for_good: bool) -> None:
    """Take someone off the page; the mentor never knows."""
    Suggestion.objects.filter(pk=suggestion.pk, set_aside_at=None).update(
        set_aside_at=timezone.now(), for_good=for_good
    )
    untie(suggestion.mentee, suggestion.mentor, Kind.SUGGESTED)
    _fill(suggestion.mentee, _standing(suggestion.mentee), at_least=1)


@transaction.atomic
def bring_back(suggestion: Suggestion) -> None:
    """Put someone back on the page."""
    Suggestion.objects.filter(pk=suggestion.pk).update(set_aside_at=None, for_good=False)
    tie(suggestion.mentee, suggestion.mentor, Kind.SUGGESTED)


def _standing(mentee: Person) -> list[Suggestion]:
    return list(
        Suggestion.objects.standing()
        .filter(mentee=mentee, mentor__is_active=True)
        .select_related("mentor", "mentee")
        .order_by("pk")
    )


@transaction.atomic
def _fill(mentee: Person, shown: Iterable[Suggestion], at_least: int = 0) -> None:
    """Add varied mentors up to a full page; two pages opened at once fill it once."""
    list(Person.objects.select_for_update().filter(pk=mentee.pk).values_list("pk"))
    before = set(Suggestion.objects.filter(mentee=mentee).values_list("mentor_id", flat=True))
    room = max(ON_A_PAGE - len(list(shown)), at_least)
    found = suggesting.find(mentee, passed_over=before, shown=_exposure(), count=room)
    Suggestion.objects.bulk_create(
        [Suggestion(mentee=mentee, mentor_id=int(s.mentor), band=s.band) for s in found],
        ignore_conflicts=True,
    )
    for mentor in Person.objects.filter(pk__in=[int(s.mentor) for s in found]):
        tie(mentee, mentor, Kind.SUGGESTED)


def _exposure() -> dict[int, int]:
    """Count how many pages each mentor stands on; the pages themselves are not read."""
    with also_for("matching"):
        counted = Suggestion.objects.standing().values_list("mentor").annotate(times=Count("pk"))
        return dict(counted)
