import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearten.alignment import (
    ENGLISH,
    NotInThisPairError,
    Pair,
    Phrases,
    Pool,
    Statement,
    UnknownKeyError,
    UnknownPersonError,
    explain,
    phrase,
    score,
)
from tests.alignment.people import ASKED, but, educators, mentee, mentor, pairs, tried

VIEWERS = st.sampled_from(("ada", "grace"))
OPPOSED = {"discipline": 1}, {"discipline": 7}


def everything(person, item):
    return True


def nothing(person, item):
    return False


def explained(ada, grace, viewer="ada", sayable=everything):
    return explain(Pair(ada, grace, ASKED), viewer=viewer, sayable=sayable)


def given_answer(person, item):
    """What a person really said to "field:key"."""
    field, _, key = item.partition(":")
    if field == "stances":
        return person.stances.get(key, False)
    if field == "values" and key in person.least_valued:
        return "least"
    return "most" if field == "values" else key in held(person, field)


def held(person, field):
    """What a person answered in a field, as keys."""
    names = {"values": "valued", "jobs": "jobs_held"}
    if field == "role":
        return {person.role} - {""}
    return set(getattr(person, names.get(field, field)))


def two(pair, viewer):
    return (pair.mentee, pair.mentor) if viewer == "ada" else (pair.mentor, pair.mentee)


def side(at):
    return (at > 4) - (at < 4)


@tried
@given(pairs(), VIEWERS)
def test_every_answer_a_statement_rests_on_was_given(pair, viewer):
    people = {"ada": pair.mentee, "grace": pair.mentor}

    for statement in explain(pair, viewer=viewer, sayable=everything).statements:
        for answer in statement.answers:
            assert given_answer(people[answer.person], answer.item) == answer.value


@tried
@given(pairs(), VIEWERS)
def test_what_is_said_to_be_relevant_is(pair, viewer):
    for each in explain(pair, viewer=viewer, sayable=everything).of_kind("relevance"):
        if each.block == "role":
            assert each.item == pair.mentee.role
            assert each.item in pair.mentor.jobs
        else:
            assert each.item in pair.mentee.needs & pair.mentor.offers


@tried
@given(pairs(), VIEWERS)
def test_what_is_said_to_be_shared_is(pair, viewer):
    ada, grace = pair.mentee, pair.mentor
    for each in explain(pair, viewer=viewer, sayable=everything).of_kind("shared"):
        if each.field == "stances":
            here, there = ada.stances[each.item], grace.stances[each.item]
            assert side(here) == side(there) != 0
            assert abs(here - there) <= 2
        elif each.field == "needs":
            assert each.item in ada.needs & grace.offers
        else:
            assert each.item in held(ada, each.field) & held(grace, each.field)


@tried
@given(pairs(), VIEWERS)
def test_what_is_said_to_be_different_is(pair, viewer):
    me, other = two(pair, viewer)
    for each in explain(pair, viewer=viewer, sayable=everything).of_kind("different"):
        if each.field == "stances":
            assert side(me.stances[each.item]) * side(other.stances[each.item]) == -1
        elif each.field == "values":
            assert (each.item in me.valued) != (each.item in other.valued)
            assert each.item in {*me.least_valued, *other.least_valued}
        else:
            assert each.item == other.role != me.role


@tried
@given(pairs(), VIEWERS)
def test_what_is_said_not_to_be_known_was_not_answered(pair, viewer):
    other = two(pair, viewer)[1]
    for each in explain(pair, viewer=viewer, sayable=everything).of_kind("unknown"):
        if each.field == "stances":
            assert other.stances.get(each.item) is None
        elif each.field == "needs":
            assert not (other.offers if viewer == "ada" else other.needs)
        else:
            assert not held(other, each.field)
            assert each.field != "values" or not other.least_valued


