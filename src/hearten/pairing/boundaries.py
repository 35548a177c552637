"""On which side of the district line somebody wants the other to work, wherever both work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

SIDES = INSIDE, OUTSIDE, EITHER = "inside", "outside", "either"


@dataclass(frozen=True)
class Ground:
    """Where someone works, a school of no district counting for itself, and the side she wants."""

    wants: str
    districts: frozenset[str]


def ground(wants: object, districts: tuple[str, ...]) -> Ground:
    """Return somebody's ground; a side that the instrument does not know was not answered."""
    return Ground(str(wants) if wants in SIDES else "", frozenset(districts))


def across(mentee: Ground, mentors: Mapping[int, Ground]) -> frozenset[int]:
    """Return the mentors on the wrong side of the line, for her or for them."""
    return frozenset(person for person, mentor in mentors.items() if not _keep(mentee, mentor))


def _keep(mentee: Ground, mentor: Ground) -> bool:
    same = not mentee.districts.isdisjoint(mentor.districts)
    wishes = (mentee.wants or OUTSIDE, mentor.wants or EITHER)
    return all(wish == EITHER or (wish == INSIDE) == same for wish in wishes)
