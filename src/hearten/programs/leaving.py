"""What programs store of somebody, and how it ends."""

from typing import Any

from django.utils import timezone

from hearten.people.models import Person
from hearten.programs.models import Enrolment


def export(person: Person) -> dict[str, Any]:
    """Return the programs somebody took part in."""
    parts = Enrolment.objects.filter(person=person).order_by("since")
    return {"programs": list(parts.values("program__name", "role", "since", "until"))}


def erase(person: Person) -> None:
    """End every part; that somebody took part stays, without a name."""
    Enrolment.objects.filter(person=person, until=None).update(until=timezone.now())
