"""Where one goes on after a sign-in that ended, a form that expired, an address of an act."""

from urllib.parse import quote

import pytest
from django.test import Client

from hearten.people.models import Person
from tests.makers import make_ask

pytestmark = pytest.mark.django_db
ACT = "/notices/read/"


@pytest.mark.parametrize(
    ("came_from", "leads_to"),
    [
        ("http://testserver/notices/?all=1", "/notices/?all=1"),
        ("http://elsewhere.example/notices/", "/"),
        ("http://testserver//elsewhere.example/", "/"),
        ("http://[", "/"),
        ("", "/"),
    ],
)
def test_after_a_session_that_ended_an_act_leads_back_to_its_page(
    client: Client, came_from: str, leads_to: str
) -> None:
    answer = client.post(ACT, headers={"referer": came_from})

    assert answer.headers["Location"] == f"/account/login/?next={quote(leads_to)}"


def test_a_page_is_still_returned_to_with_all_that_was_asked(client: Client) -> None:
    answer = client.get("/work/?q=oak")

    assert answer.headers["Location"] == f"/account/login/?next={quote('/work/?q=oak')}"


def test_a_form_that_expired_leads_back_to_its_page(ada: Person) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(ada)

    answer = client.post(ACT, headers={"referer": "http://testserver/notices/"})

    assert 'href="/notices/"' in answer.text
    assert f'href="{ACT}"' not in answer.text


def test_an_act_opened_as_a_page_gets_a_page_of_ours(client: Client, ada: Person) -> None:
    client.force_login(ada)

    answer = client.get(ACT)

    assert answer.status_code == 405
    assert answer.headers["Allow"] == "POST"
    assert "There is no page here" in answer.text


def test_nothing_said_to_somebody_signed_in_is_kept_by_browsers(
    client: Client, ada: Person, grace: Person
) -> None:
    make_ask(mentee=ada, mentor=grace)
    client.force_login(ada)

    answers = {
        200: client.get("/"),
        404: client.get("/no/such/page/"),
        405: client.get(ACT),
    }
    withdraw = f"/asks/{make_ask(mentee=ada).public_id}/withdraw/"
    client.post(withdraw)
    answers[409] = client.post(withdraw)

    for status, answer in answers.items():
        assert answer.status_code == status
        assert answer.headers["Cache-Control"] == "no-store"


def test_a_visitors_home_page_may_be_kept(client: Client) -> None:
    assert "no-store" not in client.get("/").headers.get("Cache-Control", "")
