"""The exact two-sided score of one mentee with many mentors, block by block."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Self

import numpy as np
from numpy.typing import NDArray

from hearten.alignment.blocks import (
    Doubles,
    Frequencies,
    goals_met,
    path_in_common,
    shared_values,
    stance_agreement,
    topics_in_common,
    turned,
    work_in_common,
)
from hearten.alignment.encoding import Encoded, encoded
from hearten.alignment.errors import DuplicateIdError
from hearten.alignment.gates import may_meet
from hearten.alignment.instruments import Instrument, Weights
from hearten.alignment.people import Educator
from hearten.alignment.tables import Flags
from hearten.alignment.vectors import block_weights

HELD_MY_JOB, COVERS_NEEDS, NOT_KNOWN, NEITHER = 3, 2, 1, 0


@dataclass(frozen=True, slots=True)
class Directed:
    """One side's view of p pairs: per block (p, 6) a value, how much is known, and the parts."""

    weight: Doubles
    value: Doubles
    known: Doubles
    contribution: Doubles
    score: Doubles

    @classmethod
    def of(cls, weight: Doubles, value: Doubles, known: Doubles) -> Self:
        """Weigh the blocks; the rounded parts add up to the rounded score."""
        contribution = np.round(weight * value, 6)
        return cls(weight, value, known, contribution, np.round(contribution.sum(1), 6))


@dataclass(frozen=True, slots=True)
class Scored:
    """One mentee with p mentors; every array has p rows.

    `values` and `agreement` are the two blocks before any dial, NaN where not known.
    """

    mentee: Directed
    mentor: Directed
    both: Doubles
    coverage: Doubles
    relevance: NDArray[np.int64]
    values: Doubles
    agreement: Doubles


@dataclass(frozen=True, slots=True)
class Scores:
    """Everybody with everybody: arrays of n mentees by m mentors, in the order of the ids.

    Attributes
    ----------
    mentees, mentors : tuple of str
        The ids, sorted.
    both, toward_mentor, toward_mentee : (n, m) float
        The two-sided score, the mentee's view and the mentor's view, 0 to 1, rounded to 1e-6.
    coverage : (n, m) float
        How much of the weight rests on answers that were given, 0 to 1.
    relevance : (n, m) int
        3 has held her job and she wants that first, 2 covers a need or has held it, 1 not known,
        0 neither. A higher number outranks any score.
    allowed : (n, m) bool
        Whether no gate stands between the two.
    """

    mentees: tuple[str, ...]
    mentors: tuple[str, ...]
    both: Doubles
    toward_mentor: Doubles
    toward_mentee: Doubles
    coverage: Doubles
    relevance: NDArray[np.int64]
    allowed: Flags


def score(
    mentees: Sequence[Educator],
    mentors: Sequence[Educator],
    *,
    instrument: Instrument,
    weights: Weights | None = None,
    closed: Collection[tuple[str, str]] = frozenset(),
) -> Scores:
    """Score every mentee with every mentor, exactly and in both directions.

    Each directed score is the weighted mean over `BLOCKS`; the two are joined by their geometric
    mean. A block that is not known takes its population mean and lowers the coverage.

    Parameters
    ----------
    mentees, mentors : sequence of Educator
    instrument : Instrument
    weights : Weights, optional
    closed : collection of (mentee id, mentor id)
        Pairs that the caller's firewall closes.

    Returns
    -------
    Scores

    Raises
    ------
    DuplicateIdError, UnknownKeyError

    Examples
    --------
    >>> asked = Instrument(aims=("leading",))
    >>> ada = Educator("ada", mentee=True, needs=frozenset({"leading"}))
    >>> grace = Educator("grace", mentor=True, offers=frozenset({"leading"}))
    >>> edsger = Educator("edsger", mentor=True)
    >>> found = score([ada], [grace, edsger], instrument=asked)
    >>> found.mentors
    ('edsger', 'grace')
    >>> bool(found.both[0, 1] > found.both[0, 0])
    True
    """
    weights = weights or Weights()
    left, right = by_id(mentees), by_id(mentors)
    ones, many = encoded(left, instrument), encoded(right, instrument)
    frequencies = Frequencies.of(many)
    rows = [
        scored(ones.take(np.array([row])), many, instrument, weights, frequencies)
        for row in range(len(left))
    ]
    closed = frozenset(closed)

    def stacked(column: list[NDArray[np.float64]]) -> Doubles:
        return np.array(column, dtype=np.float64).reshape(len(left), len(right))

    return Scores(
        mentees=tuple(each.id for each in left),
        mentors=tuple(each.id for each in right),
        both=stacked([row.both for row in rows]),
        toward_mentor=stacked([row.mentee.score for row in rows]),
        toward_mentee=stacked([row.mentor.score for row in rows]),
        coverage=stacked([row.coverage for row in rows]),
        relevance=stacked([row.relevance.astype(float) for row in rows]).astype(np.int64),
        allowed=np.array(
            [[may_meet(one, other, closed=closed) for other in right] for one in left], dtype=bool
        ).reshape(len(left), len(right)),
    )


