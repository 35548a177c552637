"""The shapes the instrument is made of: frozen, keyed, and free of any answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.utils.functional import _StrPromise

    Words: TypeAlias = "str | _StrPromise"


class Reader(StrEnum):
    """Who may read one answer, from the fewest to the most."""

    MATCHING = "matching"
    INTRODUCED = "introduced"
    EVERYONE = "everyone"


class Kind(StrEnum):
    """How a question is answered, and so what its stored answer looks like."""

    ONE = "one"  # a choice's key
    MANY = "many"  # a list of choices' keys, at most `at_most`
    YES = "yes"  # true or false
    NUMBER = "number"  # a whole number, from `at_least` to `at_most`
    TEXT = "text"  # words of one's own, at most `at_most` letters
    LINES = "lines"  # a list of short texts, at most `at_most`
    WORKS = "works"  # a list of {"kind", "title", "link"}, at most `at_most`
    DATE = "date"  # an ISO date
    PLACE = "place"  # the key of a region that organizations lists
    PEOPLE = "people"  # a list of people's public ids
    SCHOOLS = "schools"  # a list of schools' public ids
    DISTRICTS = "districts"  # a list of districts' public ids


class For(StrEnum):
    """Whom a question is put to."""

    ALL = "all"
    MENTEES = "mentees"
    MENTORS = "mentors"
    LEADERS = "leaders"


@dataclass(frozen=True, slots=True)
class Item:
    """Anything that can be answered; `key` is how the answer is stored, for ever."""

    key: str
    reader: Reader = field(default=Reader.INTRODUCED, kw_only=True)
    reader_fixed: bool = field(default=False, kw_only=True)

    @property
    def last(self) -> str:
        """The key without its family: `belonging` of `values.belonging`."""
        return self.key.rpartition(".")[2]


@dataclass(frozen=True, slots=True)
class Card(Item):
    """A value; answered `most` or `least`."""

    title: Words
    says: Words
    noun: Words


@dataclass(frozen=True, slots=True)
class Stance(Item):
    """Two respectable ways of doing one thing; answered 1 (left) to 7 (right), or `depends`."""

    question: Words
    left: Words
    right: Words
    opposed_says: Words
    agreed_says: Words
    noun: Words


@dataclass(frozen=True, slots=True)
class Framework:
    """A published set of standards whose headings name the aims."""

    key: str
    uri: str
    title: Words
    whom: Words


@dataclass(frozen=True, slots=True)
class Aim(Item):
    """Something to grow in or to offer; answered with `grow`, `offer`, or both in a list."""

    framework: str
    code: str
    text: Words
    gloss: Words
    noun: Words


@dataclass(frozen=True, slots=True)
class Choice:
    """One possible answer to a question; `noun` is how a reason says it mid-sentence."""

    key: str
    label: Words
    hint: Words = ""
    noun: Words = ""

    @property
    def said(self) -> Words:
        """The words for the middle of a sentence."""
        return self.noun or self.label


@dataclass(frozen=True, slots=True)
class Question(Item):
    """A question of any kind other than a card, a stance, an aim, a dial or a prompt."""

    title: Words
    hint: Words = field(default="", kw_only=True)
    kind: Kind = field(kw_only=True)
    choices: tuple[Choice, ...] = field(default=(), kw_only=True)
    at_least: int = field(default=0, kw_only=True)
    at_most: int = field(default=0, kw_only=True)
    default: str | bool | int | tuple[str, ...] | None = field(default=None, kw_only=True)
    asked: For = field(default=For.ALL, kw_only=True)
    noun: Words = field(default="", kw_only=True)

    def choice(self, key: str) -> Choice:
        """Return the choice with this key, or raise `KeyError`."""
        for choice in self.choices:
            if choice.key == key:
                return choice
        raise KeyError(f"{self.key}.{key}")


@dataclass(frozen=True, slots=True)
class Dial(Item):
    """Like me - stretch me for one block; answered 1 (like me) to 5 (stretch me)."""

    block: str
    question: Words
    points: tuple[Words, Words, Words, Words, Words]
    default: int = 3


@dataclass(frozen=True, slots=True)
class Prompt(Item):
    """The beginning of a story; answered in words of one's own."""

    title: Words
    hint: Words
    noun: Words
    at_most: int = 600


@dataclass(frozen=True, slots=True)
class Part:
    """Items that a page asks for together; with `pick`, each chosen item is answered so."""

    key: str
    title: Words
    hint: Words
    items: tuple[str, ...]
    at_least: int = 1
    at_most: int = 0
    pick: str = ""

    def answered_by(self, answers: Mapping[str, object]) -> bool:
        """Tell whether these stored answers are enough for this part."""
        return sum(self._counts(answers.get(item)) for item in self.items) >= self.at_least

    def _counts(self, value: object) -> bool:
        if not self.pick:
            return value not in (None, "", [], ())
        if isinstance(value, list | tuple):
            return self.pick in value
        return value == self.pick


@dataclass(frozen=True, slots=True)
class Step:
    """One page of the portrait."""

    key: str
    title: Words
    intro: Words
    seconds: int
    parts: tuple[Part, ...]
    asked: For = For.ALL

    @property
    def minutes(self) -> int:
        """How long it takes, in whole minutes, at least one."""
        return max(1, round(self.seconds / 60))

    @property
    def items(self) -> tuple[str, ...]:
        """Every item of this step once, in the order it is asked."""
        return tuple(dict.fromkeys(item for part in self.parts for item in part.items))


@dataclass(frozen=True)
class Instrument:
    """One published version of everything the portrait asks."""

    version: str
    cards: tuple[Card, ...]
    stances: tuple[Stance, ...]
    frameworks: tuple[Framework, ...]
    aims: tuple[Aim, ...]
    questions: tuple[Question, ...]
    dials: tuple[Dial, ...]
    prompts: tuple[Prompt, ...]
    steps: tuple[Step, ...]
    leader_roles: frozenset[str]

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """Every item by its key, in the order of the families."""
        families: tuple[tuple[Item, ...], ...] = (
            self.cards, self.stances, self.aims, self.questions, self.dials, self.prompts,
        )  # fmt: skip
        return {item.key: item for family in families for item in family}

    def item(self, key: str) -> Item:
        """Return the item with this key, or raise `KeyError`."""
        return self.items[key]

    def question(self, key: str) -> Question:
        """Return the question with this key, or raise `KeyError`."""
        item = self.items[key]
        if not isinstance(item, Question):
            raise KeyError(key)
        return item

    def step(self, key: str) -> Step:
        """Return the step with this key, or raise `KeyError`."""
        for step in self.steps:
            if step.key == key:
                return step
        raise KeyError(key)
