"""With a pool of connections, as a production keeps one, every checkout is the app's."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection
from django.db.backends.postgresql.base import DatabaseWrapper

from hearten.config.databases import from_url

WHO = "SELECT current_user, session_user, coalesce(current_setting('hearten.person', true), '')"


@pytest.fixture
def pooled(transactional_db: None) -> Iterator[dict[str, Any]]:
    here = connection.settings_dict
    there = from_url("postgresql:///", role="hearten_app", pool=3)
    yield {**there, **{key: here[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT")}}
    DatabaseWrapper(there, "default").close_pool()


def who(settings: dict[str, Any], meanwhile: str = "SELECT 1") -> tuple[str, ...]:
    """Ask a connection of the pool who it is, do something with it, and give it back."""
    wrapper = DatabaseWrapper(settings, "default")
    try:
        with wrapper.cursor() as cursor:
            cursor.execute(WHO)
            found = tuple(cursor.fetchone())
            cursor.execute(meanwhile)
        return found
    finally:
        wrapper.close()


def test_every_connection_begins_and_stays_in_the_app_role(pooled: dict[str, Any]) -> None:
    with ThreadPoolExecutor(8) as threads:
        asked = list(threads.map(lambda _: who(pooled), range(60)))

    assert set(asked) == {("hearten_app", "hearten", "")}


def test_the_person_of_one_request_is_unknown_to_the_next(pooled: dict[str, Any]) -> None:
    pooled["OPTIONS"]["pool"]["max_size"] = 1
    before = who(pooled, "BEGIN; SELECT set_config('hearten.person', '7', true)")

    assert who(pooled) == before == ("hearten_app", "hearten", "")
