"""Random districts full of people, and an independent answer to who must be kept apart."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import Random

from django.db import transaction

from hearten.organizations import actions as organizations
from hearten.organizations.models import Organization
from hearten.people.models import Person
from hearten.portraits import actions as portraits
from tests.makers import make_district, make_mentor, make_person, make_school


@dataclass
class World:
    """People and what was said about them, kept beside the database in plain Python."""

    people: list[Person] = field(default_factory=list)
    jobs: dict[int, list[tuple[Organization, bool]]] = field(default_factory=dict)
    lines: set[tuple[int, int]] = field(default_factory=set)
    cleared: set[tuple[int, int]] = field(default_factory=set)
    named: set[tuple[int, int]] = field(default_factory=set)
    unwanted_people: set[tuple[int, int]] = field(default_factory=set)
    unwanted_places: set[tuple[int, int]] = field(default_factory=set)

    def must_be_apart(self, one: int, other: int) -> bool:
        """Say so by the rules of the design, written a second time."""
        return (
            self._may_evaluate(one, other)
            or self._may_evaluate(other, one)
            or self._unwanted(one, other)
            or self._unwanted(other, one)
        )

    def _may_evaluate(self, above: int, below: int) -> bool:
        if (below, above) in self.named or self._reaches(above, below):
            return True
        return (above, below) not in self.cleared and self._administers(above, below)

    def _reaches(self, above: int, below: int) -> bool:
        seen, edge = {above}, [above]
        while edge:
            here = edge.pop()
            for evaluator, subject in self.lines:
                if evaluator == here and subject not in seen:
                    seen.add(subject)
                    edge.append(subject)
        return below in seen and below != above

    def _administers(self, above: int, below: int) -> bool:
        return any(
            is_administrator
            and (place == mine or (place.district_id and place.district_id == mine.district_id))
            for place, is_administrator in self.jobs.get(above, [])
            for mine, _any in self.jobs.get(below, [])
        )

    def _unwanted(self, by: int, who: int) -> bool:
        places = {p.pk for p, _ in self.jobs.get(who, [])} | {
            p.district_id for p, _ in self.jobs.get(who, [])
        }
        return (by, who) in self.unwanted_people or any(
            person == by and place in places for person, place in self.unwanted_places
        )


@contextmanager
def random_world(seed: int, size: int = 10) -> Iterator[World]:
    """Make a random world through the acts; it is gone afterwards."""
    luck = Random(seed)
    with transaction.atomic():
        yield _made(luck, size)
        transaction.set_rollback(True)


def _made(luck: Random, size: int) -> World:
    world = World()
    districts = [make_district(f"D{luck.random()}") for _ in range(luck.randint(1, 3))]
    places = [*districts, *(make_school(luck.choice(districts)) for _ in range(luck.randint(1, 5)))]
    places.append(organizations.found(Organization.Kind.SCHOOL, f"Free {luck.random()}"))
    world.people = [make_mentor(make_person(), capacity=3) for _ in range(size)]
    for person in world.people:
        for place in luck.sample(places, luck.choice([0, 1, 1, 1, 2])):
            is_administrator = luck.random() < 0.3
            organizations.take_job(place, by=person, is_administrator=is_administrator)
            world.jobs.setdefault(person.pk, []).append((place, is_administrator))
    for _ in range(luck.randint(0, size)):
        _say_something(world, luck, places)
    return world


def _say_something(world: World, luck: Random, places: list[Organization]) -> None:
    one, other = luck.sample(world.people, 2)
    match luck.randrange(5):
        case 0:
            organizations.draw_line(evaluator=one, subject=other, by=one)
            world.lines.add((one.pk, other.pk))
            world.cleared.discard((one.pk, other.pk))
        case 1:
            organizations.clear_line(evaluator=one, subject=other, by=one)
            world.cleared.add((one.pk, other.pk))
            world.lines.discard((one.pk, other.pk))
        case 2:
            organizations.name_evaluator(str(other.email).upper(), by=one)
            world.named.add((one.pk, other.pk))
        case 3:
            portraits.avoid(by=one, address=str(other.email))
            world.unwanted_people.add((one.pk, other.pk))
        case _:
            place = luck.choice(places)
            portraits.avoid(by=one, organization=place)
            world.unwanted_places.add((one.pk, place.pk))
