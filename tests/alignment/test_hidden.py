"""An answer that the reader may not read leaves no trace in what is said, not even by absence."""

from functools import partial
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearten.alignment import Pair, explain
from tests.alignment.people import (
    ASKED,
    but,
    educators,
    mentee,
    mentor,
    tried,
)

SETS = {
    "needs": ASKED.aims,
    "offers": ASKED.aims,
    "levels": ASKED.levels,
    "subjects": ASKED.subjects,
    "path": ASKED.path,
    "struggles": ASKED.struggles,
}
ABOUT_ONESELF = ("matters_most", "wants_held_my_job")


def addresses(person):
    """Everything this person answered, as "field:key"."""
    placed = (*person.valued, *person.least_valued)
    return {
        *(f"values:{key}" for key in placed),
        *(f"stances:{key}" for key in person.stances),
        *(f"role:{key}" for key in {person.role} - {""}),
        *(f"jobs:{key}" for key in person.jobs_held),
        *(f"{field}:{key}" for field in SETS for key in getattr(person, field)),
    }


def changed(person, stranger, may, reads_herself):
    """Give someone a stranger's answers wherever the reader may not read her own."""

    def kept(field, mine, theirs):
        return {key for key in mine if may(f"{field}:{key}")} | {
            key for key in theirs if not may(f"{field}:{key}")
        }

    def role():
        if person.role and may(f"role:{person.role}"):
            return person.role
        return "" if may(f"role:{stranger.role}") else stranger.role

    stances = kept("stances", person.stances, stranger.stances)
    return but(
        stranger,
        id=person.id,
        values_most=tuple(sorted(kept("values", person.valued, stranger.valued))),
        values_least=tuple(sorted(kept("values", person.least_valued, stranger.least_valued))),
        values_seen=frozenset(),
        ranking=(),
        stances={
            key: (person if may(f"stances:{key}") else stranger).stances[key] for key in stances
        },
        role=role(),
        jobs_held=kept("jobs", person.jobs_held, stranger.jobs_held),
        **{field: kept(field, getattr(person, field), getattr(stranger, field)) for field in SETS},
        **({name: getattr(person, name) for name in ABOUT_ONESELF} if reads_herself else {}),
    )


@st.composite
def readings(draw):
    """Two pairs that differ only in what the viewer may not read."""
    seed, viewer = draw(st.integers(0, 2**32)), draw(st.sampled_from(("ada", "grace")))
    own, share = draw(st.booleans()), draw(st.sampled_from((0.3, 0.6, 0.9)))
    only_answered = draw(st.booleans())
    ada, grace = draw(educators("ada")), draw(educators("grace"))
    answered = {person.id: addresses(person) for person in (ada, grace)}

    def sayable(person, item):
        if own and person == viewer:
            return True
        if only_answered and item not in answered[person]:
            return False
        return Random(f"{seed} {person} {item}").random() < share

    others = (
        changed(person, draw(educators()), partial(sayable, person.id), person.id == viewer)
        for person in (ada, grace)
    )
    return Pair(ada, grace, ASKED), Pair(*others, ASKED), viewer, sayable


@tried
@given(readings())
def test_changing_what_the_reader_may_not_read_changes_nothing_that_is_said(reading):
    one, other, viewer, sayable = reading

    assert (
        explain(one, viewer=viewer, sayable=sayable).statements
        == explain(other, viewer=viewer, sayable=sayable).statements
    )


def told(ada, grace, viewer="ada", hidden=()):
    pair = Pair(ada, grace, ASKED)
    return explain(pair, viewer=viewer, sayable=lambda _, item: item not in hidden).statements


def of_kind(kind, statements):
    return [each.item for each in statements if each.kind == kind]


def test_a_hidden_stance_takes_no_shared_value_away():
    ada = mentee(values_most=("order",), stances={"discipline": 7})
    near, far = (mentor(values_most=("order",), stances={"discipline": at}) for at in (7, 2))

    said = [told(ada, grace, hidden={"stances:discipline"}) for grace in (near, far)]

    assert of_kind("shared", said[0]) == ["order"] == of_kind("shared", said[1])


def test_a_hidden_value_does_not_choose_the_difference():
    ada = mentee(values_most=("order",), stances={"discipline": 2, "pace": 1})
    stances = {"discipline": 6, "pace": 7}
    hidden = {"values:order"}

    said = told(ada, mentor(values_most=("order",), stances=stances), hidden=hidden)

    assert said == told(ada, mentor(stances=stances), hidden=hidden)
    assert of_kind("different", said) == ["pace"]


def test_hidden_stances_do_not_turn_a_readable_one_into_the_same_answer_to_everything():
    ada, hidden = mentee(stances={"pace": 7}), {"stances:candor", "stances:lead", "stances:late"}
    same = mentor(stances=dict.fromkeys(("pace", "candor", "lead", "late"), 7))

    assert of_kind("shared", told(ada, same, hidden=hidden)) == ["pace"]


def test_what_a_mentee_wants_first_is_not_told_to_the_mentor():
    ada = mentee(role="teacher", needs={"leading"})
    grace = mentor(jobs_held={"teacher"}, offers={"leading"})

    said = [told(but(ada, wants_held_my_job=wants), grace, "grace") for wants in (True, False)]

    assert said[0] == said[1]


@pytest.mark.parametrize(("jobs", "block"), [({"teacher"}, ""), (set(), "goals")])
def test_it_is_said_that_nothing_readable_helps_though_only_given_answers_are_sayable(jobs, block):
    ada = mentee(role="principal", needs={"leading"})
    grace = mentor(offers={"reading"}, jobs_held=jobs)
    given_answers = {("ada", item) for item in addresses(ada)}
    given_answers |= {("grace", item) for item in addresses(grace)}

    said = explain(
        Pair(ada, grace, ASKED), viewer="ada", sayable=lambda *asked: asked in given_answers
    )

    assert [each.block for each in said.of_kind("thin")] == [block]


def test_nothing_is_said_to_be_thin_about_a_mentor_whose_offers_are_all_hidden():
    ada, grace = mentee(needs={"leading"}), mentor(offers={"reading"})

    assert of_kind("thin", told(ada, grace)) == [""]
    assert of_kind("thin", told(ada, grace, hidden={"offers:reading"})) == []


def test_a_hidden_offer_that_would_help_is_like_one_never_made():
    ada, hidden = mentee(needs={"leading"}), {"offers:leading"}

    said = told(ada, mentor(offers={"reading", "leading"}), hidden=hidden)

    assert said == told(ada, mentor(offers={"reading"}), hidden=hidden)
