"""Who is kept apart: the firewall, and what people wish for in private. One question for both.

`hearten_apart_from(person)` joins the firewall with every "not these" in either direction, so that
nobody can tell from an answer which of the two it was. Two more questions take them asunder, for
what was begun before: a line of evaluation may end it in plain sight, a wish may not.
"""

from django.db import connection
from django.db.models import BooleanField, F, Func, Q, QuerySet, Value

from hearten.errors import KeptApartError
from hearten.organizations.firewall import closed_to
from hearten.organizations.models import Job
from hearten.people.models import Person
from hearten.portraits.models import NotThis


def apart_from(person: Person) -> frozenset[int]:
    """Return the ids of everyone who may not be brought together with this person."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT person_id FROM hearten_apart_from(%s)", [person.pk])
        return frozenset(row[0] for row in cursor.fetchall())


def are_apart(one: Person, other: Person) -> bool:
    """Whether two people may not be brought together."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT hearten_are_apart(%s, %s)", [one.pk, other.pk])
        return bool(cursor.fetchone()[0])


def evaluates_or_is_evaluated(one: Person, other: Person) -> bool:
    """Whether the firewall stands between two people, and not only a wish."""
    return other.pk in closed_to(one)


def wishes_apart(one: Person, other: Person) -> bool:
    """Whether one of them said "not these" about the other; only for those who may read it."""
    jobs = Job.objects.filter(person=other, until=None)
    places = Q(organization__in=jobs.values("organization"))
    districts = Q(organization__in=jobs.values("organization__district"))
    said = NotThis.objects.filter(person=one)
    return said.filter(Q(address=other.email) | places | districts).exists()


def without_apart(people: QuerySet[Person], person: Person) -> QuerySet[Person]:
    """Leave out of a few people whoever may not be brought together with this person."""
    apart = Func(
        Value(person.pk),
        F("pk"),
        function="hearten_are_apart",
        output_field=BooleanField(),
    )
    return people.exclude(apart)


def keep_apart(one: Person, other: Person) -> None:
    """Refuse an act that would bring together two people who are kept apart."""
    if are_apart(one, other):
        raise KeptApartError
