"""Sealed rooms. The server knows who is in one and since when, and nothing of what is said."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone

from hearten.people.models import Person


class Space(models.Model):
    """A room for two, for a circle, or for oneself."""

    class Kind(models.TextChoices):
        """Whose room it is."""

        PAIR = "pair", "two people"
        GROUP = "group", "a circle"
        SOLO = "solo", "one person"

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(max_length=8, choices=Kind.choices)
    opened_at = models.DateTimeField(default=timezone.now)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                name="a_space_is_of_a_known_kind", condition=Q(kind__in=("pair", "group", "solo"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} space"


class Member(models.Model):
    """Someone is in a space, from a day until a day."""

    space = models.ForeignKey(Space, on_delete=models.CASCADE, related_name="members")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="memberships")
    since = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                name="once_in_a_space", fields=["space", "person"], condition=Q(until=None)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} in {self.space_id}"
