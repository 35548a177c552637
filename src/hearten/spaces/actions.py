"""Opening and closing rooms."""

from django.utils import timezone

from hearten.people.models import Person
from hearten.spaces.models import Member, Space


def open_for_two(one: Person, other: Person) -> Space:
    """Open a room for two people."""
    space = Space.objects.create(kind=Space.Kind.PAIR)
    Member.objects.bulk_create([Member(space=space, person=p) for p in (one, other)])
    return space


def close(space_id: int) -> None:
    """Close a room; nobody is in it any more."""
    now = timezone.now()
    Space.objects.filter(pk=space_id, closed_at=None).update(closed_at=now)
    Member.objects.filter(space_id=space_id, until=None).update(until=now)
