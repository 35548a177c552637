"""The firewall: nobody in your line of evaluation comes near you. The database decides.

`hearten_closed_to(person)` is the one definition (see the migration `0002_firewall`). Closed to a
person are, in both directions: everyone in a line of evaluation above or below, direct or up the
chain; administrators and leaders of the same district, now or within the last year, until someone
entitled says otherwise; whoever was named as an evaluator by any address of hers. Inside a
district, a line that we do not know is closed; of who has not said where they work we know nothing.
"""

from django.db import connection

from hearten.errors import KeptApartError
from hearten.people.models import Person


def closed_to(person: Person) -> frozenset[int]:
    """Return the ids of everyone who may never be suggested to, or asked by, this person."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT person_id FROM hearten_closed_to(%s)", [person.pk])
        return frozenset(row[0] for row in cursor.fetchall())


def is_closed_between(one: Person, other: Person) -> bool:
    """Whether two people stand in each other's line of evaluation, as far as we know."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT hearten_is_closed(%s, %s)", [one.pk, other.pk])
        return bool(cursor.fetchone()[0])


def keep_apart(one: Person, other: Person) -> None:
    """Refuse an act that would bring two people together across the firewall."""
    if is_closed_between(one, other):
        raise KeptApartError
