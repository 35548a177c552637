"""Figures drawn on the server: the drawing and its table are one."""

from dataclasses import dataclass

from hearten.components.words import Words


@dataclass(frozen=True)
class Bar:
    """One row: what it counts, how many, and how long the line is, out of a hundred."""

    label: Words
    value: int
    length: int


@dataclass(frozen=True)
class Bars:
    """Whole numbers under their labels, to be compared by length."""

    caption: Words
    unit: Words
    rows: tuple[tuple[Words, int], ...]

    @property
    def bars(self) -> list[Bar]:
        """The rows as drawn; the longest fills the room there is."""
        longest = max((value for _, value in self.rows), default=0) or 1
        return [Bar(label, value, round(100 * value / longest)) for label, value in self.rows]
