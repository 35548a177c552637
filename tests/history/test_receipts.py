"""Who looked: each receipt is read by the one it is about, never changed, and outlives names."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hearten.history.actions import receipts
from hearten.history.models import Entry, Receipt
from hearten.people import actions as people
from hearten.people.models import Person
from tests.makers import make_person

pytestmark = pytest.mark.django_db


def look(viewer: Person, subject: Person, saw: str = "where things stand") -> None:
    receipts(viewer=viewer.public_id, viewer_as="coordinator", saw=saw, of=[subject.public_id])


def test_one_reads_who_looked_as_what_and_at_what(
    client: Client, ada: Person, edsger: Person
) -> None:
    look(edsger, ada)
    client.force_login(ada)

    page = client.get("/receipts/").text

    for words in ("Edsger Brandt", "coordinator", "where things stand"):
        assert words in page


def test_it_is_told_in_one_s_own_zone(client: Client, ada: Person, edsger: Person) -> None:
    look(edsger, ada)
    Person.objects.filter(pk=ada.pk).update(time_zone="Pacific/Honolulu")
    client.force_login(ada)

    assert "Honolulu" in client.get("/receipts/").text


def test_who_has_left_since_has_no_name_any_more(
    client: Client, ada: Person, edsger: Person
) -> None:
    look(edsger, ada)
    people.leave(edsger)
    client.force_login(ada)

    page = client.get("/receipts/").text

    assert "Someone who has left" in page
    assert "Edsger" not in page


def test_looking_at_oneself_leaves_no_receipt(ada: Person) -> None:
    look(ada, ada)

    assert not Receipt.objects.exists()


def test_an_empty_list_says_what_would_be_in_it(client: Client, ada: Person) -> None:
    client.force_login(ada)

    assert "Nobody has looked" in client.get("/receipts/").text


def test_mallory_barbara_and_the_one_who_looked_do_not_read_it(
    client: Client, ada: Person, edsger: Person, barbara: Person, mallory: Person
) -> None:
    look(edsger, ada, saw="where ada stands")

    for stranger in (edsger, barbara, mallory):
        client.force_login(stranger)
        assert "where ada stands" not in client.get("/receipts/").text
    client.logout()
    assert "/account/login/" in client.get("/receipts/").headers["Location"]


@pytest.mark.parametrize("model", [Receipt, Entry])
@pytest.mark.parametrize("act", ["delete", "change"])
def test_nobody_changes_or_removes_a_line(
    ada: Person, edsger: Person, model: type[Receipt | Entry], act: str
) -> None:
    look(edsger, ada)
    lines = model._default_manager.all()
    assert lines.exists()

    with pytest.raises(DatabaseError), transaction.atomic():
        lines.delete() if act == "delete" else lines.update(at="2020-01-01T00:00Z")

    assert lines.exists()


def test_the_list_needs_the_same_queries_for_five_and_for_fifty(
    client: Client, ada: Person
) -> None:
    client.force_login(ada)

    def queries_for(count: int) -> int:
        for _ in range(count):
            look(make_person(), ada)
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/receipts/").status_code == 200
        return len(queries)

    assert queries_for(5) == queries_for(45) <= 9
