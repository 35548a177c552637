"""Ways of thinking about school from which the invented educators draw, each with some noise."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass

from hearten.portraits.instrument.stances import DEPENDS, STANCES
from hearten.portraits.instrument.values import CARDS, LEAST, MOST

Answers = dict[str, object]
PICKED = 5
MIDDLE = 4.0


@dataclass(frozen=True)
class Philosophy:
    """What somebody who thinks so holds dear, and which way they lean."""

    dear: Mapping[str, float]
    leans: Mapping[str, float]


def _dear(words: str, less: str) -> dict[str, float]:
    return dict.fromkeys(words.split(), 1.7) | dict.fromkeys(less.split(), -1.4)


PHILOSOPHIES = (
    Philosophy(  # a circle on the carpet
        _dear(
            "belonging restoration care voice families joy", "independence order evidence knowledge"
        ),
        {"order": 1.8, "distance": 2.2, "knowing": 2.6, "lead": 2.8, "late": 2.2, "behind": 2.4},
    ),
    Philosophy(  # lesson study and a stopwatch
        _dear(
            "evidence craft expectations teamwork knowledge", "joy balance restoration community"
        ),
        {"knowing": 6.0, "lead": 5.6, "candor": 2.2, "behind": 5.2, "help": 4.6, "freedom": 5.0},
    ),
    Philosophy(  # what if we took it apart?
        _dear("curiosity invention voice independence joy", "order tradition evidence families"),
        {"freedom": 1.8, "lead": 1.8, "pace": 2.0, "knowing": 2.2, "late": 2.2, "help": 2.2},
    ),
    Philosophy(  # great books and straight lines
        _dear(
            "knowledge order tradition expectations craft", "invention voice restoration community"
        ),
        {"order": 6.0, "freedom": 6.2, "lead": 6.4, "late": 6.0, "distance": 5.6, "pace": 5.8},
    ),
    Philosophy(  # who is not in the room?
        _dear("equity community families voice expectations", "autonomy balance order craft"),
        {"pace": 1.8, "candor": 2.0, "behind": 2.0, "order": 2.6, "distance": 2.8, "late": 3.4},
    ),
    Philosophy(  # the long haul
        _dear("teamwork balance order care tradition", "invention evidence equity autonomy"),
        {"pace": 6.2, "candor": 5.8, "freedom": 5.4, "help": 5.4, "order": 4.6, "distance": 4.4},
    ),
    Philosophy(  # close the door and teach
        _dear("autonomy craft balance curiosity evidence", "teamwork belonging expectations voice"),
        {"freedom": 2.6, "help": 2.4, "knowing": 2.8, "pace": 4.8, "distance": 5.4, "candor": 3.0},
    ),
)

# Whoever keeps a card leans this way, whatever the rest says; who lets it go, half the other way.
PULLS: Mapping[str, Mapping[str, float]] = {
    "order": {"order": 1.0, "freedom": 1.2},
    "restoration": {"order": -1.8},
    "autonomy": {"freedom": -0.6, "lead": -0.4},
    "evidence": {"knowing": 1.3},
    "curiosity": {"lead": -1.0, "freedom": -0.6},
    "knowledge": {"lead": 1.1},
    "invention": {"pace": -0.9},
    "tradition": {"pace": 1.0, "late": 0.6},
    "voice": {"knowing": -0.6, "lead": -0.6},
    "expectations": {"late": 0.8},
    "care": {"distance": -0.6, "candor": 0.5},
    "teamwork": {"pace": 0.6},
    "equity": {"behind": -0.7, "pace": -0.4},
    "independence": {"help": -0.9},
}


def values(luck: random.Random) -> Answers:
    """Return one person's cards: five kept and five let go, out of two philosophies and a mood."""
    first, second = luck.sample(PHILOSOPHIES, 2)
    mood = {
        card.last: 0.72 * first.dear.get(card.last, 0)
        + 0.28 * second.dear.get(card.last, 0)
        + luck.gauss(0, 0.75)
        for card in CARDS
    }
    ranked = sorted(mood, key=lambda card: (-mood[card], card))
    kept, let_go = ranked[:PICKED], ranked[-PICKED:]
    cards: Answers = {f"values.{card}": MOST for card in kept}
    cards |= {f"values.{card}": LEAST for card in let_go}
    return cards | _stances(first, second, cards, luck)


def _stances(first: Philosophy, second: Philosophy, cards: Answers, luck: random.Random) -> Answers:
    told: Answers = {}
    for stance in STANCES:
        if luck.random() < 0.07:
            told[stance.key] = DEPENDS
            continue
        at = 0.72 * first.leans.get(stance.last, MIDDLE)
        at += 0.28 * second.leans.get(stance.last, MIDDLE)
        at += _pull(stance.last, cards) + luck.gauss(0, 0.9)
        told[stance.key] = min(7, max(1, round(at)))
    return told


def _pull(stance: str, cards: Answers) -> float:
    weight = {MOST: 1.0, LEAST: -0.5}
    return sum(
        weight.get(str(cards.get(f"values.{card}")), 0.0) * pulls.get(stance, 0.0)
        for card, pulls in PULLS.items()
    )
