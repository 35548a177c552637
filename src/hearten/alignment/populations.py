"""What is usual: the population means that stand in for what somebody did not answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from hearten.alignment.blocks import Frequencies
from hearten.alignment.encoding import Encoded, encoded
from hearten.alignment.instruments import BLOCKS, Instrument, Weights
from hearten.alignment.people import Educator
from hearten.alignment.scoring import by_id, scored

ENOUGH = 30
PARTNERS = 64


def learned(instrument: Instrument, educators: Sequence[Educator]) -> Instrument:
    """Return the instrument with the means of these people in place of its defaults.

    A mean that fewer than 30 people stand behind keeps its default. What a block is worth on
    average is taken over mentees with a sample of mentors that the ids alone decide.

    Parameters
    ----------
    instrument : Instrument
    educators : sequence of Educator

    Returns
    -------
    Instrument

    Raises
    ------
    DuplicateIdError, UnknownKeyError

    Examples
    --------
    >>> asked = Instrument(aims=("leading",))
    >>> crowd = [Educator(str(at), offers=frozenset({"leading"})) for at in range(40)]
    >>> learned(asked, crowd).shares
    {'leading': 1.0}
    """
    ordered = by_id(educators)
    people = encoded(ordered, instrument)
    means = replace(
        instrument,
        value_means={**instrument.value_means, **_means(people.ranks, instrument.values)},
        stance_means={**instrument.stance_means, **_means(people.stances, instrument.stances)},
        shares={**instrument.shares, **_shares(people, instrument)},
    )
    return replace(means, typical={**instrument.typical, **_typical(ordered, people, means)})


def _means(answers: NDArray[np.float32], keys: Sequence[str]) -> Mapping[str, float]:
    count = (~np.isnan(answers)).sum(0)
    means = np.nansum(answers.astype(np.float64), axis=0) / np.maximum(count, 1)
    return {key: round(float(means[at]), 6) for at, key in enumerate(keys) if count[at] >= ENOUGH}


def _shares(people: Encoded, instrument: Instrument) -> Mapping[str, float]:
    """Share of those who named anything of a kind; for values, of cards in the upper half."""
    ranks = np.nan_to_num(people.ranks)
    kinds = (
        (ranks >= 0.5 * ranks.max(1, initial=0.1, keepdims=True), instrument.values),
        (people.offers, instrument.aims),
        (people.jobs, instrument.roles),
        (people.levels, instrument.levels),
        (people.subjects, instrument.subjects),
        (people.facts, instrument.path + instrument.struggles),
    )
    shares: dict[str, float] = {}
    for named, keys in kinds:
        told = named[named.any(1)]
        if len(told) >= ENOUGH:
            shares |= {key: round(float(told[:, at].mean()), 6) for at, key in enumerate(keys)}
    return shares


def _typical(
    ordered: Sequence[Educator], people: Encoded, instrument: Instrument
) -> Mapping[str, float]:
    sides = [
        np.array([row for row, each in enumerate(ordered) if getattr(each, side)], dtype=np.intp)
        for side in ("mentee", "mentor")
    ]
    mentees, mentors = (rows[np.argsort(people.hashes[rows])][:PARTNERS] for rows in sides)
    frequencies, others = Frequencies.of(people), people.take(mentors)
    views = [
        scored(people.take(np.array([row])), others, instrument, Weights(), frequencies).mentee
        for row in mentees
    ]
    if not views or not len(mentors):
        return {}
    value = np.concatenate([each.value for each in views])
    known = np.concatenate([each.known for each in views]) > 0
    return {
        block: round(float(value[known[:, at], at].mean()), 6)
        for at, block in enumerate(BLOCKS)
        if known[:, at].sum() >= ENOUGH
    }
