"""Suggestions as seen: who was shown to whom, and what was set aside."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from hearten.people.models import Person


class Suggestions(models.QuerySet["Suggestion"]):
    """Questions about suggestions."""

    def standing(self) -> Suggestions:
        """Those on somebody's page."""
        return self.filter(set_aside_at=None)


class Suggestion(models.Model):
    """A mentor shown to a mentee."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    mentee = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="suggestions")
    mentor = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="suggested_to")
    band = models.CharField(max_length=12)
    shown_at = models.DateTimeField(default=timezone.now)
    set_aside_at = models.DateTimeField(null=True)
    # "Not for me" lasts; "someone else" may come back another day.
    for_good = models.BooleanField(default=False)

    objects: ClassVar = Suggestions.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(name="suggested_once", fields=["mentee", "mentor"]),
            models.CheckConstraint(
                name="nobody_is_suggested_to_themselves", condition=~Q(mentee=F("mentor"))
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["mentor"], condition=Q(set_aside_at=None), name="exposure"),
        ]

    def __str__(self) -> str:
        return f"suggestion {self.public_id}"
