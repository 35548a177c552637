"""A few of the demo's people, moved in for one test: enough to be suggested."""

from __future__ import annotations

from functools import cache

from hearten.demo.cast import GRACE, PALOMA, RUTH
from hearten.demo.people import Invented, invent
from hearten.organizations import actions as organizations
from hearten.people.models import Person
from hearten.portraits import actions as portraits
from hearten.portraits.models import Reader
from tests.makers import PASSWORD, make_district, make_person, make_school

MENTORS = 6
ADAS_SCHOOL = "Maplewood Elementary"


def move_in(invented: Invented, *, works: bool = True) -> Person:
    """Have one invented person join, say where they work, answer and offer."""
    person = make_person(invented.name, email=invented.email, time_zone=invented.time_zone)
    person.set_password(PASSWORD)
    person.save(update_fields=["password"])
    if works and invented.place:
        place = make_school(make_district(f"District of {invented.place}"), invented.place)
        organizations.take_job(place, by=person, title=invented.title)
    if invented.reader:
        portraits.change_default_reader(Reader(invented.reader), by=person)
    portraits.answer(invented.answers, by=person)
    if invented.capacity is not None:
        portraits.offer(by=person, capacity=invented.capacity)
    return person


def mentors_move_in() -> Person:
    """Fill a small town with mentors of every kind, and return grace."""
    for invented in (RUTH, PALOMA, *_some_mentors()):
        move_in(invented)
    return move_in(GRACE)


@cache
def _some_mentors() -> tuple[Invented, ...]:
    able = (
        one
        for one in invent()
        if one.capacity and one.reader == "everyone" and one.place != ADAS_SCHOOL
    )
    classroom = [one for one in able if one.answers.get("now.level") == "elementary"]
    return tuple(classroom[:MENTORS])
