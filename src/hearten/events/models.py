"""The outbox: facts written in the act's own transaction."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models
from django.utils import timezone


class Event(models.Model):
    """Something that happened, told in ids only."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(max_length=48)
    facts = models.JSONField(default=dict)
    happened_at = models.DateTimeField(default=timezone.now, db_index=True)

    def __str__(self) -> str:
        return self.kind


class Handled(models.Model):
    """A listener has dealt with an event; it will not be called for it again."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="handled")
    listener = models.CharField(max_length=120)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(name="an_event_is_handled_once", fields=["event", "listener"]),
        ]

    def __str__(self) -> str:
        return f"{self.listener} dealt with {self.event_id}"
