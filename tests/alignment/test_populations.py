from hypothesis import given
from hypothesis import strategies as st

from hearten.alignment import explain, learned
from hearten.alignment.pools import Pair
from tests.alignment.people import ASKED, CARDS, crowds, mentee, mentor, tried


def crowd(**answers):
    return [mentor(f"mentor{number:02}", **answers) for number in range(40)]


def test_a_common_fact_becomes_common():
    people = [*crowd(path={"first_in_family"}), mentor("rare", path={"career_changer"})]

    shares = learned(ASKED, people).shares

    assert shares["first_in_family"] == round(40 / 41, 6)
    assert shares["career_changer"] == round(1 / 41, 6)


def test_means_are_those_of_the_people():
    usual = learned(ASKED, crowd(ranking=CARDS, stances={"pace": 6, "candor": 1}))

    assert usual.stance_means["pace"] == 6
    assert usual.value_means[CARDS[0]] == 2.5
    assert usual.value_means[CARDS[-1]] == -2.5


def test_too_few_people_change_nothing():
    assert learned(ASKED, crowd(path={"alone"} & set(ASKED.path))[:29]) == ASKED


def test_what_a_block_is_worth_is_learned_and_used_for_the_unknown():
    mentees = [mentee(f"mentee{number:02}", needs={"leading", "reading"}) for number in range(40)]

    usual = learned(ASKED, [*mentees, *crowd(offers={"leading"})])

    assert usual.typical["goals"] == 0.5
    told = explain(Pair(mentees[0], mentor(), usual), viewer="grace", sayable=lambda *_: True)
    assert told.parts["mentee"][2].value == 0.5


@tried
@given(crowds(), st.randoms(use_true_random=False))
def test_the_order_of_people_teaches_nothing(people, luck):
    many = [
        mentee(f"{each.id}-{number}", needs=each.needs) for each in people for number in range(40)
    ]

    assert learned(ASKED, luck.sample(many, len(many))) == learned(ASKED, many)
