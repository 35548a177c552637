"""One vector a person, so that one inner product comes near the two-sided score.

What is missing is filled with the population mean and the mentee's dials are folded in. Values,
stances and aims keep a column each; roles, levels, subjects and facts of the path have their own
columns while there is room, and share them by random signs (fixed by the keys) beyond that.
"""

from __future__ import annotations

import hashlib

import numpy as np
from numpy.typing import NDArray

from hearten.alignment.encoding import Encoded, Floats
from hearten.alignment.instruments import BLOCKS, Instrument, Weights

WIDTH = 128
SHARED_VALUES = 0.75
_AT = {block: place for place, block in enumerate(BLOCKS)}


def offered(mentors: Encoded, instrument: Instrument) -> Floats:
    """Return the mentors' side, (n, d) with d at most 128 unless aims alone need more."""
    return np.hstack(
        (
            _unit_ranks(mentors.ranks, instrument),
            _poles(mentors.stances, instrument),
            _filled(mentors.offers, instrument.aims, instrument),
            _folded(_facts(mentors, mentors.jobs, instrument), instrument),
        )
    ).astype(np.float32)


def sought(mentee: Encoded, instrument: Instrument, weights: Weights) -> Floats:
    """Return the mentee's side, (n, d): inner products with `offered` rank the mentors."""
    share = block_weights(mentee, weights)
    values, stances, goals, role, path = (share[:, [_AT[block]]] for block in BLOCKS[:5])
    turn = np.maximum(mentee.dials, 0)
    stretch = [turn[:, [_AT[block]]] for block in BLOCKS]
    ranks = _unit_ranks(mentee.ranks * mentee.value_stress, instrument) * values / 2
    poles = _poles(mentee.stances, instrument) * mentee.stance_stress
    poles *= stances / max(len(instrument.stances), 1)
    poles *= 1 + stretch[_AT["stances"]] * (1 - 2 * SHARED_VALUES) - stretch[_AT["stances"]]
    needs = mentee.needs * mentee.aim_stress
    needs *= goals / np.maximum(needs.sum(1, keepdims=True), 1)
    roles = np.zeros_like(mentee.jobs, dtype=np.float32)
    known = np.flatnonzero(mentee.role >= 0)
    roles[known, mentee.role[known]] = 1
    bits = np.array([-np.log2(instrument.share(key)) for key in _path(instrument)])
    counts = [mentee.levels.sum(1, keepdims=True), mentee.subjects.sum(1, keepdims=True)]
    facts = np.hstack(
        (
            roles * role / 2 * (1 - 2 * stretch[_AT["role"]]),
            mentee.levels * role / 4 / np.maximum(counts[0], 1) * (1 - 2 * stretch[_AT["role"]]),
            mentee.subjects * role / 4 / np.maximum(counts[1], 1) * (1 - 2 * stretch[_AT["role"]]),
            mentee.facts * mentee.fact_stress * bits * path / 8 * (1 - 2 * stretch[_AT["path"]]),
        )
    )
    return np.hstack((ranks, poles, needs, _folded(facts, instrument))).astype(np.float32)


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


def _unit_ranks(ranks: Floats, instrument: Instrument) -> Floats:
    means = np.array([instrument.value_means.get(card, 0.0) for card in instrument.values])
    filled = np.where(np.isnan(ranks), means, ranks)
    if filled.shape[1]:
        filled = filled - filled.mean(1, keepdims=True)
    length = np.sqrt((filled**2).sum(1, keepdims=True))
    return np.asarray(filled / np.maximum(length, 1e-9), dtype=np.float32)


def _poles(stances: Floats, instrument: Instrument) -> Floats:
    means = np.array([instrument.stance_means.get(key, 4.0) for key in instrument.stances])
    return np.asarray((np.where(np.isnan(stances), means, stances) - 4) / 3, dtype=np.float32)


def _filled(named: NDArray[np.bool_], keys: tuple[str, ...], instrument: Instrument) -> Floats:
    """Return flags as numbers; a row with none was not answered and takes the usual shares."""
    shares = np.array([instrument.share(key) for key in keys], dtype=np.float32)
    return np.where(named.any(1, keepdims=True), named, shares).astype(np.float32)


def _facts(people: Encoded, roles: NDArray[np.bool_], instrument: Instrument) -> Floats:
    parts = (
        (roles, instrument.roles),
        (people.levels, instrument.levels),
        (people.subjects, instrument.subjects),
        (people.facts, _path(instrument)),
    )
    return np.hstack([_filled(named, keys, instrument) for named, keys in parts])


def _folded(facts: NDArray[np.floating], instrument: Instrument) -> Floats:
    room = max(WIDTH - len(instrument.values + instrument.stances + instrument.aims), 16)
    if facts.shape[1] <= room:
        return facts.astype(np.float32)
    named = [
        f"{kind}:{key}"
        for kind in ("roles", "levels", "subjects", "path", "struggles")
        for key in getattr(instrument, kind)
    ]
    signs = np.array([_signs(name, room) for name in named], dtype=np.float32)
    return np.asarray(facts @ signs / np.sqrt(room), dtype=np.float32)


def _signs(name: str, room: int) -> list[int]:
    bits = int.from_bytes(hashlib.shake_128(name.encode()).digest(room // 8 + 1), "big")
    return [1 if bits >> at & 1 else -1 for at in range(room)]


def _path(instrument: Instrument) -> tuple[str, ...]:
    return instrument.path + instrument.struggles
