"""Person: whoever signs in. One person may be mentee, mentor and more."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar, Self

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hearten.people.names import sortable


class People(BaseUserManager["Person"]):
    """The way people are found."""

    def create_user(self, email: str, password: str | None = None, **facts: Any) -> Person:
        """Make a person; the sign-up flow and the demo both end here."""
        name = facts.pop("name", "")
        person = self.model(email=email.casefold(), **facts)
        person.set_name(name)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def get_by_natural_key(self, username: str | None) -> Person:
        """Find by address, whatever its case."""
        return self.get(email=(username or "").casefold())

    def here(self) -> models.QuerySet[Person]:
        """Everyone who has not left."""
        return self.filter(left_at=None)


class Person(AbstractBaseUser):
    """Someone with an account; after leaving, a tombstone without a name."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    email = models.EmailField(_("e-mail"), unique=True, null=True)
    name = models.CharField(_("name"), max_length=300)
    sort_name = models.CharField(max_length=300, db_index=True, editable=False)
    time_zone = models.CharField(_("time zone"), max_length=64, default="America/New_York")
    language = models.CharField(_("language"), max_length=12, default="en")
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(default=timezone.now)
    left_at = models.DateTimeField(null=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects: ClassVar[People] = People()

    class Meta:
        # Matching asks at every look who has left.
        indexes: ClassVar = [
            models.Index(fields=["left_at"], condition=~Q(left_at=None), name="who_left")
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="who_left_keeps_no_name_or_address",
                condition=Q(left_at=None) | Q(email=None, name="", is_active=False),
            ),
        ]

    def __str__(self) -> str:
        return self.name or str(_("Someone who has left"))

    def set_name(self, name: str) -> Self:
        """Take a name as its owner writes it, and the form it sorts by."""
        self.name = name
        self.sort_name = sortable(name)
        return self

    @property
    def first_name(self) -> str:
        """What a colleague would call them."""
        return self.name.split()[0] if self.name.split() else str(self)
