"""What introductions store of somebody, and how it is erased."""

from typing import Any

from hearten.introductions import asks, conversations
from hearten.introductions.models import Ask, Conversation, ProposedTime
from hearten.people.models import Person
from hearten.portraits.models import Mentoring

OWN = ("mentor__name", "note", "status", "asked_at", "edited_at", "lapses_at", "ended_at")
RECEIVED = ("mentee__name", "question", "asked_at", "ended_at")
TALKS = ("mentee__name", "mentor__name", "opened_at", "closed_at")
TIMES = ("local_start", "zone", "minutes", "way", "chosen_at", "withdrawn_at")


def export(person: Person) -> dict[str, Any]:
    """Return what somebody wrote and agreed; the notes of others are theirs to take along."""
    talks = Conversation.objects.visible_to(person).order_by("opened_at")
    return {
        "asks I made": list(Ask.objects.filter(mentee=person).order_by("asked_at").values(*OWN)),
        "asks I was asked": list(
            Ask.objects.filter(mentor=person).order_by("asked_at").values(*RECEIVED)
        ),
        "first conversations": list(talks.values(*TALKS)),
        "times I offered": list(
            ProposedTime.objects.filter(proposed_by=person).order_by("pk").values(*TIMES)
        ),
    }


def erase(person: Person) -> None:
    """End what is open as any introduction ends, and empty every letter of hers."""
    # Whoever is asking her this second waits here, and then finds no mentor.
    Mentoring.objects.select_for_update().filter(pk=person.pk).first()
    for asked in Ask.objects.waiting().visible_to(person).order_by("pk"):
        if asked.mentee_id == person.pk:
            asks.take_back(asked)
        else:
            asks.rest(asked)
    open_ones = Conversation.objects.open().visible_to(person).select_related("mentee", "mentor")
    for conversation in open_ones.order_by("pk"):
        conversations.close(conversation)
    Ask.objects.filter(mentee=person).update(note="")
    Ask.objects.filter(mentor=person).update(question="")
    ProposedTime.objects.filter(proposed_by=person).delete()
