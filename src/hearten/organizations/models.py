"""Districts, schools, consortia; who works where; whom a person named as evaluating her."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hearten.people.models import Person


class Organization(models.Model):
    """A place where educators work, or several that act together."""

    class Kind(models.TextChoices):
        """What kind of place."""

        CONSORTIUM = "consortium", _("consortium")
        DISTRICT = "district", _("district")
        SCHOOL = "school", _("school")

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    name = models.CharField(max_length=200)
    sort_name = models.CharField(max_length=200, db_index=True)
    region = models.CharField(max_length=64, blank=True)
    # A school's district, a district's own id: one join answers "same district?".
    district = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, related_name="within", db_index=True
    )
    consortium = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, related_name="members"
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                name="a_place_is_named_once_where_it_stands",
                fields=["kind", "sort_name", "region", "district"],
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                name="only_schools_may_stand_without_a_district_or_in_one",
                condition=Q(kind="school") | Q(district=None) | Q(district=F("id")),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Job(models.Model):
    """Someone works somewhere as something, as they say; checked only when checked."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="jobs")
    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="jobs")
    title = models.CharField(max_length=120, blank=True)
    is_administrator = models.BooleanField(default=False)
    since = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField(null=True)
    checked_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                name="one_open_job_for_a_person_in_a_place",
                fields=["person", "organization"],
                condition=Q(until=None),
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["organization", "person"], condition=Q(until=None), name="open_jobs"
            ),
            models.Index(fields=["since"], name="jobs_begun"),
            models.Index(fields=["until"], condition=Q(until__isnull=False), name="jobs_ended"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} at {self.organization_id}"


class Leading(models.Model):
    """Someone's work is to lead a school or a district, whether or not a job of hers says so."""

    person = models.OneToOneField(
        Person, on_delete=models.CASCADE, primary_key=True, related_name="leading"
    )
    since = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.person_id} leads"


class KnownAddress(models.Model):
    """An address that was somebody's here, kept by the database itself.

    Whom someone named by an old or a second address stays named.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="known_addresses")
    address = models.EmailField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(name="an_address_is_known_once", fields=["person", "address"]),
        ]
        indexes: ClassVar = [models.Index(fields=["address"], name="known_addresses")]

    def __str__(self) -> str:
        return f"an address of {self.person_id}"


class NamedEvaluator(models.Model):
    """Somebody a person says evaluates her, by address; here already or not yet."""

    subject = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="named_evaluators")
    address = models.EmailField()
    named_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                name="an_evaluator_is_named_once", fields=["subject", "address"]
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["address"], name="named_evaluators")]

    def __str__(self) -> str:
        return f"evaluator of {self.subject_id}"
