"""What can be said about two people, and which of it is worth saying.

The page knows only what its reader may read, and so does all that is found here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hearten.alignment.people import Educator
from hearten.alignment.statements import (
    DIFFERENT,
    RELEVANCE,
    SHARED,
    THIN,
    UNKNOWN,
    Page,
    Statement,
)

MIDDLE, NEAR = 4, 2
VALUE_TOLD_APART, CLEAR_STANCE, NEED_MET, PLAINEST = 3.0, 1.5, 2.0, 0.1

Weighed = tuple[float, Statement]


def findings(page: Page) -> tuple[Statement, ...]:
    """Return what to say: relevance, two shared, one different, one not known yet, or thin."""
    relevant = _relevance(page)
    thin = () if relevant else tuple(_thin(page))
    return (
        *relevant,
        *_two_shared(page, relevant),
        *_best(_different(page)),
        *_unknown(page, needs_told=bool(thin)),
        *thin,
    )


def opposed_stances(one: Educator, other: Educator) -> list[str]:
    """Stances on which the two stand clearly on opposite sides, the widest gap first."""
    mine, theirs = one.clear_stances(), other.clear_stances()
    apart = [key for key in mine.keys() & theirs if (mine[key] - 4) * (theirs[key] - 4) < 0]
    return sorted(apart, key=lambda key: (-abs(mine[key] - theirs[key]), key))


def values_told_apart(page: Page) -> frozenset[str]:
    """Value cards that opposed stances show to mean different things to the two."""
    means = page.pair.instrument.stance_values
    opposed = opposed_stances(page.me, page.other)
    return frozenset().union(*(means.get(key, frozenset()) for key in opposed))


def _relevance(page: Page) -> tuple[Statement, ...]:
    """Say that the mentor has held the job, or covers a need; what she wants first comes first."""
    found = (*_job_held(page), *_best(_needs_met(page, RELEVANCE)))
    if not page.pair.mentee.wants_job_first(page.pair.instrument):
        found = found[::-1]
    return found[:1]


def _job_held(page: Page) -> Iterator[Statement]:
    mentee, mentor = page.pair.mentee, page.pair.mentor
    if mentee.role and mentee.role in mentor.jobs:
        field = "role" if mentee.role == mentor.role else "jobs"
        said = ((mentee, "role", True), (mentor, field, True))
        yield page.say(RELEVANCE, "role", field, mentee.role, *said)


def _needs_met(page: Page, kind: str) -> Iterator[Weighed]:
    mentee, mentor = page.pair.mentee, page.pair.mentor
    for key in sorted(mentee.needs & mentor.offers):
        said = ((mentee, "needs", True), (mentor, "offers", True))
        yield page.counts(key, NEED_MET), page.say(kind, "goals", "needs", key, *said)


def _two_shared(page: Page, relevant: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return the two weightiest things in common, from two blocks where that is possible."""
    named = {(each.block, each.item) for each in relevant}
    ordered = [each for each in _ordered(_shared(page)) if (each.block, each.item) not in named]
    if not ordered:
        return ()
    others = [each for each in ordered if each.item != ordered[0].item]
    elsewhere = [each for each in others if each.block != ordered[0].block]
    return (ordered[0], *(elsewhere or others)[:1])


def _shared(page: Page) -> Iterator[Weighed]:
    me, other = page.me, page.other
    apart = values_told_apart(page)
    for block, field, mine, theirs, value in (
        ("values", "values", set(me.valued) - apart, set(other.valued), "most"),
        ("path", "path", me.path, other.path, True),
        ("path", "struggles", me.struggles, other.struggles, True),
        ("role", "levels", me.levels, other.levels, True),
        ("role", "subjects", me.subjects, other.subjects, True),
        ("role", "role", {me.role} - {""}, {other.role}, True),
    ):
        for key in sorted(set(mine) & set(theirs)):
            said = ((me, field, value), (other, field, value))
            weight = page.counts(key, page.bits(key))
            yield weight, page.say(SHARED, block, field, key, *said)
    yield from _agreed(page)
    yield from _needs_met(page, SHARED)


def _agreed(page: Page) -> Iterator[Weighed]:
    """Agreement is the same clear side and not far apart; the middle agrees with nobody."""
    mine, theirs = page.me.clear_stances(), page.other.clear_stances()
    for key in sorted(mine.keys() & theirs):
        here, there = mine[key], theirs[key]
        same_side = (here - MIDDLE) * (there - MIDDLE) > 0
        said = ((page.me, "stances", here), (page.other, "stances", there))
        if same_side and abs(here - there) <= NEAR:
            clear = min(abs(here - MIDDLE), abs(there - MIDDLE))
            weight = page.counts(key, CLEAR_STANCE + clear / 2)
            yield weight, page.say(SHARED, "stances", "stances", key, *said)


