"""Not these: a list that nobody but its owner is ever shown."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from hearten.organizations import actions as organizations
from hearten.organizations.models import Organization
from hearten.people.models import Person
from hearten.portraits import actions as portraits
from hearten.portraits.apart import are_apart
from hearten.portraits.models import NotThis
from tests.makers import make_school

APART = "/portrait/apart/"
PERSON = "/portrait/apart/person/"
OFF = "/portrait/apart/off/"


def place_of(place: Organization) -> str:
    return reverse("portraits:avoid_place", args=[place.public_id])


def test_a_person_is_kept_apart_and_the_answer_is_the_same_for_someone_unknown(
    client: Client, ada: Person, grace: Person
):
    client.force_login(ada)

    answers = [
        client.post(PERSON, {"address": address}, follow=True).content.decode()
        for address in ("grace@example.org", "nobody@example.org")
    ]

    known, unknown = (answer.split('role="status"')[1].split("</div>")[0] for answer in answers)
    assert known == unknown
    assert are_apart(ada, grace)


def test_a_school_is_found_and_everyone_there_kept_apart(
    client: Client, ada: Person, grace: Person
):
    place = Organization.objects.get(name="Lighthouse School")
    client.force_login(ada)

    assert place_of(place) in client.get(APART, {"q": "lightHOUSE"}).content.decode()
    for _ in range(2):
        client.post(place_of(place))

    assert are_apart(ada, grace)
    assert NotThis.objects.count() == 1


def test_whatever_was_said_can_be_taken_back_twice(client: Client, ada: Person, grace: Person):
    place = Organization.objects.get(name="Lighthouse School")
    portraits.avoid(by=ada, organization=place)
    portraits.avoid(by=ada, address="grace@example.org")
    client.force_login(ada)

    page = client.get(APART).content.decode()
    for off in ("grace@example.org", str(place.public_id), "grace@example.org", ""):
        client.post(OFF, {"off": off})

    assert "grace@example.org" in page
    assert "Lighthouse School" in page
    assert not NotThis.objects.exists()
    assert not are_apart(ada, grace)


@pytest.mark.parametrize("other", ["grace", "mallory", "barbara", "edsger"])
def test_nobody_else_sees_it_or_takes_it_off(
    other: str, client: Client, ada: Person, request: pytest.FixtureRequest
):
    portraits.avoid(by=ada, address="someone@example.org")
    client.force_login(request.getfixturevalue(other))

    assert "someone@example.org" not in client.get(APART).content.decode()
    client.post(OFF, {"off": "someone@example.org"})

    assert NotThis.objects.filter(person=ada).exists()


def test_a_visitor_is_asked_to_sign_in(client: Client, maplewood: Organization):
    assert client.get(APART).status_code == 302
    for url in (PERSON, OFF, place_of(maplewood)):
        assert client.post(url, {"address": "a@example.org"}).status_code == 302
    assert not NotThis.objects.exists()


@pytest.mark.parametrize("address", ["", "nobody", "ADA@example.org", "a" * 300 + "@example.org"])
def test_an_address_that_cannot_be_meant_comes_back_with_a_sentence(
    address: str, client: Client, ada: Person
):
    client.force_login(ada)

    page = client.post(PERSON, {"address": address}).content.decode()

    assert 'role="alert"' in page
    assert address in page
    assert not NotThis.objects.exists()


def test_a_consortium_is_no_place_to_keep_apart_from(client: Client, ada: Person):
    place = organizations.found(Organization.Kind.CONSORTIUM, "Three Rivers")
    client.force_login(ada)

    assert client.post(place_of(place)).status_code == 404


def test_nothing_is_changed_by_a_link(client: Client, ada: Person, maplewood: Organization):
    client.force_login(ada)

    for url in (PERSON, OFF, place_of(maplewood)):
        assert client.get(url).status_code == 405


@pytest.mark.parametrize("words", ["\0", "%", "🏫" * 300, "nowhere"])
def test_a_place_we_do_not_know_gets_a_sentence(words: str, client: Client, ada: Person):
    client.force_login(ada)

    assert "We know no school" in client.get(APART, {"q": words}).content.decode()


def test_fifty_on_the_list_cost_no_more_queries_than_five(client: Client, ada: Person):
    client.force_login(ada)

    def queries(how_many: int) -> int:
        for number in range(how_many):
            portraits.avoid(by=ada, address=f"{how_many}.{number}@example.org")
            portraits.avoid(by=ada, organization=make_school(None, f"Hill {how_many} {number}"))
        with CaptureQueriesContext(connection) as asked:
            client.get(APART, {"q": "hill"})
        return len(asked)

    few = queries(5)
    assert queries(45) == few
