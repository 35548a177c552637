"""What somebody has waiting: a kind and a page, never content."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models
from django.utils import timezone

from hearten.people.models import Person


class Notices(models.QuerySet["Notice"]):
    """Questions about notices."""

    def unread(self) -> Notices:
        """Those not opened yet."""
        return self.filter(read_at=None)


class Notice(models.Model):
    """One thing waiting for one person; mailed once, without saying what it holds."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="notices")
    kind = models.CharField(max_length=32)
    page = models.CharField(max_length=200)
    # The same thing said twice is said once.
    key = models.CharField(max_length=120, unique=True)
    written_at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True)
    mailed_at = models.DateTimeField(null=True)

    objects: ClassVar = Notices.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["person"], condition=models.Q(read_at=None), name="unread_notices"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} for {self.person_id}"
