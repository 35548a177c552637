from collections import Counter
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearten.alignment import BadAnswerError, Educator, Pool, may_meet, score, suggest, suggest_live
from hearten.alignment.variety import ranked
from tests.alignment.people import (
    ASKED,
    CARDS,
    OPEN,
    anyone,
    but,
    crowds,
    educators,
    mentee,
    mentor,
    open_educators,
    tried,
)

IDS = st.frozensets(st.sampled_from(["p0", "p1", "p2", "p3"]), max_size=2)
ORDER = ("held_my_job", "covers_needs", "not_known", "neither")


def pool_of(*people):
    return Pool.of(people, instrument=ASKED)


def names(suggestions):
    return [each.mentor for each in suggestions]


@tried
@given(educators("p1"), crowds(), st.integers(1, 5))
def test_no_suggestion_crosses_a_gate(ada, people, count):
    found = suggest_live(ada, pool_of(*people), count=count)

    here = {each.id: each for each in people}
    assert len(found) <= count
    assert len(set(names(found))) == len(found)
    for each in found:
        assert may_meet(ada, here[each.mentor])


@tried
@given(crowds(), crowds(make=open_educators), st.data())
def test_no_suggestion_to_anybody_crosses_a_gate(mentees, mentors, data):
    pairs = st.tuples(st.sampled_from([each.id for each in mentees]), st.sampled_from(mentors))
    closed = {(one, two.id) for one, two in data.draw(st.lists(pairs, max_size=5))}

    found = suggest(mentees, mentors, instrument=ASKED, closed=closed)

    people = {each.id: each for each in mentees}, {each.id: each for each in mentors}
    assert set(found) == set(people[0])
    for name, suggestions in found.items():
        for each in suggestions:
            assert may_meet(people[0][name], people[1][each.mentor], closed=closed)


@tried
@given(crowds(make=open_educators), crowds(make=open_educators), st.integers(1, 3))
def test_no_mentor_is_shown_to_too_many(mentees, mentors, limit):
    found = suggest(mentees, mentors, instrument=ASKED, exposure_limit=limit)

    shown = Counter(each.mentor for suggestions in found.values() for each in suggestions)
    assert max(shown.values(), default=0) <= limit


@tried
@given(open_educators("ada"), crowds(make=open_educators), st.data())
def test_a_mentor_at_the_limit_is_not_suggested_live(ada, people, data):
    exposure = {each.id: data.draw(st.integers(0, 4)) for each in people}

    found = suggest_live(ada, pool_of(*people), exposure=exposure, exposure_limit=3)

    assert all(exposure[name] < 3 for name in names(found))


@tried
@given(educators("ada"), crowds(), st.randoms(use_true_random=False))
def test_the_order_of_arrival_changes_no_suggestion(ada, people, luck):
    there = suggest_live(ada, pool_of(*people))

    assert suggest_live(ada, pool_of(*luck.sample(people, len(people)))) == there


@tried
@given(crowds(make=open_educators), crowds(make=open_educators), st.randoms(use_true_random=False))
def test_the_order_of_arrival_changes_nobodys_suggestions(mentees, mentors, luck):
    there = suggest(mentees, mentors, instrument=ASKED)

    mentees, mentors = luck.sample(mentees, len(mentees)), luck.sample(mentors, len(mentors))
    assert suggest(mentees, mentors, instrument=ASKED) == there


@tried
@given(educators("ada"), crowds(), crowds(), IDS)
def test_a_changed_pool_suggests_as_one_made_afresh(ada, before, after, gone):
    changed = pool_of(*before).updated(after, removed=gone)

    everyone = {each.id: each for each in [*before, *after] if each.id not in gone}
    fresh = pool_of(*everyone.values())
    assert suggest_live(ada, changed) == suggest_live(ada, fresh)
    assert changed.frequencies.people == fresh.frequencies.people
    assert (changed.frequencies.used == fresh.frequencies.used).all()


def test_updating_a_pool_leaves_the_old_one_as_it_was():
    pool = pool_of(mentor("grace"))

    pool.updated([mentor("edsger")], removed={"grace"})

    assert names(suggest_live(mentee(), pool)) == ["grace"]


def test_whoever_stops_mentoring_leaves_the_pool():
    pool = pool_of(mentor("grace"), mentor("edsger"))

    assert pool.updated([mentee("grace")]).ids == ("edsger",)


