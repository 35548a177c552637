"""What ties store of somebody, and how they end."""

from typing import Any

from django.db.models import Q
from django.utils import timezone

from hearten.people.models import Person
from hearten.ties.models import Tie


def export(person: Person) -> dict[str, Any]:
    """Return whom somebody stands to, and as what."""
    mine = Tie.objects.filter(viewer=person).order_by("since")
    return {"ties": list(mine.values("subject__name", "kind", "since", "until"))}


def erase(person: Person) -> None:
    """End every tie; the past keeps it, without a name."""
    either_way = Tie.objects.open().filter(Q(viewer=person) | Q(subject=person))
    either_way.update(until=timezone.now())
