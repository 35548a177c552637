"""News in the app: looking changes nothing, opening puts one thing behind."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hearten.config.notices import LINES
from hearten.notices.actions import tell
from hearten.notices.models import Notice
from hearten.people.models import Person

pytestmark = pytest.mark.django_db


def tell_of(person: Person, kind: str = "ask received", *, key: str = "one") -> Notice:
    tell(person, kind, page="/asks/", key=key)
    return Notice.objects.get(key=f"{key}:{person.pk}")


def test_every_kind_is_said_in_plain_words(client: Client, ada: Person) -> None:
    for kind in LINES:
        tell_of(ada, kind, key=kind)
    client.force_login(ada)

    page = client.get("/notices/").text

    for line in LINES.values():
        assert str(line) in page


def test_looking_changes_nothing(client: Client, ada: Person) -> None:
    notice = tell_of(ada)
    client.force_login(ada)

    for path in ("/notices/", "/asks/", "/"):
        client.get(path)
    assert client.get(f"/notices/{notice.public_id}/open/").status_code == 405
    assert client.get("/notices/read/").status_code == 405

    notice.refresh_from_db()
    assert notice.read_at is None


def test_opening_leads_there_and_puts_it_behind(client: Client, ada: Person) -> None:
    notice, other = tell_of(ada), tell_of(ada, key="other")
    client.force_login(ada)

    answer = client.post(f"/notices/{notice.public_id}/open/")

    assert answer.headers["Location"] == "/asks/"
    notice.refresh_from_db()
    other.refresh_from_db()
    assert notice.read_at
    assert other.read_at is None


def test_all_can_be_put_behind_at_once_one_s_own_only(
    client: Client, ada: Person, grace: Person
) -> None:
    for person in (ada, grace):
        tell_of(person)
    client.force_login(ada)

    page = client.post("/notices/read/", follow=True).text

    assert "Nothing new" in page
    assert Notice.objects.unread().get().person == grace


def test_mallory_and_barbara_neither_see_nor_open_what_is_ada_s(
    client: Client, ada: Person, mallory: Person, barbara: Person
) -> None:
    Notice.objects.all().delete()
    notice = tell_of(ada)

    for stranger in (mallory, barbara):
        client.force_login(stranger)
        assert "Nothing new" in client.get("/notices/").text
        assert client.post(f"/notices/{notice.public_id}/open/").status_code == 404
    client.logout()
    assert "/account/login/" in client.get("/notices/").headers["Location"]
    assert "/account/login/" in client.post("/notices/read/").headers["Location"]

    notice.refresh_from_db()
    assert notice.read_at is None


def test_the_list_needs_the_same_queries_for_five_and_for_fifty(
    client: Client, ada: Person
) -> None:
    client.force_login(ada)

    def queries_for(count: int) -> int:
        for number in range(count):
            tell_of(ada, key=f"{count} {number}")
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/notices/").status_code == 200
        return len(queries)

    assert queries_for(5) == queries_for(45) <= 8
