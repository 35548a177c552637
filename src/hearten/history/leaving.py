"""What history stores of somebody. It holds ids only, is never changed, and so stays."""

from typing import Any, Protocol
from uuid import UUID

from hearten.history.models import Entry, Receipt


class Named(Protocol):
    """Whoever has a public id."""

    public_id: UUID


def export(person: Named) -> dict[str, Any]:
    """Return what somebody did, and who looked."""
    done = Entry.objects.filter(by=person.public_id).order_by("at")
    looked = Receipt.objects.filter(subject=person.public_id).order_by("at")
    return {
        "what I did": list(done.values("act", "on_kind", "at")),
        "who looked": list(looked.values("viewer", "viewer_as", "saw", "at")),
    }


def erase(person: Named) -> None:
    """Leave everything: without the person, an id is nobody's."""
