"""Who could mentor someone, as far as every web process remembers."""

import pytest

from hearten.organizations import actions as organizations
from hearten.organizations.models import Organization
from hearten.pairing import pool, suggesting
from hearten.people import actions as people
from hearten.people.models import Person
from hearten.portraits.models import Portrait
from tests.makers import make_district, make_mentee, make_mentor, make_school

pytestmark = pytest.mark.django_db


def found_for(mentee: Person) -> set[int]:
    return {int(suggestion.mentor) for suggestion in suggesting.find(mentee)}


def works_at(*schools: Organization, **answers: str) -> Person:
    mentor = make_mentor(**{"now.boundary": "either", **answers})
    for school in schools:
        organizations.take_job(school, by=mentor)
    return mentor


def test_who_left_is_no_longer_remembered(ada: Person, grace: Person) -> None:
    assert found_for(ada) == {grace.pk}

    people.leave(grace)

    assert str(grace.pk) not in pool.current()
    assert found_for(ada) == set()


def test_answers_that_the_instrument_does_not_know_harm_nobody(ada: Person, grace: Person) -> None:
    strange = {
        "now.role": "wheelwright",
        "now.ways": ["video", "telegraph"],
        "now.boundary": "beyond",
        "path.subjects": ["alchemy"],
        "path.roles": ["wheelwright"],
        "path.schools": ["on_a_ship"],
        "mentoring.struggles": ["scurvy"],
        "values.chivalry": "most",
        "stances.slates": 3,
        "aims.latin": ["offer"],
        "likeness.heraldry": 3,
    }
    portrait = Portrait.objects.get(pk=grace.pk)
    portrait.gathered = portrait.gathered | strange
    portrait.save()

    assert found_for(ada) == {grace.pk}


def test_outside_her_district_means_outside_every_district_of_both() -> None:
    first, second = make_school(), make_school()
    mentee = make_mentee(**{"now.boundary": "outside"})
    organizations.take_job(first, by=mentee)
    organizations.take_job(second, by=mentee)
    works_at(make_school(), make_school(second.district))
    elsewhere = works_at(make_school())

    assert found_for(mentee) == {elsewhere.pk}


def test_inside_her_district_means_inside_any_district_of_both() -> None:
    school = make_school()
    mentee = make_mentee(**{"now.boundary": "inside"})
    organizations.take_job(make_school(), by=mentee)
    organizations.take_job(school, by=mentee)
    near = works_at(make_school(), make_school(school.district))
    works_at(make_school())

    assert found_for(mentee) == {near.pk}


def test_a_second_job_taken_a_moment_ago_counts() -> None:
    mentee = make_mentee(**{"now.boundary": "outside"})
    district = make_district()
    organizations.take_job(make_school(district), by=mentee)
    mentor = works_at(make_school())
    assert found_for(mentee) == {mentor.pk}

    organizations.take_job(make_school(district), by=mentor)

    assert found_for(mentee) == set()


def test_a_school_of_no_district_is_ones_own_ground() -> None:
    alone = organizations.found(Organization.Kind.SCHOOL, "The Mill School", region="NY")
    mentee = make_mentee(**{"now.boundary": "outside"})
    organizations.take_job(alone, by=mentee)
    works_at(alone)

    assert found_for(mentee) == set()
