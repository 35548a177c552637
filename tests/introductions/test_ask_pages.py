"""The pages of asking and answering: what each may see, what is said, what is kept."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from hearten.introductions import asks, conversations, words
from hearten.introductions.models import Ask, Conversation
from hearten.organizations import actions as organizations
from hearten.people.models import Person
from hearten.portraits import actions as portraits
from hearten.portraits.models import Reader
from tests.makers import make_ask, make_conversation, make_mentee, make_mentor, make_person

pytestmark = pytest.mark.django_db
NOTE = "I teach first grade.\nMornings are hard.\nMay I have a few minutes?"
LATER = timezone.now() + asks.LIVES
ACTS = ("withdraw", "accept", "more", "not-now")


def to(mentor: Person) -> str:
    return f"/asks/to/{mentor.public_id}/"


@pytest.fixture
def asked(ada: Person, grace: Person) -> Ask:
    return make_ask(mentee=ada, mentor=grace, note=NOTE)


# Strangers -------------------------------------------------------------------------------------


@pytest.mark.parametrize("act", ["", "edit/", *(f"{act}/" for act in ACTS)])
def test_mallory_barbara_and_edsger_learn_nothing_of_an_ask(
    client: Client, asked: Ask, mallory: Person, barbara: Person, edsger: Person, act: str
) -> None:
    for stranger in (mallory, barbara, edsger):
        client.force_login(stranger)
        for answer in (
            client.get(asks.page_of(asked) + act),
            client.post(asks.page_of(asked) + act),
        ):
            assert answer.status_code in (404, 405)
            assert not re.search(r"\bAda\b", answer.text)

    asked.refresh_from_db()
    assert asked.status == Ask.Status.OPEN


@pytest.mark.parametrize("path", ["", "edit/", *(f"{act}/" for act in ACTS)])
def test_without_signing_in_one_is_asked_to(client: Client, asked: Ask, path: str) -> None:
    answer = client.get(asks.page_of(asked) + path, follow=False)

    assert answer.status_code in (302, 405)
    assert answer.status_code == 405 or "/account/login/" in answer.url  # type: ignore[attr-defined]


def test_the_two_of_an_ask_cannot_do_each_others_part(
    client: Client, asked: Ask, ada: Person, grace: Person
) -> None:
    client.force_login(ada)
    for act in ("accept", "more", "not-now"):
        assert client.post(f"{asks.page_of(asked)}{act}/").status_code == 404
    client.force_login(grace)
    for act in ("withdraw", "edit"):
        assert client.post(f"{asks.page_of(asked)}{act}/", {"note": "x"}).status_code == 404


def test_barbara_cannot_be_written_to_and_her_page_is_not_there(
    client: Client, ada: Person, barbara: Person
) -> None:
    client.force_login(ada)

    assert client.get(to(barbara)).status_code == 404
    assert client.post(to(barbara), {"note": NOTE}).status_code == 404


def test_only_mentors_who_are_here_can_be_written_to(
    client: Client, ada: Person, mallory: Person
) -> None:
    gone = make_mentor()
    Person.objects.filter(pk=gone.pk).update(is_active=False)
    mentor = make_mentor()
    client.force_login(mentor)

    for nobody in (mallory, gone, mentor, ada):
        assert client.get(to(nobody)).status_code == 404


# Writing ---------------------------------------------------------------------------------------


def test_the_page_says_who_can_read_the_note_and_offers_beginnings(
    client: Client, ada: Person, grace: Person
) -> None:
    client.force_login(ada)

    page = client.get(to(grace)).text

    assert str(words.ASK_OPEN_LETTER).format(name="Grace") in page
    for starter in words.STARTERS:
        assert str(starter.title) in page


def test_three_lines_are_sent_once_and_shown_back(
    client: Client, ada: Person, grace: Person
) -> None:
    client.force_login(ada)

    first = client.post(to(grace), {"note": NOTE}, follow=True)
    again = client.post(to(grace), {"note": NOTE}, follow=True)

    assert first.redirect_chain == again.redirect_chain
    assert "Mornings are hard." in first.text
    assert Ask.objects.count() == 1


@pytest.mark.parametrize("note", ["", "   \n  ", "x" * 601, "zero\x00byte"])
def test_a_note_that_cannot_be_sent_is_kept_and_said(
    client: Client, ada: Person, grace: Person, note: str
) -> None:
    client.force_login(ada)

    answer = client.post(to(grace), {"note": note})

    assert answer.status_code == 422
    assert "error-summary" in answer.text
    assert not Ask.objects.exists()


@pytest.mark.parametrize("note", ["?", "🌱" * 300, "أدرّس الصف الأول", "<script>alert(1)</script>"])
def test_any_writing_is_taken_as_it_is(
    client: Client, ada: Person, grace: Person, note: str
) -> None:
    client.force_login(ada)

    page = client.post(to(grace), {"note": note}, follow=True).text

    assert Ask.objects.get().note == note
    assert "<script>alert" not in page


def test_a_mentor_who_pauses_between_page_and_click_leaves_the_note_on_the_page(
    client: Client, ada: Person, grace: Person
) -> None:
    client.force_login(ada)
    assert client.get(to(grace)).status_code == 200
    portraits.pause(by=grace, paused=True)

    answer = client.post(to(grace), {"note": NOTE})

    assert answer.status_code == 409
    assert str(asks.MentorPausedError.says) in answer.text
    assert "Mornings are hard." in answer.text


def test_a_paused_mentor_is_said_to_pause_before_anything_is_written(
    client: Client, ada: Person, grace: Person
) -> None:
    portraits.pause(by=grace, paused=True)
    client.force_login(ada)

    page = client.get(to(grace)).text

    assert str(asks.MentorPausedError.says) in page
    assert "<textarea" not in page


def test_someone_who_becomes_the_evaluator_between_page_and_click_is_not_there_any_more(
    client: Client, ada: Person, grace: Person
) -> None:
    client.force_login(ada)
    assert client.get(to(grace)).status_code == 200
    organizations.name_evaluator(str(grace.email), by=ada)

    assert client.post(to(grace), {"note": NOTE}).status_code == 404
    assert not Ask.objects.exists()


def test_a_fourth_ask_is_refused_and_the_note_kept(client: Client, ada: Person) -> None:
    for _ in range(3):
        make_ask(mentee=ada)
    client.force_login(ada)

    answer = client.post(to(make_mentor()), {"note": NOTE})

    assert answer.status_code == 409
    assert str(asks.TooManyAsksError.says) in answer.text
    assert "Mornings are hard." in answer.text


# One's own ask ---------------------------------------------------------------------------------


def test_a_note_is_changed_and_taken_back(client: Client, asked: Ask, ada: Person) -> None:
    client.force_login(ada)
    client.post(asks.page_of(asked) + "edit/", {"note": "One line."})
    assert "One line." in client.get(asks.page_of(asked)).text

    page = client.post(asks.page_of(asked) + "withdraw/", follow=True).text

    assert "You took it back." in page
    assert Ask.objects.get().status == Ask.Status.WITHDRAWN


def test_the_question_stands_above_the_note_it_is_about(
    client: Client, asked: Ask, ada: Person, grace: Person
) -> None:
    asks.tell_me_more(asked, by=grace, question="Which <b>grade</b>?")
    client.force_login(ada)

    for path in ("", "edit/"):
        assert "Which &lt;b&gt;grade&lt;/b&gt;?" in client.get(asks.page_of(asked) + path).text


def test_an_ask_that_lapsed_a_minute_ago_reads_as_rested(
    client: Client, asked: Ask, ada: Person
) -> None:
    Ask.objects.update(lapses_at=timezone.now())
    client.force_login(ada)

    page = client.get(asks.page_of(asked)).text

    assert str(words.CLOSED_TITLE) in page
    assert "withdraw" not in page


def test_an_ask_to_someone_kept_apart_now_reads_as_rested_before_any_job_ran(
    client: Client, asked: Ask, ada: Person, grace: Person
) -> None:
    organizations.name_evaluator(str(grace.email), by=ada)

    client.force_login(ada)
    assert str(words.CLOSED_TITLE) in client.get(asks.page_of(asked)).text
    client.force_login(grace)
    page = client.get(asks.page_of(asked)).text
    assert not re.search(r"\bAda\b", page)
    assert "Mornings" not in page
    assert not re.search(r"\bAda\b", client.get("/asks/").text)


# Answering -------------------------------------------------------------------------------------


def test_the_mentor_reads_the_note_and_what_she_is_let_read(
    client: Client, asked: Ask, ada: Person, grace: Person
) -> None:
    portraits.answer({"stories.moment": "The day of the snow."}, by=ada)
    portraits.answer({"stories.challenge": "Only for matching."}, by=ada)
    portraits.change_reader("stories.challenge", Reader.MATCHING, by=ada)
    client.force_login(grace)

    page = client.get(asks.page_of(asked)).text

    assert "Mornings are hard." in page
    assert "The day of the snow." in page
    assert "Only for matching." not in page
    assert "You have room for 2 more people." in page


def test_a_yes_leads_to_the_conversation_however_often_it_is_sent(
    client: Client, asked: Ask, grace: Person
) -> None:
    client.force_login(grace)

    first = client.post(asks.page_of(asked) + "accept/")
    again = client.post(asks.page_of(asked) + "accept/")

    assert first.url == again.url  # type: ignore[attr-defined]
    assert client.get(asks.page_of(asked)).status_code == 302
    assert Conversation.objects.count() == 1


def test_a_full_mentor_is_told_instead_of_offered_a_yes(client: Client, grace: Person) -> None:
    for _ in range(2):
        make_conversation(mentor=grace)
    asked = make_ask(mentor=grace)
    client.force_login(grace)

    assert "accept/" not in client.get(asks.page_of(asked)).text
    answer = client.post(asks.page_of(asked) + "accept/")
    assert answer.status_code == 409
    assert str(asks.NoRoomError.says) in answer.text


def test_tell_me_more_and_not_now_answer_plainly(client: Client, grace: Person) -> None:
    one, other = make_ask(mentor=grace), make_ask(mentor=grace)
    client.force_login(grace)

    page = client.post(asks.page_of(one) + "more/", {"question": "Which grade?"}, follow=True).text
    assert "Which grade?" in page
    page = client.post(asks.page_of(other) + "not-now/", follow=True).text
    assert str(words.NOT_NOW_THANKS) in page


def test_a_question_that_is_too_long_is_kept_on_the_page(
    client: Client, asked: Ask, grace: Person
) -> None:
    client.force_login(grace)

    answer = client.post(asks.page_of(asked) + "more/", {"question": "why " * 100})

    assert answer.status_code == 422
    assert "why why" in answer.text


def test_after_the_end_the_mentor_reads_neither_name_nor_note(
    client: Client, asked: Ask, ada: Person, grace: Person
) -> None:
    client.force_login(grace)
    asks.withdraw(asked, by=ada)

    page = client.get(asks.page_of(asked)).text

    assert not re.search(r"\bAda\b", page)
    assert "Mornings" not in page


# The inbox -------------------------------------------------------------------------------------


def test_an_empty_inbox_says_what_to_do_next(client: Client, ada: Person) -> None:
    client.force_login(ada)

    page = client.get("/asks/").text

    assert "Nothing is waiting yet" in page
    assert 'class="button"' in page


def test_the_inbox_needs_the_same_queries_for_five_and_for_fifty(
    client: Client, grace: Person
) -> None:
    client.force_login(grace)
    client.get("/asks/")

    def queries_for(more: int) -> int:
        for number in range(more):
            begun = number % 2
            Ask.objects.bulk_create(
                [Ask(mentee=make_person(), mentor=grace, note="x", lapses_at=LATER)]
            )
            if begun:
                conversations.open_from(Ask.objects.latest("pk"))
        with CaptureQueriesContext(connection) as queries:
            page = client.get("/asks/").text
        assert page.count("/asks/talks/") == Conversation.objects.count()
        return len(queries)

    assert queries_for(5) == queries_for(45) <= 12


def test_one_ask_needs_the_same_queries_whatever_else_there_is(
    client: Client, asked: Ask, grace: Person
) -> None:
    client.force_login(grace)
    client.get(asks.page_of(asked))
    with CaptureQueriesContext(connection) as alone:
        client.get(asks.page_of(asked))
    for _ in range(4):
        make_ask(mentor=grace, mentee=make_mentee())

    with CaptureQueriesContext(connection) as among_others:
        client.get(asks.page_of(asked))

    assert len(among_others) == len(alone) <= 14
