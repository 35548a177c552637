"""Writing down that something happened, in the transaction in which it did."""

from hearten.events.models import Event


def happened(kind: str, **facts: int | str) -> Event:
    """Write a fact, in ids only; the worker tells whoever listens."""
    from hearten.events.jobs import tell  # the job imports the models of this room

    event = Event.objects.create(kind=kind, facts=facts)
    tell.defer(event_id=event.pk)
    return event
