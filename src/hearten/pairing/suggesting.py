"""Who could mentor someone, live: people in, suggestions and their reasons out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection

from hearten.alignment import Pair, Statement, Suggestion, explain, suggest_live
from hearten.doors.database import also_for
from hearten.introductions.asks import ASKS_IN_FRONT_OF_A_MENTOR
from hearten.pairing import pool
from hearten.pairing.boundaries import across
from hearten.pairing.educators import instrument, phrase_item, portrait_item
from hearten.people.models import Person
from hearten.portraits.apart import apart_from
from hearten.portraits.instrument import phrases
from hearten.portraits.questions import readable_items

# Nobody is shown to so many at once that most who ask would wait in vain.
SHOWN_AT_ONCE = 12

BUSY = """
SELECT c.mentor_id FROM introductions_conversation c
JOIN portraits_mentoring m ON m.person_id = c.mentor_id
WHERE c.closed_at IS NULL GROUP BY c.mentor_id, m.capacity HAVING count(*) >= m.capacity
UNION
SELECT mentor_id FROM introductions_ask WHERE status IN ('open', 'more')
GROUP BY mentor_id HAVING count(*) >= %s
UNION
SELECT viewer_id FROM ties_tie WHERE subject_id = %s AND kind IN ('asked', 'introduced', 'ended')
  AND until IS NULL
"""


@dataclass(frozen=True)
class Reason:
    """One sentence about two people, said to one of them."""

    kind: str
    says: str


def find(
    mentee: Person,
    *,
    passed_over: Iterable[int] = (),
    shown: dict[int, int] | None = None,
    count: int = 5,
) -> tuple[Suggestion, ...]:
    """Return up to `count` varied mentors for someone, best first; nobody kept apart from her.

    `passed_over` are those she has on her page or set aside, `shown` how often each mentor stands
    on somebody's page.
    """
    found = pool.educators([mentee.pk]).get(mentee.pk)
    if found is None:
        return ()
    mentors = pool.current()
    closed = apart_from(mentee) | _not_free_for(mentee) | across(found.ground, pool.grounds())
    return suggest_live(
        found.educator,
        mentors,
        closed=frozenset(map(str, closed | {mentee.pk})),
        set_aside=frozenset(map(str, passed_over)),
        exposure={str(mentor): times for mentor, times in (shown or {}).items()},
        exposure_limit=SHOWN_AT_ONCE,
        count=count,
    )


def reasons(
    mentee: Person,
    mentors: list[Person],
    *,
    readable: Mapping[int, frozenset[str]] | None = None,
) -> dict[int, tuple[Reason, ...]]:
    """Say to a mentee, about each mentor: two things shared, one different, one not known yet.

    Only answers that she may read are used (`readable`, where the caller has read them already);
    a fixed number of queries for any number of mentors.
    """
    known = pool.educators([mentee.pk, *(mentor.pk for mentor in mentors)])
    if readable is None:
        readable = readable_items(mentee, [mentor.pk for mentor in mentors])
    if mentee.pk not in known:
        return {}
    return {
        mentor.pk: _reasons(known[mentee.pk].educator, known[mentor.pk], mentor, readable)
        for mentor in mentors
        if mentor.pk in known
    }


def _reasons(
    mentee: Any, mentor_known: pool.Known, mentor: Person, readable: Any
) -> tuple[Reason, ...]:
    educator, answers, _ground = mentor_known
    items = readable.get(mentor.pk, frozenset())

    def sayable(person: str, address: str) -> bool:
        return person == mentee.id or portrait_item(address, answers) in items

    told = explain(Pair(mentee, educator, instrument()), viewer=mentee.id, sayable=sayable)
    return tuple(Reason(s.kind, _said(s, mentor)) for s in told.statements)


def _said(statement: Statement, mentor: Person) -> str:
    address = f"{statement.field}:{statement.item}" if statement.item else ""
    return phrases.sentence(
        statement.kind,
        statement.block,
        phrase_item(address) if address else "",
        name=mentor.first_name,
        viewer=statement.viewer_is,
    )


def _not_free_for(mentee: Person) -> frozenset[int]:
    """Return mentors without a free place or turn, and those she knows or knew already."""
    with also_for("work"), connection.cursor() as cursor:
        cursor.execute(BUSY, [ASKS_IN_FRONT_OF_A_MENTOR, mentee.pk])
        return frozenset(row[0] for row in cursor.fetchall())
