"""What the invented educators say, in files of passages written by hand."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
HEAD = "= "
FEWEST = 2  # a heading with one passage is still worth hearing now and then


@cache
def passages(name: str) -> Mapping[str, tuple[str, ...]]:
    """Return the passages of one file by the heading under which they stand."""
    found: dict[str, list[str]] = {}
    heading = ""
    for paragraph in (HERE / f"{name}.txt").read_text(encoding="utf-8").split("\n\n"):
        lines = paragraph.strip().splitlines()
        if lines and lines[0].startswith(HEAD):
            heading = lines.pop(0).removeprefix(HEAD)
        if lines:
            found.setdefault(heading, []).append(" ".join(lines))
    return {heading: tuple(said) for heading, said in found.items()}


@cache
def lines(name: str) -> Mapping[str, tuple[str, ...]]:
    """Return the single lines of one file by the heading under which they stand."""
    found: dict[str, list[str]] = {}
    heading = ""
    for line in (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith(HEAD):
            heading = line.removeprefix(HEAD)
        elif line:
            found.setdefault(heading, []).append(line)
    return {heading: tuple(said) for heading, said in found.items()}


class Decks:
    """Passages dealt like cards: none comes again before its whole heading has been dealt."""

    def __init__(self, by_heading: Mapping[str, Sequence[str]], luck: random.Random) -> None:
        self._by_heading = by_heading
        self._luck = luck
        self._left: dict[str, list[str]] = {}

    def deal(self, headings: Iterable[str]) -> str:
        """Return the next passage under one of these headings, the longer ones more often."""
        known = [heading for heading in headings if heading in self._by_heading]
        sizes = [max(FEWEST, len(self._by_heading[heading])) for heading in known]
        heading = self._luck.choices(known, sizes)[0]
        if not self._left.get(heading):
            self._left[heading] = list(self._by_heading[heading])
            self._luck.shuffle(self._left[heading])
        return self._left[heading].pop()

    def knows(self, heading: str) -> bool:
        """Tell whether there is anything under a heading."""
        return heading in self._by_heading
