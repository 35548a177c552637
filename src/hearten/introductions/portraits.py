"""What the one who asks lets the other read, before he answers."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from hearten.people.models import Person
from hearten.portraits.instrument import CURRENT
from hearten.portraits.instrument.shape import Aim, Card, Item, Kind, Prompt, Question
from hearten.portraits.questions import readable_by

PLAIN = {Kind.ONE, Kind.MANY}
LEFT_OUT = ("now.here_for", "now.boundary", "matters")


@dataclass(frozen=True)
class Passage:
    """A heading and what was answered under it."""

    title: str
    says: tuple[str, ...]
    is_own_words: bool = False


def told_by(person: Person, *, seen_by: Person) -> list[Passage]:
    """Gather what one person may read of another, own words first."""
    answers = {answer.item: answer.value for answer in readable_by(seen_by, person)}
    items = [(CURRENT.items[key], value) for key, value in answers.items() if key in CURRENT.items]
    own = [
        Passage(str(item.title), (str(value),), is_own_words=True)
        for item, value in items
        if isinstance(item, Prompt) or (isinstance(item, Question) and item.kind == Kind.TEXT)
    ]
    lists = [
        Passage(_("Wants to grow in"), _texts(items, Aim, "grow")),
        Passage(_("What matters most"), _texts(items, Card, "most")),
    ]
    facts = [Passage(str(item.title), _labels(item, value)) for item, value in _facts(items)]
    return [passage for passage in (*own, *lists, *facts) if any(passage.says)]


def _texts(
    items: list[tuple[Item, object]], family: type[Aim | Card], chosen: str
) -> tuple[str, ...]:
    def is_chosen(value: object) -> bool:
        return chosen in value if isinstance(value, list) else value == chosen

    return tuple(
        str(item.text if isinstance(item, Aim) else item.title)
        for item, value in items
        if isinstance(item, Aim | Card) and isinstance(item, family) and is_chosen(value)
    )


def _facts(items: list[tuple[Item, object]]) -> list[tuple[Question, object]]:
    return [
        (item, value)
        for item, value in items
        if isinstance(item, Question) and item.kind in PLAIN and item.key not in LEFT_OUT
    ]


def _labels(item: Question, value: object) -> tuple[str, ...]:
    chosen = value if isinstance(value, list) else [value]
    labels = {choice.key: str(choice.label) for choice in item.choices}
    return tuple(labels[key] for key in chosen if key in labels)
