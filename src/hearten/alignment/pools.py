"""A pool: everybody who can be a mentor, kept ready so that one person can be served at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Self

import numpy as np

from hearten.alignment.blocks import Frequencies
from hearten.alignment.encoding import Encoded, encoded
from hearten.alignment.errors import UnknownPersonError
from hearten.alignment.gates import Gates
from hearten.alignment.instruments import Instrument, Weights
from hearten.alignment.people import Educator
from hearten.alignment.scoring import by_id
from hearten.alignment.tables import Flags, Floats, patched
from hearten.alignment.vectors import Space


@dataclass(frozen=True, slots=True)
class Pair:
    """A mentee and a mentor with all that is needed to tell why.

    `frequencies` says how rare words are in the pool the two met in; without it all words count
    alike.
    """

    mentee: Educator
    mentor: Educator
    instrument: Instrument
    weights: Weights = field(default_factory=Weights)
    frequencies: Frequencies | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Pool:
    """Many mentors as immutable arrays, in the order of their ids.

    Build one with `Pool.of` and follow changes with `updated`, which encodes only the changed
    people again.

    Examples
    --------
    >>> pool = Pool.of([Educator("grace", mentor=True)], instrument=Instrument())
    >>> pool.updated(changed=[Educator("edsger", mentor=True)]).ids
    ('edsger', 'grace')
    """

    ids: tuple[str, ...]
    rows: Mapping[str, int]
    people: Encoded
    gates: Gates
    vectors: Floats
    frequencies: Frequencies
    instrument: Instrument
    space: Space
    weights: Weights

    @classmethod
    def of(
        cls,
        educators: Iterable[Educator],
        *,
        instrument: Instrument,
        weights: Weights | None = None,
    ) -> Self:
        """Make a pool of those among the educators who can be mentors.

        Raises
        ------
        DuplicateIdError, UnknownKeyError
        """
        space = Space.of(instrument)
        mentors = by_id([each for each in educators if each.mentor])
        people = encoded(mentors, instrument)
        ids = tuple(each.id for each in mentors)
        return cls(
            ids=ids,
            rows={name: row for row, name in enumerate(ids)},
            people=people,
            gates=Gates.of(mentors),
            vectors=space.offered(people),
            frequencies=Frequencies.of(people),
            instrument=instrument,
            space=space,
            weights=weights or Weights(),
        )

    def __len__(self) -> int:
        return len(self.ids)

    def __contains__(self, name: object) -> bool:
        return name in self.rows

    def updated(
        self, changed: Iterable[Educator] = (), removed: Collection[str] = frozenset()
    ) -> Self:
        """Return the pool after some people changed, came or left.

        Parameters
        ----------
        changed : iterable of Educator
            New and changed people; whoever is no mentor any more leaves the pool.
        removed : collection of str
            Ids that leave; an id that is not here is no error.

        Raises
        ------
        DuplicateIdError, UnknownKeyError
        """
        changed = by_id(list(changed))
        mentors = [each for each in changed if each.mentor and each.id not in removed]
        came = encoded(mentors, self.instrument)
        gone = {each.id for each in changed}.union(removed).intersection(self.rows)
        names = {each.id for each in mentors}
        ids = self.ids
        if gone != names:
            ids = tuple(sorted(names.union(ids) - (gone - names)))
        rows = self.rows if ids is self.ids else {name: row for row, name in enumerate(ids)}
        source = np.array([self.rows.get(name, 0) for name in ids], dtype=np.intp)
        places = np.array([rows[each.id] for each in mentors], dtype=np.intp)
        left = self.people.take(np.array([self.rows[name] for name in sorted(gone)], dtype=np.intp))
        return type(self)(
            ids=ids,
            rows=rows,
            people=self.people.patched(source, places, came),
            gates=self.gates.patched(source, places, gone, mentors),
            vectors=patched(self.vectors, source, places, self.space.offered(came)),
            frequencies=self.frequencies.changed(left, came),
            instrument=self.instrument,
            space=self.space,
            weights=self.weights,
        )

    def pair(self, mentee: Educator, mentor: Educator) -> Pair:
        """Return the two as a pair that was found in this pool.

        Raises
        ------
        UnknownPersonError
            When the mentor is not here.
        """
        if mentor.id not in self.rows:
            raise UnknownPersonError(
                f"{mentor.id} is not among the mentors here.",
                "Add them with `updated`, or make a `Pair` yourself.",
            )
        return Pair(mentee, mentor, self.instrument, self.weights, self.frequencies)

    def open_to(self, mentee: Educator, barred: Iterable[str] = ()) -> Flags:
        """Return the rows (n,) of the mentors whom no gate keeps from this mentee.

        `barred` are further ids that must not be met, such as those the firewall closes.
        """
        rows, ids = self.gates.allowed(mentee)
        if not mentee.mentee:
            return np.zeros_like(rows)
        shut = [self.rows[name] for name in ids.union(barred) if name in self.rows]
        rows[shut] = False
        return rows
