"""Every mentor's portrait in memory, kept fresh by one query a look."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from django.db import connection
from django.utils import timezone

from hearten.alignment import Educator, Pool
from hearten.doors.database import also_for
from hearten.pairing.boundaries import Ground, ground
from hearten.pairing.educators import Standing, educator, instrument

# A transaction that began earlier may commit later: look back a little each time.
OVERLAP = timedelta(seconds=90)
BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)

ROWS = """
SELECT who.id, p.gathered, m.capacity, m.paused_at IS NOT NULL, w.districts, w.schools, w.regions,
       m.person_id IS NOT NULL AND p.usable_at IS NOT NULL AND who.is_active, p.changed_at
FROM people_person who
LEFT JOIN portraits_portrait p ON p.person_id = who.id
LEFT JOIN portraits_mentoring m ON m.person_id = who.id
LEFT JOIN LATERAL (
    SELECT array_agg(coalesce(o.district_id, o.id)::text ORDER BY j.since, j.id) AS districts,
           array_agg(o.region ORDER BY j.since, j.id) AS regions,
           array_agg(CASE WHEN o.kind = 'school' THEN o.id::text ELSE '' END
                     ORDER BY j.since, j.id) AS schools
    FROM organizations_job j JOIN organizations_organization o ON o.id = j.organization_id
    WHERE j.person_id = who.id AND j.until IS NULL
) w ON true
WHERE {}
"""
# Said with "or" it would read every portrait and every job. Who left has no portrait any more.
CHANGED = """who.id IN (
    SELECT person_id FROM portraits_portrait WHERE changed_at >= %s
    UNION SELECT person_id FROM organizations_job WHERE since >= %s
    UNION SELECT person_id FROM organizations_job WHERE until >= %s
    UNION SELECT id FROM people_person WHERE left_at >= %s)"""
OFFERING = "m.person_id IS NOT NULL"


class Known(NamedTuple):
    """Somebody as the engine sees her, the stored answers behind it, and where she works."""

    educator: Educator
    answers: dict[str, Any]
    ground: Ground


@dataclass
class _Memory:
    """What this process remembers, and until when it is true."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    pool: Pool | None = None
    # Never changed in place: whoever holds it reads on while another request writes the next.
    grounds: dict[int, Ground] = field(default_factory=dict)
    seen_until: datetime = BEGINNING
    # What was last seen of each person, so that looking back a little costs nothing.
    seen: dict[int, tuple[Any, ...]] = field(default_factory=dict)


_memory = _Memory()


def current() -> Pool:
    """Return the pool of mentors as it is now; who joined a moment ago is in it."""
    with _memory.lock:
        now = timezone.now()
        if _memory.pool is None:
            changes = _changes(OFFERING, [])
            fresh = [known.educator for _id, known in changes if known]
            _memory.pool = Pool.of(fresh, instrument=instrument())
        else:
            since = _memory.seen_until - OVERLAP
            changes = _changes(CHANGED, [since] * 4)
            if changes:
                gone = (str(person) for person, known in changes if known is None)
                _memory.pool = _memory.pool.updated(
                    changed=[known.educator for _id, known in changes if known],
                    removed=[person for person in gone if person in _memory.pool],
                )
        _stand(changes)
        _memory.seen_until = now
        return _memory.pool


def grounds() -> Mapping[int, Ground]:
    """Return where every mentor of the pool works."""
    return _memory.grounds


def forget() -> None:
    """Empty the memory, as at the start of the process."""
    with _memory.lock:
        _memory.pool, _memory.seen_until, _memory.seen = None, BEGINNING, {}
        _memory.grounds = {}


def educators(people: Iterable[int]) -> dict[int, Known]:
    """Return what is known of these people, as far as they have a portrait, in one query."""
    ids = sorted(set(people))
    with also_for("matching"), connection.cursor() as cursor:
        cursor.execute(ROWS.format("p.person_id = ANY(%s)"), [ids])
        return {row[0]: _known(row) for row in _loaded(cursor)}


def _changes(where: str, values: list[Any]) -> list[tuple[int, Known | None]]:
    """Return whoever changed, with None for those who do not mentor (any more)."""
    with also_for("matching"), connection.cursor() as cursor:
        cursor.execute(ROWS.format(where), values)
        rows = _loaded(cursor)
    changed = [row for row in rows if _memory.seen.get(row[0]) != row[2:]]
    _memory.seen.update((row[0], row[2:]) for row in changed)
    return [(row[0], _known(row) if row[7] else None) for row in changed]


def _stand(changes: Iterable[tuple[int, Known | None]]) -> None:
    """Remember where mentors work, and forget where those worked who no longer are."""
    changed = dict(changes)
    if changed:
        kept = {i: ground for i, ground in _memory.grounds.items() if i not in changed}
        _memory.grounds = kept | {i: known.ground for i, known in changed.items() if known}


def _loaded(cursor: Any) -> list[tuple[Any, ...]]:
    """Return the rows; Django leaves jsonb as text for us to read."""
    return [
        (row[0], json.loads(row[1]) if isinstance(row[1], str) else row[1], *row[2:])
        for row in cursor.fetchall()
    ]


def _known(row: tuple[Any, ...]) -> Known:
    districts = tuple(row[4] or ())
    standing = Standing(
        person_id=row[0],
        capacity=row[2] or 0,
        paused=bool(row[3]),
        district=next(iter(districts), ""),
        school=next(iter(row[5] or ()), ""),
        region=next(iter(row[6] or ()), ""),
        is_mentor=bool(row[7]),
    )
    return Known(educator(standing, row[1]), row[1], ground(row[1].get("now.boundary"), districts))
