"""Taking along what is stored, and leaving."""

from importlib import import_module
from types import ModuleType
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.module_loading import import_string

from hearten.doors.database import also_for
from hearten.events.actions import happened
from hearten.history.actions import record
from hearten.people.models import Person


def change(person: Person, *, name: str, time_zone: str, language: str) -> None:
    """Take a name, a zone and a language as their owner says them."""
    person.set_name(name)
    person.time_zone, person.language = time_zone, language
    person.save(update_fields=["name", "sort_name", "time_zone", "language"])


@transaction.atomic
def export(person: Person) -> dict[str, Any]:
    """Return everything that is stored about somebody, room by room."""
    stored: dict[str, Any] = {}
    for room in _rooms():
        stored |= room.export(person)
    return stored


@transaction.atomic
def leave(person: Person) -> None:
    """Erase what somebody leaves behind, all of it or nothing.

    A person without a name remains, for the history of others.
    """
    person = Person.objects.select_for_update(no_key=True).get(pk=person.pk)
    if person.left_at:
        return
    with also_for("work"):  # an introduction that ends is news for somebody else
        for room in _rooms():
            room.erase(person)
        _bury(person)
    record("left", "person", person.public_id, by=None)
    happened("person left", person_id=person.pk)


def _bury(person: Person) -> None:
    person.set_name("")
    person.email = None
    person.set_unusable_password()
    person.last_login = None
    person.time_zone, person.language = "UTC", "en"
    person.is_active, person.left_at = False, timezone.now()
    person.save()


def _rooms() -> list[ModuleType]:
    return [import_module(name) for name in import_string(settings.LEAVING_PLAN)]
