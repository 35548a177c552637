"""What a card says of someone's place in the world, as far as we know."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hearten.discovery.words import FIREWALL_LABELS
from hearten.organizations.models import Job
from hearten.people.models import Person
from hearten.portraits.instrument import CURRENT
from hearten.portraits.models import Answer, Reader


@dataclass(frozen=True)
class Label:
    """A line about what someone does, and why they cannot evaluate the reader."""

    line: str
    firewall: str


def of(people: list[Person], *, seen_by: Person) -> dict[int, Label]:
    """Return a label for each of these people, in two queries for any number of them."""
    ids = [person.pk for person in people]
    jobs = Job.objects.filter(person_id__in=[*ids, seen_by.pk], until=None)
    places: dict[int, list[Job]] = {}
    for job in jobs.select_related("organization").order_by("since", "pk"):
        places.setdefault(job.person_id, []).append(job)
    said = Answer.objects.filter(person_id__in=ids, item="now.role", reader=Reader.EVERYONE)
    roles = dict(said.values_list("person_id", "value"))
    mine = places.get(seen_by.pk, [])
    return {i: _label(roles.get(i, ""), places.get(i, []), mine) for i in ids}


def _label(role: str, jobs: list[Job], mine: list[Job]) -> Label:
    words = [_role(role)] if role else []
    words += [job.title or "" for job in jobs[:1] if not role]
    words += [job.organization.name for job in jobs[:1]]
    return Label(", ".join(filter(None, words)), str(FIREWALL_LABELS[_why(role, jobs, mine)]))


def _why(role: str, jobs: list[Job], mine: list[Job]) -> str:
    """Say why somebody cannot evaluate the reader, and no more than what is known."""
    if not jobs:
        return role if role in ("retired", "independent") else "unsaid"
    if not mine:
        return "unsure"
    if _districts(jobs) & _districts(mine):
        return "confirmed" if any(job.is_administrator for job in jobs) else "colleague"
    if {job.organization_id for job in jobs} & {job.organization_id for job in mine}:
        return "same_building"
    return "elsewhere" if _unplaced(jobs + mine) else "other_district"


def _unplaced(jobs: list[Job]) -> bool:
    return any(job.organization.district_id is None for job in jobs)


def _districts(jobs: Iterable[Job]) -> set[int]:
    return {job.organization.district_id for job in jobs if job.organization.district_id}


def _role(key: str) -> str:
    return str(CURRENT.question("now.role").choice(key).label)
