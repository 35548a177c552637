"""Invented people for the engine's tests: one small instrument, and anyone who could answer it."""

from dataclasses import replace
from random import Random

from hypothesis import settings
from hypothesis import strategies as st

from hearten.alignment import Educator, Instrument, Pair

tried = settings(max_examples=100, deadline=None)

CARDS = ("belonging", "craft", "equity", "joy", "order", "voice")
ASKED = Instrument(
    values=CARDS,
    stances=("discipline", "pace", "candor", "lead", "late"),
    aims=("leading", "instruction", "families", "reading"),
    roles=("teacher", "special_educator", "principal", "superintendent"),
    levels=("elementary", "high"),
    subjects=("math", "art"),
    path=("first_in_family", "taught:grade1", "taught:grade2", "career_changer"),
    struggles=("burnout", "alone"),
    leader_roles=frozenset({"principal", "superintendent"}),
    stance_values={"discipline": frozenset({"order", "belonging"})},
    shares={"first_in_family": 0.02, "career_changer": 0.6},
)


def anyone(luck):
    """Somebody who left about half of all questions open."""

    def some(keys, at_most=4):
        return frozenset(luck.sample(keys, luck.randint(0, min(at_most, len(keys)))))

    seen = luck.choice([frozenset(), frozenset(CARDS[:5])])
    placed = luck.sample([card for card in CARDS if not seen or card in seen], 5)
    most, least = luck.randint(0, 3), luck.randint(0, 2)
    told = some(ASKED.stances, 5)
    uniform = luck.choice([None, None, None, luck.randint(1, 7)])
    dialed = some(("values", "stances", "role", "path", "topics"))
    return {
        "mentee": True,
        "mentor": True,
        "values_most": tuple(placed[:most]),
        "values_least": tuple(placed[most : most + least]),
        "values_ordered": luck.random() < 0.5,
        "values_seen": seen,
        "ranking": luck.choice([(), (), tuple(luck.sample(CARDS, 6)), tuple(placed[:4])]),
        "stances": {key: uniform or luck.choice((None, *range(1, 8))) for key in sorted(told)},
        "needs": some(ASKED.aims),
        "offers": some(ASKED.aims),
        "role": luck.choice(("", *ASKED.roles)),
        "levels": some(ASKED.levels),
        "subjects": some(ASKED.subjects),
        "jobs_held": some(ASKED.roles, 2),
        "path": some(ASKED.path),
        "struggles": some(ASKED.struggles),
        "topics": luck.choice(("", "gardens and poems", "poems, chess and bread")),
        "dials": {key: luck.choice((-1.0, -0.5, 0.0, 0.5, 1.0)) for key in sorted(dialed)},
        "matters_most": luck.choice(((), ("goals",), ("role", "taught"), ("joy", "pace"))),
        "wants_held_my_job": luck.choice((None, None, True, False)),
        "languages": some(("en", "es")),
        "ways": some(("place", "video", "phone")),
        "place": luck.choice(("", "north", "south")),
        "district": luck.choice(("", "lake", "hill")),
        "school": luck.choice(("", "oak", "elm")),
        "boundary": luck.choice((None, "inside", "outside", "either")),
        "seeks": luck.choice(("confidant", "guide")),
        "serves": some(("confidant", "guide")),
        "not_these": some(("p0", "p1", "p2", "lake", "oak"), 2),
        "ended_with": some(("p0", "p1", "p3"), 1),
        "capacity": 2,
        "open_places": luck.choice((0, 1, 2, 2)),
        "paused": luck.random() < 0.25,
    }


def educators(name="someone", **fixed):
    """Anyone who could answer; drawn by one number, because thirty draws a person are slow."""
    seeds = st.integers(0, 2**32)
    return seeds.map(lambda seed: Educator(name, **{**anyone(Random(seed)), **fixed}))


OPEN = {
    "languages": frozenset(),
    "ways": frozenset(),
    "district": "",
    "school": "",
    "boundary": "either",
    "serves": frozenset({"confidant", "guide"}),
    "not_these": frozenset(),
    "ended_with": frozenset(),
    "open_places": 2,
    "paused": False,
}


def open_educators(name="someone", **fixed):
    """Anyone whom no gate of their own keeps from anybody."""
    return educators(name, **{**OPEN, **fixed})


@st.composite
def crowds(draw, make=educators, at_most=4):
    """Several different people, p0 to p3."""
    size = draw(st.integers(1, at_most))
    return [draw(make(name=f"p{number}")) for number in range(size)]


@st.composite
def pairs(draw):
    """A mentee called ada and a mentor called grace, who may or may not suit each other."""
    return Pair(draw(educators("ada")), draw(educators("grace")), ASKED)


def mentee(name="ada", **answers):
    return Educator(name, mentee=True, **answers)


def mentor(name="grace", **answers):
    return Educator(name, mentor=True, **answers)


def but(person, **answers):
    return replace(person, **answers)
