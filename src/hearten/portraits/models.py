"""What a person says of herself, answer by answer, and who may read each."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hearten.organizations.models import Organization
from hearten.people.models import Person


class Reader(models.TextChoices):
    """Who may read an answer."""

    MATCHING = "matching", _("matching uses it, nobody sees it")
    INTRODUCED = "introduced", _("people I am introduced to")
    EVERYONE = "everyone", _("everyone here")


class Portrait(models.Model):
    """One person's portrait: the instrument it was begun with, and one default reader.

    Until a default is chosen it is empty, and each answer has the reader its item suggests.
    """

    person = models.OneToOneField(
        Person, on_delete=models.CASCADE, primary_key=True, related_name="portrait"
    )
    instrument = models.CharField(max_length=16)
    default_reader = models.CharField(max_length=12, choices=Reader.choices, blank=True)
    # Every answer once more in one place, kept by the act that saves it, so that
    # twenty thousand portraits are read for matching in one query.
    gathered = models.JSONField(default=dict)
    usable_at = models.DateTimeField(null=True)
    changed_at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                name="a_default_reader_is_known",
                condition=Q(default_reader__in=["", *Reader.values]),
            ),
        ]

    def __str__(self) -> str:
        return f"portrait of {self.person_id}"


class Answer(models.Model):
    """One answer to one item of one version of the instrument."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="answers")
    instrument = models.CharField(max_length=16)
    item = models.CharField(max_length=64)
    value = models.JSONField()
    reader = models.CharField(max_length=12, choices=Reader.choices)
    answered_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(name="one_answer_to_an_item", fields=["person", "item"]),
            models.CheckConstraint(
                name="an_answer_has_a_known_reader", condition=Q(reader__in=Reader.values)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.item} of {self.person_id}"


class NotThis(models.Model):
    """Someone or some place a person does not want to meet. Never shown to anyone else."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="not_these")
    address = models.EmailField(blank=True)
    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, null=True)
    said_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                name="not_this_is_said_once",
                fields=["person", "address", "organization"],
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                name="not_this_is_a_person_or_a_place",
                condition=Q(address="", organization__isnull=False)
                | (~Q(address="") & Q(organization=None)),
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["address"], name="not_these_people")]

    def __str__(self) -> str:
        return f"not this, said by {self.person_id}"


class Mentoring(models.Model):
    """What a mentor has to give: how many people at once, and whether now."""

    person = models.OneToOneField(
        Person, on_delete=models.CASCADE, primary_key=True, related_name="mentoring"
    )
    capacity = models.PositiveSmallIntegerField(default=2)
    paused_at = models.DateTimeField(null=True)
    offered_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                name="a_mentor_has_room_for_a_dozen_at_most", condition=Q(capacity__lte=12)
            ),
        ]

    def __str__(self) -> str:
        return f"mentoring by {self.person_id}"
