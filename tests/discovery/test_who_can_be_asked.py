"""A mentor's page offers an ask only where asking leads anywhere."""

import pytest
from django.test import Client

from hearten.discovery import suggestions
from hearten.introductions import asks
from hearten.people.models import Person
from hearten.portraits import actions as portraits

pytestmark = pytest.mark.django_db
ASK = "Ask Grace for a few minutes"


@pytest.fixture
def page(client: Client, ada: Person, grace: Person) -> str:
    suggestions.for_page(ada)
    client.force_login(ada)
    return f"/mentors/{grace.public_id}/"


def test_somebody_with_room_can_be_asked(client: Client, page: str) -> None:
    assert ASK in client.get(page).text


def test_not_while_she_pauses(client: Client, page: str, grace: Person) -> None:
    portraits.pause(by=grace, paused=True)

    assert ASK not in client.get(page).text


def test_not_twice(client: Client, page: str, ada: Person, grace: Person) -> None:
    asks.ask(grace, by=ada, note="A few minutes?")

    assert ASK not in client.get(page).text
