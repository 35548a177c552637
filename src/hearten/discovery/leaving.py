"""What discovery stores of somebody, and how it is erased."""

from typing import Any

from django.db.models import Q

from hearten.discovery.models import Suggestion
from hearten.people.models import Person


def export(person: Person) -> dict[str, Any]:
    """Return who was suggested to somebody, and what she set aside."""
    shown = Suggestion.objects.filter(mentee=person).order_by("shown_at")
    facts = ("mentor__name", "band", "shown_at", "set_aside_at", "for_good")
    return {"suggestions": list(shown.values(*facts))}


def erase(person: Person) -> None:
    """Take somebody off every page, and every page of hers."""
    Suggestion.objects.filter(Q(mentee=person) | Q(mentor=person)).delete()
