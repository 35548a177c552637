"""Listeners that a worker of a test calls: one that is slow the first time, one that looks."""

import json
import os
import time
from pathlib import Path
from uuid import UUID

from django.db import connection

from hearten.history.actions import record

ROLE = """
SELECT current_user::text, r.rolsuper, r.rolbypassrls, r.rolcreaterole, r.rolcreatedb,
    (SELECT count(*) FROM pg_class WHERE relowner = r.oid),
    pg_has_role(r.oid, 'hearten_owner', 'member'), r.rolname = pg_get_userbyid(d.datdba)
FROM pg_roles r, pg_database d
WHERE r.rolname = current_user AND d.datname = current_database()
"""
APP_ROLE = ["hearten_app", False, False, False, False, 0, False, False]


def role() -> list[object]:
    """Return who one is to the database, and whether that is more than it should be."""
    with connection.cursor() as cursor:
        cursor.execute(ROLE)
        return list(cursor.fetchone())


def slow_the_first_time(on: str) -> None:
    """Put an act on record; the first time, be so slow that the worker is killed meanwhile."""
    record("worked", "test", UUID(on), by=None)
    begun = Path(os.environ["HEARTEN_TEST_BEGUN"])
    is_first = not begun.exists()
    begun.write_text(str(os.getpid()))
    if is_first:
        time.sleep(60)


def a_second_long(on: str) -> None:
    """Take a second, as a job that is under way when its worker is asked to stop."""
    Path(os.environ["HEARTEN_TEST_BEGUN"]).write_text("begun")
    time.sleep(1)
    record("worked", "test", UUID(on), by=None)


def who_am_i(on: str) -> None:
    """Write down the role in which a job runs."""
    Path(os.environ["HEARTEN_TEST_BEGUN"]).write_text(json.dumps([on, *role()]))


LISTENERS = {
    "slow": ["tests.events.listeners.slow_the_first_time"],
    "second": ["tests.events.listeners.a_second_long"],
    "role": ["tests.events.listeners.who_am_i"],
}
