"""Who may read which answer: asked here by every page and every reason.

Row-level security says the same about single answers; here it is said once more, out loud, and
joined with who is kept apart: whom a line of evaluation or a private wish keeps away reads nothing.
"""

from collections.abc import Iterable

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.expressions import RawSQL

from hearten.people.models import Person
from hearten.portraits.models import Answer, Reader
from hearten.ties.models import READS_INTRODUCED, Tie


def readable_by(viewer: Person, subject: Person) -> list[Answer]:
    """Return the answers of one person that another may read today."""
    return list(_readable(viewer, [subject.pk]).order_by("item"))


def readable_items(viewer: Person, subjects: Iterable[int]) -> dict[int, frozenset[str]]:
    """Return, for each of many people by id, the items that the viewer may be told about.

    One query, however many they are; someone of whom nothing may be said has an empty set.
    """
    asked = list(subjects)
    rows = (
        _readable(viewer, asked)
        .order_by()
        .values("person_id")
        .annotate(items=ArrayAgg("item"))
        .values_list("person_id", "items")
    )
    found = {person_id: frozenset(items) for person_id, items in rows}
    return {person_id: found.get(person_id, frozenset()) for person_id in asked}


def _readable(viewer: Person, subjects: list[int]) -> QuerySet[Answer]:
    introduced = Tie.objects.open().filter(
        viewer=viewer, subject=OuterRef("person_id"), kind__in=READS_INTRODUCED
    )
    kept_apart = RawSQL("SELECT person_id FROM hearten_apart_from(%s)", [viewer.pk])
    return Answer.objects.filter(
        Q(person=viewer)
        | Q(reader=Reader.EVERYONE)
        | (Q(reader=Reader.INTRODUCED) & Exists(introduced)),
        person__in=subjects,
    ).exclude(person__in=kept_apart)
