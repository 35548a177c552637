"""The same people everywhere. What makes each who they are is written here, once."""

from __future__ import annotations

import pytest

from hearten.organizations import actions as organizations
from hearten.organizations.models import Organization
from hearten.people.models import Person
from hearten.programs import actions as programs
from hearten.programs.models import Enrolment
from tests.makers import make_district, make_mentee, make_mentor, make_person, make_school


@pytest.fixture
def maplewood(db: None) -> Organization:
    """The school where ada teaches and barbara is principal."""
    return make_school(make_district("Cedar Valley"), "Maplewood Elementary")


@pytest.fixture
def ada(maplewood: Organization) -> Person:
    """A mentee: a new teacher at Maplewood."""
    person = make_mentee(make_person("Ada Marsh", email="ada@example.org"))
    organizations.take_job(maplewood, by=person, title="First-grade teacher")
    return person


@pytest.fixture
def grace(db: None) -> Person:
    """Her mentor-to-be: works in another district, has room for two."""
    person = make_mentor(make_person("Grace Okafor", email="grace@example.org"))
    school = make_school(make_district("Harbor Point"), "Lighthouse School")
    organizations.take_job(school, by=person, title="Reading teacher")
    return person


@pytest.fixture
def barbara(ada: Person, maplewood: Organization) -> Person:
    """Evaluates ada: principal of her school, and a willing mentor to others."""
    person = make_mentor(make_person("Barbara Lindqvist", email="barbara@example.org"))
    organizations.take_job(maplewood, by=person, title="Principal", is_administrator=True)
    return person


@pytest.fixture
def edsger(ada: Person, grace: Person) -> Person:
    """Coordinates the program that ada and grace take part in."""
    person = make_person("Edsger Brandt", email="edsger@example.org")
    consortium = organizations.found(Organization.Kind.CONSORTIUM, "Three Rivers")
    program = programs.start("New teachers", consortium, by=person)
    programs.enrol(ada, program, Enrolment.Role.MENTEE, by=person)
    programs.enrol(grace, program, Enrolment.Role.MENTOR, by=person)
    return person


@pytest.fixture
def mallory(db: None) -> Person:
    """Must never get in: an educator with an account and no relation to anyone."""
    return make_mentee(make_person("Mallory Quint", email="mallory@example.org"))
