"""Programs, and who takes part as what."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hearten.organizations.models import Organization
from hearten.people.models import Person


class Program(models.Model):
    """Mentoring that a district, consortium or state runs."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(max_length=200)
    host = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="programs")
    weights = models.JSONField(default=dict)  # block weights as frozen data; empty means ours
    started_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return self.name


class Enrolments(models.QuerySet["Enrolment"]):
    """Questions about who takes part."""

    def open(self) -> Enrolments:
        """Those that hold today."""
        return self.filter(until=None)

    def coordinated_by(self, person: Person) -> Enrolments:
        """Return the programs a person coordinates."""
        return self.open().filter(person=person, role=Enrolment.Role.COORDINATOR)


class Enrolment(models.Model):
    """Someone takes part in a program in one role; several rows for several roles."""

    class Role(models.TextChoices):
        """As what."""

        MENTEE = "mentee", _("mentee")
        MENTOR = "mentor", _("mentor")
        COORDINATOR = "coordinator", _("coordinator")

    program = models.ForeignKey(Program, on_delete=models.CASCADE, related_name="enrolments")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="enrolments")
    role = models.CharField(max_length=12, choices=Role.choices)
    since = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField(null=True)

    objects: ClassVar = Enrolments.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                name="one_open_enrolment_in_a_role",
                fields=["program", "person", "role"],
                condition=Q(until=None),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} as {self.role} in {self.program_id}"
