"""Who may meet at all. Gates come first and are never weighed.

Lines of evaluation are not known here: whoever keeps them passes the closed pairs in.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from hearten.alignment.people import CONFIDANT, Educator
from hearten.alignment.tables import Flags, Rows, patched


def may_meet(
    mentee: Educator, mentor: Educator, *, closed: Collection[tuple[str, str]] = frozenset()
) -> bool:
    """Whether no gate stands between the two.

    Parameters
    ----------
    mentee, mentor : Educator
    closed : collection of (mentee id, mentor id)
        Pairs that the caller's firewall closes.

    Examples
    --------
    >>> ada = Educator("ada", mentee=True, languages=frozenset({"en"}))
    >>> grace = Educator("grace", mentor=True, languages=frozenset({"es"}))
    >>> may_meet(ada, grace)
    False
    """
    return (
        mentee.id != mentor.id
        and mentee.mentee
        and is_open(mentor)
        and (mentee.id, mentor.id) not in closed
        and not _apart(mentee, mentor)
        and not _apart(mentor, mentee)
        and shares_language(mentee.languages, mentor.languages)
        and shares_way(_meeting(mentee), _meeting(mentor))
        and mentee.seeks in mentor.serves
        and keeps_boundary(mentee, mentor.boundary, mentor.district)
    )


def is_open(mentor: Educator) -> bool:
    """Whether this mentor can take somebody now."""
    return mentor.mentor and not mentor.paused and bool(mentor.open_places)


def shares_language(mine: Collection[str], theirs: Collection[str]) -> bool:
    """Whether they can talk; somebody who named no language closes no door."""
    return not mine or not theirs or any(each in theirs for each in mine)


def shares_way(mine: tuple[frozenset[str], str], theirs: tuple[frozenset[str], str]) -> bool:
    """Whether they can meet: by video or phone, or in person in the same place."""
    (my_ways, my_place), (their_ways, their_place) = mine, theirs
    if not my_ways or not their_ways:
        return True
    common = my_ways & their_ways
    return bool(common - {"place"}) or ("place" in common and "" != my_place == their_place)


def keeps_boundary(mentee: Educator, boundary: str | None, district: str) -> bool:
    """Whether both keep to the side of the district line they asked for."""
    same = "" != mentee.district == district
    mine = mentee.boundary or ("outside" if mentee.seeks == CONFIDANT else "either")
    return all(side in (None, "either") or (side == "inside") == same for side in (mine, boundary))


def _apart(one: Educator, other: Educator) -> bool:
    avoided = one.not_these
    return other.id in one.ended_with or not avoided.isdisjoint(
        {other.id, other.school, other.district}
    )


def _meeting(educator: Educator) -> tuple[frozenset[str], str]:
    return educator.ways, educator.place


@dataclass(frozen=True, slots=True)
class Coded:
    """A column of repeated values, kept as codes so that a rule is asked once per value."""

    values: tuple[Hashable, ...]
    codes: NDArray[np.int32]

    @classmethod
    def of(cls, column: Iterable[Hashable]) -> Self:
        """Return the column as codes in the order of first appearance."""
        book: dict[Hashable, int] = {}
        codes = [book.setdefault(value, len(book)) for value in column]
        return cls(tuple(book), np.array(codes, dtype=np.int32))

    def where(self, rule: Callable[[Any], bool]) -> Flags:
        """Return the rows whose value passes the rule."""
        passes = np.fromiter(map(rule, self.values), dtype=bool, count=len(self.values))
        return passes[self.codes]

    def patched(self, source: Rows, places: Rows, column: Sequence[Hashable]) -> Self:
        """Return the rows of `source` in that order, with new values at `places`."""
        book = {value: code for code, value in enumerate(self.values)}
        new = [book.setdefault(value, len(book)) for value in column]
        codes = patched(self.codes, source, places, np.array(new, dtype=np.int32))
        return type(self)(tuple(book), codes)


_COLUMNS: Mapping[str, Callable[[Educator], Hashable]] = {
    "open": is_open,
    "languages": lambda each: each.languages,
    "meeting": _meeting,
    "serves": lambda each: each.serves,
    "district": lambda each: (each.boundary, each.district),
    "school": lambda each: each.school,
}


@dataclass(frozen=True, slots=True)
class Gates:
    """The gate facts of n mentors, ready to be asked for one mentee after another."""

    columns: Mapping[str, Coded]
    avoids: Mapping[str, frozenset[str]]
    avoided_by: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, mentors: Sequence[Educator]) -> Self:
        """Return the gate facts of these mentors, in this order."""
        columns = {name: Coded.of(map(read, mentors)) for name, read in _COLUMNS.items()}
        return cls(columns, *_avoiding({}, {}, (), mentors))

    def patched(
        self, source: Rows, places: Rows, gone: Collection[str], mentors: Sequence[Educator]
    ) -> Self:
        """Return the facts after the `gone` left and these mentors came to stand at `places`."""
        columns = {
            name: coded.patched(source, places, [_COLUMNS[name](each) for each in mentors])
            for name, coded in self.columns.items()
        }
        return type(self)(columns, *_avoiding(self.avoids, self.avoided_by, gone, mentors))

    def allowed(self, mentee: Educator) -> tuple[Flags, set[str]]:
        """Return the rows whose facts let the two meet, and the ids that must not all the same."""
        read = self.columns
        avoided = mentee.not_these
        rows = read["open"].where(bool)
        rows &= read["languages"].where(lambda told: shares_language(mentee.languages, told))
        rows &= read["meeting"].where(lambda told: shares_way(_meeting(mentee), told))
        rows &= read["serves"].where(lambda told: mentee.seeks in told)
        rows &= read["district"].where(
            lambda told: keeps_boundary(mentee, *told) and told[1] not in avoided
        )
        if avoided:
            rows &= read["school"].where(lambda told: told not in avoided)
        ids = {mentee.id} | avoided | mentee.ended_with
        for key in (mentee.id, mentee.school, mentee.district):
            ids |= self.avoided_by.get(key, frozenset())
        return rows, ids


def _avoiding(
    avoids: Mapping[str, frozenset[str]],
    avoided_by: Mapping[str, frozenset[str]],
    gone: Collection[str],
    new: Sequence[Educator],
) -> tuple[Mapping[str, frozenset[str]], Mapping[str, frozenset[str]]]:
    """Return whom each mentor avoids, and by which mentors each is avoided."""
    by_mentor, by_key = dict(avoids), dict(avoided_by)
    for name in gone:
        for key in by_mentor.pop(name, ()):
            by_key[key] = by_key[key] - {name}
    for mentor in new:
        if keys := mentor.not_these | mentor.ended_with:
            by_mentor[mentor.id] = keys
            for key in keys:
                by_key[key] = by_key.get(key, frozenset()) | {mentor.id}
    return by_mentor, by_key
