"""Writing down that something happened, in the transaction in which it did."""

from hearten.events.jobs import tell
from hearten.events.models import Event


def happened(kind: str, **facts: int | str) -> Event:
    """Write a fact, in ids only; the worker tells whoever listens."""
    event = Event.objects.create(kind=kind, facts=facts)
    tell.defer(event_id=event.pk)
    return event
