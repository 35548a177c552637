"""Who stands to whom. Written by the act that makes the relation; asked by everyone else."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from hearten.people.models import Person


class Kind(models.TextChoices):
    """What one person is to another."""

    SUGGESTED = "suggested", "was suggested"
    ASKED = "asked", "was asked by"
    INTRODUCED = "introduced", "has been introduced to"
    ENDED = "ended", "was introduced to before"
    EVALUATES = "evaluates", "evaluates"
    CLEARED = "cleared", "does not evaluate, as someone entitled said"
    COORDINATES = "coordinates", "coordinates"


# Whom an answer meant for "people I am introduced to" is shown to: those it helps to choose.
READS_INTRODUCED = (Kind.SUGGESTED, Kind.ASKED, Kind.INTRODUCED)


class Ties(models.QuerySet["Tie"]):
    """Questions about ties."""

    def open(self) -> Ties:
        """Those that hold today."""
        return self.filter(until=None)

    def between(self, one: Person, other: Person) -> Ties:
        """Those that hold either way round."""
        return self.filter(
            Q(viewer=one, subject=other) | Q(viewer=other, subject=one),
        )


class Tie(models.Model):
    """One person's standing towards another, from a day until a day."""

    viewer = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="ties_out")
    subject = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="ties_in")
    kind = models.CharField(max_length=16, choices=Kind.choices)
    program = models.UUIDField(null=True)
    since = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField(null=True)

    objects: ClassVar = Ties.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                name="one_open_tie_of_a_kind",
                fields=["viewer", "subject", "kind", "program"],
                condition=Q(until=None),
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                name="nobody_stands_to_themselves", condition=~Q(viewer=F("subject"))
            ),
            models.CheckConstraint(
                name="a_tie_is_of_a_known_kind", condition=Q(kind__in=Kind.values)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.viewer_id} {self.kind} {self.subject_id}"
