"""Three to five mentors with reasons in words, none of whom can ever evaluate her."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hearten.discovery import suggestions
from hearten.discovery.models import Suggestion
from hearten.introductions import asks, conversations
from hearten.organizations import actions as organizations
from hearten.pairing.suggesting import SHOWN_AT_ONCE
from hearten.people.models import Person
from hearten.portraits import actions as portraits
from hearten.portraits.models import Reader
from tests.makers import do_jobs, make_conversation, make_mentee, make_mentor, make_person

pytestmark = pytest.mark.django_db


def mentors_on_page_of(person: Person) -> set[Person]:
    return {s.mentor for s in suggestions.for_page(person)}


def test_a_page_has_three_to_five_mentors(ada: Person) -> None:
    for _number in range(9):
        make_mentor()

    assert 3 <= len(mentors_on_page_of(ada)) <= 5


def test_looking_again_shows_the_same_people(ada: Person) -> None:
    for _number in range(9):
        make_mentor()

    assert mentors_on_page_of(ada) == mentors_on_page_of(ada)


def test_someone_who_joined_a_moment_ago_is_found(ada: Person) -> None:
    assert not mentors_on_page_of(ada)

    late = make_mentor()

    assert late in mentors_on_page_of(ada)


def test_her_evaluator_is_never_suggested_however_well_she_fits(
    ada: Person, grace: Person, barbara: Person
) -> None:
    assert mentors_on_page_of(ada) == {grace}


def test_who_becomes_her_evaluator_is_off_the_page_at_once(ada: Person, grace: Person) -> None:
    assert mentors_on_page_of(ada) == {grace}

    organizations.draw_line(evaluator=grace, subject=ada, by=grace)

    assert mentors_on_page_of(ada) == set()


def test_the_worker_closes_what_a_new_line_crosses(ada: Person, grace: Person) -> None:
    suggestions.for_page(ada)
    organizations.draw_line(evaluator=grace, subject=ada, by=grace)

    do_jobs()

    assert not Suggestion.objects.standing().exists()


def test_not_this_is_never_suggested_in_either_direction(ada: Person, grace: Person) -> None:
    portraits.avoid(by=grace, address=str(ada.email))
    assert mentors_on_page_of(ada) == set()

    district = grace.jobs.get().organization.district
    other = make_mentor()
    organizations.take_job(grace.jobs.get().organization, by=other)
    portraits.avoid(by=ada, organization=district)

    assert mentors_on_page_of(ada) == set()


def test_someone_set_aside_is_replaced_and_stays_away(ada: Person) -> None:
    for _number in range(9):
        make_mentor()
    first = suggestions.for_page(ada)[0]

    suggestions.set_aside(first, for_good=True)

    assert first.mentor not in mentors_on_page_of(ada)
    assert len(mentors_on_page_of(ada)) >= 3


def test_a_pair_that_ended_is_not_suggested_again(ada: Person, grace: Person) -> None:
    conversations.let_rest(make_conversation(mentee=ada, mentor=grace), by=ada)

    assert mentors_on_page_of(ada) == set()


def test_a_mentor_without_a_free_place_is_not_suggested(ada: Person) -> None:
    full = make_mentor(capacity=1)
    make_conversation(mentor=full)

    assert mentors_on_page_of(ada) == set()


def test_a_paused_mentor_is_not_suggested(ada: Person, grace: Person) -> None:
    portraits.pause(by=grace, paused=True)

    assert mentors_on_page_of(ada) == set()


def test_a_page_gives_reasons_and_says_why_they_cannot_evaluate(
    client: Client, ada: Person, grace: Person
) -> None:
    client.force_login(ada)

    page = client.get("/mentors/").content.decode()

    assert "Grace Okafor" in page
    assert "works in another district" in page
    assert "Grace can offer what you want to grow in" in page
    assert "You were both the first in your family at college." in page


def test_reasons_never_use_an_answer_the_reader_may_not_read(client: Client, ada: Person) -> None:
    secretive = make_mentor(make_person("Silent Fox"), reader=Reader.MATCHING)
    client.force_login(ada)

    page = client.get("/mentors/").content.decode()

    assert secretive.name in page
    assert "You both put" not in page
    assert "can offer" not in page
    assert "first in your family" not in page


def test_a_thin_pool_says_so(client: Client, ada: Person, grace: Person) -> None:
    client.force_login(ada)

    assert "Fewer than three people fit you yet" in client.get("/mentors/").content.decode()


def test_an_empty_pool_says_so(client: Client, ada: Person) -> None:
    client.force_login(ada)

    assert "Nobody here fits you yet" in client.get("/mentors/").content.decode()


def test_an_unfinished_portrait_says_what_is_missing(client: Client) -> None:
    client.force_login(make_person())

    assert "still missing" in client.get("/mentors/").content.decode()


@pytest.mark.parametrize("way", ["not-for-me", "someone-else"])
def test_setting_someone_aside_by_button(
    client: Client, ada: Person, grace: Person, way: str
) -> None:
    standing = suggestions.for_page(ada)[0]
    client.force_login(ada)

    client.post(f"/mentors/{standing.public_id}/{way}/")

    assert not Suggestion.objects.standing().exists()


def test_mallory_cannot_set_aside_for_ada(
    client: Client, ada: Person, grace: Person, mallory: Person
) -> None:
    standing = suggestions.for_page(ada)[0]
    client.force_login(mallory)

    assert client.post(f"/mentors/{standing.public_id}/not-for-me/").status_code == 404
    assert Suggestion.objects.standing().exists()


def test_a_mentors_page_is_open_to_whom_she_was_suggested(
    client: Client, ada: Person, grace: Person
) -> None:
    suggestions.for_page(ada)
    client.force_login(ada)

    assert client.get(f"/mentors/{grace.public_id}/").status_code == 200


def test_a_mentors_page_is_closed_to_mallory_and_to_strangers(
    client: Client, grace: Person, mallory: Person
) -> None:
    client.force_login(mallory)
    assert client.get(f"/mentors/{grace.public_id}/").status_code == 404


def test_barbara_is_not_to_be_seen_by_ada_even_with_an_old_tie(
    client: Client, ada: Person, grace: Person
) -> None:
    suggestions.for_page(ada)
    organizations.draw_line(evaluator=grace, subject=ada, by=grace)
    client.force_login(ada)

    assert client.get(f"/mentors/{grace.public_id}/").status_code == 404


def test_the_page_asks_the_database_a_fixed_number_of_questions(
    client: Client, ada: Person
) -> None:
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as caught:
            client.get("/mentors/")
        return len(caught)

    client.force_login(ada)
    for _number in range(5):
        make_mentor()
    client.get("/mentors/")
    few = queries()
    for _number in range(40):
        make_mentor()

    assert queries() == few


def test_nobody_stands_on_too_many_pages(grace: Person) -> None:
    for _number in range(SHOWN_AT_ONCE + 3):
        suggestions.for_page(make_mentee())

    assert Suggestion.objects.standing().filter(mentor=grace).count() == SHOWN_AT_ONCE


def test_asked_people_are_not_suggested_again(ada: Person, grace: Person) -> None:
    asks.ask(grace, by=ada, note="A few minutes?")

    assert grace not in mentors_on_page_of(ada)
