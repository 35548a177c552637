"""People as arrays: one row a person, the same columns for mentees and mentors."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Self

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata
from sklearn.feature_extraction.text import HashingVectorizer

from hearten.alignment.instruments import BLOCKS, Instrument
from hearten.alignment.people import Educator, stressed
from hearten.alignment.tables import Flags, Floats, Rows, patched

Buckets = NDArray[np.uint16]
Stress = NDArray[np.uint8]

STRESS = 2
TEXT_BUCKETS = 2**15
TEXT_LENGTH = 64

_words = HashingVectorizer(
    n_features=TEXT_BUCKETS, alternate_sign=False, norm=None, stop_words="english"
)


@dataclass(frozen=True, slots=True)
class Encoded:
    """n people as arrays of n rows; not answered is NaN, -1 or an empty row."""

    hashes: NDArray[np.uint64]
    ranks: Floats
    stances: Floats
    needs: Flags
    offers: Flags
    offered: Flags
    role: NDArray[np.int32]
    jobs: Flags
    levels: Flags
    subjects: Flags
    facts: Flags
    words: Buckets
    counts: Floats
    value_stress: Stress
    stance_stress: Stress
    aim_stress: Stress
    fact_stress: Stress
    block_stress: Floats
    dials: Floats
    wants_job: Flags

    def __len__(self) -> int:
        return len(self.hashes)

    def take(self, rows: Rows) -> Self:
        """Return these rows in this order."""
        return type(self)(*(getattr(self, each.name)[rows] for each in fields(self)))

    def patched(self, source: Rows, places: Rows, came: Self) -> Self:
        """Return the rows of `source` in that order, with those at `places` taken from `came`."""
        return type(self)(
            *(
                patched(getattr(self, each.name), source, places, getattr(came, each.name))
                for each in fields(self)
            )
        )


def encoded(educators: Sequence[Educator], instrument: Instrument) -> Encoded:
    """Return the people as arrays, in the order given.

    Raises
    ------
    UnknownKeyError
        When an answer is to something the instrument does not ask.
    """
    for educator in educators:
        educator.check(instrument)
    facts = instrument.path + instrument.struggles
    words, counts = _texts(educators)
    return Encoded(
        hashes=np.array([id_hash(each.id) for each in educators], dtype=np.uint64),
        ranks=centered_ranks(educators, instrument),
        stances=_table([_stances(each, instrument) for each in educators], instrument.stances),
        needs=_flags([each.needs for each in educators], instrument.aims),
        offers=_flags([each.offers for each in educators], instrument.aims),
        offered=np.array([bool(each.offers) for each in educators], dtype=bool),
        role=np.array([_place(each.role, instrument.roles) for each in educators], dtype=np.int32),
        jobs=_flags([each.jobs for each in educators], instrument.roles),
        levels=_flags([each.levels for each in educators], instrument.levels),
        subjects=_flags([each.subjects for each in educators], instrument.subjects),
        facts=_flags([each.path | each.struggles for each in educators], facts),
        words=words,
        counts=counts,
        value_stress=_stress(educators, instrument.values),
        stance_stress=_stress(educators, instrument.stances),
        aim_stress=_stress(educators, instrument.aims),
        fact_stress=_stress(educators, facts),
        block_stress=_table([_block_stress(each, instrument) for each in educators], BLOCKS),
        dials=_table([[each.dials.get(b, 0.0) for b in BLOCKS] for each in educators], BLOCKS),
        wants_job=np.array([each.wants_job_first(instrument) for each in educators], dtype=bool),
    )


def id_hash(name: str) -> int:
    """64 bits that depend on the id alone, the same on every machine."""
    return int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest(), "big")


def ties(one: np.uint64, many: NDArray[np.uint64]) -> NDArray[np.int64]:
    """20 bits for each pair that settle a tie, and favor nobody.

    The two hashes are mixed by the finalizer of splitmix64.
    """
    mixed = many ^ ((one << np.uint64(1)) | (one >> np.uint64(63)))
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return ((mixed ^ (mixed >> np.uint64(31))) >> np.uint64(44)).astype(np.int64)


def centered_ranks(educators: Sequence[Educator], instrument: Instrument) -> Floats:
    """Return ranks (n, cards) about each person's own mean; NaN where a card was not placed.

    The most valued card ranks highest and ties share their mean rank. Somebody who placed no
    card apart from the rest said nothing: all NaN.
    """
    cards = instrument.values
    rows = [_heights(each, cards) for each in educators]
    told = _table([[row.get(card, np.nan) for card in cards] for row in rows], cards)
    answered = ~np.isnan(told)
    ranks = rankdata(np.where(answered, told, np.inf), axis=1) if told.size else told
    count = np.maximum(answered.sum(1, keepdims=True), 1)
    ranks = ranks - (ranks * answered).sum(1, keepdims=True) / count
    said = answered & (np.abs(ranks * answered).max(1, initial=0, keepdims=True) > 0)
    return np.where(said, ranks, np.nan).astype(np.float32)


def _heights(educator: Educator, cards: Sequence[str]) -> dict[str, float]:
    if educator.ranking:
        return {card: -float(at) for at, card in enumerate(educator.ranking)}
    step = 1.0 if educator.values_ordered else 0.0
    far = len(cards) + 1.0
    heights = dict.fromkeys(educator.values_seen or cards, 0.0)
    heights |= {card: far - step * at for at, card in enumerate(educator.values_most)}
    heights |= {card: step * at - far for at, card in enumerate(educator.values_least)}
    return heights


def _stances(educator: Educator, instrument: Instrument) -> list[float]:
    told = educator.clear_stances()
    return [float(told.get(key, np.nan)) for key in instrument.stances]


def _block_stress(educator: Educator, instrument: Instrument) -> list[float]:
    """Stress a block when it, or anything in it, is among what matters most."""
    named = educator.matters_most
    if not named:
        return [1.0] * len(BLOCKS)
    keys = {
        "values": instrument.values,
        "stances": instrument.stances,
        "goals": instrument.aims,
        "role": instrument.roles + instrument.levels + instrument.subjects,
        "path": instrument.path + instrument.struggles,
        "topics": (),
    }
    return [
        STRESS if block in named or any(stressed(named, key) for key in keys[block]) else 1.0
        for block in BLOCKS
    ]


def _stress(educators: Sequence[Educator], keys: Sequence[str]) -> Stress:
    table = np.ones((len(educators), len(keys)), dtype=np.uint8)
    for row, educator in enumerate(educators):
        if educator.matters_most:
            table[row, [stressed(educator.matters_most, key) for key in keys]] = STRESS
    return table


def _texts(educators: Sequence[Educator]) -> tuple[Buckets, Floats]:
    """Word buckets and dampened counts, each (n, 64); a count of 0 is no word."""
    words = np.zeros((len(educators), TEXT_LENGTH), dtype=np.uint16)
    counts = np.zeros((len(educators), TEXT_LENGTH), dtype=np.float32)
    told = [row for row, educator in enumerate(educators) if educator.topics.strip()]
    if told:
        counted = _words.transform(educators[row].topics for row in told)
        for at, row in enumerate(told):
            line = slice(counted.indptr[at], counted.indptr[at + 1])
            order = np.lexsort((counted.indices[line], -counted.data[line]))[:TEXT_LENGTH]
            words[row, : len(order)] = counted.indices[line][order]
            counts[row, : len(order)] = 1 + np.log(counted.data[line][order])
    return words, counts


def _table(rows: Sequence[Iterable[float]], columns: Sequence[str]) -> Floats:
    table = np.array(rows, dtype=np.float32)
    return table.reshape(len(rows), len(columns))


def _flags(answers: Sequence[Collection[str]], keys: Sequence[str]) -> Flags:
    places = {key: at for at, key in enumerate(keys)}
    table = np.zeros((len(answers), len(keys)), dtype=bool)
    for row, answer in enumerate(answers):
        for key in answer:
            table[row, places[key]] = True
    return table


def _place(key: str, keys: Sequence[str]) -> int:
    return keys.index(key) if key else -1
