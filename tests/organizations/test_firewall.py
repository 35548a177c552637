"""The firewall is one question, and it says no whenever somebody may evaluate somebody."""

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.db import IntegrityError, transaction
from django.utils import timezone

from hearten.errors import KeptApartError
from hearten.introductions import asks
from hearten.introductions.models import Ask
from hearten.organizations import actions as organizations
from hearten.organizations.firewall import closed_to, is_closed_between
from hearten.organizations.models import Job, Organization
from hearten.people.models import Person
from hearten.programs import actions as programs
from tests.makers import make_district, make_mentor, make_person, make_school

pytestmark = pytest.mark.django_db


def test_the_principal_of_the_building_is_closed_both_ways(ada: Person, barbara: Person) -> None:
    assert barbara.pk in closed_to(ada)
    assert ada.pk in closed_to(barbara)


def test_an_administrator_elsewhere_in_the_district_is_closed_until_cleared(
    ada: Person, edsger: Person
) -> None:
    other = make_mentor()
    school = make_school(ada.jobs.get().organization.district)
    organizations.take_job(school, by=other, is_administrator=True)
    assert is_closed_between(ada, other)

    programs.say_no_line(evaluator=other, subject=ada, by=edsger)

    assert not is_closed_between(ada, other)


def test_a_line_up_the_chain_is_closed_and_cannot_be_cleared_away_at_the_top(ada: Person) -> None:
    middle, top = make_person(), make_person()
    organizations.draw_line(evaluator=middle, subject=ada, by=middle)
    organizations.draw_line(evaluator=top, subject=middle, by=middle)

    organizations.clear_line(evaluator=top, subject=ada, by=middle)

    assert is_closed_between(top, ada)


def test_a_circle_of_lines_ends(ada: Person) -> None:
    one, two = make_person(), make_person()
    organizations.draw_line(evaluator=one, subject=two, by=one)
    organizations.draw_line(evaluator=two, subject=one, by=one)
    organizations.draw_line(evaluator=two, subject=ada, by=one)

    assert {one.pk, two.pk} <= closed_to(ada)
    assert ada.pk not in closed_to(ada)


def test_someone_named_by_address_is_closed_also_when_they_come_later(ada: Person) -> None:
    organizations.name_evaluator("Boss@Example.org", by=ada)
    boss = make_person(email="boss@example.org")

    assert is_closed_between(boss, ada)
    assert is_closed_between(ada, boss)


def test_a_colleague_without_administration_is_open(ada: Person) -> None:
    colleague = make_person()
    organizations.take_job(ada.jobs.get().organization, by=colleague)

    assert not is_closed_between(ada, colleague)


def test_schools_without_a_district_are_not_one_district() -> None:
    one, two = make_person(), make_person()
    for person in (one, two):
        school = organizations.found("school", f"Free school {person.pk}")  # type: ignore[arg-type]
        organizations.take_job(school, by=person, is_administrator=True)

    assert not is_closed_between(one, two)


def test_a_principal_who_leaves_her_job_with_one_click_stays_closed_for_a_year(
    ada: Person, barbara: Person
) -> None:
    organizations.leave_jobs(by=barbara)
    assert is_closed_between(ada, barbara)

    Job.objects.filter(person=barbara).update(until=timezone.now() - timedelta(days=366))

    assert not is_closed_between(ada, barbara)


def test_unticking_administrator_does_not_open_the_door(ada: Person, barbara: Person) -> None:
    Job.objects.filter(person=barbara).update(since=timezone.now() - timedelta(days=90))

    organizations.take_job(barbara.jobs.get().organization, by=barbara)

    assert is_closed_between(ada, barbara)


def test_a_box_ticked_by_mistake_may_be_unticked_the_same_day(
    ada: Person, maplewood: Organization
) -> None:
    colleague = make_person()
    organizations.take_job(maplewood, by=colleague, is_administrator=True)
    organizations.take_job(maplewood, by=colleague)

    assert not is_closed_between(ada, colleague)


def test_a_principal_who_ticked_no_box_is_closed_by_what_she_does(
    ada: Person, maplewood: Organization
) -> None:
    principal = make_mentor(**{"now.role": "principal_k12"})
    organizations.take_job(maplewood, by=principal, title="Principal")

    assert is_closed_between(ada, principal)
    assert is_closed_between(principal, ada)


def test_the_same_school_typed_twice_is_one_building(ada: Person, barbara: Person) -> None:
    late = make_person()
    typed = organizations.found(Organization.Kind.SCHOOL, "maplewood ELEMENTARY", region="NY")
    organizations.take_job(typed, by=late)

    assert is_closed_between(late, barbara)
    assert is_closed_between(barbara, late)


def test_a_cleared_line_ends_when_either_changes_jobs(ada: Person, edsger: Person) -> None:
    other = make_mentor()
    school = make_school(ada.jobs.get().organization.district)
    organizations.take_job(school, by=other, is_administrator=True)
    programs.say_no_line(evaluator=other, subject=ada, by=edsger)

    organizations.take_job(ada.jobs.get().organization, by=other, is_administrator=True)

    assert is_closed_between(ada, other)


def test_whom_she_named_stays_named_when_the_address_changes(ada: Person) -> None:
    boss = make_person(email="boss@work.example.org")
    organizations.name_evaluator("boss@work.example.org", by=ada)

    Person.objects.filter(pk=boss.pk).update(email="boss@home.example.org")

    assert is_closed_between(boss, ada)


def test_a_second_verified_address_counts_as_hers(ada: Person) -> None:
    boss = make_person(email="boss@home.example.org")
    organizations.name_evaluator("boss@work.example.org", by=ada)
    assert not is_closed_between(boss, ada)

    EmailAddress.objects.create(user=boss, email="Boss@work.example.org", verified=True)

    assert is_closed_between(boss, ada)


def test_the_act_refuses_and_says_so_plainly(ada: Person, barbara: Person) -> None:
    with pytest.raises(KeptApartError):
        asks.ask(barbara, by=ada, note="A few minutes?")


def test_the_database_refuses_even_without_the_act(ada: Person, barbara: Person) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Ask.objects.create(mentee=ada, mentor=barbara, note="x", lapses_at=timezone.now())


def test_a_coordinator_who_evaluates_someone_may_not_clear_a_line_for_them(
    ada: Person, edsger: Person
) -> None:
    district = make_district()
    organizations.name_evaluator(str(edsger.email), by=ada)
    other = make_person()
    organizations.take_job(district, by=other, is_administrator=True)

    with pytest.raises(programs.NotEntitledError):
        programs.say_no_line(evaluator=other, subject=ada, by=edsger)
