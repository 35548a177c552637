"""Who may read which answer, for one person and for many at once."""

from __future__ import annotations

import pytest

from hearten.organizations import actions as organizations
from hearten.people.models import Person
from hearten.portraits import actions as portraits
from hearten.portraits.models import Answer, Reader
from hearten.portraits.questions import readable_by, readable_items
from hearten.ties.actions import tie, tie_both, untie_both
from hearten.ties.models import Kind
from tests.makers import make_mentee, make_mentor


def items(answers: list[Answer]) -> set[str]:
    return {answer.item for answer in answers}


def test_everybody_reads_all_of_their_own_portrait(ada: Person):
    assert items(readable_by(ada, ada)) == set(ada.portrait.gathered)


def test_a_stranger_reads_only_what_everyone_may(ada: Person, mallory: Person):
    assert items(readable_by(mallory, ada)) == {"now.role", "now.level", "path.languages"}


def test_someone_introduced_reads_more_until_the_introduction_ends(ada: Person, grace: Person):
    before = items(readable_by(grace, ada))
    tie_both(ada, grace, Kind.INTRODUCED)
    during = items(readable_by(grace, ada))
    untie_both(ada, grace, Kind.INTRODUCED)

    assert "values.belonging" in during - before
    assert items(readable_by(grace, ada)) == before


@pytest.mark.parametrize("kind", [Kind.SUGGESTED, Kind.ASKED])
def test_it_goes_one_way_to_whoever_it_helps_to_choose(kind: Kind, ada: Person, grace: Person):
    portraits.change_default_reader(Reader.INTRODUCED, by=grace)
    tie(ada, grace, kind)

    assert "values.belonging" in items(readable_by(ada, grace))
    assert "values.belonging" not in items(readable_by(grace, ada))


def test_nobody_but_the_owner_reads_what_only_matching_uses(ada: Person, grace: Person):
    tie_both(ada, grace, Kind.INTRODUCED)

    assert "now.boundary" not in items(readable_by(grace, ada))


def test_whoever_evaluates_someone_reads_nothing_of_theirs(ada: Person, barbara: Person):
    portraits.change_default_reader(Reader.EVERYONE, by=ada)

    assert readable_by(barbara, ada) == []
    assert readable_by(ada, barbara) == []


def test_whom_someone_would_rather_not_meet_reads_nothing_of_theirs(ada: Person, mallory: Person):
    portraits.avoid(by=ada, address="mallory@example.org")

    assert readable_by(mallory, ada) == []


def test_an_evaluator_named_today_reads_nothing_any_more(ada: Person, grace: Person):
    tie_both(ada, grace, Kind.INTRODUCED)
    organizations.name_evaluator("grace@example.org", by=ada)

    assert readable_by(grace, ada) == []


def test_many_are_asked_about_in_one_query(
    ada: Person, django_assert_num_queries: pytest.FixtureRequest
):
    people = [make_mentor().pk for _ in range(4)] + [make_mentee().pk]

    with django_assert_num_queries(1):  # type: ignore[operator]
        found = readable_items(ada, people)

    assert set(found) == set(people)
    assert "path.first_in_family" in found[people[0]]
    assert found[people[-1]] == {"now.role", "now.level", "path.languages"}


def test_asking_about_many_and_about_one_agree(ada: Person, barbara: Person, grace: Person):
    tie_both(ada, grace, Kind.INTRODUCED)
    people = [ada, barbara, grace]

    found = readable_items(ada, [person.pk for person in people])

    assert found == {p.pk: frozenset(items(readable_by(ada, p))) for p in people}