def by_id(educators: Sequence[Educator]) -> list[Educator]:
    """Return the people sorted by id, or raise `DuplicateIdError`."""
    ordered = sorted(educators, key=lambda each: each.id)
    for one, following in pairwise(ordered):
        if one.id == following.id:
            raise DuplicateIdError(
                f"Two people have the id {one.id}.", "Give one of them an id of their own."
            )
    return ordered


def scored(
    mentee: Encoded,
    mentors: Encoded,
    instrument: Instrument,
    weights: Weights,
    frequencies: Frequencies,
) -> Scored:
    """Score one mentee (one row) with p mentors (p rows) in both directions."""
    topics = topics_in_common(mentee, mentors, frequencies, instrument)
    role = work_in_common(mentee, mentors, instrument)
    views = []
    for viewer, other in ((mentee, mentors), (mentors, mentee)):
        values = shared_values(viewer, other, instrument)
        agreement = stance_agreement(viewer, other, instrument)
        goals = goals_met(mentee, mentors, viewer, instrument)
        path = path_in_common(viewer, other, instrument)
        blocks = turned(viewer, (values, agreement, goals, role, path, topics))
        value = np.stack([np.broadcast_to(block[0], len(mentors)) for block in blocks], axis=1)
        known = np.stack([np.broadcast_to(block[1], len(mentors)) for block in blocks], axis=1)
        weight = np.broadcast_to(block_weights(viewer, weights), value.shape)
        views.append((Directed.of(weight, value, known), values, agreement))
    (hers, values, agreement), (theirs, _, _) = views
    coverage = ((hers.weight * hers.known).sum(1) + (theirs.weight * theirs.known).sum(1)) / 2
    return Scored(
        mentee=hers,
        mentor=theirs,
        both=np.asarray(np.round(np.sqrt(hers.score * theirs.score), 6), dtype=np.float64),
        coverage=np.round(coverage, 6),
        relevance=relevance(mentee, mentors),
        values=np.where(values[1] > 0, values[0], np.nan),
        agreement=np.where(agreement[1] > 0, agreement[0], np.nan),
    )


def relevance(mentee: Encoded, mentors: Encoded) -> NDArray[np.int64]:
    """Return what each mentor (p,) is to this mentee, from 3 (has held her job) to 0."""
    at = int(mentee.role[0])
    held = mentors.jobs[:, at] if at >= 0 else np.zeros(len(mentors), dtype=bool)
    covers = mentors.offers[:, mentee.needs[0]].any(1)
    known = mentors.offered & mentee.needs.any()
    return np.select(
        [held & mentee.wants_job[0], held | covers, ~known],
        [HELD_MY_JOB, COVERS_NEEDS, NOT_KNOWN],
        NEITHER,
    ).astype(np.int64)
