"""What a portrait stores of somebody, and how it is erased."""

from typing import Any

from hearten.people.models import Person
from hearten.portraits.models import Answer, Mentoring, NotThis, Portrait


def export(person: Person) -> dict[str, Any]:
    """Return every answer with its reader, every "not this", and what a mentor offers."""
    answers = Answer.objects.filter(person=person).order_by("item")
    unwanted = NotThis.objects.filter(person=person).order_by("said_at")
    offered = Mentoring.objects.filter(person=person)
    return {
        "portrait": list(answers.values("instrument", "item", "value", "reader", "answered_at")),
        "not these": list(unwanted.values("address", "organization__name", "said_at")),
        "mentoring": list(offered.values("capacity", "paused_at", "offered_at")),
    }


def erase(person: Person) -> None:
    """Erase the portrait. What others said about whom they avoid is theirs, and stays."""
    NotThis.objects.filter(person=person).delete()
    Answer.objects.filter(person=person).delete()
    Mentoring.objects.filter(person=person).delete()
    Portrait.objects.filter(person=person).delete()
