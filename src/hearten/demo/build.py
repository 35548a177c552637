"""Building the demo consortium through the same acts that people use, each as the one who acts."""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from allauth.account.models import EmailAddress
from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from procrastinate.contrib.django import app
from procrastinate.testing import InMemoryConnector

from hearten.demo import PASSWORD, sign_ins
from hearten.demo.asking import Asking, asking, district_of
from hearten.demo.cast import cast
from hearten.demo.people import SEED, Invented, invent
from hearten.demo.places import (
    ALONE,
    ALONE_REGION,
    CONSORTIUM,
    DISTRICTS,
    PROGRAM,
)
from hearten.doors.database import acting
from hearten.errors import HeartenError
from hearten.introductions import asks, conversations
from hearten.organizations import actions as organizations
from hearten.organizations.models import Organization
from hearten.people.models import Person
from hearten.portraits import actions as portraits
from hearten.portraits.models import Reader
from hearten.programs import actions as programs
from hearten.programs.models import Enrolment, Program

Places = Mapping[str, Organization]
Arrived = Mapping[str, Person]
LINES_IN = "Cedar Valley"
AFTER_SCHOOL = time(15, 45)


class NotInProductionError(HeartenError):
    """Invented people have no business among real ones."""

    says = _("The demo consortium is switched off here.")
    remedy = _("It is for trying Hearten out. Set HEARTEN_DEMO=yes if this server is for that.")


def build() -> bool:
    """Invite the demo's people, unless they are here already; all of them or nobody.

    Returns whether anybody was invited.
    """
    if not settings.DEMO:
        raise NotInProductionError
    with transaction.atomic():
        _one_at_a_time()
        if _is_here():
            return False
        _invite(cast() + invent())
    return True


def _one_at_a_time() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('the demo consortium'))")


def _is_here() -> bool:
    return Program.objects.filter(name=PROGRAM, host__name=CONSORTIUM).exists()


def _invite(everyone: Sequence[Invented]) -> None:
    with _before_anyone_listens():
        places = _found_places()
        arrived = dict(_arrive(everyone, places))
        _begin_program(everyone, arrived, places)
        _draw_lines(everyone, arrived)
    for asked in asking(everyone):
        _ask(asked, arrived)


@contextmanager
def _before_anyone_listens() -> Iterator[None]:
    """Set jobs aside: nobody has asked anybody yet, so no listener could have anything to do."""
    with app.replace_connector(InMemoryConnector()):
        yield


def _found_places() -> Places:
    kinds = Organization.Kind
    three_rivers = organizations.found(kinds.CONSORTIUM, CONSORTIUM)
    places = {CONSORTIUM: three_rivers}
    for told in DISTRICTS:
        district = organizations.found(
            kinds.DISTRICT, told.name, region=told.region, consortium=three_rivers
        )
        places[told.name] = district
        for school in told.schools:
            places[school.name] = organizations.found(
                kinds.SCHOOL,
                school.name,
                region=told.region,
                district=district,
                consortium=three_rivers,
            )
    for school in ALONE:
        places[school.name] = organizations.found(kinds.SCHOOL, school.name, region=ALONE_REGION)
    return places


def _arrive(everyone: Sequence[Invented], places: Places) -> Iterator[tuple[str, Person]]:
    luck = random.Random(SEED)
    known = {email for _name, email, _password, _shows in sign_ins()}
    for invented in everyone:
        person = Person.objects.create_user(
            invented.email,
            PASSWORD if invented.email in known else None,
            name=invented.name,
            time_zone=invented.time_zone,
            # The same addresses of pages every time, so that a link to one goes on working.
            public_id=uuid.UUID(int=luck.getrandbits(128), version=4),
        )
        with acting(person_id=person.pk):
            _settle_in(invented, person, places)
        yield invented.email, person


def _begin_program(everyone: Sequence[Invented], arrived: Arrived, places: Places) -> None:
    edsger = arrived[everyone[0].email]
    role = Enrolment.Role
    with acting(person_id=edsger.pk):
        organizations.take_job(places[CONSORTIUM], by=edsger, title="Coordinator")
        program = programs.start(PROGRAM, places[CONSORTIUM], by=edsger)
        for invented in everyone:
            person = arrived[invented.email]
            if invented.in_program and invented.seeks:
                programs.enrol(person, program, role.MENTEE, by=edsger)
            if invented.in_program and invented.capacity is not None:
                programs.enrol(person, program, role.MENTOR, by=edsger)


def _draw_lines(everyone: Sequence[Invented], arrived: Arrived) -> None:
    """Put one district's lines on record: principals evaluate their school, the office them."""
    here = [person for person in everyone if district_of(person.place) == LINES_IN]
    superintendent = next(person for person in here if person.title == "Superintendent")
    for principal in (person for person in here if person.title == "Principal"):
        staff = [p for p in here if p.place == principal.place and p is not principal]
        _evaluates(superintendent, [principal], arrived)
        _evaluates(principal, staff, arrived)


def _evaluates(evaluator: Invented, subjects: Sequence[Invented], arrived: Arrived) -> None:
    by = arrived[evaluator.email]
    with acting(person_id=by.pk):
        for subject in subjects:
            organizations.draw_line(evaluator=by, subject=arrived[subject.email], by=by)


def _settle_in(invented: Invented, person: Person, places: Places) -> None:
    """Take the job, then answer the portrait and say what one offers, in one sitting."""
    EmailAddress.objects.create(user=person, email=person.email, verified=True, primary=True)
    if invented.place:
        organizations.take_job(
            places[invented.place],
            by=person,
            title=invented.title,
            is_administrator=invented.is_administrator,
        )
    if invented.reader:
        portraits.change_default_reader(Reader(invented.reader), by=person)
    if invented.answers:
        portraits.answer(invented.answers, by=person)
    if invented.avoids:
        portraits.avoid(by=person, organization=places[invented.avoids])
    if invented.capacity is not None:
        portraits.offer(by=person, capacity=invented.capacity)
    if invented.is_paused:
        portraits.pause(by=person, paused=True)


def _ask(asked: Asking, arrived: Arrived) -> None:
    mentee, mentor = arrived[asked.mentee.email], arrived[asked.mentor.email]
    with acting(person_id=mentee.pk):
        letter = asks.ask(mentor, by=mentee, note=asked.note)
    if not asked.is_accepted:
        return
    with acting(person_id=mentor.pk):
        conversation = asks.accept(letter, by=mentor)
        conversations.propose(conversation, _afternoons(mentor.time_zone), by=mentor)


def _afternoons(zone: str) -> list[conversations.Proposal]:
    """Return two afternoons that have not passed for anyone."""
    today = timezone.now().astimezone(ZoneInfo(zone)).date()
    days = (today + timedelta(days=ahead) for ahead in (5, 8))
    return [
        conversations.Proposal(datetime.combine(day, AFTER_SCHOOL), zone, "video") for day in days
    ]
