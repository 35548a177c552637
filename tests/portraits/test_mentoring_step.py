"""What a mentor says: what there is to give, how much of it, and a pause."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from hearten.people.models import Person
from hearten.portraits.models import Answer, Mentoring

AUTOSAVE = {"X-Requested-With": "hearten-autosave"}
NOW = {
    "now.here_for": ["mentor"],
    "now.role": "librarian",
    "now.ways": ["video"],
    "path.languages": ["en"],
}


def said(person: Person) -> dict[str, Any]:
    return dict(Answer.objects.filter(person=person).values_list("item", "value"))


def test_whoever_could_be_a_mentor_has_room_for_one_to_begin_with(client: Client, mallory: Person):
    client.force_login(mallory)

    client.post("/portrait/now/", NOW)

    assert Mentoring.objects.get(pk=mallory.pk).capacity == 1


def test_nothing_is_given_up_while_both_wishes_are_being_changed(client: Client, grace: Person):
    client.force_login(grace)

    client.post("/portrait/now/", {"now.role": "retired"}, headers=AUTOSAVE)

    assert Mentoring.objects.get(pk=grace.pk).capacity == 2


def mentoring(**answers: Any) -> dict[str, Any]:
    return {"mentoring.capacity": "2", **answers}


def test_a_mentor_says_what_there_is_to_give(client: Client, grace: Person):
    client.force_login(grace)

    client.post(
        "/portrait/mentoring/",
        mentoring(
            **{
                "mentoring.struggles": ["burnout"],
                "mentoring.works-0-title": "Small wins",
                "mentoring.works-0-kind": "book",
                "mentoring.works-1-title": "A talk",
                "mentoring.works-1-kind": "talk",
                "mentoring.works-1-link": "example.org/talk",
                "mentoring.groups": "Monday breakfast\r\n\r\n Readers ",
                "mentoring.capacity": "4",
                "mentoring.paused": "on",
            }
        ),
    )

    answers = said(grace)
    assert answers["mentoring.struggles"] == ["burnout"]
    assert answers["mentoring.groups"] == ["Monday breakfast", "Readers"]
    assert answers["mentoring.works"] == [
        {"kind": "book", "title": "Small wins", "link": ""},
        {"kind": "talk", "title": "A talk", "link": "https://example.org/talk"},
    ]
    assert not {"mentoring.capacity", "mentoring.paused"} & set(answers)
    kept = Mentoring.objects.get(pk=grace.pk)
    assert kept.capacity == 4
    assert kept.paused_at is not None


def test_a_pause_keeps_its_day_and_ends_when_said(client: Client, grace: Person):
    client.force_login(grace)
    for _ in range(2):
        client.post("/portrait/mentoring/", mentoring(**{"mentoring.paused": "on"}))
        first = Mentoring.objects.get(pk=grace.pk).paused_at
    again = Mentoring.objects.get(pk=grace.pk).paused_at
    client.post("/portrait/mentoring/", mentoring())

    assert first == again
    assert Mentoring.objects.get(pk=grace.pk).paused_at is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"mentoring.capacity": "13"},
        {"mentoring.capacity": "-1"},
        {"mentoring.capacity": "many"},
        {"mentoring.works-0-link": "javascript:alert(1)", "mentoring.works-0-title": "t"},
        {"mentoring.works-0-link": "https://example.org", "mentoring.works-0-title": ""},
        {"mentoring.works-0-title": "Small wins", "mentoring.works-0-kind": ""},
        {"mentoring.works-0-title": "t" * 300},
        {"mentoring.groups": "\n".join("abcdefg")},
        {"mentoring.struggles": ["unknown"]},
        {"mentoring.like": "l" * 401},
    ],
)
def test_what_a_mentor_cannot_mean_is_refused(wrong: dict[str, Any], client: Client, grace: Person):
    client.force_login(grace)
    answers = mentoring(**{"mentoring.works-0-kind": "book", **wrong})

    page = client.post("/portrait/mentoring/", answers)

    assert 'role="alert"' in page.content.decode()
    for name, value in wrong.items():
        if isinstance(value, str) and value.isprintable():
            assert value.replace("<", "&lt;") in page.content.decode(), name
    assert not any(item.startswith("mentoring.") for item in said(grace))