def _different(page: Page) -> Iterator[Weighed]:
    me, other = page.me, page.other
    mine, theirs = me.clear_stances(), other.clear_stances()
    both_hold = set(me.valued) & set(other.valued)
    for key in opposed_stances(me, other):
        said = ((me, "stances", mine[key]), (other, "stances", theirs[key]))
        means = page.pair.instrument.stance_values.get(key, frozenset())
        weight = abs(mine[key] - theirs[key]) + VALUE_TOLD_APART * bool(means & both_hold)
        yield weight, page.say(DIFFERENT, "stances", "stances", key, *said)
    for one, two, sides in (
        (me.valued, other.least_valued, ("most", "least")),
        (me.least_valued, other.valued, ("least", "most")),
    ):
        for key in sorted(set(one) & set(two)):
            held = ((me, "values", sides[0]), (other, "values", sides[1]))
            weight = page.counts(key, page.bits(key))
            yield weight, page.say(DIFFERENT, "values", "values", key, *held)
    yield from _other_work(page)


def _other_work(page: Page) -> Iterator[Weighed]:
    """Say the plainest difference, for when there is no other: what they do now."""
    me, other = page.me, page.other
    if me.role and other.role and me.role != other.role:
        said = ((me, f"role:{me.role}", True), (other, f"role:{other.role}", True))
        yield PLAINEST, page.say(DIFFERENT, "role", "role", other.role, *said)


def _unknown(page: Page, *, needs_told: bool) -> tuple[Statement, ...]:
    """Say the first thing that this reader cannot know yet, what matters most before the rest.

    An answer that was not given and one that this reader may not read look the same.
    """
    needs = () if needs_told else _needs_open(page)
    keys = (*_stances_open(page), *needs, *_fields_open(page))
    ordered = sorted(enumerate(keys), key=lambda each: (-page.counts(each[1].item, 1.0), each[0]))
    return tuple(each for _, each in ordered[:1])


def _stances_open(page: Page) -> Iterator[Statement]:
    """Stances the other has not told: first those the reader took a side on."""
    me, other = page.me, page.other
    mine = me.clear_stances()
    open_keys = [key for key in page.pair.instrument.stances if other.stances.get(key) is None]
    told = [key for key in open_keys if key in mine]
    for key in sorted(told, key=lambda key: -abs(mine[key] - MIDDLE)):
        yield page.say(UNKNOWN, "stances", "stances", key, (me, "stances", mine[key]))
    for key in open_keys:
        if key not in told:
            yield page.say(UNKNOWN, "stances", "stances", key)


def _needs_open(page: Page) -> Iterator[Statement]:
    """Whether the mentor can help with a need, where the mentee cannot know."""
    me, other = page.me, page.other
    if me is page.pair.mentee:
        for key in sorted(me.needs - other.offers):
            if not (other.offers and page.may(other, "offers", key)):
                yield page.say(UNKNOWN, "goals", "needs", key, (me, "needs", True))
    elif not other.needs:
        yield page.say(UNKNOWN, "goals", "needs", "")


def _fields_open(page: Page) -> Iterator[Statement]:
    """Whole fields of which the reader knows nothing."""
    other = page.other
    for block, field, told in (
        ("values", "values", (*other.valued, *other.least_valued)),
        ("path", "path", other.path),
        ("role", "jobs", other.jobs),
    ):
        if not told:
            yield page.say(UNKNOWN, block, field, "")


def _thin(page: Page) -> Iterator[Statement]:
    """Say that nothing the reader may read makes the mentor relevant, where there is anything.

    It rests on what was told and not on what was not: a hidden offer could be the one she needs.
    """
    mentee, mentor = page.pair.mentee, page.pair.mentor
    if not mentee.needs or not mentor.offers:
        return
    said = [(mentee, f"needs:{key}", True) for key in sorted(mentee.needs)]
    said += [(mentor, f"offers:{key}", True) for key in sorted(mentor.offers)]
    if not mentee.role or not mentor.jobs:
        yield page.say(THIN, "goals", "needs", "", *said)
        return
    said += [(mentee, f"role:{mentee.role}", True)]
    said += [(mentor, f"jobs:{key}", True) for key in sorted(mentor.jobs_held)]
    said += [(mentor, f"role:{mentor.role}", True)] if mentor.role else []
    yield page.say(THIN, "", "", "", *said)


def _best(weighed: Iterable[Weighed]) -> tuple[Statement, ...]:
    return tuple(_ordered(weighed)[:1])


def _ordered(weighed: Iterable[Weighed]) -> list[Statement]:
    """Sort by weight; equal ones by where they stand, so that the order never depends on luck."""
    ordered = sorted(
        weighed, key=lambda each: (-each[0], each[1].block, each[1].field, each[1].item)
    )
    return [statement for _, statement in ordered]