@tried
@given(pairs(), VIEWERS)
def test_somebody_said_to_help_with_nothing_does_not(pair, viewer):
    for _ in explain(pair, viewer=viewer, sayable=everything).of_kind("thin"):
        assert pair.mentor.offers
        assert pair.mentee.needs.isdisjoint(pair.mentor.offers)
        assert pair.mentee.role not in pair.mentor.jobs


@tried
@given(pairs(), VIEWERS, st.randoms(use_true_random=False))
def test_only_sayable_answers_are_used(pair, viewer, luck):
    asked = {}

    def sayable(person, item):
        return asked.setdefault((person, item), luck.random() < 0.6)

    for statement in explain(pair, viewer=viewer, sayable=sayable).statements:
        for answer in statement.answers:
            assert asked[answer.person, answer.item]


@tried
@given(pairs(), educators("grace"))
def test_what_may_not_be_said_leaves_no_trace(pair, someone_else):
    """The other's answers could all be different, and the reader would read the same."""

    def sayable(person, item):
        return person == "ada"

    one = explain(pair, viewer="ada", sayable=sayable)
    two = explain(Pair(pair.mentee, someone_else, ASKED), viewer="ada", sayable=sayable)

    assert one.statements == two.statements


@tried
@given(educators("ada"), educators("ada"), educators("grace"))
def test_a_mentor_reads_nothing_of_a_silent_mentee(ada, someone_else, grace):
    def sayable(person, item):
        return person == "grace"

    one = explained(ada, grace, "grace", sayable)
    two = explained(someone_else, grace, "grace", sayable)

    assert one.statements == two.statements


@tried
@given(educators("ada", stances=OPPOSED[0]), educators("grace", stances=OPPOSED[1]), VIEWERS)
def test_a_value_that_opposed_stances_tell_apart_is_never_common_ground(ada, grace, viewer):
    told = explained(ada, grace, viewer)

    assert not {"order", "belonging", "discipline"} & {each.item for each in told.of_kind("shared")}


def test_opposed_stances_on_a_shared_value_are_said_as_a_difference():
    ada = mentee(values_most=("order",), stances={"discipline": 2, "pace": 1})
    grace = mentor(values_most=("order",), stances={"discipline": 6, "pace": 7})

    told = explained(ada, grace)

    assert told.of_kind("shared") == ()
    assert [each.item for each in told.of_kind("different")] == ["discipline"]
    said = phrase(told.of_kind("different")[0], {})
    assert said == "You go about discipline differently."


@pytest.mark.parametrize(("here", "there"), [(4, 4), (4, 5), (None, None), (2, None), (5, 3)])
def test_the_middle_and_it_depends_are_no_agreement(here, there):
    told = explained(mentee(stances={"pace": here}), mentor(stances={"pace": there}))

    assert told.of_kind("shared") == ()


@tried
@given(st.integers(1, 7))
def test_the_same_answer_to_everything_is_no_reason(at):
    ada = mentee(stances=dict.fromkeys(ASKED.stances, 1))
    grace = mentor(stances=dict.fromkeys(ASKED.stances, at))

    told = explained(ada, grace)

    assert not {"shared", "different"} & {each.kind for each in told.statements}


@tried
@given(pairs(), VIEWERS)
def test_two_shared_one_different_one_unknown_are_the_most(pair, viewer):
    told = explain(pair, viewer=viewer, sayable=everything)

    for kind, most in {
        "relevance": 1,
        "shared": 2,
        "different": 1,
        "unknown": 1,
        "thin": 1,
    }.items():
        assert len(told.of_kind(kind)) <= most
    assert len({(each.kind, each.block, each.item) for each in told.statements}) == len(
        told.statements
    )


def test_two_things_shared_come_from_two_parts_of_life():
    ada = mentee(values_most=("joy", "craft"), path={"career_changer"})
    grace = mentor(values_most=("joy", "craft"), path={"career_changer"})

    assert {each.block for each in explained(ada, grace).of_kind("shared")} == {"values", "path"}


