"""The values page: five most, five least, and no card in both."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from hearten.people.models import Person
from hearten.portraits.instrument import CURRENT
from hearten.portraits.models import Answer
from tests.makers import make_person

AUTOSAVE = {"X-Requested-With": "hearten-autosave"}
CARDS = [card.key for card in CURRENT.cards]
VALUES = {"values.most": CARDS[:5], "values.least": CARDS[5:10]}


@pytest.fixture
def newcomer(db: None) -> Person:
    return make_person("Ada Marsh")


def said(person: Person) -> dict[str, Any]:
    return dict(Answer.objects.filter(person=person).values_list("item", "value"))


def test_five_most_and_five_least_are_kept(client: Client, newcomer: Person):
    client.force_login(newcomer)

    client.post("/portrait/values/", VALUES)

    assert said(newcomer) == dict.fromkeys(CARDS[:5], "most") | dict.fromkeys(CARDS[5:10], "least")


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({**VALUES, "values.most": CARDS[:5] + CARDS[10:11]}, "Please keep 5 at most"),
        ({**VALUES, "values.most": CARDS[:4]}, "You have 4 so far"),
        ({**VALUES, "values.most": [CARDS[0]] * 5}, "You have 1 so far"),
        ({**VALUES, "values.least": []}, "You have 0 so far"),
        ({**VALUES, "values.least": CARDS[4:9]}, "is in both lists"),
        ({**VALUES, "values.most": [*CARDS[:4], "values.rank"]}, "values.rank is not one of"),
        ({**VALUES, "values.most": [*CARDS[:4], "now.role"]}, "now.role is not one of"),
    ],
)
def test_cards_that_do_not_add_up_come_back_as_they_were(
    answers: dict[str, list[str]], sentence: str, client: Client, newcomer: Person
):
    client.force_login(newcomer)

    page = client.post("/portrait/values/", answers)

    assert page.status_code == 200
    assert sentence in page.content.decode()
    kept = set(page.context["form"]["values.most"].value())
    assert kept == set(answers["values.most"])
    assert said(newcomer) == {}


def test_each_card_is_saved_when_it_is_chosen(client: Client, newcomer: Person):
    client.force_login(newcomer)

    answer = client.post("/portrait/values/", {"values.most": CARDS[:2]}, headers=AUTOSAVE)

    assert answer.status_code == 204
    assert said(newcomer) == {CARDS[0]: "most", CARDS[1]: "most"}


def test_a_mistake_made_while_saving_is_told_by_field(client: Client, newcomer: Person):
    client.force_login(newcomer)

    answer = client.post("/portrait/values/", {"values.most": CARDS[:6]}, headers=AUTOSAVE)

    assert answer.status_code == 422
    assert list(answer.json()["errors"]) == ["values.most"]
    assert said(newcomer) == {}


def test_a_card_put_back_is_taken_back(client: Client, newcomer: Person):
    client.force_login(newcomer)
    client.post("/portrait/values/", VALUES)

    client.post("/portrait/values/", {**VALUES, "values.most": [*CARDS[:4], CARDS[12]]})

    assert CARDS[4] not in said(newcomer)
    assert said(newcomer)[CARDS[12]] == "most"
