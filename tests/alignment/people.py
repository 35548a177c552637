"""Invented people for the engine's tests: one small instrument, and anyone who could answer it."""

from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st

from hearten.alignment import Educator, Instrument, Pair

tried = settings(max_examples=60, deadline=None)

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


def some(keys, at_most=4):
    return st.frozensets(st.sampled_from(keys), max_size=at_most) if keys else st.just(frozenset())


@st.composite
def educators(draw, name="someone", **fixed):
    """Anyone: every question may be left open."""
    placed = draw(st.permutations(CARDS))
    most, least = draw(st.integers(0, 3)), draw(st.integers(0, 3))
    seen = draw(st.sampled_from([frozenset(), frozenset(CARDS[:5])]))
    deep = draw(st.sampled_from([(), (), tuple(placed), tuple(placed[:4])]))
    if seen:
        placed = [card for card in placed if card in seen]
    answers = {
        "mentee": True,
        "mentor": True,
        "values_most": tuple(placed[:most]),
        "values_least": tuple(placed[most : most + least]),
        "values_ordered": draw(st.booleans()),
        "values_seen": seen,
        "ranking": deep,
        "stances": draw(
            st.dictionaries(st.sampled_from(ASKED.stances), st.none() | st.integers(1, 7))
        ),
        "needs": draw(some(ASKED.aims)),
        "offers": draw(some(ASKED.aims)),
        "role": draw(st.sampled_from(("", *ASKED.roles))),
        "levels": draw(some(ASKED.levels)),
        "subjects": draw(some(ASKED.subjects)),
        "jobs_held": draw(some(ASKED.roles, 2)),
        "path": draw(some(ASKED.path)),
        "struggles": draw(some(ASKED.struggles)),
        "topics": draw(st.sampled_from(("", "gardens and poems", "poems, chess and bread"))),
        "dials": draw(
            st.dictionaries(
                st.sampled_from(("values", "stances", "role", "path", "topics")),
                st.sampled_from((-1.0, -0.5, 0.0, 0.5, 1.0)),
            )
        ),
        "matters_most": draw(
            st.sampled_from(((), ("goals",), ("role", "taught"), ("joy", "pace", "leading")))
        ),
        "wants_held_my_job": draw(st.sampled_from((None, None, True, False))),
        "languages": draw(some(("en", "es"))),
        "ways": draw(some(("place", "video", "phone"))),
        "place": draw(st.sampled_from(("", "north", "south"))),
        "district": draw(st.sampled_from(("", "lake", "hill"))),
        "school": draw(st.sampled_from(("", "oak", "elm"))),
        "boundary": draw(st.sampled_from((None, "inside", "outside", "either"))),
        "seeks": draw(st.sampled_from(("confidant", "guide"))),
        "serves": draw(some(("confidant", "guide"))),
        "not_these": draw(some(("p0", "p1", "p2", "lake", "oak"), 2)),
        "ended_with": draw(some(("p0", "p1", "p3"), 1)),
        "capacity": 2,
        "open_places": draw(st.sampled_from((0, 1, 2, 2))),
        "paused": draw(st.sampled_from((False, False, False, True))),
    }
    return Educator(name, **{**answers, **fixed})


def open_educators(name="someone", **fixed):
    """Anyone whom no gate of their own keeps from anybody."""
    doors = {
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
    return educators(name, **{**doors, **fixed})


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
