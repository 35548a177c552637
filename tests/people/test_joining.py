"""Joining: a name, an address, a code by mail, and then the portrait. And signing in again."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.core import mail
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client

from hearten.people.models import Person
from tests.makers import make_person

pytestmark = pytest.mark.django_db
CODE = re.compile(r"^\s*([A-Z0-9]{3,4}-?[A-Z0-9]{3,4})\s*$", re.MULTILINE)
ADA = {
    "name": "Ada Marsh",
    "email": "ada@example.org",
    "password1": "nineteen-first-graders",
    "time_zone": "America/Denver",
}


@pytest.fixture(autouse=True)
def _nobody_has_tried_before() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


def join(client: Client, **changed: str) -> HttpResponse:
    return client.post("/account/signup/", {**ADA, **changed})


def code_sent_to(address: str) -> str:
    sent = next(m for m in reversed(mail.outbox) if m.to == [address])
    found = CODE.search(str(sent.body))
    assert found, sent.body
    return found[1]


def page(answer: HttpResponse) -> str:
    """Return what somebody sees, without what is new on every page."""
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", answer.text)


def test_joining_takes_a_name_an_address_and_a_code_and_leads_to_the_portrait(
    client: Client,
) -> None:
    assert client.get("/account/signup/").status_code == 200
    assert join(client).headers["Location"] == "/account/confirm-email/"

    answer = client.post("/account/confirm-email/", {"code": code_sent_to(ADA["email"])})

    assert answer.headers["Location"] == "/portrait/"
    assert client.get("/portrait/").status_code == 200
    person = Person.objects.get()
    assert (person.name, person.email, person.time_zone) == (
        "Ada Marsh",
        "ada@example.org",
        "America/Denver",
    )


def test_a_wrong_code_is_said_warmly_and_the_right_one_still_works(client: Client) -> None:
    join(client)

    answer = client.post("/account/confirm-email/", {"code": "AAAA-AAAA"})
    assert "That is not the code we sent." in answer.text

    answer = client.post("/account/confirm-email/", {"code": code_sent_to(ADA["email"])})
    assert answer.status_code == 302


NAMES = {
    "A": "A",
    "n" * 300: "n" * 300,
    "Åsa-Märta O’Brien de la Cruz": "Åsa-Märta O’Brien de la Cruz",
    "🌻 Sunny": "🌻 Sunny",
    "👩‍🏫": "👩‍🏫",
    "عائشة بنت محمد": "عائشة بنت محمد",
    "שרה": "שרה",
    "李 小龍": "李 小龍",
    "  Ada \t  Marsh\u202e ": "Ada Marsh",
    "<b>Ada</b>": "<b>Ada</b>",
    "Ada {name} %s": "Ada {name} %s",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_taken_as_its_owner_writes_it_and_shown_on_every_page(
    client: Client, name: str
) -> None:
    join(client, name=name)
    client.post("/account/confirm-email/", {"code": code_sent_to(ADA["email"])})

    assert Person.objects.get().name == NAMES[name]
    for path in ("/portrait/", "/me/", "/asks/", "/notices/", "/receipts/", "/"):
        answer = client.get(path)
        assert answer.status_code == 200
        assert "<b>Ada</b>" not in answer.text


@pytest.mark.parametrize("name", ["", "   ", "\u200b\u2060", "n" * 301])
def test_a_name_that_nobody_could_read_is_asked_for_again(client: Client, name: str) -> None:
    answer = join(client, name=name)

    assert answer.status_code == 200
    assert "error-summary" in answer.text
    assert not Person.objects.exists()


@pytest.mark.parametrize(
    "changed",
    [{"email": "no address"}, {"password1": "short"}, {"password1": "password1234"},
     {"time_zone": "Mars/Olympus"}, {"email": "a" * 330 + "@example.org"}],
)  # fmt: skip
def test_what_cannot_be_is_said_and_the_rest_is_kept(
    client: Client, changed: dict[str, str]
) -> None:
    answer = join(client, **changed)

    assert answer.status_code == 200
    assert 'value="Ada Marsh"' in answer.text
    assert not Person.objects.exists()


def test_joining_with_an_address_that_is_here_already_looks_the_same() -> None:
    make_person(email="known@example.org")
    seen = []
    for address in ("known@example.org", "newcome@example.org"):
        client = Client()
        cache.clear()
        answers = [
            client.get("/account/signup/"),
            join(client, email=address),
            client.get("/account/confirm-email/"),
            client.post("/account/confirm-email/", {"code": "AAAA-AAAA"}),
            client.post("/account/confirm-email/", {"code": "AAAA-AAAB"}),
        ]
        told = [
            (answer.status_code, answer.headers.get("Location"), page(answer)) for answer in answers
        ]
        seen.append(str(told).replace(address, "address"))

    assert seen[0] == seen[1]
    assert Person.objects.filter(email="known@example.org").count() == 1


def test_whoever_has_the_address_is_told_that_it_is_here_already(client: Client) -> None:
    make_person(email="known@example.org")

    join(client, email="Known@Example.org")

    (sent,) = mail.outbox
    assert sent.to == ["known@example.org"]
    assert not CODE.search(str(sent.body))


def test_asking_for_a_new_password_answers_the_same_for_every_address() -> None:
    make_person(email="known@example.org")
    seen = []
    for address in ("known@example.org", "newcome@example.org"):
        answer = Client().post("/account/password/reset/", {"email": address}, follow=True)
        seen.append((answer.redirect_chain, page(answer).replace(address, "address")))

    assert seen[0] == seen[1]


@pytest.mark.parametrize("path", ["signup", "password/reset"])
def test_while_mail_is_down_no_answer_tells_who_is_here(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def down(*_args: object, **_options: object) -> int:
        raise ConnectionRefusedError

    make_person(email="known@example.org")
    monkeypatch.setattr(mail.EmailMessage, "send", down)
    seen = []
    for address in ("known@example.org", "newcome@example.org"):
        client = Client()
        sent = client.post(f"/account/{path}/", {**ADA, "email": address}, follow=True)
        answers = [sent]
        if path == "signup":
            assert "Our mail did not go out just now" in sent.text
            again = {"action": "resend"}
            answers.append(client.post("/account/confirm-email/", again, follow=True))
        seen.append([(a.redirect_chain, page(a).replace(address, "address")) for a in answers])

    assert seen[0] == seen[1]


def test_signing_in_says_the_same_for_a_wrong_password_and_an_unknown_address() -> None:
    make_person(email="known@example.org")
    seen = []
    for address in ("known@example.org", "newcome@example.org"):
        answer = Client().post("/account/login/", {"login": address, "password": "wrong-one-here"})
        assert "The two do not fit together." in answer.text
        seen.append(page(answer).replace(address, "address"))

    assert seen[0] == seen[1]


def test_too_many_tries_at_one_address_pause_it_in_kind_words(client: Client) -> None:
    make_person(email="known@example.org")
    tried = {"login": "known@example.org", "password": "wrong-one-here"}

    answers = [client.post("/account/login/", tried) for _ in range(6)]

    assert "so we pause here for five minutes" in answers[-1].text
    assert "The two do not fit together." in answers[0].text


def test_joining_again_and_again_gets_our_own_page(client: Client) -> None:
    answers = [join(client, email=f"ada{number}@example.org") for number in range(21)]

    assert answers[-1].status_code == 429
    assert "That was a lot at once" in answers[-1].text
    assert answers[-1].headers["Content-Security-Policy"]


def test_an_address_is_one_address_in_any_case(client: Client) -> None:
    join(client, email="ADA@Example.ORG")
    client.post("/account/confirm-email/", {"code": code_sent_to("ada@example.org")})
    client.post("/account/logout/")

    answer = client.post(
        "/account/login/", {"login": "Ada@EXAMPLE.org", "password": ADA["password1"]}
    )

    assert answer.status_code == 302
