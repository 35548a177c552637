"""Who has asked whom by the time one looks in: chosen for fit, never by chance, never ada."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from hearten.demo.people import Invented
from hearten.demo.places import DISTRICTS
from hearten.demo.words import lines

OPEN_ASKS = 7
CONVERSATIONS = 3
GRACE = "grace@example.org"


@dataclass(frozen=True)
class Asking:
    """One ask: who, whom, with which words, and whether the answer was yes."""

    mentee: Invented
    mentor: Invented
    note: str
    is_accepted: bool = False


def asking(everyone: Sequence[Invented]) -> list[Asking]:
    """Return the asks in the order in which they are made; the first is in front of grace."""
    notes = lines("asks")
    grace = next(person for person in everyone if person.email == GRACE)
    first_graders = [person for person in everyone if person.title == "First-grade teacher"]
    first = next(_fitting(first_graders, [grace]))
    chosen = [Asking(*first, note=notes["first grade"][0])]
    mentors = [mentor for mentor in everyone if _can_say_yes(mentor)]
    busy = {first[0].email}
    pairs = _one_each(_fitting(everyone, mentors), busy)
    for note, pair in zip(notes["anyone"][:OPEN_ASKS], pairs, strict=False):
        chosen.append(Asking(*pair, note=note.replace("|", "\n")))
    answered = notes["answered"][:CONVERSATIONS]
    full_after = [mentor for mentor in mentors if mentor.capacity == 1]
    pairs = _one_each(_fitting(everyone, full_after), busy)
    for note, pair in zip(answered, pairs, strict=False):
        chosen.append(Asking(*pair, note=note.replace("|", "\n"), is_accepted=True))
    return chosen


@cache
def district_of(place: str) -> str:
    """Return the district a school or an office belongs to, or nothing."""
    for district in DISTRICTS:
        if place == district.name or any(place == school.name for school in district.schools):
            return district.name
    return ""


def _fitting(
    everyone: Sequence[Invented], mentors: Sequence[Invented]
) -> Iterator[tuple[Invented, Invented]]:
    """Yield mentee and mentor who could talk, those who fit best first."""
    pairs = [
        (mentee, mentor)
        for mentee in everyone
        if _can_ask(mentee)
        for mentor in mentors
        if _can_talk(mentee, mentor)
    ]
    yield from sorted(pairs, key=lambda pair: (-_fit(*pair), pair[0].email, pair[1].email))


def _one_each(
    pairs: Iterator[tuple[Invented, Invented]], busy: set[str]
) -> Iterator[tuple[Invented, Invented]]:
    for mentee, mentor in pairs:
        if not {mentee.email, mentor.email} & busy:
            busy |= {mentee.email, mentor.email}
            yield mentee, mentor


def _can_ask(mentee: Invented) -> bool:
    complete = "aims" in {key.partition(".")[0] for key in mentee.answers}
    quiet = mentee.is_cast or mentee.avoids or mentee.is_administrator
    return mentee.seeks and complete and mentee.capacity is None and not quiet


def _can_say_yes(mentor: Invented) -> bool:
    has_room = bool(mentor.capacity) and not mentor.is_paused
    return has_room and not mentor.avoids and not mentor.is_cast and mentor.reader == "everyone"


def _can_talk(mentee: Invented, mentor: Invented) -> bool:
    home = district_of(mentee.place)
    if mentee.place == mentor.place or (home and home == district_of(mentor.place)):
        return False
    same_level = mentee.answers.get("now.level") == mentor.answers.get("now.level")
    both_by_video = "video" in _list(mentee, "now.ways") and "video" in _list(mentor, "now.ways")
    return same_level and both_by_video


def _fit(mentee: Invented, mentor: Invented) -> int:
    """Return how many cards they share, and needs met; the real thing is the engine's."""
    return sum(
        answer == mentor.answers.get(key)
        or (key.startswith("aims.") and "offer" in _list(mentor, key))
        for key, answer in mentee.answers.items()
        if key.startswith(("values.", "stances.", "aims."))
    )


def _list(person: Invented, key: str) -> Sequence[str]:
    answer = person.answers.get(key)
    return answer if isinstance(answer, list) else ()
