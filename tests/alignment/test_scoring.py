import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearten.alignment import (
    BLOCKS,
    DuplicateIdError,
    Pair,
    UnknownKeyError,
    Weights,
    explain,
    score,
)
from hearten.alignment.instruments import TYPICAL
from tests.alignment.people import (
    ASKED,
    CARDS,
    but,
    crowds,
    educators,
    mentee,
    mentor,
    pairs,
    tried,
)

FIELDS = ("stances", "needs", "offers", "jobs_held", "levels", "path", "topics")


def scored(ada, *others, weights=None):
    found = score([ada], others, instrument=ASKED, weights=weights)
    return {name: float(found.both[0, at]) for at, name in enumerate(found.mentors)}


def part(ada, grace, block, side="mentee"):
    told = explain(pair_of(ada, grace), viewer=ada.id, sayable=lambda person, item: False)
    return next(each for each in told.parts[side] if each.block == block)


def pair_of(ada, grace):
    return Pair(ada, grace, ASKED)


@tried
@given(crowds(), st.randoms(use_true_random=False))
def test_the_order_of_arrival_changes_nothing(people, luck):
    there = score(people, people, instrument=ASKED)
    shuffled = luck.sample(people, len(people))

    back = score(shuffled, shuffled[::-1], instrument=ASKED)

    assert back.mentees == there.mentees
    for name in ("both", "toward_mentor", "toward_mentee", "coverage", "relevance", "allowed"):
        assert (getattr(back, name) == getattr(there, name)).all(), name


@tried
@given(crowds())
def test_two_views_are_joined_by_their_geometric_mean(people):
    found = score(people, people, instrument=ASKED)

    assert ((found.both >= 0) & (found.both <= 1)).all()
    assert ((found.coverage >= 0) & (found.coverage <= 1 + 1e-6)).all()
    mean = np.sqrt(found.toward_mentor * found.toward_mentee)
    assert np.abs(found.both - mean).max() <= 1e-6


@tried
@given(pairs())
def test_parts_add_up_to_the_directed_scores(pair):
    told = explain(pair, viewer="ada", sayable=lambda person, item: True)

    for side in ("mentee", "mentor"):
        parts = told.parts[side]
        assert [each.block for each in parts] == list(BLOCKS)
        assert sum(each.contribution for each in parts) == pytest.approx(
            told.toward[side], abs=1e-9
        )
        assert sum(each.weight for each in parts) == pytest.approx(1)
        for each in parts:
            assert each.contribution == pytest.approx(each.weight * each.value, abs=1e-6)


@tried
@given(educators("ada"))
def test_somebody_who_answered_nothing_is_usual_and_never_zero(ada):
    told = explain(pair_of(ada, mentor()), viewer="ada", sayable=lambda person, item: False)

    for each in told.parts["mentee"]:
        assert each.known == 0
        assert each.value == pytest.approx(TYPICAL[each.block])


@tried
@given(educators("ada"), educators("grace"), st.sampled_from(FIELDS))
def test_taking_an_answer_back_never_raises_what_is_known(ada, grace, field):
    silent = but(grace, **{field: type(getattr(grace, field))()})

    before, after = (
        score([ada], [grace], instrument=ASKED),
        score([ada], [silent], instrument=ASKED),
    )

    assert after.coverage[0, 0] <= before.coverage[0, 0] + 1e-6


@tried
@given(educators("ada"), st.integers(1, 7))
def test_the_same_answer_to_everything_tells_nothing(ada, answer):
    uniform = mentor(stances=dict.fromkeys(ASKED.stances, answer))

    assert scored(ada, uniform) == scored(ada, mentor())


def test_values_run_from_the_same_order_to_its_reverse():
    ada = mentee(ranking=CARDS)

    assert part(ada, mentor(ranking=CARDS), "values").value == pytest.approx(1)
    assert part(ada, mentor(ranking=CARDS[::-1]), "values").value == pytest.approx(0)


def test_too_little_overlap_in_values_is_not_known():
    ada = mentee(ranking=CARDS)

    assert part(ada, mentor(ranking=CARDS[:3]), "values").known == 0
    four = part(ada, mentor(ranking=CARDS[:4]), "values")
    assert four.known == pytest.approx(4 / 6)
    assert 0.5 < four.value < 1


def test_what_matters_least_counts_too():
    ada = mentee(values_most=("joy",), values_least=("order",))

    found = scored(
        ada,
        mentor("grace", values_most=("joy",), values_least=("order",)),
        mentor("edsger", values_most=("joy", "order")),
    )

    assert found["grace"] > found["edsger"]


