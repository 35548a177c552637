"""Every pair of colors that meets on a page can be told apart, by day and by lamplight."""

import re
from pathlib import Path

import pytest

TOKENS = (Path(__file__).parents[2] / "frontend/css/tokens.css").read_text()
PAIRS = {
    name: (day, night)
    for name, day, night in re.findall(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)", TOKENS)
}
GROUNDS = ("paper", "sheet", "shade", "green-wash", "clay-wash")
TEXT = [
    *((ink, ground) for ink in ("ink", "soft", "clay") for ground in GROUNDS),
    *(("green", ground) for ground in ("paper", "sheet", "shade")),
    ("green-deep", "paper"),
    ("on-green", "green"),
    ("on-green", "green-deep"),
    ("paper", "clay"),
    ("paper", "ink"),
]
EDGES = [
    *((edge, ground) for edge in ("edge", "clay", "green") for ground in ("paper", "sheet")),
    ("green", "green-wash"),
    ("edge", "shade"),
]


def brightness(color: str) -> float:
    """Relative luminance, as WCAG 2 defines it."""
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((brightness(one), brightness(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("light", [0, 1], ids=["day", "lamplight"])
@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_can_be_read(text, ground, light):
    assert contrast(PAIRS[text][light], PAIRS[ground][light]) >= 4.5


@pytest.mark.parametrize("light", [0, 1], ids=["day", "lamplight"])
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_the_edge_of_a_control_can_be_seen(edge, ground, light):
    assert contrast(PAIRS[edge][light], PAIRS[ground][light]) >= 3


def test_older_browsers_get_the_colors_of_the_day():
    plain = dict(re.findall(r"--([\w-]+): (#\w{6});", TOKENS))

    assert plain == {name: day for name, (day, _) in PAIRS.items()}
