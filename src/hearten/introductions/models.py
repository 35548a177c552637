"""Asks, their answers, and the first conversations that come of them."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from hearten.people.models import Person
from hearten.spaces.models import Space


class Asks(models.QuerySet["Ask"]):
    """Questions about asks."""

    def visible_to(self, person: Person) -> Asks:
        """Those a person wrote or was asked."""
        return self.filter(Q(mentee=person) | Q(mentor=person))

    def waiting(self) -> Asks:
        """Those that have not come to an end, as the one who asked sees it."""
        return self.filter(status__in=Ask.Status.alive())

    def unanswered(self) -> Asks:
        """Those in front of the mentor."""
        return self.filter(status=Ask.Status.OPEN, put_aside=False)


class Ask(models.Model):
    """A few minutes asked for, with a three-line note that is an open letter."""

    class Status(models.TextChoices):
        """Where an ask stands, as the one who asked sees it."""

        OPEN = "open", "waiting for an answer"
        MORE = "more", "the mentor would like to know more"
        ACCEPTED = "accepted", "yes"
        WITHDRAWN = "withdrawn", "taken back by the one who asked"
        CLOSED = "closed", "came to rest"

        @classmethod
        def alive(cls) -> list[str]:
            """Those that still count as asked."""
            return [cls.OPEN, cls.MORE]

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    mentee = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="asks_made")
    mentor = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="asks_received")
    note = models.TextField(max_length=1000)
    question = models.CharField(max_length=300, blank=True)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.OPEN)
    # "Not now", until the day it would have lapsed anyway; from then on it reads as silence does.
    put_aside = models.BooleanField(default=False)
    asked_at = models.DateTimeField(default=timezone.now)
    edited_at = models.DateTimeField(null=True)
    reminded_at = models.DateTimeField(null=True)
    lapses_at = models.DateTimeField(db_index=True)
    ended_at = models.DateTimeField(null=True)

    objects: ClassVar = Asks.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                name="one_ask_at_a_time_between_two",
                fields=["mentee", "mentor"],
                condition=Q(status__in=["open", "more"]),
            ),
            models.CheckConstraint(name="nobody_asks_themselves", condition=~Q(mentee=F("mentor"))),
            models.CheckConstraint(
                name="an_ask_ends_when_it_is_over",
                condition=Q(status__in=["open", "more"], ended_at=None)
                | (~Q(status__in=["open", "more"]) & Q(ended_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="what_was_put_aside_is_forgotten_when_it_ends",
                condition=Q(put_aside=False) | Q(ended_at=None),
            ),
        ]

    def __str__(self) -> str:
        return f"ask {self.public_id}"

    @property
    def is_waiting(self) -> bool:
        """Whether it can still be answered, changed or taken back."""
        return self.status in self.Status.alive() and self.lapses_at > timezone.now()


class Conversations(models.QuerySet["Conversation"]):
    """Questions about first conversations."""

    def visible_to(self, person: Person) -> Conversations:
        """Those a person is part of."""
        return self.filter(Q(mentee=person) | Q(mentor=person))

    def open(self) -> Conversations:
        """Those that are still to come or going on."""
        return self.filter(closed_at=None)


class Conversation(models.Model):
    """A first conversation: about an hour, no promise beyond it."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    ask = models.OneToOneField(Ask, on_delete=models.PROTECT, related_name="conversation")
    mentee = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="first_talks")
    mentor = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="first_talks_given")
    space = models.OneToOneField(Space, on_delete=models.PROTECT, related_name="conversation")
    opened_at = models.DateTimeField(default=timezone.now)
    closed_at = models.DateTimeField(null=True)

    objects: ClassVar = Conversations.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                name="one_first_conversation_at_a_time",
                fields=["mentee", "mentor"],
                condition=Q(closed_at=None),
            ),
            models.CheckConstraint(
                name="nobody_mentors_themselves", condition=~Q(mentee=F("mentor"))
            ),
        ]

    def __str__(self) -> str:
        return f"conversation {self.public_id}"

    def other(self, person: Person) -> Person:
        """Return the one across the table."""
        return self.mentor if person.pk == self.mentee_id else self.mentee


class ProposedTime(models.Model):
    """A time somebody proposed: the moment, and the local time and zone that were meant."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="times")
    proposed_by = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    starts_at = models.DateTimeField()
    local_start = models.CharField(max_length=16)  # 2026-11-01T15:30, as it was meant
    zone = models.CharField(max_length=64)
    minutes = models.PositiveSmallIntegerField(default=60)
    way = models.CharField(max_length=12)
    chosen_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                name="one_chosen_time_for_a_conversation",
                fields=["conversation"],
                condition=Q(chosen_at__isnull=False, withdrawn_at=None),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.local_start} {self.zone}"
