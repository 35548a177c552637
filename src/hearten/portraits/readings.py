"""Answers in words: how a portrait is read, by its owner and by those who may."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from hearten.organizations.regions import REGIONS
from hearten.portraits.instrument import CURRENT
from hearten.portraits.instrument.aims import GROW, OFFER
from hearten.portraits.instrument.phrases import READERS
from hearten.portraits.instrument.shape import (
    Aim,
    Card,
    Dial,
    Item,
    Kind,
    Prompt,
    Question,
    Reader,
    Stance,
    Step,
)
from hearten.portraits.instrument.stances import DEPENDS
from hearten.portraits.instrument.steps import GROW as GROW_PART
from hearten.portraits.instrument.steps import LEAST, MOST
from hearten.portraits.instrument.steps import OFFER as OFFER_PART
from hearten.portraits.instrument.values import LEAST as LEAST_PICK
from hearten.portraits.instrument.values import MOST as MOST_PICK
from hearten.portraits.models import Answer
from hearten.portraits.readers import narrowest, topic_of


@dataclass(frozen=True)
class Said:
    """One thing said, under its title, and who may read it."""

    topic: str
    title: str
    words: tuple[str, ...]
    reader: Reader
    is_free: bool = False  # lines of one's own, each on its own line

    @property
    def readers(self) -> str:
        """Who may read it, in words."""
        return str(READERS[self.reader][0])


@dataclass(frozen=True)
class Page:
    """What was said on one step."""

    step: Step
    said: tuple[Said, ...]


def read(answers: Iterable[Answer]) -> tuple[Page, ...]:
    """Return what was said, step by step; steps without a word are left out."""
    by_item = {answer.item: answer for answer in answers if answer.item in CURRENT.items}
    pages = (Page(step, tuple(_said_on(step, by_item))) for step in CURRENT.steps)
    return tuple(page for page in pages if page.said)


def _said_on(step: Step, answers: Mapping[str, Answer]) -> Iterable[Said]:
    for part, pick in LISTS.get(step.key, ()):
        said = _list(part.title, part.key, pick, [answers[i] for i in part.items if i in answers])
        if said:
            yield said
    for item in step.items:
        if item in answers and not isinstance(CURRENT.item(item), Card | Aim):
            yield _one(CURRENT.item(item), answers[item])


def _list(title: object, key: str, pick: str, answers: list[Answer]) -> Said | None:
    chosen = [answer for answer in answers if _is_picked(answer.value, pick)]
    if not chosen:
        return None
    # An aim that is both to grow in and to offer is read where the need is read.
    own = [a for a in chosen if topic_of(a.item, a.value) == key] or chosen
    return Said(
        topic=topic_of(own[0].item, own[0].value),
        title=str(title),
        words=tuple(_name(CURRENT.item(answer.item)) for answer in chosen),
        reader=narrowest(answer.reader for answer in own),
    )


def _is_picked(value: Any, pick: str) -> bool:
    return pick in value if isinstance(value, list) else value == pick


def _one(item: Item, answer: Answer) -> Said:
    return Said(
        topic=item.key,
        title=_name(item),
        words=tuple(str(words) for words in _told(item, answer.value)),
        reader=Reader(answer.reader),
        is_free=isinstance(item, Question) and item.kind in (Kind.LINES, Kind.WORKS),
    )


def _name(item: Item) -> str:
    for words in ("title", "question", "text"):
        if hasattr(item, words):
            return str(getattr(item, words))
    raise TypeError(item.key)


def _told(item: Item, value: Any) -> list[Any]:
    if isinstance(item, Question):
        return QUESTIONS[item.kind](item, value)
    return FAMILIES[type(item)](item, value)


def _choices(question: Question, value: Any) -> list[Any]:
    keys = value if isinstance(value, list) else [value]
    labels = {choice.key: choice.label for choice in question.choices}
    return [labels[key] for key in keys if key in labels]


def _stance(stance: Stance, value: Any) -> list[Any]:
    if value == DEPENDS:
        return [_("It depends.")]
    if value == 4:
        says = _("Right between “{left}” and “{right}”")
        return [says.format(left=stance.left, right=stance.right)]
    degrees = (_("Very much: {pole}"), _("Mostly: {pole}"), _("A little: {pole}"))
    pole = stance.left if value < 4 else stance.right
    return [degrees[3 - abs(value - 4)].format(pole=pole)]


def _works(question: Question, value: Any) -> list[Any]:
    labels = {choice.key: choice.label for choice in question.choices}
    return [
        f"{work['title']} ({labels.get(work['kind'], '')})"
        + (f", {work['link']}" if work["link"] else "")
        for work in value
    ]


QUESTIONS: Mapping[Kind, Callable[[Question, Any], list[Any]]] = {
    Kind.ONE: _choices,
    Kind.MANY: _choices,
    Kind.YES: lambda _question, value: [_("Yes") if value else _("No")],
    Kind.NUMBER: lambda _question, value: [value],
    Kind.TEXT: lambda _question, value: [value],
    Kind.LINES: lambda _question, value: list(value),
    Kind.WORKS: _works,
    Kind.PLACE: lambda _question, value: [REGIONS.get(value, value)],
}
FAMILIES: Mapping[type[Item], Callable[[Any, Any], list[Any]]] = {
    Stance: _stance,
    Dial: lambda dial, value: [dial.points[value - 1]],
    Prompt: lambda _prompt, value: [value],
}
LISTS = {
    "values": ((MOST, MOST_PICK), (LEAST, LEAST_PICK)),
    "aims": ((GROW_PART, GROW), (OFFER_PART, OFFER)),
}