def test_the_rarer_thing_in_common_is_said_first():
    path = {"first_in_family", "career_changer"}

    told = explained(mentee(path=path), mentor(path=path))

    assert [each.item for each in told.of_kind("shared")] == ["first_in_family", "career_changer"]


def test_what_matters_most_to_the_reader_is_said_to_be_unknown_first():
    ada = mentee(stances={"pace": 1, "late": 2}, matters_most=("late",))

    assert explained(ada, mentor()).of_kind("unknown")[0].item == "late"


def test_a_leader_hears_first_that_her_job_was_held():
    ada = mentee(role="principal", needs={"leading"})
    grace = mentor(jobs_held={"principal"}, offers={"leading"})

    assert explained(ada, grace).statements[0].block == "role"
    assert explained(but(ada, wants_held_my_job=False), grace).statements[0].block == "goals"


def test_a_mentor_who_helps_with_nothing_asked_is_said_to():
    ada = mentee(role="principal", needs={"leading"})
    grace = mentor(role="teacher", offers={"reading"})

    said = [phrase(each, {"grace": "Grace"}) for each in explained(ada, grace).of_kind("thin")]

    start = "As far as you can read here, Grace has neither held your job nor offered"
    assert said == [f"{start} what you want to grow in."]
    assert explained(ada, grace, sayable=nothing).of_kind("thin") == ()


@tried
@given(pairs())
def test_the_parts_are_those_of_the_score(pair):
    told = explain(pair, viewer="ada", sayable=nothing)

    found = score([but(pair.mentee, topics="")], [pair.mentor], instrument=ASKED)
    if not pair.mentee.topics:
        assert told.toward["mentee"] == pytest.approx(found.toward_mentor[0, 0], abs=1e-6)
        assert told.toward["mentor"] == pytest.approx(found.toward_mentee[0, 0], abs=1e-6)


def test_reasons_are_for_the_two_alone():
    with pytest.raises(NotInThisPairError, match="mallory"):
        explained(mentee(), mentor(), viewer="mallory")


def test_a_pair_is_found_in_a_pool():
    pool = Pool.of([mentor("grace")], instrument=ASKED)

    assert pool.pair(mentee(), mentor("grace")).instrument is ASKED
    with pytest.raises(UnknownPersonError, match="edsger"):
        pool.pair(mentee(), mentor("edsger"))


@tried
@given(pairs(), VIEWERS)
def test_every_statement_can_be_said_in_a_sentence(pair, viewer):
    for statement in explain(pair, viewer=viewer, sayable=everything).statements:
        said = phrase(statement, {"ada": "Ada", "grace": "Grace"})

        assert said.endswith(".")
        assert "{" not in said
        assert "  " not in said


def test_templates_use_only_what_a_statement_has():
    for templates in (ENGLISH.templates, ENGLISH.to_mentor):
        for (_, where), template in templates.items():
            fields = {name for _, name, _, _ in string.Formatter().parse(template) if name}
            assert fields <= {"name", "item"}
            assert "item" not in fields or where.endswith(":*") or where == ""


def test_a_caller_brings_words_and_templates_of_another_language():
    one = Statement("shared", "values", "values", "joy", "ada", "grace", "mentee")
    spanish = Phrases({("shared", "values:*"): "A las dos les importa {item}, a ti y a {name}."})

    said = phrase(one, {"values:joy": "la alegría", "joy": "joy", "grace": "Grace"}, spanish)

    assert said == "A las dos les importa la alegría, a ti y a Grace."


def test_a_missing_sentence_is_named():
    one = Statement("shared", "values", "values", "joy", "ada", "grace", "mentee")

    with pytest.raises(UnknownKeyError, match="shared"):
        phrase(one, {}, Phrases({}))


def test_a_mentor_is_spoken_to_as_a_mentor():
    told = explained(mentee(needs={"leading"}), mentor(offers={"leading"}), "grace")

    said = phrase(told.statements[0], {"ada": "Ada", "leading": "leading people"})
    assert said == "Ada wants to grow in leading people, and you can help."
