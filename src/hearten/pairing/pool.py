"""Every mentor's portrait in memory, kept fresh by one query a look."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import connection
from django.utils import timezone

from hearten.alignment import Educator, Pool
from hearten.doors.database import also_for
from hearten.pairing.educators import Standing, educator, instrument

# A transaction that began earlier may commit later: look back a little each time.
OVERLAP = timedelta(seconds=90)
BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)

ROWS = """
SELECT p.person_id, p.gathered, m.capacity, m.paused_at IS NOT NULL, w.district, w.school, w.region,
       m.person_id IS NOT NULL AND p.usable_at IS NOT NULL AND who.is_active, p.changed_at
FROM portraits_portrait p
JOIN people_person who ON who.id = p.person_id
LEFT JOIN portraits_mentoring m ON m.person_id = p.person_id
LEFT JOIN LATERAL (
    SELECT coalesce(o.district_id::text, '') AS district, o.region,
           CASE WHEN o.kind = 'school' THEN o.id::text ELSE '' END AS school
    FROM organizations_job j JOIN organizations_organization o ON o.id = j.organization_id
    WHERE j.person_id = p.person_id AND j.until IS NULL ORDER BY j.since, j.id LIMIT 1
) w ON true
WHERE {}
"""
# One index each; said with "or" it would read every portrait and every job.
CHANGED = """p.person_id IN (
    SELECT person_id FROM portraits_portrait WHERE changed_at >= %s
    UNION SELECT person_id FROM organizations_job WHERE since >= %s
    UNION SELECT person_id FROM organizations_job WHERE until >= %s)"""
OFFERING = "m.person_id IS NOT NULL"


@dataclass
class _Memory:
    """What this process remembers, and until when it is true."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    pool: Pool | None = None
    seen_until: datetime = BEGINNING
    # What was last seen of each person, so that looking back a little costs nothing.
    seen: dict[int, tuple[Any, ...]] = field(default_factory=dict)


_memory = _Memory()


def current() -> Pool:
    """Return the pool of mentors as it is now; who joined a moment ago is in it."""
    with _memory.lock:
        now = timezone.now()
        if _memory.pool is None:
            fresh = [e for _id, e in _changes(OFFERING, []) if e is not None]
            _memory.pool = Pool.of(fresh, instrument=instrument())
        else:
            since = _memory.seen_until - OVERLAP
            changes = _changes(CHANGED, [since, since, since])
            if changes:
                _memory.pool = _memory.pool.updated(
                    changed=[e for _id, e in changes if e is not None],
                    removed=[str(i) for i, e in changes if e is None and str(i) in _memory.pool],
                )
        _memory.seen_until = now
        return _memory.pool


def forget() -> None:
    """Empty the memory, as at the start of the process."""
    with _memory.lock:
        _memory.pool, _memory.seen_until, _memory.seen = None, BEGINNING, {}


def educators(people: Iterable[int]) -> dict[int, tuple[Educator, dict[str, Any]]]:
    """Return these people as the engine sees them, each with the stored answers, in one query."""
    ids = sorted(set(people))
    with also_for("matching"), connection.cursor() as cursor:
        cursor.execute(ROWS.format("p.person_id = ANY(%s)"), [ids])
        return {row[0]: (educator(_standing(row), row[1]), row[1]) for row in _loaded(cursor)}


def _changes(where: str, values: list[Any]) -> list[tuple[int, Educator | None]]:
    """Return whoever changed, with None for those who do not mentor (any more)."""
    with also_for("matching"), connection.cursor() as cursor:
        cursor.execute(ROWS.format(where), values)
        rows = _loaded(cursor)
    changed = [row for row in rows if _memory.seen.get(row[0]) != row[2:]]
    _memory.seen.update((row[0], row[2:]) for row in changed)
    return [(row[0], educator(_standing(row), row[1]) if row[7] else None) for row in changed]


def _loaded(cursor: Any) -> list[tuple[Any, ...]]:
    """Return the rows; Django leaves jsonb as text for us to read."""
    return [
        (row[0], json.loads(row[1]) if isinstance(row[1], str) else row[1], *row[2:])
        for row in cursor.fetchall()
    ]


def _standing(row: tuple[Any, ...]) -> Standing:
    return Standing(
        person_id=row[0],
        capacity=row[2] or 0,
        paused=bool(row[3]),
        district=row[4] or "",
        school=row[5] or "",
        region=row[6] or "",
        is_mentor=bool(row[7]),
    )
