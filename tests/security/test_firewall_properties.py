"""Over random organizations no suggestion and no ask ever crosses the firewall or a "not these"."""

from collections.abc import Callable
from itertools import combinations

import pytest
from django.db import connection, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from hearten.discovery import suggestions
from hearten.errors import HeartenError, KeptApartError
from hearten.introductions import asks
from hearten.introductions.models import Ask
from hearten.pairing import pool
from hearten.portraits.apart import apart_from
from tests.security.worlds import World, random_world

pytestmark = pytest.mark.django_db
WORLDS = 25


def crossings(world: World) -> int:
    """Count suggestions and asks between people who must be apart, and refusals that are wrong."""
    return _suggestions_across(world) + _asks_across(world)


def _suggestions_across(world: World) -> int:
    pool.forget()
    shown = [s for person in world.people[:6] for s in suggestions.for_page(person)]
    return sum(world.must_be_apart(s.mentee_id, s.mentor_id) for s in shown)


def _asks_across(world: World) -> int:
    for one, other in combinations(world.people, 2):
        try:
            with transaction.atomic():
                asks.ask(other, by=one, note="A few minutes?")
        except HeartenError:
            continue
    return sum(world.must_be_apart(a.mentee_id, a.mentor_id) for a in Ask.objects.all())


@settings(max_examples=WORLDS, deadline=None)
@given(seed=st.integers(min_value=0, max_value=2**32))
def test_the_database_and_plain_python_agree_on_who_is_apart(seed: int) -> None:
    with random_world(seed) as world:
        for person in world.people:
            expected = {
                other.pk
                for other in world.people
                if other != person and world.must_be_apart(person.pk, other.pk)
            }
            assert apart_from(person) == expected


@pytest.mark.proof
def test_proof_nothing_crosses_the_firewall(proof: Callable[[str, object], None]) -> None:
    crossed = checked = 0
    for seed in range(WORLDS):
        with random_world(seed) as world:
            crossed += crossings(world)
            checked += len(world.people) * (len(world.people) - 1) // 2

    proof("firewall", f"{WORLDS} random organizations, {checked} pairs, {crossed} crossed")
    assert crossed == 0


def test_a_firewall_without_administrators_is_caught() -> None:
    """The control: break the wall on purpose and see that the proof notices."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL ROLE hearten_owner")
            for name in ("closed_to", "apart_from"):
                cursor.execute(
                    f"CREATE OR REPLACE FUNCTION hearten_{name}(asked bigint)"
                    " RETURNS TABLE (person_id bigint) LANGUAGE sql STABLE AS"
                    " 'SELECT 0::bigint WHERE false'"
                )
            for name in ("is_closed", "are_apart"):
                cursor.execute(
                    f"CREATE OR REPLACE FUNCTION hearten_{name}(one bigint, other bigint)"
                    " RETURNS boolean LANGUAGE sql STABLE AS 'SELECT false'"
                )
            cursor.execute("SET LOCAL ROLE hearten_app")
        found = 0
        for seed in range(5):
            with random_world(seed) as world:
                found += crossings(world)
        transaction.set_rollback(True)
    assert found > 0


def test_refusing_is_the_firewalls_own_error() -> None:
    with random_world(3) as world:
        one, other = next(
            pair
            for pair in combinations(world.people, 2)
            if world.must_be_apart(pair[0].pk, pair[1].pk)
        )
        with pytest.raises(KeptApartError):
            asks.ask(other, by=one, note="A few minutes?")
