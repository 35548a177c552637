"""Suggestions: three to five varied mentors for each mentee, and no mentor buried in asks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from math import ceil

import numpy as np
from numpy.typing import NDArray

from hearten.alignment.errors import BadAnswerError
from hearten.alignment.instruments import Instrument, Weights
from hearten.alignment.people import Educator
from hearten.alignment.pools import Pool
from hearten.alignment.scoring import by_id
from hearten.alignment.tables import Flags
from hearten.alignment.variety import Choice, Suggestion, pick, ranked, told

FAIR_SLACK = 2


def suggest_live(
    mentee: Educator,
    pool: Pool,
    *,
    closed: Collection[str] = frozenset(),
    set_aside: Collection[str] = frozenset(),
    exposure: Mapping[str, int] | None = None,
    exposure_limit: int | None = None,
    count: int = 5,
) -> tuple[Suggestion, ...]:
    """Suggest mentors to one person, now.

    Relevance comes before closeness, then the two-sided score, then variety; one of them is a
    stretch when the pool has one.

    Parameters
    ----------
    mentee : Educator
    pool : Pool
    closed : collection of str
        Mentors whom the caller's firewall closes for this mentee.
    set_aside : collection of str
        Mentors she does not want to see again now.
    exposure : mapping of str to int, optional
        To how many mentees each mentor is shown at present.
    exposure_limit : int, optional
        A mentor shown to as many is not suggested.
    count : int
        How many at most.

    Returns
    -------
    tuple of Suggestion
        Best first; fewer than three mean that the pool is thin for her.

    Raises
    ------
    UnknownKeyError
        When the mentee answered something the pool's instrument does not ask.

    Examples
    --------
    >>> asked = Instrument(aims=("leading",))
    >>> grace = Educator("grace", mentor=True, offers=frozenset({"leading"}))
    >>> ada = Educator("ada", mentee=True, needs=frozenset({"leading"}))
    >>> [each.mentor for each in suggest_live(ada, Pool.of([grace], instrument=asked))]
    ['grace']
    """
    _check_count(count)
    barred = {*closed, *set_aside, *_full(exposure, exposure_limit)}
    ranking = ranked(mentee, pool, barred)
    chosen: list[Choice] = []
    for turn in range(count):
        free = ~np.isin(ranking.rows, [each.row for each in chosen])
        picked = pick(ranking, pool, chosen, free, last=turn == count - 1)
        if picked is None:
            break
        chosen.append(picked)
    return told(ranking, pool, chosen)


def suggest(
    mentees: Sequence[Educator],
    mentors: Sequence[Educator],
    *,
    instrument: Instrument,
    weights: Weights | None = None,
    closed: Collection[tuple[str, str]] = frozenset(),
    set_aside: Collection[tuple[str, str]] = frozenset(),
    exposure_limit: int | None = None,
    count: int = 5,
) -> dict[str, tuple[Suggestion, ...]]:
    """Suggest mentors to everybody at once, such that no mentor is shown to too many.

    In each round everyone gets one more suggestion, those with the fewest mentors left first.

    Parameters
    ----------
    mentees, mentors : sequence of Educator
    instrument : Instrument
    weights : Weights, optional
    closed, set_aside : collection of (mentee id, mentor id)
        Pairs that the firewall closes, and those a mentee does not want to see now.
    exposure_limit : int, optional
        To how many mentees a mentor is shown at most; by default twice an even share, and at
        least `count`.
    count : int
        How many for each at most.

    Returns
    -------
    dict of mentee id to tuple of Suggestion

    Raises
    ------
    DuplicateIdError, UnknownKeyError

    Examples
    --------
    >>> asked = Instrument(aims=("leading",))
    >>> ada = Educator("ada", mentee=True, needs=frozenset({"leading"}))
    >>> grace = Educator("grace", mentor=True, offers=frozenset({"leading"}))
    >>> suggest([ada], [grace], instrument=asked)["ada"][0].relevance
    'covers_needs'
    """
    _check_count(count)
    pool = Pool.of(mentors, instrument=instrument, weights=weights)
    people = by_id(mentees)
    limit = _fair(len(people), len(pool), count) if exposure_limit is None else exposure_limit
    barred: dict[str, set[str]] = {}
    for mentee_id, mentor_id in (*closed, *set_aside):
        barred.setdefault(mentee_id, set()).add(mentor_id)
    desks = [_Desk(each, pool, barred.get(each.id, set())) for each in people]
    shown = np.zeros(len(pool), dtype=np.int64)
    for turn in range(count):
        for desk in sorted(desks, key=lambda each: each.order(shown < limit)):
            desk.choose(shown, limit, last=turn == count - 1)
    return {desk.mentee.id: told(desk.ranking, pool, desk.chosen) for desk in desks}


class _Desk:
    """Where one mentee's suggestions are put together while others choose too."""

    def __init__(self, mentee: Educator, pool: Pool, barred: set[str]) -> None:
        self.mentee = mentee
        self.pool = pool
        self.barred = barred
        self.ranking = ranked(mentee, pool, barred)
        self.chosen: list[Choice] = []

    def order(self, open_rows: Flags) -> tuple[int, int, str]:
        """Those with the fewest mentors left come first, then by hash."""
        left = int(open_rows[self.ranking.rows].sum())
        return left, int(self.ranking.person.hashes[0]), self.mentee.id

    def choose(self, shown: NDArray[np.int64], limit: int, *, last: bool) -> None:
        """Pick one more mentor who is not yet shown to too many, and count it."""
        picked = self._pick(shown, limit, last=last)
        if picked is None and not self.ranking.whole:
            full = {self.pool.ids[row] for row in np.flatnonzero(shown >= limit)}
            self.ranking = ranked(self.mentee, self.pool, self.barred | full)
            picked = self._pick(shown, limit, last=last)
        if picked is not None:
            self.chosen.append(picked)
            shown[picked.row] += 1

    def _pick(self, shown: NDArray[np.int64], limit: int, *, last: bool) -> Choice | None:
        rows = self.ranking.rows
        free = (shown[rows] < limit) & ~np.isin(rows, [each.row for each in self.chosen])
        return pick(self.ranking, self.pool, self.chosen, free, last=last)


def _full(exposure: Mapping[str, int] | None, limit: int | None) -> Iterable[str]:
    if not exposure or limit is None:
        return ()
    return [name for name, shown in exposure.items() if shown >= limit]


def _fair(mentees: int, mentors: int, count: int) -> int:
    return max(count, ceil(FAIR_SLACK * count * mentees / max(mentors, 1)))


def _check_count(count: int) -> None:
    if count < 1:
        raise BadAnswerError(
            f"{count} suggestions were asked for.", "Ask for at least one; three to five are best."
        )