@tried
@given(st.dictionaries(st.sampled_from(ASKED.stances), st.integers(1, 7), min_size=1, max_size=3))
def test_nobody_agrees_more_than_somebody_with_the_same_stances(stances):
    ada = mentee(stances=stances)
    twin = part(ada, mentor(stances=stances), "stances").value

    for at in range(1, 8):
        other = part(ada, mentor(stances=dict.fromkeys(stances, at)), "stances").value
        assert other <= twin + 1e-9


def test_the_middle_of_the_scale_is_no_agreement():
    middle = part(mentee(stances={"pace": 4}), mentor(stances={"pace": 4}), "stances")

    assert middle.value == pytest.approx(TYPICAL["stances"])


def test_it_depends_is_not_known():
    there = part(mentee(stances={"pace": 2}), mentor(stances={"pace": None}), "stances")

    assert there.known == 0


def stance_pair(ada_dial, at):
    ada = mentee(ranking=CARDS, stances={"pace": 1, "candor": 7}, dials={"stances": ada_dial})
    return part(ada, mentor(ranking=CARDS, stances={"pace": at, "candor": 8 - at}), "stances")


def test_stretch_me_rewards_distance_in_stances_while_values_are_shared():
    assert stance_pair(1.0, 7).value > stance_pair(1.0, 1).value
    assert stance_pair(0.0, 7).value < stance_pair(0.0, 1).value
    assert stance_pair(-1.0, 1).weight > stance_pair(0.0, 1).weight


def test_stretch_me_does_not_reward_distance_where_values_are_opposed():
    ada = mentee(ranking=CARDS, stances={"pace": 1}, dials={"stances": 1.0})
    far = mentor("far", ranking=CARDS[::-1], stances={"pace": 7})
    near = mentor("near", ranking=CARDS[::-1], stances={"pace": 1})

    found = scored(ada, far, near)

    assert found["near"] > found["far"]


def test_a_rare_thing_in_common_counts_for_more_than_a_common_one():
    ada = mentee(path={"first_in_family", "career_changer"})

    found = scored(
        ada, mentor("rare", path={"first_in_family"}), mentor("common", path={"career_changer"})
    )

    assert found["rare"] > found["common"]


def test_what_matters_most_raises_its_block():
    ada = mentee(needs={"leading"}, values_most=("joy",), matters_most=("goals",))

    assert (
        part(ada, mentor(), "goals").weight
        > part(but(ada, matters_most=()), mentor(), "goals").weight
    )


@pytest.mark.parametrize(
    ("named", "block"),
    [("joy", "values"), ("pace", "stances"), ("leading", "goals"), ("taught", "path")],
)
def test_naming_one_thing_that_matters_raises_the_block_it_is_in(named, block):
    ada = mentee(matters_most=(named,))

    assert part(ada, mentor(), block).weight > part(mentee(), mentor(), block).weight


def test_the_need_that_matters_most_counts_double():
    ada = mentee(needs={"leading", "reading"}, matters_most=("leading",))

    assert part(ada, mentor(offers={"leading"}), "goals").value == pytest.approx(2 / 3)
    assert part(ada, mentor(offers={"reading"}), "goals").value == pytest.approx(1 / 3)


def test_a_mentor_is_not_thought_less_of_for_offering_more():
    ada = mentee(needs={"leading"})
    few, many = mentor(offers={"leading"}), mentor(offers=set(ASKED.aims))

    assert part(ada, few, "goals", "mentor").value == part(ada, many, "goals", "mentor").value


def test_only_the_proportions_of_weights_matter():
    ada, grace = mentee(values_most=("joy",)), mentor(values_most=("joy",))
    doubled = Weights(**{block: 2 * getattr(Weights(), block) for block in BLOCKS})

    assert scored(ada, grace, weights=doubled) == scored(ada, grace)


def test_words_in_common_count_a_little():
    ada = mentee(topics="school gardens and poems")

    found = scored(ada, mentor("near", topics="poems in gardens"), mentor("far", topics="chess"))

    assert 0 < found["near"] - found["far"] < 0.06


def test_place_and_time_weigh_nothing():
    ada = mentee(ways={"video"}, place="north", languages={"en"})

    found = scored(
        ada, mentor("near", place="north", languages={"en"}), mentor("far", place="south")
    )

    assert found["near"] == found["far"]


def test_two_people_under_one_id_are_named():
    with pytest.raises(DuplicateIdError, match="grace"):
        score([mentee()], [mentor(), mentor()], instrument=ASKED)


def test_a_key_that_nobody_asked_is_named_with_the_person():
    with pytest.raises(UnknownKeyError, match=r"grace.*juggling"):
        score([mentee()], [mentor(offers={"juggling"})], instrument=ASKED)
