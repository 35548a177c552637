"""Every page against every member of the cast: what each may see, and nothing more."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass

import pytest
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import NoReverseMatch, resolve, reverse

from hearten.discovery.models import Suggestion
from hearten.doors.readers import readers_of
from hearten.doors.visitors import ELSEWHERE
from hearten.introductions.models import Ask, Asks, Conversation, ProposedTime
from hearten.people.models import Person
from hearten.portraits.models import Answer
from hearten.programs.models import Enrolment
from tests.security.matrix import EVERYONE, Row, World, addresses, begun
from tests.security.rows import ROWS

pytestmark = pytest.mark.django_db
METHODS = ("get", "post", "put", "delete")
REFUSED = {403, 404, 405}


@dataclass(frozen=True)
class Leak:
    """Somebody saw or did what was not theirs."""

    who: str
    method: str
    url: str
    what: str


@pytest.fixture
def world(ada: Person, grace: Person, edsger: Person, barbara: Person, mallory: Person) -> World:
    return begun(ada, grace, edsger, barbara, mallory)


def test_every_url_has_a_row_or_is_declared_elsewhere() -> None:
    assert set(addresses()) - set(ELSEWHERE) == set(ROWS)


def test_every_page_of_ours_declares_its_readers(world: World) -> None:
    for name, row in ROWS.items():
        assert readers_of(resolve(reverse(name, args=row.args(world))).func), name


@pytest.mark.urls("tests.security.forgotten_urls")
def test_a_page_without_a_declared_reader_is_refused(client: Client) -> None:
    response = client.get("/forgotten/")

    assert response.status_code == 403
    assert b"never be seen" not in response.content


@pytest.mark.proof
def test_proof_no_page_leaks(world: World, proof: Callable[[str, object], None]) -> None:
    asked, leaks = walk(world)

    for leak in leaks:
        print(leak)
    proof("matrix", f"{len(ROWS) + len(ELSEWHERE)} URLs, {asked} requests, {len(leaks)} leaks")
    assert leaks == []


def test_a_page_open_to_everyone_signed_in_is_caught(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: let an ask be found by anyone, and see that the matrix notices."""
    monkeypatch.setattr(Asks, "visible_to", lambda self, person: self)
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        _without_row_security()
        _asked, leaks = walk(world, only={"introductions:ask"})
        transaction.set_rollback(True)

    assert any(leak.who == "mallory" for leak in leaks)


def walk(world: World, only: set[str] | None = None) -> tuple[int, list[Leak]]:
    """Ask for every URL with every method as everybody; return how often, and the leaks."""
    asked, leaks = 0, []
    clients = {"anonymous": Client(raise_request_exception=False)}
    for name, person in world.cast.items():
        clients[name] = Client(raise_request_exception=False)
        clients[name].force_login(person)
    for url_name in only or (set(ROWS) | set(ELSEWHERE)):
        row = ROWS.get(url_name)
        for url in _urls(url_name, row, world):
            for who in sorted(EVERYONE):
                for method in METHODS:
                    asked += 1
                    leaks += _try(world, clients[who], who, method, url, row)
    return asked, leaks


def _urls(name: str, row: Row | None, world: World) -> list[str]:
    args = row.args(world) if row else []
    for attempt in (args, ["0-x"], [1], ["abc", "def"]):
        try:
            return [reverse(name, args=attempt)]
        except NoReverseMatch:
            continue
    return []


def _try(
    world: World, client: Client, who: str, method: str, url: str, row: Row | None
) -> list[Leak]:
    cookies = copy(client.cookies)  # signing out in one try must not sign out the next
    with transaction.atomic():
        before = _state() if method == "post" else []
        response = getattr(client, method)(url, row.data(world) if row and method == "post" else {})
        after = _state() if method == "post" else []
        transaction.set_rollback(True)
    client.cookies = cookies
    leaks = [Leak(who, method, url, word) for word in _read_too_much(world, who, response)]
    if response.status_code >= 500:
        leaks.append(Leak(who, method, url, f"broke with {response.status_code}"))
    if row is None:
        return leaks
    allowed = {"get": row.get, "post": row.post}.get(method, frozenset())
    if who in allowed:
        if response.status_code in REFUSED:
            leaks.append(Leak(who, method, url, f"kept out with {response.status_code}"))
    elif not _kept_out(response, who) or before != after:
        leaks.append(Leak(who, method, url, f"let in with {response.status_code}"))
    return leaks


def _kept_out(response: HttpResponse, who: str) -> bool:
    if response.status_code in REFUSED:
        return True
    to_sign_in = response.status_code == 302 and "/account/login/" in response["Location"]
    return who == "anonymous" and to_sign_in


def _read_too_much(world: World, who: str, response: HttpResponse) -> list[str]:
    if not hasattr(response, "content"):
        return []
    page = response.content.decode(errors="replace")
    return [word for word, may in world.canaries.items() if word in page and who not in may]


def _state() -> list[object]:
    """Return what no refused request may change."""
    return [
        list(Ask.objects.order_by("pk").values_list("status", "note", "put_aside")),
        list(Conversation.objects.order_by("pk").values_list("closed_at")),
        list(ProposedTime.objects.order_by("pk").values_list("chosen_at", "withdrawn_at")),
        list(Suggestion.objects.order_by("pk").values_list("mentee_id", "set_aside_at")),
        list(Enrolment.objects.order_by("pk").values_list("role", "until")),
        Answer.objects.count(),
    ]


def _without_row_security() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE hearten_owner")
        cursor.execute("ALTER TABLE introductions_ask DISABLE ROW LEVEL SECURITY")
        cursor.execute("SET LOCAL ROLE hearten_app")
