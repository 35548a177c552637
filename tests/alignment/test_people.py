import json
import math

import pytest
from hypothesis import given

from hearten.alignment import BadAnswerError, Educator, Instrument, UnknownKeyError, Weights
from tests.alignment.people import ASKED, educators, mentor, tried


@tried
@given(educators())
def test_a_person_goes_to_json_and_back(person):
    assert Educator.from_dict(json.loads(json.dumps(person.to_dict()))) == person


def test_an_instrument_goes_to_json_and_back():
    assert Instrument.from_dict(json.loads(json.dumps(ASKED.to_dict()))) == ASKED


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"stances": {"pace": 8}}, "1 to 7"),
        ({"stances": {"pace": 2.5}}, "1 to 7"),
        ({"stances": {"pace": True}}, "1 to 7"),
        ({"dials": {"stances": 3}}, "-1"),
        ({"dials": {"stances": math.nan}}, "-1"),
        ({"dials": {"goals": 0}}, "no dial"),
        ({"values_most": ("joy",), "values_least": ("joy",)}, "both most and least"),
        ({"values_most": ("joy", "joy")}, "twice"),
        ({"values_most": "joy"}, "list of keys"),
        ({"values_most": ("joy",), "values_seen": {"order"}}, "on the table"),
        ({"needs": {""}}, "list of keys"),
        ({"matters_most": ("a", "b", "c", "d")}, "Keep three"),
        ({"ways": {"pigeon"}}, "video"),
        ({"boundary": "near"}, "outside"),
        ({"seeks": "friend"}, "confidant"),
        ({"capacity": 1, "open_places": 2}, "capacity"),
        ({"capacity": -1}, "capacity"),
    ],
)
def test_an_answer_that_no_question_allows_is_refused_by_name(answers, said):
    with pytest.raises(BadAnswerError) as refused:
        Educator("grace", **answers)

    assert refused.value.says.startswith("grace")
    assert said in str(refused.value)
    assert refused.value.remedy.endswith(".")


@pytest.mark.parametrize("name", ["", None, 7])
def test_everybody_has_an_id(name):
    with pytest.raises(BadAnswerError, match="no id"):
        Educator(name)


def test_a_file_with_a_strange_column_is_refused():
    with pytest.raises(BadAnswerError, match=r"grace.*shoe"):
        Educator.from_dict({"id": "grace", "shoe": 7})
    with pytest.raises(BadAnswerError, match="no id"):
        Educator.from_dict({})


@pytest.mark.parametrize(
    "answers",
    [
        {"values_most": ("gold",)},
        {"ranking": ("gold",)},
        {"stances": {"gold": 1}},
        {"needs": {"gold"}},
        {"role": "gold"},
        {"jobs_held": {"gold"}},
        {"path": {"gold"}},
    ],
)
def test_an_answer_to_nothing_that_was_asked_is_refused_by_name(answers):
    with pytest.raises(UnknownKeyError, match=r"grace.*gold"):
        mentor(**answers).check(ASKED)


@pytest.mark.parametrize(
    "fields",
    [
        {"values": ("joy", "joy")},
        {"leader_roles": {"principal"}},
        {"stance_values": {"pace": {"joy"}}},
        {"stances": ("pace",), "stance_values": {"pace": {"joy"}}},
    ],
)
def test_an_instrument_that_contradicts_itself_is_refused(fields):
    with pytest.raises(BadAnswerError):
        Instrument(**fields)


@pytest.mark.parametrize("weights", [{"goals": -1}, dict.fromkeys(("values",), math.nan)])
def test_weights_are_numbers_of_zero_or_more(weights):
    with pytest.raises(BadAnswerError):
        Weights(**weights)


def test_weights_may_not_all_be_zero():
    with pytest.raises(BadAnswerError):
        Weights(values=0, stances=0, goals=0, role=0, path=0, topics=0)


def test_unanswered_open_places_are_all_of_them():
    assert Educator("grace", capacity=3).open_places == 3
