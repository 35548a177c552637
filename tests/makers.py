"""Plain functions that make what a test needs, with the facts it cares about in sight."""

from __future__ import annotations

import itertools
from typing import Any

from allauth.account.models import EmailAddress
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from hearten.introductions import asks
from hearten.introductions.models import Ask, Conversation
from hearten.organizations import actions as organizations
from hearten.organizations.models import Organization
from hearten.people.models import Person
from hearten.portraits import actions as portraits

PASSWORD = "learn-laugh-grow-together"
_numbers = itertools.count(1)


def make_person(name: str = "", **facts: Any) -> Person:
    number = next(_numbers)
    name = name or f"Person {number}"
    facts.setdefault("email", f"person{number}@example.org")
    person = Person.objects.create_user(name=name, password=None, **facts)
    EmailAddress.objects.create(user=person, email=person.email, verified=True, primary=True)
    return person


def make_district(name: str = "", region: str = "NY") -> Organization:
    name = name or f"District {next(_numbers)}"
    return organizations.found(Organization.Kind.DISTRICT, name, region=region)


def make_school(district: Organization | None = None, name: str = "") -> Organization:
    district = district or make_district()
    return organizations.found(
        Organization.Kind.SCHOOL,
        name or f"School {next(_numbers)}",
        region=district.region,
        district=district,
    )


MENTEE_ANSWERS: dict[str, Any] = {
    "now.here_for": ["find"],
    "now.role": "classroom_teacher",
    "now.level": "elementary",
    "now.ways": ["video", "phone"],
    "now.boundary": "outside",
    "path.languages": ["en"],
    "values.belonging": "most",
    "values.voice": "most",
    "values.joy": "most",
    "values.curiosity": "most",
    "values.care": "most",
    "values.order": "least",
    "values.tradition": "least",
    "values.evidence": "least",
    "values.independence": "least",
    "values.invention": "least",
    "aims.intasc.3": ["grow"],
    "aims.intasc.8": ["grow"],
    "path.first_in_family": True,
}
MENTOR_ANSWERS: dict[str, Any] = {
    **{k: v for k, v in MENTEE_ANSWERS.items() if not k.startswith("aims.")},
    "now.here_for": ["mentor"],
    "now.role": "retired",
    "aims.intasc.3": ["offer"],
    "aims.intasc.8": ["offer"],
    "path.roles": ["classroom_teacher"],
}


def make_mentee(person: Person | None = None, **answers: Any) -> Person:
    person = person or make_person()
    portraits.answer({**MENTEE_ANSWERS, **answers}, by=person)
    return person


def make_mentor(
    person: Person | None = None, *, capacity: int = 2, reader: str = "everyone", **answers: Any
) -> Person:
    person = person or make_person()
    portraits.answer({**MENTOR_ANSWERS, **answers}, by=person)
    portraits.change_default_reader(reader, by=person)  # type: ignore[arg-type]
    portraits.offer(by=person, capacity=capacity)
    return person


def make_ask(*, mentee: Person | None = None, mentor: Person | None = None, **facts: Any) -> Ask:
    mentee = mentee or make_mentee()
    mentor = mentor or make_mentor()
    note = facts.pop("note", "I teach first grade. Mornings are hard. May I have a few minutes?")
    asked = asks.ask(mentor, by=mentee, note=note)
    if facts:
        Ask.objects.filter(pk=asked.pk).update(**facts)
        asked.refresh_from_db()
    return asked


def make_conversation(
    *, mentee: Person | None = None, mentor: Person | None = None
) -> Conversation:
    asked = make_ask(mentee=mentee, mentor=mentor)
    return asks.accept(asked, by=asked.mentor)


def do_jobs(limit: int = 50) -> list[str]:
    """Do every job that waits, here and now, and return the names of what was done."""
    done: list[str] = []
    while len(done) < limit:
        job = (
            ProcrastinateJob.objects.filter(status="todo")
            .exclude(pk__in=_done_ids)
            .order_by("pk")
            .first()
        )
        if job is None:
            return done
        _done_ids.add(job.pk)
        app.tasks[job.task_name].func(**job.args)
        done.append(job.task_name)
    raise AssertionError(f"jobs never end: {done}")


_done_ids: set[int] = set()
