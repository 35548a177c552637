"""The invented educators: who they are and what they answered, before the database hears of it."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from hearten.demo import philosophies
from hearten.demo.experience import aims, likeness, path, struggles, title
from hearten.demo.names import Called, call_everyone
from hearten.demo.philosophies import Answers
from hearten.demo.staffing import Seat, seats
from hearten.demo.voices import Voices
from hearten.portraits.instrument.situation import EITHER, FIND, INSIDE, MENTOR, OUTSIDE

SEED = "learn, laugh, grow"
# These two schools have their principals in the cast.
CAST_LEADS = {"Maplewood Elementary", "Windmill Elementary"}


@dataclass(frozen=True)
class Invented:
    """Someone who does not exist, with everything that the acts will be told."""

    name: str
    email: str
    answers: Answers
    place: str = ""
    title: str = ""
    time_zone: str = "America/New_York"
    is_administrator: bool = False
    reader: str = ""  # empty: left at what the portrait proposes
    capacity: int | None = None  # None: no mentor
    is_paused: bool = False
    in_program: bool = False
    avoids: str = ""  # an address or the name of a place
    is_cast: bool = False

    @property
    def seeks(self) -> bool:
        """Whether they would like a mentor."""
        return FIND in self.here_for

    @property
    def here_for(self) -> Sequence[str]:
        """What brings them here."""
        told = self.answers.get("now.here_for", ())
        return told if isinstance(told, list) else ()


@dataclass
class _Making:
    """What is shared while everyone is made up: the luck and the voices."""

    luck: random.Random = field(default_factory=lambda: random.Random(SEED))

    def __post_init__(self) -> None:
        self.voices = Voices(self.luck)


def invent() -> list[Invented]:
    """Return everyone but the cast; the same people in the same order every time."""
    making = _Making()
    places = [seat for seat in seats(making.luck) if not _is_taken_by_cast(seat)]
    names = call_everyone(len(places), making.luck)
    return [_someone(seat, called, making) for seat, called in zip(places, names, strict=True)]


def _is_taken_by_cast(seat: Seat) -> bool:
    return seat.place in CAST_LEADS and seat.is_administrator


def _someone(seat: Seat, called: Called, making: _Making) -> Invented:
    luck = making.luck
    here_for = _here_for(seat, luck)
    answers: Answers = {
        **_now(seat, here_for, luck),
        **philosophies.values(luck),
        **aims(seat, here_for, luck),
        **path(seat, luck),
        "path.languages": _languages(called, seat, luck),
    }
    if FIND in here_for:
        answers |= likeness(luck)
    answers |= making.voices.own_words(seat, here_for, answers)
    if MENTOR in here_for:
        answers |= {"mentoring.struggles": struggles(seat, luck)}
        answers |= making.voices.as_a_mentor(seat, answers)
    person = Invented(
        called.name,
        called.email,
        answers,
        place=seat.place,
        title=title(seat, answers, luck),
        time_zone=seat.time_zone,
        is_administrator=seat.is_administrator,
        in_program=bool(seat.place) and luck.random() < 0.7,
        avoids=seat.place if not seat.is_administrator and luck.random() < 0.02 else "",
    )
    return _as_they_wish(person, luck)


def _as_they_wish(person: Invented, luck: random.Random) -> Invented:
    """Decide who may read them, how much room they have, and how far they got."""
    if MENTOR in person.here_for:
        return replace(
            person,
            reader=luck.choices(("everyone", "", "matching"), (80, 12, 8))[0],
            capacity=luck.choices((1, 2, 3, 4, 0), (38, 38, 14, 7, 3))[0],
            is_paused=luck.random() < 0.05,
        )
    if luck.random() < 0.11:
        kept = luck.choice((4, 9, 16))
        return replace(person, answers=dict(list(person.answers.items())[:kept]))
    return replace(person, reader=luck.choices(("", "everyone", "matching"), (86, 9, 5))[0])


def _here_for(seat: Seat, luck: random.Random) -> list[str]:
    both = luck.random()
    if seat.is_new:
        return [FIND, MENTOR] if seat.leads and both < 0.15 else [FIND]
    if seat.role == "retired":
        return [MENTOR]
    return [FIND, MENTOR] if both < 0.14 else [MENTOR]


def _now(seat: Seat, here_for: list[str], luck: random.Random) -> Answers:
    answers: Answers = {"now.here_for": here_for, "now.role": seat.role}
    answers["now.ways"] = _ways(seat, luck)
    answers["now.level"] = seat.level
    if seat.role != "retired":
        years = ("0",) if seat.role == "preparing" else ("1", "1", "2")
        answers["now.years"] = luck.choice(years if seat.is_new else ("4", "10", "10", "20"))
    if luck.random() < 0.75:
        answers["now.place"] = seat.region
    if FIND in here_for:
        answers["now.boundary"] = luck.choices((OUTSIDE, EITHER, INSIDE), (70, 22, 8))[0]
        if seat.leads:
            answers["now.held_my_job"] = luck.random() < 0.85
    return answers


def _ways(seat: Seat, luck: random.Random) -> list[str]:
    ways = ["video"] if luck.random() < 0.9 else []
    if luck.random() < (0.45 if seat.place else 0.6):
        ways.insert(0, "in_person")
    if luck.random() < 0.5 or not ways:
        ways.append("phone")
    return ways


def _languages(called: Called, seat: Seat, luck: random.Random) -> list[str]:
    languages = ["en", "es"] if seat.subject == "world_languages" and seat.place else ["en"]
    if called.language not in languages and called.language and luck.random() < 0.6:
        languages.append(called.language)
    for learned, chance in (("es", 0.12), ("ase", 0.03), ("fr", 0.03), ("ar", 0.01)):
        if learned not in languages and luck.random() < chance:
            languages.append(learned)
    return languages
