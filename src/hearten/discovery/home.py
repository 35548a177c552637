"""What is next for someone who is signed in."""

from __future__ import annotations

from typing import Any

from hearten.introductions.models import Ask, Conversation
from hearten.people.models import Person
from hearten.portraits.models import Mentoring, Portrait


def next_steps(person: Person) -> dict[str, Any]:
    """Return what a person's first page shows: what waits, and the one next step."""
    portrait = Portrait.objects.filter(pk=person.pk).first()
    answers = portrait.gathered if portrait else {}
    waiting = list(Ask.objects.waiting().visible_to(person).select_related("mentee", "mentor"))
    return {
        "is_usable": bool(portrait and portrait.usable_at),
        "has_begun": bool(answers),
        "is_mentor": Mentoring.objects.filter(pk=person.pk).exists(),
        "seeks": "find" in (answers.get("now.here_for") or ["find"]),
        "to_answer": [a for a in waiting if a.mentor_id == person.pk and a.status == "open"],
        "to_tell_more": [a for a in waiting if a.mentee_id == person.pk and a.status == "more"],
        "asked": [a for a in waiting if a.mentee_id == person.pk and a.status != "more"],
        "conversations": [
            {"conversation": talk, "with": talk.other(person)}
            for talk in Conversation.objects.open()
            .visible_to(person)
            .select_related("mentee", "mentor")
        ],
    }
