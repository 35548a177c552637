"""What is next for someone who is signed in."""

from __future__ import annotations

from typing import Any

from hearten.introductions import inboxes
from hearten.introductions.models import Ask
from hearten.people.models import Person
from hearten.portraits.models import Portrait


def next_steps(person: Person) -> dict[str, Any]:
    """Return what a person's first page shows: what waits, and the one next step."""
    portrait = Portrait.objects.filter(pk=person.pk).first()
    answers = portrait.gathered if portrait else {}
    inbox = inboxes.of(person)
    more = Ask.Status.MORE
    return {
        "is_usable": bool(portrait and portrait.usable_at),
        "has_begun": bool(answers),
        "is_mentor": inbox.is_mentor,
        "seeks": "find" in (answers.get("now.here_for") or ["find"]),
        "to_answer": [asked for asked in inbox.to_answer if asked.status != more],
        "to_tell_more": [asked for asked in inbox.made if asked.status == more],
        "asked": [asked for asked in inbox.made if asked.status != more],
        "conversations": [
            {"conversation": talk, "with": other} for talk, other in inbox.conversations
        ],
    }
