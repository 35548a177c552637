"""Answering item by item, and who may read what was answered."""

from __future__ import annotations

import pytest

from hearten.people.models import Person
from hearten.portraits import actions as portraits
from hearten.portraits.actions import AvoidsThemselvesError
from hearten.portraits.models import Answer, Mentoring, NotThis, Portrait, Reader
from tests.makers import make_mentee, make_person


def reader_of(item: str, person: Person) -> str:
    return Answer.objects.get(person=person, item=item).reader


def test_an_answer_is_kept_where_matching_reads_it(ada: Person):
    portraits.answer({"now.level": "high"}, by=ada)

    assert Portrait.objects.get(pk=ada.pk).gathered["now.level"] == "high"


@pytest.mark.parametrize("nothing", [None, "", []])
def test_an_empty_answer_takes_one_back(nothing: object, ada: Person):
    portraits.answer({"now.level": nothing}, by=ada)

    assert "now.level" not in Portrait.objects.get(pk=ada.pk).gathered
    assert not Answer.objects.filter(person=ada, item="now.level").exists()


def test_no_is_an_answer(ada: Person):
    portraits.answer({"path.first_in_family": False}, by=ada)

    assert Portrait.objects.get(pk=ada.pk).gathered["path.first_in_family"] is False


def test_an_item_nobody_asks_about_is_refused(ada: Person):
    with pytest.raises(KeyError):
        portraits.answer({"values.rank": "most"}, by=ada)


def test_a_portrait_becomes_usable_once(db: None):
    person = make_person()

    make_mentee(person)
    first = Portrait.objects.get(pk=person.pk).usable_at
    portraits.answer({"now.level": "high"}, by=person)

    assert first is not None
    assert Portrait.objects.get(pk=person.pk).usable_at == first


def test_an_answer_given_again_keeps_the_reader_that_was_chosen_for_it(ada: Person):
    portraits.change_reader("now.role", Reader.MATCHING, by=ada)
    portraits.answer({"now.role": "librarian"}, by=ada)

    assert reader_of("now.role", ada) == Reader.MATCHING


def test_a_card_that_joins_a_list_is_shown_to_no_more_people_than_the_list_is(ada: Person):
    most = [f"values.{card}" for card in ("belonging", "voice", "joy", "curiosity", "care")]
    portraits.change_reader(most, Reader.MATCHING, by=ada)

    portraits.answer({"values.joy": None, "values.craft": "most"}, by=ada)

    assert reader_of("values.craft", ada) == Reader.MATCHING


def test_a_card_that_changes_lists_takes_the_reader_of_its_new_list(ada: Person):
    portraits.change_reader("values.order", Reader.EVERYONE, by=ada)

    portraits.answer({"values.order": "most", "values.joy": None}, by=ada)

    assert reader_of("values.order", ada) == Reader.INTRODUCED


def test_one_default_reader_reaches_answers_given_and_to_come(ada: Person):
    portraits.change_default_reader(Reader.INTRODUCED, by=ada)
    portraits.answer({"mentoring.like": "There is coffee."}, by=ada)

    assert reader_of("now.role", ada) == Reader.INTRODUCED
    assert reader_of("mentoring.like", ada) == Reader.INTRODUCED


def test_the_widest_default_still_leaves_to_matching_what_only_matching_uses(ada: Person):
    portraits.change_default_reader(Reader.EVERYONE, by=ada)
    portraits.answer({"matters": ["goals"]}, by=ada)

    assert reader_of("now.boundary", ada) == Reader.MATCHING
    assert reader_of("matters", ada) == Reader.MATCHING


def test_coming_as_a_mentor_makes_room_for_one_and_keeps_what_was_said(ada: Person):
    portraits.come_for(["find", "mentor"], by=ada)
    portraits.offer(by=ada, capacity=3)
    portraits.come_for(["mentor"], by=ada)

    assert Mentoring.objects.get(pk=ada.pk).capacity == 3


def test_coming_only_to_find_someone_ends_the_offer(grace: Person):
    portraits.come_for(["find"], by=grace)

    assert not Mentoring.objects.filter(pk=grace.pk).exists()


def test_nobody_avoids_themselves(ada: Person):
    with pytest.raises(AvoidsThemselvesError):
        portraits.avoid(by=ada, address="ADA@example.org")

    assert not NotThis.objects.exists()
