"""The six blocks: how near one mentee and many mentors are, in one respect at a time.

Every function returns two arrays of p rows: the value, 0 to 1, and how much of it is known, 0 to 1.
Where nothing is known the value is the population mean.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from hearten.alignment.encoding import TEXT_BUCKETS, Buckets, Encoded
from hearten.alignment.instruments import BLOCKS, Instrument
from hearten.alignment.tables import Flags

Doubles = NDArray[np.float64]
Block = tuple[Doubles, Doubles]

OVERLAP = 0.6
PULL = 0.5
BITS = 3.0


@dataclass(frozen=True, slots=True)
class Frequencies:
    """How many people use each word, so that rare words count for more."""

    people: int
    used: NDArray[np.int64]

    @classmethod
    def of(cls, people: Encoded) -> Self:
        """Count the words of these people."""
        told = people.words[people.counts > 0]
        return cls(len(people), np.bincount(told, minlength=TEXT_BUCKETS))

    def changed(self, gone: Encoded, came: Encoded) -> Self:
        """Return the counts after some people left and others came."""
        less, more = self.of(gone), self.of(came)
        people = self.people - less.people + more.people
        return type(self)(people, self.used - less.used + more.used)

    def rarity(self, words: Buckets) -> Doubles:
        """Inverse document frequency, smoothed, of each word bucket."""
        return np.asarray(np.log((1 + self.people) / (1 + self.used[words])) + 1)


def shared_values(viewer: Encoded, other: Encoded, instrument: Instrument) -> Block:
    """Pearson correlation of centered ranks on the cards both placed, pulled in by overlap."""
    typical, cards = instrument.typical["values"], max(len(instrument.values), 1)
    placed = ~np.isnan(viewer.ranks) & ~np.isnan(other.ranks)
    weight = placed * viewer.value_stress.astype(np.float64)
    total = np.maximum(weight.sum(1, keepdims=True), 1e-9)
    mine, theirs = np.nan_to_num(viewer.ranks), np.nan_to_num(other.ranks)
    mine = mine - (weight * mine).sum(1, keepdims=True) / total
    theirs = theirs - (weight * theirs).sum(1, keepdims=True) / total
    spread = (weight * mine**2).sum(1) * (weight * theirs**2).sum(1)
    alike = (weight * mine * theirs).sum(1) / np.sqrt(np.maximum(spread, 1e-12))
    overlap = placed.sum(1) / cards
    known = np.where((overlap >= OVERLAP) & (placed.sum(1) > 1) & (spread > 1e-6), overlap, 0.0)
    return typical + known * ((1 + np.clip(alike, -1, 1)) / 2 - typical), known


def stance_agreement(viewer: Encoded, other: Encoded, instrument: Instrument) -> Block:
    """Agreement on stances both answered; somebody in the middle agrees with nobody."""
    typical, items = instrument.typical["stances"], max(len(instrument.stances), 1)
    answered = ~np.isnan(viewer.stances) & ~np.isnan(other.stances)
    mine = np.where(answered, viewer.stances, 4).astype(np.float64)
    theirs = np.where(answered, other.stances, 4).astype(np.float64)
    clear = np.maximum(abs(mine - 4), abs(theirs - 4)) / 3
    near = 1 - abs(mine - theirs) / 6
    near = np.where((mine == 4) | (theirs == 4), np.minimum(near, typical), near)
    weight = answered * clear * viewer.stance_stress
    told = (weight * near).sum(1) + PULL * typical
    return told / (weight.sum(1) + PULL), answered.sum(1) / items


def goals_met(mentee: Encoded, mentors: Encoded, viewer: Encoded, instrument: Instrument) -> Block:
    """Her needs that he can help with: of all of hers, or for him of as many as he could meet."""
    met = ((mentee.needs & mentors.offers) * viewer.aim_stress).sum(1)
    needed = (mentee.needs * viewer.aim_stress).sum(1)
    could = (mentors.offers * viewer.aim_stress).sum(1)
    known = mentee.needs.any(1) & mentors.offered
    whole = needed if viewer is mentee else np.minimum(needed, could)
    share = met / np.maximum(whole, 1)
    return np.where(known, np.minimum(share, 1), instrument.typical["goals"]), known.astype(float)


def work_in_common(mentee: Encoded, mentors: Encoded, instrument: Instrument) -> Block:
    """Half for having held her job, a quarter each for levels and subjects."""
    typical, at = instrument.typical["role"], int(mentee.role[0])
    held = mentors.jobs[:, max(at, 0)].astype(float) if instrument.roles else np.zeros(len(mentors))
    parts = (
        (0.5, held, (at >= 0) & mentors.jobs.any(1)),
        (0.25, *_overlap(mentee.levels, mentors.levels)),
        (0.25, *_overlap(mentee.subjects, mentors.subjects)),
    )
    value = sum(weight * np.where(known, part, typical) for weight, part, known in parts)
    return np.asarray(value), np.asarray(sum(weight * known for weight, _, known in parts))


def _overlap(one: Flags, many: Flags) -> tuple[Doubles, Flags]:
    smaller = np.minimum(one.sum(1), many.sum(1))
    return (one & many).sum(1) / np.maximum(smaller, 1), smaller > 0


def path_in_common(viewer: Encoded, other: Encoded, instrument: Instrument) -> Block:
    """Facts in common, in bits of rarity, with less and less gain from each further one."""
    facts = instrument.path + instrument.struggles
    bits = np.array([-np.log2(instrument.share(key)) for key in facts])
    common = ((viewer.facts & other.facts) * viewer.fact_stress * bits).sum(1)
    known = viewer.facts.any(1) & other.facts.any(1)
    return np.where(known, common / (common + BITS), instrument.typical["path"]), known.astype(
        float
    )


def topics_in_common(
    mentee: Encoded, mentors: Encoded, frequencies: Frequencies, instrument: Instrument
) -> Block:
    """Cosine of TF-IDF over the words both wrote."""
    mine = mentee.counts[0] * frequencies.rarity(mentee.words[0])
    theirs = mentors.counts * frequencies.rarity(mentors.words)
    dense = np.zeros(TEXT_BUCKETS)
    np.add.at(dense, mentee.words[0], mine)
    length = np.sqrt((mine**2).sum() * (theirs**2).sum(1))
    known = length > 0
    alike = (theirs * dense[mentors.words]).sum(1) / np.maximum(length, 1e-9)
    return np.where(known, np.minimum(alike, 1), instrument.typical["topics"]), known.astype(float)


def turned(viewer: Encoded, blocks: tuple[Block, ...]) -> list[Block]:
    """Fold the viewer's "stretch me" into the blocks; like-me is a matter of weights.

    In stances it rewards distance as far as values are shared, and agreement where they are not.
    """
    turn = np.maximum(viewer.dials.astype(np.float64), 0)
    values = blocks[0][0]
    turned = []
    for at, (name, (value, known)) in enumerate(zip(BLOCKS, blocks, strict=True)):
        far = 1 - value
        if name == "stances":
            far = values * (1 - value) + (1 - values) * value
        bend = turn[:, at] * (known > 0) * (name != "values")
        turned.append(((1 - bend) * value + bend * far, known))
    return turned
