"""Thousands of educators at once, straight into the tables, who joined a month ago."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from random import Random
from typing import Any

from django.utils import timezone

from hearten.discovery.models import Suggestion
from hearten.introductions.models import Ask
from hearten.organizations import actions as organizations
from hearten.organizations.models import Job, Organization
from hearten.people.models import Person
from hearten.people.names import sortable
from hearten.portraits.apart import are_apart
from hearten.portraits.instrument import CURRENT
from hearten.portraits.models import Answer, Mentoring, Portrait
from hearten.programs.models import Enrolment, Program
from hearten.ties.models import Kind, Tie

BATCH = 1000
IN_A_SCHOOL = 40
SCHOOLS_IN_A_DISTRICT = 5
SHOWN = 5
ONE_IN = 50  # one administrator in so many; as many asks wait
WORDS = (
    "My first spring I nearly left. A colleague down the hall listened for an hour, and I stayed. "
    "I still plan on Sunday evenings, and I am glad to think aloud with someone who is new."
)


def load(upto: int, program: Program) -> None:
    """Bring the number of people up to `upto`: half are mentors, two hundred in a district."""
    here = Person.objects.count()
    luck = Random(upto)
    long_ago = timezone.now() - timedelta(days=30)
    for begin in range(here, upto, BATCH):
        count = min(BATCH, upto - begin)
        people = Person.objects.bulk_create(
            _person(n, long_ago) for n in range(begin, begin + count)
        )
        mentors, mentees = people[::2], people[1::2]
        _settle(mentors, luck, long_ago, is_mentor=True)
        _settle(mentees, luck, long_ago, is_mentor=False)
        _work(people, list(_schools(begin, count)), luck, long_ago)
        Mentoring.objects.bulk_create(Mentoring(person=mentor, capacity=3) for mentor in mentors)
        _take_part(program, mentors, mentees)
        _meet(mentors, mentees, luck)


def _person(number: int, joined: Any) -> Person:
    name = f"Educator {number}"
    address = f"educator{number}@example.org"
    return Person(
        email=address, name=name, sort_name=sortable(name), password="!", joined_at=joined
    )


def _settle(people: list[Person], luck: Random, long_ago: Any, *, is_mentor: bool) -> None:
    said = {person.pk: answers(luck.random(), is_mentor=is_mentor) for person in people}
    Portrait.objects.bulk_create(
        Portrait(
            person_id=person_id,
            instrument=CURRENT.version,
            gathered=answered,
            usable_at=long_ago,
            changed_at=long_ago,
        )
        for person_id, answered in said.items()
    )
    Answer.objects.bulk_create(
        [
            Answer(
                person_id=person_id,
                instrument=CURRENT.version,
                item=item,
                value=value,
                reader="everyone" if is_mentor else "introduced",
            )
            for person_id, answered in said.items()
            for item, value in answered.items()
        ],
        batch_size=5000,
    )


def _schools(begin: int, count: int) -> Iterator[Organization]:
    for number in range(begin // IN_A_SCHOOL, (begin + count) // IN_A_SCHOOL + 1):
        district = organizations.found(
            Organization.Kind.DISTRICT, f"District {number // SCHOOLS_IN_A_DISTRICT}"
        )
        yield organizations.found(Organization.Kind.SCHOOL, f"School {number}", district=district)


def _work(people: list[Person], schools: list[Organization], luck: Random, long_ago: Any) -> None:
    Job.objects.bulk_create(
        Job(
            person=person,
            organization=luck.choice(schools),
            is_administrator=luck.randrange(ONE_IN) == 0,
            since=long_ago,
        )
        for person in people
    )


def _take_part(program: Program, mentors: list[Person], mentees: list[Person]) -> None:
    for people, role in ((mentors, Enrolment.Role.MENTOR), (mentees, Enrolment.Role.MENTEE)):
        Enrolment.objects.bulk_create(
            Enrolment(program=program, person=person, role=role) for person in people
        )
    coordinator = Enrolment.objects.get(program=program, role=Enrolment.Role.COORDINATOR)
    Tie.objects.bulk_create(
        Tie(
            viewer_id=coordinator.person_id,
            subject=person,
            kind=Kind.COORDINATES,
            program=program.public_id,
        )
        for person in mentees
    )


def _meet(mentors: list[Person], mentees: list[Person], luck: Random) -> None:
    """Fill everybody's page of suggestions; some have asked."""
    shown = [(e, m) for e in mentees for m in luck.sample(mentors, min(SHOWN, len(mentors)))]
    Suggestion.objects.bulk_create(
        Suggestion(mentee=mentee, mentor=mentor, band="good") for mentee, mentor in shown
    )
    Tie.objects.bulk_create(
        Tie(viewer=mentee, subject=mentor, kind=Kind.SUGGESTED) for mentee, mentor in shown
    )
    lapses = timezone.now() + timedelta(days=14)
    Ask.objects.bulk_create(
        Ask(mentee=mentee, mentor=mentor, note=WORDS, lapses_at=lapses)
        for mentee, mentor in shown[:: SHOWN * ONE_IN]
        if not are_apart(mentee, mentor)
    )


def answers(seed: float, *, is_mentor: bool) -> dict[str, Any]:
    """Return a whole portrait, another one for each seed."""
    luck = Random(seed)
    cards = luck.sample([card.key for card in CURRENT.cards], 10)
    aims = luck.sample([aim.key for aim in CURRENT.aims], 3)
    grades = [choice.key for choice in CURRENT.question("path.grades").choices]
    return {
        "now.here_for": ["mentor" if is_mentor else "find"],
        "now.role": "classroom_teacher",
        "now.level": luck.choice([c.key for c in CURRENT.question("now.level").choices]),
        "now.ways": ["video", "phone"],
        "now.boundary": "either",
        "path.languages": ["en"],
        "path.first_in_family": luck.random() < 0.3,
        "path.grades": luck.sample(grades, 2),
        "path.roles": ["classroom_teacher"],
        "stories.moment": WORDS,
        **dict.fromkeys(cards[:5], "most"),
        **dict.fromkeys(cards[5:], "least"),
        **{stance.key: luck.randint(1, 7) for stance in CURRENT.stances},
        **{aim: ["offer" if is_mentor else "grow"] for aim in aims},
    }
