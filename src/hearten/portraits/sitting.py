"""How far somebody has come with the portrait: what is asked, what is there, what is missing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from hearten.portraits.instrument import CURRENT
from hearten.portraits.instrument.shape import For, Part, Step
from hearten.portraits.instrument.situation import FIND, MENTOR
from hearten.portraits.instrument.steps import FIRST_SIX, missing, usable

BEGINNING = ("now", "values", "aims")
# Kept elsewhere or never owed: they do not hold anyone up.
NEVER_OWED = ("stories", "apart")
# Two lists of the same aims, each for those who come for it.
ASKED_OF = {
    "aims.grow": For.MENTEES,
    "aims.own_grow": For.MENTEES,
    "aims.offer": For.MENTORS,
    "aims.own_offer": For.MENTORS,
}


@dataclass(frozen=True)
class Sitting:
    """One person's answers, and what follows from them for the pages."""

    answers: Mapping[str, Any]

    @property
    def wishes(self) -> tuple[str, ...]:
        """What brings this person here; a mentor is looked for until something else is said."""
        return tuple(self.answers.get("now.here_for") or (FIND,))

    @property
    def finds(self) -> bool:
        """Whether this person looks for a mentor."""
        return FIND in self.wishes

    @property
    def mentors(self) -> bool:
        """Whether this person could be a mentor."""
        return MENTOR in self.wishes

    @property
    def leads(self) -> bool:
        """Whether this person leads a school or more."""
        return self.answers.get("now.role") in CURRENT.leader_roles

    def is_asked(self, key: str, whom: For = For.ALL) -> bool:
        """Whether an item, part or step is put to this person."""
        asked = {
            For.ALL: True,
            For.MENTEES: self.finds,
            For.MENTORS: self.mentors,
            For.LEADERS: self.leads,
        }
        return asked[whom] and asked[ASKED_OF.get(key, For.ALL)]

    @property
    def steps(self) -> tuple[Step, ...]:
        """The pages for this person."""
        return tuple(step for step in CURRENT.steps if self.is_asked(step.key, step.asked))

    def plan(self, current: str) -> tuple[Step, ...]:
        """Return the pages to walk through: three to begin with, all of them afterwards."""
        if current in BEGINNING and not self.has_gone_on:
            return tuple(CURRENT.step(key) for key in BEGINNING)
        return self.steps

    @property
    def has_gone_on(self) -> bool:
        """Whether anything beyond the beginning was answered."""
        return any(self.has(step) for step in self.steps if step.key not in BEGINNING)

    @property
    def is_usable(self) -> bool:
        """Whether this is enough to find people with."""
        return any(usable(self.answers, here_for=wish) for wish in self.wishes)

    @property
    def may_see_mentors(self) -> bool:
        """Whether this person looks for a mentor and has said enough to be shown some."""
        return self.finds and usable(self.answers, here_for=FIND)

    @property
    def missing(self) -> tuple[Part, ...]:
        """Which of the first answers are not there yet, each once."""
        wanted = (missing(self.answers, here_for=wish) for wish in self.wishes)
        return tuple({part.key: part for parts in wanted for part in parts}.values())

    def is_first(self, part: Part) -> bool:
        """Whether a part is one of the six first answers of this person."""
        return any(part == first for wish in self.wishes for first in FIRST_SIX[wish])

    def has(self, step: Step) -> bool:
        """Whether a page has been answered, and with all that is needed from it."""
        begun = any(item in self.answers for item in step.items)
        return begun and not any(part in step.parts for part in self.missing)

    @property
    def next_step(self) -> Step | None:
        """Where this person left off; None when all of it is there."""
        owed = (step for step in self.steps if step.key not in NEVER_OWED)
        return next((step for step in owed if not self.has(step)), None)
