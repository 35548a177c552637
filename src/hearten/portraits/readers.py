"""Who may read an answer: as chosen, else as the answers read beside it, else as is sensible.

Cards and aims are read as lists ("the five that matter most"), so a list has one reader: a card
that joins it later must not be shown to more people than the list is.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from hearten.portraits.instrument import CURRENT
from hearten.portraits.instrument.aims import GROW
from hearten.portraits.instrument.shape import Aim, Card, Reader

ORDER = tuple(Reader)  # from the fewest to the most


def topic_of(item: str, value: Any) -> str:
    """Name what an answer is read under; an aim that is both is read with what one needs."""
    declared = CURRENT.item(item)
    if isinstance(declared, Card):
        return f"values.{value}"
    if isinstance(declared, Aim):
        return "aims.grow" if GROW in value else "aims.offer"
    return item


def narrowest(readers: Iterable[str]) -> Reader:
    """Return the one with the fewest people in it."""
    return min((Reader(reader) for reader in readers), key=ORDER.index)


def usual_reader(item: str, default: str) -> Reader:
    """Return who reads an answer that has no history: the person's default, or the item's."""
    declared = CURRENT.item(item)
    if declared.reader_fixed or declared.reader == Reader.MATCHING or not default:
        return declared.reader
    return Reader(default)


def readers_for(
    given: Mapping[str, Any], before: Mapping[str, tuple[Any, str]], default: str
) -> dict[str, Reader]:
    """Return a reader for each answer given; `before` holds each old answer with its reader."""
    lists: dict[str, list[str]] = {}
    for item, (value, reader) in before.items():
        lists.setdefault(topic_of(item, value), []).append(reader)
    return {item: _reader_for(item, value, before, lists, default) for item, value in given.items()}


def _reader_for(
    item: str,
    value: Any,
    before: Mapping[str, tuple[Any, str]],
    lists: Mapping[str, list[str]],
    default: str,
) -> Reader:
    topic = topic_of(item, value)
    if item in before and topic_of(item, before[item][0]) == topic:
        return Reader(before[item][1])
    if topic in lists:
        return narrowest(lists[topic])
    return usual_reader(item, default)
