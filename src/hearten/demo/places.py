"""Three districts that exist nowhere, a consortium, and a few schools that stand alone."""

from __future__ import annotations

from dataclasses import dataclass

CONSORTIUM = "Three Rivers"
PROGRAM = "New teachers and new principals"


@dataclass(frozen=True)
class School:
    """A school, the ages it teaches, and what kind of place it is."""

    name: str
    level: str
    kinds: tuple[str, ...]


@dataclass(frozen=True)
class District:
    """A district, where it is, and its schools."""

    name: str
    region: str
    time_zone: str
    schools: tuple[School, ...]


DISTRICTS = (
    District(
        "Cedar Valley",
        "NY",
        "America/New_York",
        (
            School("Maplewood Elementary", "elementary", ("small_city", "title_one")),
            School("Quarry Road Elementary", "elementary", ("rural", "small")),
            School("Fern Hollow Elementary", "elementary", ("suburban",)),
            School("Cedar Valley Middle School", "middle", ("small_city", "title_one")),
            School("Cedar Valley High School", "high", ("small_city",)),
        ),
    ),
    District(
        "Harbor Point",
        "NY",
        "America/New_York",
        (
            School("Lighthouse School", "elementary", ("urban", "title_one")),
            School("Ferry Street Elementary", "elementary", ("urban", "title_one")),
            School("Saltmarsh Elementary", "elementary", ("suburban",)),
            School("Anchor Middle School", "middle", ("urban", "magnet")),
            School("Harbor Point High School", "high", ("urban", "large")),
        ),
    ),
    District(
        "North Prairie",
        "MN",
        "America/Chicago",
        (
            School("Meadowlark Elementary", "elementary", ("rural", "title_one")),
            School("Windmill Elementary", "elementary", ("rural", "small")),
            School("Grain Belt Elementary", "elementary", ("small_city",)),
            School("North Prairie Middle School", "middle", ("rural",)),
            School("North Prairie High School", "high", ("rural",)),
        ),
    ),
)
ALONE = (
    School("The Hollow Tree School", "elementary", ("independent", "small")),
    School("Open Water Charter School", "middle", ("charter", "new")),
    School("Bluestem Learning Center", "high", ("alternative", "small")),
)
ALONE_REGION, ALONE_TIME_ZONE = "NY", "America/New_York"
LEVEL_OF = {
    school.name: school.level
    for school in (*ALONE, *(s for district in DISTRICTS for s in district.schools))
}
