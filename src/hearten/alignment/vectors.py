"""One vector a person, so that one inner product comes near the two-sided score.

What is missing is filled with the population mean and the mentee's dials are folded in. Values,
stances and aims keep a column each; roles, levels, subjects and facts of the path have their own
columns while there is room, and share them by random signs (fixed by the keys) beyond that.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from hearten.alignment.encoding import Encoded
from hearten.alignment.instruments import BLOCKS, Instrument, Weights
from hearten.alignment.tables import Flags, Floats

WIDTH = 128
SHARED_VALUES = 0.75
PATH_PULL = 16.0
_AT = {block: place for place, block in enumerate(BLOCKS)}


@dataclass(frozen=True, slots=True, eq=False)
class Space:
    """The columns that an instrument's vectors have, and what fills them where nothing is known."""

    ranks: Floats
    poles: Floats
    aims: Floats
    facts: tuple[Floats, ...]
    bits: Floats
    signs: Floats | None

    @classmethod
    def of(cls, instrument: Instrument) -> Self:
        """Lay out the columns of an instrument."""
        path = instrument.path + instrument.struggles
        kinds = (instrument.roles, instrument.levels, instrument.subjects, path)
        room = max(WIDTH - len(instrument.values + instrument.stances + instrument.aims), 16)
        return cls(
            ranks=_row(instrument.value_means.get(key, 0.0) for key in instrument.values),
            poles=_row(
                (instrument.stance_means.get(key, 4.0) - 4) / 3 for key in instrument.stances
            ),
            aims=_row(map(instrument.share, instrument.aims)),
            facts=tuple(_row(map(instrument.share, keys)) for keys in kinds),
            bits=_row(-np.log2(instrument.share(key)) for key in path),
            signs=_signs(instrument, room) if sum(map(len, kinds)) > room else None,
        )

    def offered(self, mentors: Encoded) -> Floats:
        """Return the mentors' side, (n, d) with d at most 128 unless aims alone need more."""
        kinds = (mentors.jobs, mentors.levels, mentors.subjects, mentors.facts)
        facts = [_filled(named, usual) for named, usual in zip(kinds, self.facts, strict=True)]
        return np.hstack(
            (
                self._unit_ranks(mentors.ranks),
                self._poles(mentors.stances),
                _filled(mentors.offers, self.aims),
                self._folded(np.hstack(facts)),
            )
        )

    def sought(self, mentee: Encoded, weights: Weights) -> Floats:
        """Return the mentee's side, (n, d): inner products with `offered` rank the mentors."""
        share = block_weights(mentee, weights)
        values, stances, goals, role, path = (share[:, [_AT[block]]] for block in BLOCKS[:5])
        turn = 1 - 2 * np.maximum(mentee.dials, 0)
        role, path = role * turn[:, [_AT["role"]]], path * turn[:, [_AT["path"]]]
        stretch = np.maximum(mentee.dials[:, [_AT["stances"]]], 0)
        stances = stances * (1 - 2 * SHARED_VALUES * stretch) / max(self.poles.size, 1)
        needs = mentee.needs * mentee.aim_stress.astype(np.float32)
        facts = (
            _chosen(mentee.role, mentee.jobs.shape) * role / 2,
            _evenly(mentee.levels) * role / 4,
            _evenly(mentee.subjects) * role / 4,
            mentee.facts * mentee.fact_stress * self.bits * path / PATH_PULL,
        )
        blocks = (
            self._unit_ranks(mentee.ranks * mentee.value_stress) * values / 2,
            self._poles(mentee.stances) * mentee.stance_stress * stances,
            needs / np.maximum(needs.sum(1, keepdims=True), 1) * goals,
            self._folded(np.hstack(facts)),
        )
        return np.hstack(blocks).astype(np.float32)

    def _unit_ranks(self, ranks: Floats) -> Floats:
        filled = np.where(np.isnan(ranks), self.ranks, ranks)
        if filled.shape[1]:
            filled = filled - filled.mean(1, keepdims=True)
        length = np.sqrt((filled**2).sum(1, keepdims=True))
        return np.asarray(filled / np.maximum(length, np.float32(1e-9)))

    def _poles(self, stances: Floats) -> Floats:
        return np.where(np.isnan(stances), self.poles, (stances - 4) / 3).astype(np.float32)

    def _folded(self, facts: NDArray[np.floating]) -> Floats:
        folded = facts if self.signs is None else facts @ self.signs
        return folded.astype(np.float32)


def block_weights(viewer: Encoded, weights: Weights) -> NDArray[np.float64]:
    """Return each viewer's own weights of the blocks, (n, 6), each row adding up to 1.

    What matters most counts double; "like me" raises its block by up to half, and "stretch me"
    on values lowers theirs by as much, because opposed values are nobody's wish.
    """
    dials = viewer.dials.astype(np.float64)
    nearer = 1 + np.maximum(-dials, 0) / 2
    nearer[:, _AT["values"]] -= np.maximum(dials[:, _AT["values"]], 0) / 2
    share = np.array(list(weights)) * viewer.block_stress * nearer
    return np.asarray(share / share.sum(1, keepdims=True))


def _row(numbers: Iterable[float]) -> Floats:
    return np.array(list(numbers), dtype=np.float32)


def _filled(named: Flags, usual: Floats) -> Floats:
    """Return flags as numbers; a row with none was not answered and takes the usual shares."""
    return np.where(named.any(1, keepdims=True), named, usual).astype(np.float32)


def _chosen(places: NDArray[np.int32], shape: tuple[int, ...]) -> Floats:
    table = np.zeros(shape, dtype=np.float32)
    known = np.flatnonzero(places >= 0)
    table[known, places[known]] = 1
    return table


def _evenly(named: Flags) -> Floats:
    return np.asarray(named / np.maximum(named.sum(1, keepdims=True), 1), dtype=np.float32)


def _signs(instrument: Instrument, room: int) -> Floats:
    """Return one row of fixed random signs a fact: inner products survive on the whole."""
    named = [
        f"{kind}:{key}"
        for kind in ("roles", "levels", "subjects", "path", "struggles")
        for key in getattr(instrument, kind)
    ]
    drawn = [hashlib.shake_128(name.encode()).digest(room // 8 + 1) for name in named]
    bits = np.unpackbits(np.array([list(each) for each in drawn], dtype=np.uint8), axis=1)
    return np.asarray((bits[:, :room] * 2.0 - 1) / np.sqrt(room), dtype=np.float32)
