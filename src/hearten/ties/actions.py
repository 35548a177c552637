"""Making and ending ties."""

import uuid

from django.utils import timezone

from hearten.people.models import Person
from hearten.ties.models import Kind, Tie


def tie(viewer: Person, subject: Person, kind: Kind, *, program: uuid.UUID | None = None) -> None:
    """Let `viewer` stand to `subject` from now on; twice is once."""
    Tie.objects.bulk_create(
        [Tie(viewer=viewer, subject=subject, kind=kind, program=program)], ignore_conflicts=True
    )


def tie_both(one: Person, other: Person, kind: Kind) -> None:
    """Let two people stand to each other."""
    Tie.objects.bulk_create(
        [Tie(viewer=one, subject=other, kind=kind), Tie(viewer=other, subject=one, kind=kind)],
        ignore_conflicts=True,
    )


def untie(viewer: Person, subject: Person, kind: Kind, *, program: uuid.UUID | None = None) -> None:
    """End a tie today; the past keeps it."""
    Tie.objects.open().filter(viewer=viewer, subject=subject, kind=kind, program=program).update(
        until=timezone.now()
    )


def untie_both(one: Person, other: Person, kind: Kind) -> None:
    """End a tie both ways."""
    Tie.objects.open().between(one, other).filter(kind=kind).update(until=timezone.now())
