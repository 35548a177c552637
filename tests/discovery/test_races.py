"""Two tabs, or two people, in the same second."""

import threading

import pytest
from django.db import connection

from hearten.discovery import suggestions
from hearten.discovery.models import Suggestion
from hearten.people.models import Person
from tests.introductions.threads import at_once
from tests.makers import make_mentor

pytestmark = pytest.mark.django_db(transaction=True)


def test_tabs_opened_at_once_fill_one_page(ada: Person) -> None:
    for _number in range(20):
        make_mentor()

    at_once(*[(ada, lambda: suggestions.for_page(ada))] * 4)

    assert Suggestion.objects.standing().count() == suggestions.ON_A_PAGE


def test_who_is_being_suggested_can_open_her_own_page(ada: Person, grace: Person) -> None:
    """Two who seek and mentor are suggested to each other: neither waits for the other."""
    held, filled = threading.Event(), threading.Event()

    def suggests_ada() -> bool:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM people_person WHERE id = %s FOR KEY SHARE", [ada.pk])
        held.set()
        return filled.wait(10)

    def opens_her_page() -> None:
        held.wait(10)
        suggestions.for_page(ada)
        filled.set()

    outcomes = at_once((grace, suggests_ada), (ada, opens_her_page))

    assert outcomes == [True, None]
