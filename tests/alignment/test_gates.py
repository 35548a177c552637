import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearten.alignment import Pool, may_meet
from tests.alignment.people import ASKED, but, crowds, educators, mentee, mentor, tried


@tried
@given(educators("p1"), crowds())
def test_a_pool_opens_exactly_to_those_who_may_meet(ada, people):
    pool = Pool.of(people, instrument=ASKED)

    found = dict(zip(pool.ids, pool.open_to(ada).tolist(), strict=True))

    assert found == {each.id: may_meet(ada, each) for each in people}


@tried
@given(educators("p1"), crowds(), crowds())
def test_a_changed_pool_opens_as_one_made_afresh(ada, before, after):
    changed = Pool.of(before, instrument=ASKED).updated(after)

    everyone = {each.id: each for each in [*before, *after]}
    fresh = Pool.of(everyone.values(), instrument=ASKED)
    assert changed.ids == fresh.ids
    assert changed.open_to(ada).tolist() == fresh.open_to(ada).tolist()


@tried
@given(educators("ada"), educators("grace"), st.booleans())
def test_keeping_apart_works_both_ways(ada, grace, mine):
    if mine:
        ada = but(ada, not_these=frozenset({"grace"}))
    else:
        grace = but(grace, not_these=frozenset({"ada"}))

    assert not may_meet(ada, grace)


@pytest.mark.parametrize(
    ("ada", "grace"),
    [
        ({"not_these": {"oak"}}, {"school": "oak"}),
        ({"not_these": {"lake"}}, {"district": "lake"}),
        ({"school": "oak"}, {"not_these": {"oak"}}),
        ({"district": "lake", "boundary": "either"}, {"not_these": {"lake"}}),
        ({"ended_with": {"grace"}}, {}),
        ({}, {"ended_with": {"ada"}}),
        ({"languages": {"en"}}, {"languages": {"es"}}),
        ({"ways": {"video"}}, {"ways": {"phone"}}),
        ({"ways": {"place"}, "place": "north"}, {"ways": {"place"}, "place": "south"}),
        ({"ways": {"place"}}, {"ways": {"place"}}),
        ({}, {"paused": True}),
        ({}, {"open_places": 0}),
        ({}, {"capacity": 0}),
        ({"seeks": "confidant"}, {"serves": {"guide"}}),
        ({"district": "lake"}, {"district": "lake"}),
        ({"district": "lake", "boundary": "inside"}, {"district": "hill"}),
        ({"boundary": "inside"}, {}),
        ({"district": "lake", "boundary": "either"}, {"district": "lake", "boundary": "outside"}),
    ],
)
def test_each_gate_closes(ada, grace):
    ada, grace = mentee(**ada), mentor(**grace)

    assert not may_meet(ada, grace)
    assert not Pool.of([grace], instrument=ASKED).open_to(ada).any()


@pytest.mark.parametrize(
    ("ada", "grace"),
    [
        ({}, {}),
        ({"languages": {"en", "es"}}, {"languages": {"es"}}),
        ({"languages": {"en"}}, {}),
        ({"ways": {"place", "video"}, "place": "north"}, {"ways": {"video"}}),
        ({"ways": {"place"}, "place": "north"}, {"ways": {"place"}, "place": "north"}),
        ({"district": "lake"}, {"district": "hill"}),
        ({"district": "lake"}, {}),
        ({"district": "lake", "seeks": "guide"}, {"district": "lake"}),
        ({"district": "lake", "boundary": "inside"}, {"district": "lake"}),
    ],
)
def test_whoever_can_meet_is_let_through(ada, grace):
    assert may_meet(mentee(**ada), mentor(**grace))


def test_a_closed_pair_is_closed_in_that_direction():
    assert not may_meet(mentee(), mentor(), closed={("ada", "grace")})
    assert may_meet(mentee(), mentor(), closed={("grace", "ada")})


def test_nobody_meets_themselves():
    both = but(mentee("ada"), mentor=True)

    assert not may_meet(both, both)


def test_someone_who_takes_no_mentees_is_no_mentor():
    assert not may_meet(mentee("ada"), mentee("grace"))
    assert not may_meet(mentor("ada"), mentor("grace"))