@tried
@given(open_educators("ada"), crowds(make=open_educators), st.integers(1, 4))
def test_relevance_comes_before_closeness(ada, people, count):
    tiers = score([ada], people, instrument=ASKED).relevance[0]

    found = suggest_live(ada, pool_of(*people), count=count)

    best = sorted((3 - tiers).tolist())[:count]
    assert [ORDER.index(each.relevance) for each in found] == [
        tier for tier in best if tier < 3 or best[0] == 3
    ]


@tried
@given(open_educators("ada"), crowds(make=open_educators), IDS, IDS)
def test_closed_and_set_aside_mentors_are_not_suggested(ada, people, closed, aside):
    found = suggest_live(ada, pool_of(*people), closed=closed, set_aside=aside)

    assert not set(names(found)) & (closed | aside)


def test_a_tie_favors_nobody_by_name():
    twins = pool_of(*(mentor(f"mentor{number:02}", offers={"leading"}) for number in range(10)))
    mentees = [mentee(f"mentee{number:02}", needs={"leading"}) for number in range(100)]

    first = Counter(suggest_live(each, twins)[0].mentor for each in mentees)

    assert len(first) == 10
    assert max(first.values()) < 25


@tried
@given(open_educators("ada"), crowds(make=open_educators))
def test_somebody_who_helps_with_nothing_comes_only_when_nobody_better_exists(ada, people):
    tiers = score([ada], people, instrument=ASKED).relevance[0]

    found = suggest_live(ada, pool_of(*people))

    assert found
    if (tiers > 0).any():
        assert all(each.relevance != "neither" for each in found)
    else:
        assert {(each.relevance, each.band) for each in found} == {("neither", "thin")}


PRINCIPAL = mentee(
    "ada",
    role="principal",
    levels={"elementary"},
    needs={"leading"},
    values_most=("joy", "belonging", "voice"),
    values_least=("order", "craft"),
    stances={"discipline": 2, "pace": 6, "candor": 3, "lead": 1, "late": 2},
    path={"first_in_family", "taught:grade1"},
)
CLOSER = mentor(
    "edsger",
    role="special_educator",
    levels={"elementary"},
    values_most=PRINCIPAL.values_most,
    values_least=PRINCIPAL.values_least,
    stances=PRINCIPAL.stances,
    path=PRINCIPAL.path,
)
FORMER_PRINCIPAL = mentor(
    "grace",
    jobs_held={"principal"},
    levels={"elementary"},
    values_most=("order", "craft"),
    values_least=("joy", "belonging"),
    stances={"discipline": 7, "pace": 1},
    path={"taught:grade1"},
)


@pytest.mark.parametrize("offers", [set(), {"families"}, {"leading"}, set(ASKED.aims)])
@pytest.mark.parametrize("grace_offers", [set(), {"reading"}, {"leading"}])
def test_a_special_educator_never_outranks_a_former_principal(offers, grace_offers):
    edsger, grace = but(CLOSER, offers=offers), but(FORMER_PRINCIPAL, offers=grace_offers)

    found = suggest_live(PRINCIPAL, pool_of(edsger, grace))
    many = suggest([PRINCIPAL], [edsger, grace], instrument=ASKED)["ada"]

    assert names(found)[0] == names(many)[0] == "grace"
    assert found[0].relevance == "held_my_job"


@tried
@given(educators("grace", jobs_held=frozenset({"principal"})), educators("edsger"))
def test_no_special_educator_at_all_outranks_any_former_principal(grace, edsger):
    edsger = but(edsger, role="special_educator", jobs_held=frozenset(), **OPEN)
    grace = but(grace, **OPEN)

    assert names(suggest_live(PRINCIPAL, pool_of(edsger, grace)))[0] == "grace"


def test_held_my_job_is_for_whoever_asks_and_can_be_switched_off():
    ada = mentee(role="teacher", needs={"reading"})
    grace = mentor("grace", jobs_held={"teacher"}, offers={"families"})
    edsger = mentor("edsger", offers={"reading"})
    pool = pool_of(grace, edsger)

    assert names(suggest_live(ada, pool)) == ["edsger", "grace"]
    assert names(suggest_live(but(ada, wants_held_my_job=True), pool)) == ["grace", "edsger"]
    assert names(suggest_live(but(ada, matters_most=("role",)), pool)) == ["grace", "edsger"]
    off = but(PRINCIPAL, wants_held_my_job=False)
    assert suggest_live(off, pool_of(FORMER_PRINCIPAL))[0].relevance == "covers_needs"


