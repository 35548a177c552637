"""One mentee's short list in its true order, and how a varied few are picked from it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hearten.alignment.encoding import Encoded, encoded, ties
from hearten.alignment.people import Educator
from hearten.alignment.pools import Pool
from hearten.alignment.scoring import NEITHER, scored
from hearten.alignment.shortlists import shortlist
from hearten.alignment.tables import Flags

CLOSE, GOOD, STRETCH, THIN = "close", "good", "stretch", "thin"
RELEVANCE = ("neither", "not_known", "covers_needs", "held_my_job")

CLOSE_LINE, GOOD_LINE, LITTLE_KNOWN = 0.6, 0.4, 0.35
STRETCH_VALUES, STRETCH_STANCES = 0.6, 0.5
ALIKE_COSTS, SAME_SCHOOL_COSTS, REACH = 0.1, 0.05, 0.12


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One mentor for one mentee, in words and without numbers.

    Attributes
    ----------
    mentee, mentor : str
        Their ids.
    band : str
        "close", "good", "stretch" (values shared, stances far apart) or "thin" (little is known
        or little in common).
    relevance : str
        "held_my_job", "covers_needs", "not_known", or "neither", which is offered only when
        nobody better exists and must be said.
    needs_met : tuple of str
        Keys of the mentee's needs that the mentor offers, sorted.
    """

    mentee: str
    mentor: str
    band: str
    relevance: str
    needs_met: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """A mentor who was picked: the row in the pool and what is known of the pair."""

    row: int
    tier: int
    both: float
    coverage: float
    stretch: float


@dataclass(frozen=True, slots=True, eq=False)
class Ranking:
    """One mentee's short list, best first: p rows of the pool and what is known of each."""

    mentee: Educator
    person: Encoded
    rows: NDArray[np.intp]
    tier: NDArray[np.int64]
    both: NDArray[np.float64]
    coverage: NDArray[np.float64]
    stretch: NDArray[np.float64]
    whole: bool

    def choice(self, at: int) -> Choice:
        """Return one place of the list as a choice."""
        return Choice(
            int(self.rows[at]),
            int(self.tier[at]),
            float(self.both[at]),
            float(self.coverage[at]),
            float(self.stretch[at]),
        )


def ranked(mentee: Educator, pool: Pool, barred: Iterable[str] = ()) -> Ranking:
    """Return the mentee's short list: relevance first, then score, then the hash of the ids."""
    person = encoded([mentee], pool.instrument)
    rows, whole = shortlist(person, pool, pool.open_to(mentee, barred))
    people = pool.people.take(rows)
    found = scored(person, people, pool.instrument, pool.weights, pool.frequencies)
    order = np.lexsort((ties(person.hashes[0], people.hashes), -found.both, -found.relevance))
    shared = (found.values >= STRETCH_VALUES) & (found.agreement <= STRETCH_STANCES)
    stretch = np.where(shared, found.values - found.agreement, -np.inf)
    return Ranking(
        mentee=mentee,
        person=person,
        rows=rows[order],
        tier=found.relevance[order],
        both=found.both[order],
        coverage=found.coverage[order],
        stretch=stretch[order],
        whole=whole,
    )


def pick(
    ranking: Ranking, pool: Pool, chosen: Sequence[Choice], free: Flags, *, last: bool
) -> Choice | None:
    """Return the next best of the free places (p,), or None when nobody is left.

    Only the highest relevance that is left is looked at. There, likeness to those already chosen
    costs a little; the last place goes to a stretch when there is none yet. Whoever has neither
    held the job nor covers a need never stands beside somebody who does.
    """
    left = np.flatnonzero(free)
    if not len(left):
        return None
    tier = ranking.tier[left].max()
    if tier == NEITHER and any(each.tier > NEITHER for each in chosen):
        return None
    left = left[ranking.tier[left] == tier]
    if last and not any(each.stretch > 0 for each in chosen):
        boldest = left[np.argmax(ranking.stretch[left])]
        if ranking.stretch[boldest] > 0:
            return ranking.choice(int(boldest))
    worth = ranking.both[left]
    near = worth >= worth.max() - REACH
    left, worth = left[near], worth[near]
    if chosen:
        worth = worth - _likeness(ranking.rows[left], pool, chosen)
    return ranking.choice(int(left[np.argmax(np.round(worth, 6))]))


def _likeness(rows: NDArray[np.intp], pool: Pool, chosen: Sequence[Choice]) -> NDArray[np.float64]:
    """Return what likeness to the chosen takes from the worth of each row."""
    there = np.array([each.row for each in chosen])
    one, other = _directions(pool.vectors[rows]), _directions(pool.vectors[there])
    schools = pool.gates.columns["school"]
    known = schools.where(bool)[rows]
    same = known & (schools.codes[rows][:, None] == schools.codes[there]).any(1)
    alike = (one @ other.T).max(1).astype(np.float64)
    return np.asarray(ALIKE_COSTS * alike + SAME_SCHOOL_COSTS * same)


def _directions(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    length = np.sqrt((vectors**2).sum(1, keepdims=True))
    return np.asarray(vectors / np.maximum(length, np.float32(1e-9)))


def told(ranking: Ranking, pool: Pool, chosen: Sequence[Choice]) -> tuple[Suggestion, ...]:
    """Return the chosen as suggestions: by relevance, in the order of picking within it."""
    stretch = max((each.stretch for each in chosen), default=0.0)
    ordered = sorted(chosen, key=lambda each: -each.tier)
    aims = pool.instrument.aims
    needs = ranking.person.needs[0]
    return tuple(
        Suggestion(
            mentee=ranking.mentee.id,
            mentor=pool.ids[each.row],
            band=_band(each, stretch=0 < stretch == each.stretch),
            relevance=RELEVANCE[each.tier],
            needs_met=tuple(
                sorted(aims[at] for at in np.flatnonzero(needs & pool.people.offers[each.row]))
            ),
        )
        for each in ordered
    )


def _band(choice: Choice, *, stretch: bool) -> str:
    if choice.tier == NEITHER or choice.coverage < LITTLE_KNOWN:
        return THIN
    if stretch:
        return STRETCH
    if choice.both >= CLOSE_LINE:
        return CLOSE
    return GOOD if choice.both >= GOOD_LINE else THIN
