"""Whatever the glossary says a word is called in the code is called so."""

import re
from importlib import import_module
from typing import Any

import pytest

from hearten.portraits.instrument import CURRENT
from tests.docs.pages import ROOT

GLOSSARY = (ROOT / "docs" / "glossary.md").read_text()
ROOMS = ("discovery", "introductions", "portraits")
WHERE = (
    "hearten",
    "hearten.portraits",
    "hearten.portraits.instrument.shape",
    *(f"hearten.{room}.models" for room in ROOMS),
)


def names() -> list[str]:
    """Return the dotted names of the last column."""
    cells = [row.split("|")[3] for row in GLOSSARY.splitlines() if row.startswith("|")]
    return sorted(
        {name for cell in cells for name in re.findall(r"`([a-zA-Z_]+(?:\.\w+)+)`", cell)}
    )


def found(name: str) -> Any:
    """Follow a dotted name through modules, the models of a room and attributes."""
    for start in WHERE:
        thing: Any = import_module(start)
        for part in name.removeprefix("hearten.").split("."):
            thing = step(thing, part)
        if thing is not None:
            return thing
    return None


def step(thing: Any, part: str) -> Any:
    if thing is None or hasattr(thing, part):
        return getattr(thing, part, None)
    if part in getattr(thing, "__dataclass_fields__", ()):
        return thing.__dataclass_fields__[part]
    for module in (f"{getattr(thing, '__name__', '')}.{part}", f"{thing.__name__}.models"):
        try:
            imported = import_module(module)
        except ImportError:
            continue
        return imported if module.endswith(f".{part}") else getattr(imported, part, None)
    return None


@pytest.mark.parametrize("name", names())
def test_a_word_is_called_so_in_the_code(name: str) -> None:
    assert name in CURRENT.items or name.endswith(".py") or found(name) is not None


def test_a_name_that_nothing_has_is_noticed() -> None:
    assert found("introductions.Ask.resting") is None
    assert found("Ask.Status.RESTING") is None