def test_an_incomplete_mentor_is_not_last():
    ada = mentee(ranking=CARDS, needs={"leading"})
    silent = mentor("silent", offers={"leading"})
    opposed = mentor("opposed", offers={"leading"}, ranking=CARDS[::-1])
    alike = mentor("alike", offers={"leading"}, ranking=CARDS)

    assert names(suggest_live(ada, pool_of(silent, opposed, alike))) == [
        "alike",
        "silent",
        "opposed",
    ]


def test_one_of_five_is_a_stretch_when_there_is_one():
    shared = {"ranking": CARDS, "offers": {"leading"}}
    stances = {"discipline": 1, "pace": 7, "candor": 2}
    ada = mentee(stances=stances, **shared | {"offers": set(), "needs": {"leading"}})
    twins = [mentor(f"twin{number}", stances=stances, **shared) for number in range(8)]
    far = mentor("far", stances={"discipline": 7, "pace": 1, "candor": 6}, **shared)

    found = suggest_live(ada, pool_of(*twins, far))

    assert [each.band for each in found] == ["close"] * 4 + ["stretch"]
    assert found[-1].mentor == "far"


def test_suggestions_are_varied():
    ada = mentee(needs={"leading"})
    same = [mentor(f"twin{n}", offers={"leading"}, school="oak") for n in range(5)]
    other = mentor("other", offers={"leading"}, school="elm", levels={"high"})

    assert "other" in names(suggest_live(ada, pool_of(*same, other), count=2))


def test_an_empty_pool_suggests_nobody():
    assert suggest_live(mentee(), pool_of()) == ()
    assert suggest([mentee()], [], instrument=ASKED) == {"ada": ()}
    assert suggest([], [mentor()], instrument=ASKED) == {}


def test_a_pool_that_was_empty_can_fill():
    assert names(suggest_live(mentee(), pool_of().updated([mentor("grace")]))) == ["grace"]


def test_bands_are_words():
    found = suggest_live(PRINCIPAL, pool_of(CLOSER, FORMER_PRINCIPAL, mentor("silent")))

    assert {each.mentor: each.band for each in found}["silent"] == "thin"
    assert all(each.band in {"close", "good", "stretch", "thin"} for each in found)


def test_needs_that_are_met_are_named():
    ada = mentee(needs={"leading", "reading", "families"})

    found = suggest_live(ada, pool_of(mentor(offers={"reading", "leading"})))

    assert found[0].needs_met == ("leading", "reading")


def test_asking_for_no_suggestions_is_an_error():
    with pytest.raises(BadAnswerError, match="at least one"):
        suggest_live(mentee(), pool_of(), count=0)


def test_five_mentors_for_fifty_mentees_are_shared_out():
    mentees = [mentee(f"mentee{number:02}", needs={"leading"}) for number in range(50)]
    mentors = [mentor(f"mentor{number}", offers={"leading"}) for number in range(5)]

    found = suggest(mentees, mentors, instrument=ASKED, exposure_limit=10)

    assert all(len(suggestions) == 1 for suggestions in found.values())


def test_the_short_list_of_a_large_pool_loses_next_to_nothing():
    people = [
        Educator(f"p{number}", **{**anyone(Random(number)), **OPEN}) for number in range(1500)
    ]
    pool = pool_of(*people)

    for number in range(20):
        ada = Educator("ada", **{**anyone(Random(9000 + number)), **OPEN})
        found = score([ada], people, instrument=ASKED)
        exact = np.sort(found.both[0] + found.relevance[0])[::-1][:5]
        short = ranked(ada, pool)
        assert not short.whole
        best = np.sort(short.both + short.tier)[::-1][:5]
        assert exact.sum() - best.sum() < 0.02


def test_when_the_best_are_shown_to_enough_the_others_take_their_turn():
    mentees = [mentee(f"mentee{number:03}", needs={"leading", "reading"}) for number in range(260)]
    best = [mentor(f"best{number:03}", offers={"leading", "reading"}) for number in range(230)]
    others = [mentor(f"other{number:02}", offers={"leading"}) for number in range(30)]

    found = suggest(mentees, [*best, *others], instrument=ASKED, exposure_limit=1, count=1)

    shown = Counter(each.mentor for suggestions in found.values() for each in suggestions)
    assert set(shown.values()) == {1}
    assert len(shown) == 260
