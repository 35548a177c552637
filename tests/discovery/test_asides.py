"""Passing someone on: who comes instead, who comes back, and how often in a day."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from hearten.discovery import suggestions
from hearten.discovery.models import Suggestion
from hearten.people.models import Person
from tests.makers import make_mentor, make_person

pytestmark = pytest.mark.django_db


def on_page_of(person: Person) -> set[int]:
    return {s.mentor_id for s in suggestions.for_page(person)}


def days_pass(days: int) -> None:
    Suggestion.objects.filter(set_aside_at__isnull=False).update(
        set_aside_at=timezone.now() - timedelta(days=days)
    )


def test_pressing_twice_is_pressing_once(ada: Person) -> None:
    for _number in range(12):
        make_mentor()
    first = suggestions.for_page(ada)[0]

    assert suggestions.set_aside(first, for_good=False) is True
    after = on_page_of(ada)

    assert suggestions.set_aside(first, for_good=False) is None
    assert on_page_of(ada) == after
    assert Suggestion.objects.standing().count() == suggestions.ON_A_PAGE


def test_not_for_me_holds_for_someone_passed_on_before(ada: Person, grace: Person) -> None:
    standing = suggestions.for_page(ada)[0]
    suggestions.set_aside(standing, for_good=False)

    suggestions.set_aside(standing, for_good=True)
    days_pass(15)

    assert on_page_of(ada) == set()


def test_someone_else_may_come_back_another_day(ada: Person, grace: Person) -> None:
    suggestions.set_aside(suggestions.for_page(ada)[0], for_good=False)
    days_pass(13)
    assert on_page_of(ada) == set()

    days_pass(15)

    assert on_page_of(ada) == {grace.pk}


def test_not_for_me_never_comes_back(ada: Person, grace: Person) -> None:
    suggestions.set_aside(suggestions.for_page(ada)[0], for_good=True)
    days_pass(400)

    assert on_page_of(ada) == set()


def test_a_day_has_so_many_others(client: Client, ada: Person, grace: Person) -> None:
    standing = suggestions.for_page(ada)[0]
    aside = [
        Suggestion(mentee=ada, mentor=make_person(), band="good", set_aside_at=timezone.now())
        for _number in range(suggestions.ASIDES_A_DAY)
    ]
    Suggestion.objects.bulk_create(aside)
    client.force_login(ada)

    refused = client.post(f"/mentors/{standing.public_id}/someone-else/")

    assert refused.status_code == 409
    assert "Come back tomorrow" in refused.content.decode()
    assert on_page_of(ada) == {grace.pk}

    days_pass(2)
    client.post(f"/mentors/{standing.public_id}/someone-else/")

    assert on_page_of(ada) == set()


def test_someone_else_says_whether_anyone_came(client: Client, ada: Person, grace: Person) -> None:
    client.force_login(ada)
    standing = suggestions.for_page(ada)[0]
    late = make_mentor()

    came = client.post(f"/mentors/{standing.public_id}/someone-else/", follow=True)
    assert "Here is someone else." in came.content.decode()
    assert late.name in came.content.decode()

    standing = suggestions.for_page(ada)[0]
    nobody = client.post(f"/mentors/{standing.public_id}/someone-else/", follow=True)
    assert "Nobody else for today." in nobody.content.decode()
    assert "Here is someone else." not in nobody.content.decode()
