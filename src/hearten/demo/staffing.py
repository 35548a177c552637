"""Who works where: every seat in the consortium, before anybody has a name."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

from hearten.demo.places import (
    ALONE,
    ALONE_REGION,
    ALONE_TIME_ZONE,
    DISTRICTS,
    District,
    School,
)
from hearten.portraits.instrument.roles import LEADER_ROLES

SECONDARY = (
    "english", "math", "science", "social_studies", "world_languages", "art", "music",
    "technology", "career", "physical_education", "health", "theater", "business",
)  # fmt: skip
PRINCIPAL = {
    "elementary": "principal_elementary",
    "middle": "principal_middle",
    "high": "principal_high",
}
# Seats of a school beside classroom teachers: role, how many are new to it, how many are not.
AROUND: dict[str, tuple[tuple[str, int, int], ...]] = {
    "elementary": (
        ("special_educator", 1, 1),
        ("interventionist", 0, 1),
        ("language_teacher", 1, 0),
        ("counselor", 0, 1),
        ("teaching_assistant", 1, 0),
    ),
    "middle": (
        ("special_educator", 2, 1),
        ("language_teacher", 1, 0),
        ("counselor", 1, 0),
        ("social_worker", 0, 1),
        ("instructional_coach", 0, 1),
        ("librarian", 1, 0),
    ),
    "high": (
        ("special_educator", 2, 1),
        ("counselor", 1, 1),
        ("psychologist", 1, 0),
        ("nurse", 0, 1),
        ("department_head", 1, 2),
        ("librarian", 0, 1),
        ("therapist", 1, 0),
    ),
}
TEACHERS = {"elementary": (9, 3), "middle": (10, 4), "high": (11, 5)}
OFFICE = (
    "superintendent", "assistant_superintendent", "director_special_education",
    "district_leader", "district_leader",
)  # fmt: skip
RETIRED_FROM = (
    "classroom_teacher", "classroom_teacher", "classroom_teacher", "special_educator",
    "principal_elementary", "principal_middle", "principal_high", "counselor", "librarian",
    "superintendent", "instructional_coach", "district_leader", "assistant_principal",
)  # fmt: skip


@dataclass(frozen=True)
class Seat:
    """One person's place: what they do, where, and whether they are new to it."""

    role: str
    level: str
    is_new: bool
    subject: str = ""
    place: str = ""  # a school's or district's name; empty stands for nowhere
    region: str = ""
    time_zone: str = "America/New_York"
    kinds: tuple[str, ...] = ()
    is_administrator: bool = False
    retired_from: str = ""

    @property
    def leads(self) -> bool:
        """Whether this is a leader's seat."""
        return self.role in LEADER_ROLES


def seats(luck: random.Random) -> list[Seat]:
    """Return every seat, district by district, then those who belong to none."""
    filled = [
        seat for district in DISTRICTS for seat in (*_office(district), *_schools(district, luck))
    ]
    return [*filled, *_standing_alone(luck), *_retired(luck), *_independent(luck)]


def _office(district: District) -> Iterator[Seat]:
    for role in OFFICE:
        yield Seat(
            role,
            "all",
            is_new=role == "assistant_superintendent",
            place=district.name,
            region=district.region,
            time_zone=district.time_zone,
            is_administrator=True,
        )


def _schools(district: District, luck: random.Random) -> Iterator[Seat]:
    for school in district.schools:
        for seat in _staff(school, luck):
            yield replace(seat, region=district.region, time_zone=district.time_zone)


def _staff(school: School, luck: random.Random) -> Iterator[Seat]:
    base = Seat(
        "classroom_teacher", school.level, is_new=True, place=school.name, kinds=school.kinds
    )
    principal = replace(base, role=PRINCIPAL[school.level], is_administrator=True)
    yield replace(principal, is_new=luck.random() < 0.45)
    if school.level != "elementary":
        yield replace(principal, role="assistant_principal", is_new=luck.random() < 0.7)
        yield replace(principal, role="dean", is_new=luck.random() < 0.5)
    newcomers, old_hands = TEACHERS[school.level]
    for number in range(newcomers + old_hands):
        subject = "elementary" if school.level == "elementary" else luck.choice(SECONDARY)
        yield replace(base, is_new=number < newcomers, subject=subject)
    for role, new, old in AROUND[school.level]:
        for number in range(new + old):
            yield replace(base, role=role, is_new=number < new)


def _standing_alone(luck: random.Random) -> Iterator[Seat]:
    for school in ALONE:
        for number in range(5):
            yield Seat(
                PRINCIPAL[school.level] if number == 0 else "classroom_teacher",
                school.level,
                is_new=number != 1,
                subject="elementary" if school.level == "elementary" else luck.choice(SECONDARY),
                place=school.name,
                region=ALONE_REGION,
                time_zone=ALONE_TIME_ZONE,
                kinds=school.kinds,
                is_administrator=number == 0,
            )


def _retired(luck: random.Random) -> Iterator[Seat]:
    for number in range(33):
        before = RETIRED_FROM[number % len(RETIRED_FROM)]
        level = {"principal_elementary": "elementary", "principal_middle": "middle"}.get(before)
        yield Seat(
            "retired",
            level or luck.choice(("elementary", "elementary", "middle", "high")),
            is_new=False,
            subject=luck.choice(SECONDARY),
            region=luck.choice(("NY", "NY", "MN")),
            time_zone=luck.choice(("America/New_York", "America/Chicago", "America/Denver")),
            kinds=tuple(luck.sample(("rural", "small_city", "suburban", "urban", "title_one"), 2)),
            retired_from=before,
        )


def _independent(luck: random.Random) -> Iterator[Seat]:
    roles = ("independent", "teacher_educator", "preparing")
    for number in range(21):
        role = roles[number % 3]
        yield Seat(
            role,
            "adult" if role != "preparing" else luck.choice(("elementary", "middle", "high")),
            is_new=role == "preparing",
            subject=luck.choice(SECONDARY),
            region=luck.choice(("NY", "MN")),
            time_zone=luck.choice(("America/New_York", "America/Chicago", "America/Los_Angeles")),
        )
