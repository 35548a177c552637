"""What a reason is made of, and the page on which reasons for one reader are written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from hearten.alignment.errors import NotInThisPairError
from hearten.alignment.people import Educator, stressed
from hearten.alignment.pools import Pair

RELEVANCE, SHARED, DIFFERENT, UNKNOWN, THIN = "relevance", "shared", "different", "unknown", "thin"

Sayable = Callable[[str, str], bool]


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer a statement rests on: whose, to which "field:key", and what it is."""

    person: str
    item: str
    value: Any


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing to say to `viewer` about `other`.

    Attributes
    ----------
    kind : str
        "relevance", "shared", "different", "unknown" or "thin".
    block, field, item : str
        The block; the field within it ("jobs", "needs", "stances", ...); and the key, "" for the
        whole field.
    viewer, other : str
        The ids of the reader and of the one spoken about.
    viewer_is : str
        "mentee" or "mentor".
    answers : tuple of Answer
        All that it rests on.
    """

    kind: str
    block: str
    field: str
    item: str
    viewer: str
    other: str
    viewer_is: str
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """The two people as the reader may know them."""

    pair: Pair
    me: Educator
    other: Educator
    sayable: Sayable

    @classmethod
    def of(cls, pair: Pair, viewer: str, sayable: Sayable) -> Page:
        """Return the page for one of the two, or raise `NotInThisPairError`."""
        if viewer == pair.mentee.id:
            return cls(pair, pair.mentee, pair.mentor, sayable)
        if viewer == pair.mentor.id:
            return cls(pair, pair.mentor, pair.mentee, sayable)
        raise NotInThisPairError(
            f"{viewer} is neither {pair.mentee.id} nor {pair.mentor.id}.",
            "Reasons are for the two people of a pair and for nobody else.",
        )

    def may(self, person: Educator, field: str, *keys: str) -> bool:
        """Whether all these answers of a person may be used."""
        return all(self.sayable(person.id, f"{field}:{key}") for key in keys)

    def may_all(self, key: str, said: tuple[tuple[Educator, str, Any], ...]) -> bool:
        """Whether these answers, each (person, field, value) to the same key, may be used."""
        return all(self.may(person, field, key) for person, field, _ in said)

    def say(
        self, kind: str, block: str, field: str, item: str, *answers: tuple[Educator, str, Any]
    ) -> Statement:
        """Write a statement; an answer is (person, field, value), or has its own field:key."""
        told = tuple(
            Answer(who.id, where if ":" in where else f"{where}:{item}", value)
            for who, where, value in answers
        )
        role = "mentee" if self.me is self.pair.mentee else "mentor"
        return Statement(kind, block, field, item, self.me.id, self.other.id, role, told)

    def counts(self, key: str, bits: float) -> float:
        """Weigh a fact for this reader: what matters most counts double."""
        return bits * (2.0 if stressed(self.me.matters_most, key) else 1.0)

    def bits(self, key: str) -> float:
        """How rare a fact is."""
        return float(-np.log2(self.pair.instrument.share(key)))
