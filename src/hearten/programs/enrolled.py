"""Who a coordinator may know about: those enrolled, without anyone the firewall keeps away."""

from __future__ import annotations

from django.db.models import Q, QuerySet
from django.utils import timezone

from hearten.doors.database import also_for
from hearten.history.actions import receipts
from hearten.history.models import Receipt
from hearten.organizations.firewall import closed_to
from hearten.organizations.models import Job
from hearten.people.models import Person
from hearten.people.names import sortable, tidy
from hearten.programs.models import Enrolment, Program
from hearten.ties.models import Kind, Tie


def enrolled(
    program: Program, *, seen_by: Person, role: str = "", words: str = ""
) -> QuerySet[Enrolment]:
    """Return who takes part and may be seen by a coordinator, by name."""
    found = (
        Enrolment.objects.open()
        .filter(program=program)
        .exclude(person__in=closed_to(seen_by))
        .exclude(person=seen_by)
        .select_related("person")
    )
    if role in Enrolment.Role.values:
        found = found.filter(role=role)
    for word in sortable(tidy(words)[:200]).split():
        found = found.filter(person__sort_name__contains=word)
    return found.order_by("person__sort_name", "person_id", "role")


def administrators_near(subject: Person, program: Program, *, seen_by: Person) -> list[Person]:
    """Return enrolled administrators and leaders of the subject's district, as they say."""
    districts = Job.objects.filter(person=subject, until=None).values("organization__district")
    leads = Q(person__leading__isnull=False, person__leading__until=None)
    places = Job.objects.filter(Q(is_administrator=True) | leads, until=None)
    near = places.filter(organization__district__in=districts).exclude(person=subject)
    seen = enrolled(program, seen_by=seen_by).filter(person__in=near.values("person"))
    return list({row.person_id: row.person for row in seen}.values())


def cleared_for(subject: Person) -> set[int]:
    """Return the ids of those who are said not to evaluate someone."""
    said = Tie.objects.open().filter(subject=subject, kind=Kind.CLEARED)
    return set(said.values_list("viewer_id", flat=True))


def leave_receipts(people: list[Person], program: Program, *, seen_by: Person) -> None:
    """Let everyone shown read who looked, once a day."""
    saw = f"that you take part in {program.name}"[:120]
    today = timezone.now().replace(hour=0, minute=0, second=0, microsecond=0)
    with also_for("work"):  # only its subject may read a receipt; we ask which are there already
        there = set(
            Receipt.objects.filter(
                viewer=seen_by.public_id,
                saw=saw,
                at__gte=today,
                subject__in=[person.public_id for person in people],
            ).values_list("subject", flat=True)
        )
    new = {person.public_id for person in people} - there
    receipts(viewer=seen_by.public_id, viewer_as="coordinator", saw=saw, of=sorted(new))
