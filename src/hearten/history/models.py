"""What happened and who looked. Append-only; no foreign keys, so it outlives what it names."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils import timezone


class Entry(models.Model):
    """An act, on record. `by` is empty where there would be blame."""

    act = models.CharField(max_length=64)
    by = models.UUIDField(null=True)
    on_kind = models.CharField(max_length=48)
    on = models.UUIDField()
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["on", "at"], name="history_of_a_thing")]

    def __str__(self) -> str:
        return self.act


class Receipt(models.Model):
    """Someone outside the pair looked at something of a person's; the person can read this."""

    subject = models.UUIDField(db_index=True)
    viewer = models.UUIDField()
    viewer_as = models.CharField(max_length=64)
    saw = models.CharField(max_length=120)
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return self.saw
