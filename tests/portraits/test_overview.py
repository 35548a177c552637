"""The portrait as a whole: what was said, who reads it, and how others see it."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hearten.people.models import Person
from hearten.portraits import actions as portraits
from hearten.portraits.instrument import CURRENT
from hearten.portraits.models import Answer, Portrait, Reader
from hearten.portraits.questions import readable_by
from hearten.portraits.readings import read
from hearten.ties.actions import tie
from hearten.ties.models import Kind
from tests.makers import make_mentor, make_person

MINE = "/portrait/"
SEEN = "/portrait/as-others-see-me/"
READERS = "/portrait/readers/"


def readers_of(person: Person) -> dict[str, str]:
    return dict(Answer.objects.filter(person=person).values_list("item", "reader"))


def test_a_newcomer_is_offered_two_minutes_to_begin(client: Client, db: None):
    client.force_login(make_person())

    page = client.get(MINE).content.decode()

    assert "two minutes" in page
    assert 'href="/portrait/now/"' in page


def test_what_is_missing_is_said_and_one_goes_on_where_one_left_off(client: Client, ada: Person):
    portraits.answer({"values.joy": None}, by=ada)
    client.force_login(ada)

    page = client.get(MINE).content.decode()

    assert "Still to come" in page
    assert '<a class="button" href="/portrait/values/">' in page
    assert "See mentors now" not in page


def test_mentors_are_shown_only_to_whoever_has_said_enough_to_find_one(
    client: Client, grace: Person
):
    portraits.answer({"now.here_for": ["find", "mentor"]}, by=grace)
    client.force_login(grace)

    assert "See mentors now" not in client.get(MINE).content.decode()


def test_every_answer_stands_there_with_its_readers_and_a_change(client: Client, ada: Person):
    client.force_login(ada)

    page = client.get(MINE).content.decode()

    assert "Belonging · Student voice · Joy" in page
    for topic in ("values.most", "values.least", "aims.grow", "now.role", "path.first_in_family"):
        assert f'href="/portrait/readers/{topic}/"' in page


@pytest.mark.parametrize("other", ["mallory", "barbara", "edsger"])
def test_nobody_else_reads_it_there(
    other: str, client: Client, ada: Person, request: pytest.FixtureRequest
):
    portraits.answer({"stories.moment": "Ada's own afternoon"}, by=ada)
    client.force_login(request.getfixturevalue(other))

    for url in (MINE, SEEN, READERS, f"{READERS}stories.moment/"):
        assert "own afternoon" not in client.get(url).content.decode()


def test_a_visitor_is_asked_to_sign_in(client: Client, db: None):
    for url in (MINE, SEEN, READERS, f"{READERS}now.role/"):
        assert client.get(url).headers["Location"].startswith("/account/login/")
    assert client.post(READERS, {"reader": "everyone"}).status_code == 302


def test_the_readers_of_a_list_change_together(client: Client, ada: Person):
    client.force_login(ada)

    answer = client.post(f"{READERS}values.most/", {"reader": "matching"})

    assert answer.headers["Location"] == "/portrait/#values"
    readers = readers_of(ada)
    assert readers["values.joy"] == Reader.MATCHING
    assert readers["values.order"] == Reader.INTRODUCED


@pytest.mark.parametrize("topic", ["values.rank", "apart.people", "stories.moment", "x" * 300, "'"])
def test_an_answer_that_was_not_given_has_no_readers(topic: str, client: Client, ada: Person):
    client.force_login(ada)

    assert client.get(f"{READERS}{topic}/").status_code == 404
    assert client.post(f"{READERS}{topic}/", {"reader": "everyone"}).status_code == 404


@pytest.mark.parametrize("reader", ["", "world", "EVERYONE"])
def test_a_reader_we_do_not_know_is_refused(reader: str, client: Client, ada: Person):
    client.force_login(ada)
    before = readers_of(ada)

    for url in (READERS, f"{READERS}now.role/"):
        assert 'role="alert"' in client.post(url, {"reader": reader}).content.decode()

    assert readers_of(ada) == before


def test_one_reader_for_the_whole_portrait(client: Client, ada: Person):
    client.force_login(ada)

    client.post(READERS, {"reader": "introduced"})

    assert Portrait.objects.get(pk=ada.pk).default_reader == "introduced"
    assert set(readers_of(ada).values()) == {"introduced", "matching"}
    assert readers_of(ada)["now.role"] == "introduced"


def test_a_mentor_is_offered_to_open_the_portrait_until_it_is_open(client: Client, db: None):
    mentor = make_mentor(reader="introduced")
    client.force_login(mentor)

    before = client.get(MINE).content.decode()
    client.post(READERS, {"reader": "everyone"})

    assert "Let everyone here read it" in before
    assert "Let everyone here read it" not in client.get(MINE).content.decode()


def test_a_mentee_is_not(client: Client, ada: Person):
    client.force_login(ada)

    assert "Let everyone here read it" not in client.get(MINE).content.decode()


def test_what_others_are_shown_is_what_they_may_read(
    client: Client, ada: Person, grace: Person, mallory: Person
):
    tie(grace, ada, Kind.INTRODUCED)
    client.force_login(ada)

    introduced = client.get(SEEN).context["pages"]
    everyone = client.get(SEEN, {"as": "everyone"}).context["pages"]

    assert introduced == read(readable_by(grace, ada))
    assert everyone == read(readable_by(mallory, ada))
    assert introduced != everyone


def test_what_only_matching_uses_is_never_on_that_page(client: Client, ada: Person):
    client.force_login(ada)

    for query in ({}, {"as": "matching"}, {"as": "everyone"}):
        assert "Outside my district" not in client.get(SEEN, query).content.decode()


def test_every_kind_of_answer_can_be_read_in_words(client: Client, ada: Person):
    portraits.answer(
        {
            "now.here_for": ["find", "mentor"],
            "stances.order": 4,
            "stances.pace": "depends",
            "stances.lead": 7,
            "likeness.role": 5,
            "matters": ["goals"],
            "now.place": "NY",
            "mentoring.works": [{"kind": "page", "title": "On X", "link": "https://example.org/x"}],
            "mentoring.groups": ["Monday breakfast"],
            "path.career_changer": False,
        },
        by=ada,
    )
    client.force_login(ada)

    page = client.get(MINE).content.decode()

    for words in (
        "Right between",
        "It depends.",
        "Very much: ",
        "A different corner of school",
        "Can help with what I want to grow in",
        "New York",
        'href="https://example.org/x"',
        "Monday breakfast",
    ):
        assert words in page


@pytest.mark.parametrize("url", [MINE, SEEN, READERS])
def test_a_full_portrait_costs_no_more_queries_than_a_small_one(url: str, client: Client, db: None):
    few, many = make_person(), make_mentor()
    portraits.answer({"now.role": "librarian"}, by=few)
    portraits.answer({stance.key: 3 for stance in CURRENT.stances}, by=many)

    def queries(person: Person) -> int:
        client.force_login(person)
        with CaptureQueriesContext(connection) as asked:
            assert client.get(url).status_code == 200
        return len(asked)

    assert queries(few) == queries(many)
