"""Who the database believes is asking. Row-level security reads these two settings."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from django.db import connection, transaction

Purpose = Literal["", "matching", "work"]
NOBODY = ""


@contextmanager
def acting(*, person_id: int | None = None, purpose: Purpose = "") -> Iterator[None]:
    """Run a transaction as one person, or for one purpose, and step back afterwards.

    The settings are local to the transaction: a session-level one would leak through the pool.
    """
    outermost = not connection.in_atomic_block
    with transaction.atomic():
        before = _settings(str(person_id or NOBODY), purpose)
        yield
        # The end of the outermost transaction forgets both settings, and so does a rollback.
        if not (outermost or connection.needs_rollback):
            _settings(*before)


@contextmanager
def also_for(purpose: Purpose) -> Iterator[None]:
    """Keep the person and add a purpose for a few lines."""
    with transaction.atomic():
        before = _purpose(purpose)
        yield
        if not connection.needs_rollback:
            _purpose(before)


def _purpose(purpose: str) -> str:
    """Set the purpose alone for this transaction and return what it was."""
    with connection.cursor() as cursor:
        cursor.execute(
            "WITH old AS MATERIALIZED ("
            "SELECT coalesce(current_setting('hearten.purpose', true), '') AS q)"
            " SELECT q, set_config('hearten.purpose', %s, true) FROM old",
            [purpose],
        )
        return str(cursor.fetchone()[0])


def _settings(person: str, purpose: str) -> tuple[str, str]:
    """Set both for this transaction and return what they were."""
    with connection.cursor() as cursor:
        cursor.execute(
            "WITH old AS MATERIALIZED (SELECT"
            " coalesce(current_setting('hearten.person', true), '') AS p,"
            " coalesce(current_setting('hearten.purpose', true), '') AS q)"
            " SELECT p, q, set_config('hearten.person', %s, true),"
            " set_config('hearten.purpose', %s, true) FROM old",
            [person, purpose],
        )
        row = cursor.fetchone()
    return row[0], row[1]
