"""Answering, item by item; each answer is saved when it is given."""

from collections.abc import Collection, Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hearten.errors import HeartenError
from hearten.events.actions import happened
from hearten.organizations.actions import lead
from hearten.organizations.models import Organization
from hearten.people.models import Person
from hearten.portraits.instrument import CURRENT
from hearten.portraits.instrument.situation import MENTOR
from hearten.portraits.instrument.steps import usable
from hearten.portraits.models import Answer, Mentoring, NotThis, Portrait, Reader
from hearten.portraits.readers import readers_for


class AvoidsThemselvesError(HeartenError):
    """A "not this" about oneself."""

    says = _("That is your own address.")
    remedy = _("Please give the address of the person you would rather not meet.")


@transaction.atomic
def answer(answers: Mapping[str, Any], *, by: Person) -> Portrait:
    """Save answers by item key; None or an empty answer takes one back.

    Raises KeyError for an item that the instrument does not have.
    """
    portrait = _locked(by)
    before = {
        old.item: (old.value, old.reader)
        for old in Answer.objects.filter(person=by, item__in=CURRENT.items)
    }
    gone = [item for item, value in answers.items() if _is_empty(value)]
    given = {item: value for item, value in answers.items() if not _is_empty(value)}
    readers = readers_for(given, before, portrait.default_reader)
    Answer.objects.filter(person=by, item__in=gone).delete()
    Answer.objects.bulk_create(
        [
            Answer(
                person=by,
                instrument=CURRENT.version,
                item=item,
                value=value,
                reader=readers[item],
            )
            for item, value in given.items()
        ],
        update_conflicts=True,
        unique_fields=["person", "item"],
        update_fields=["instrument", "value", "reader", "answered_at"],
    )
    if "now.role" in answers:
        lead(by=by, leads=answers["now.role"] in CURRENT.leader_roles)
    kept = {k: v for k, v in portrait.gathered.items() if k not in gone}
    return _gathered(portrait, {**kept, **given})


@transaction.atomic
def change_reader(items: str | Collection[str], reader: Reader, *, by: Person) -> None:
    """Say who may read one answer, or several that are read as one list."""
    asked = [items] if isinstance(items, str) else items
    free = [item for item in asked if not CURRENT.item(item).reader_fixed]
    Answer.objects.filter(person=by, item__in=free).update(reader=reader)
    _touch(_locked(by))


@transaction.atomic
def change_default_reader(reader: Reader, *, by: Person) -> None:
    """Say who may read the whole portrait; single answers can still be changed.

    What only matching uses stays with matching: nobody asks for it to be read.
    """
    portrait = _locked(by)
    portrait.default_reader = reader
    unread = [k for k, item in CURRENT.items.items() if item.reader.value == Reader.MATCHING.value]
    Answer.objects.filter(person=by).exclude(item__in=unread).update(reader=reader)
    _touch(portrait)


@transaction.atomic
def come_for(wishes: Collection[str], *, by: Person) -> None:
    """Be a mentor, or no longer, as one's own wishes say; room for one to begin with."""
    if MENTOR not in wishes:
        stop_offering(by=by)
    elif not Mentoring.objects.filter(person=by).exists():
        offer(by=by, capacity=1)


@transaction.atomic
def offer(*, by: Person, capacity: int) -> Mentoring:
    """Be a mentor with room for so many people at once."""
    mentoring, _new = Mentoring.objects.update_or_create(person=by, defaults={"capacity": capacity})
    _touch(_locked(by))
    return mentoring


@transaction.atomic
def stop_offering(*, by: Person) -> None:
    """No longer be a mentor; conversations that are open go on."""
    Mentoring.objects.filter(person=by).delete()
    _touch(_locked(by))


@transaction.atomic
def pause(*, by: Person, paused: bool) -> None:
    """Take no new asks for now, or take them again."""
    Mentoring.objects.filter(person=by).update(paused_at=timezone.now() if paused else None)
    _touch(_locked(by))


@transaction.atomic
def avoid(*, by: Person, address: str = "", organization: Organization | None = None) -> NotThis:
    """Never be brought together with someone, or with anyone from a place."""
    if address and address.casefold() == by.email:
        raise AvoidsThemselvesError
    said, _new = NotThis.objects.get_or_create(
        person=by, address=address.casefold(), organization=organization
    )
    _touch(_locked(by))
    happened("standing changed", person_id=by.pk)
    return said


@transaction.atomic
def stop_avoiding(not_this_id: int, *, by: Person) -> None:
    """Take a "not this" back."""
    NotThis.objects.filter(pk=not_this_id, person=by).delete()
    _touch(_locked(by))


def _locked(person: Person) -> Portrait:
    Portrait.objects.bulk_create(
        [Portrait(person_id=person.pk, instrument=CURRENT.version)], ignore_conflicts=True
    )
    return Portrait.objects.select_for_update().get(pk=person.pk)


def _gathered(portrait: Portrait, answers: dict[str, Any]) -> Portrait:
    portrait.gathered = answers
    first_time = portrait.usable_at is None
    wishes = answers.get("now.here_for") or ["find"]
    if first_time and any(usable(answers, here_for=wish) for wish in wishes):
        portrait.usable_at = timezone.now()
        happened("portrait usable", person_id=portrait.pk)
    _touch(portrait)
    return portrait


def _touch(portrait: Portrait) -> None:
    portrait.changed_at = timezone.now()
    portrait.save()


def _is_empty(value: Any) -> bool:
    return value is None or value in ("", [])
