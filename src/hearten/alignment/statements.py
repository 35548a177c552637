"""What a reason is made of, and the page on which reasons for one reader are written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
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
    """The two people as the reader may know them: what is hidden was never answered here."""

    pair: Pair
    me: Educator
    other: Educator
    sayable: Sayable

    @classmethod
    def of(cls, pair: Pair, viewer: str, sayable: Sayable) -> Page:
        """Return the page for one of the two, or raise `NotInThisPairError`."""
        if viewer not in (pair.mentee.id, pair.mentor.id):
            raise NotInThisPairError(
                f"{viewer} is neither {pair.mentee.id} nor {pair.mentor.id}.",
                "Reasons are for the two people of a pair and for nobody else.",
            )
        mentee, mentor = (_as_read(each, viewer, sayable) for each in (pair.mentee, pair.mentor))
        read = replace(pair, mentee=mentee, mentor=mentor)
        me, other = (mentee, mentor) if viewer == mentee.id else (mentor, mentee)
        return cls(read, me, other, sayable)

    def may(self, person: Educator, field: str, key: str) -> bool:
        """Whether it may be said what a person answered here, even if that is nothing."""
        return self.sayable(person.id, f"{field}:{key}")

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


def _as_read(person: Educator, viewer: str, sayable: Sayable) -> Educator:
    """Return a person with only those answers that the viewer may read, in whatever form given.

    Wishes have no address by which to ask for them, so that only their owner's page knows them.
    """

    def some(field: str, keys: Iterable[str]) -> tuple[str, ...]:
        return tuple(key for key in keys if sayable(person.id, f"{field}:{key}"))

    wishes = person if person.id == viewer else Educator(person.id)
    return Educator(
        person.id,
        values_most=some("values", person.valued),
        values_least=some("values", person.least_valued),
        stances={key: person.stances[key] for key in some("stances", person.stances)},
        role="".join(some("role", [person.role] if person.role else [])),
        jobs_held=frozenset(some("jobs", person.jobs_held)),
        needs=frozenset(some("needs", person.needs)),
        offers=frozenset(some("offers", person.offers)),
        levels=frozenset(some("levels", person.levels)),
        subjects=frozenset(some("subjects", person.subjects)),
        path=frozenset(some("path", person.path)),
        struggles=frozenset(some("struggles", person.struggles)),
        matters_most=wishes.matters_most,
        wants_held_my_job=wishes.wants_held_my_job,
    )
