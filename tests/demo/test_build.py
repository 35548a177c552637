"""The demo consortium in the database: built once for this module, as the app, and taken back."""

from __future__ import annotations

import io
import time
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from hearten.demo import sign_ins
from hearten.demo.build import NotInProductionError, build
from hearten.demo.cast import cast
from hearten.demo.people import invent
from hearten.introductions.models import Ask, Conversation
from hearten.organizations.firewall import closed_to, is_closed_between
from hearten.organizations.models import Job, Organization
from hearten.pairing import pool, suggesting
from hearten.people.models import Person
from hearten.portraits.apart import are_apart
from hearten.portraits.models import Answer, Mentoring, NotThis, Portrait
from hearten.programs.models import Enrolment
from hearten.ties.models import Kind, Tie

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("demo")]  # one worker, one build


@pytest.fixture(scope="module")
def consortium(django_db_setup: None, django_db_blocker: Any) -> Iterator[dict[str, Any]]:
    """Build the demo as the role the app has; the transaction is never committed."""
    with django_db_blocker.unblock(), transaction.atomic():
        facts = {"role": _ask_database("SELECT current_user")}
        facts["is_new"] = build()
        yield facts
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def _fresh_pool(consortium: dict[str, Any]) -> Iterator[None]:
    pool.forget()
    yield
    pool.forget()


def _ask_database(question: str) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(question)
        return cursor.fetchone()[0]


def person(first_name: str) -> Person:
    return Person.objects.get(email=f"{first_name}@example.org")


def test_it_is_built_as_the_app_through_the_acts(consortium):
    assert consortium == {"role": "hearten_app", "is_new": True}
    assert Person.objects.count() == len(cast() + invent())


def test_a_second_run_finds_it_and_says_so_at_once():
    said, began = io.StringIO(), time.perf_counter()

    call_command("demo", stdout=said)

    assert "is here already" in said.getvalue()
    assert time.perf_counter() - began < 1


def test_it_is_refused_in_production(settings):
    settings.DEMO = False

    with pytest.raises(NotInProductionError):
        build()
    with pytest.raises(CommandError, match="switched off"):
        call_command("demo")


def test_what_people_answered_is_what_is_stored():
    stored = dict(Portrait.objects.values_list("person__email", "gathered"))

    assert stored == {p.email: p.answers for p in cast() + invent() if p.answers}


def test_three_districts_stand_under_one_consortium():
    districts = Organization.objects.filter(kind="district")

    assert {d.name for d in districts} == {"Cedar Valley", "Harbor Point", "North Prairie"}
    assert {str(d.consortium) for d in districts} == {"Three Rivers"}
    for district in districts:
        schools = Organization.objects.filter(district=district, kind="school")
        assert schools.count() == 5
        for school in schools:
            assert Job.objects.filter(organization=school, is_administrator=True).exists()


@pytest.mark.parametrize("sign_in", sign_ins(), ids=lambda sign_in: sign_in[1])
def test_the_cast_can_sign_in_by_the_door_that_everyone_uses(sign_in):
    name, email, password, _shows = sign_in
    client = Client()

    answer = client.post(reverse("account_login"), {"login": email, "password": password})

    assert answer.status_code == 302
    assert int(client.session["_auth_user_id"]) == Person.objects.get(name=name).pk


def test_nobody_but_the_cast_has_a_password():
    known = {email for _name, email, _password, _shows in sign_ins()}

    for someone in Person.objects.exclude(email__in=known):
        assert not someone.has_usable_password()


def test_no_ask_and_no_conversation_crosses_the_firewall():
    pairs = [*Ask.objects.all(), *Conversation.objects.all()]

    assert len(pairs) > 10
    for between in pairs:
        assert not is_closed_between(between.mentee, between.mentor)
        assert not are_apart(between.mentee, between.mentor)


def test_ada_has_asked_nobody_and_one_ask_waits_for_grace():
    assert not Ask.objects.visible_to(person("ada")).exists()
    assert Ask.objects.unanswered().filter(mentor=person("grace")).count() == 1


def test_a_conversation_has_times_to_choose_from():
    for conversation in Conversation.objects.all():
        assert conversation.times.filter(chosen_at=None, withdrawn_at=None).count() == 2


def test_barbara_is_closed_to_ada_by_a_line_on_record():
    ada, barbara = person("ada"), person("barbara")

    assert barbara.pk in closed_to(ada)
    assert Tie.objects.filter(viewer=barbara, subject=ada, kind=Kind.EVALUATES).exists()
    assert Mentoring.objects.filter(person=barbara).exists()


def test_grace_is_suggested_to_ada_and_barbara_is_not():
    ada = person("ada")

    found = {int(suggestion.mentor) for suggestion in suggesting.find(ada, count=5)}

    assert person("grace").pk in found
    assert not found & closed_to(ada)


def test_barbara_would_be_suggested_to_ada_if_she_did_not_evaluate_her():
    ada, barbara = person("ada"), person("barbara")
    Tie.objects.filter(viewer=barbara, subject=ada).delete()
    Job.objects.filter(person=barbara).delete()

    found = {int(suggestion.mentor) for suggestion in suggesting.find(ada, count=5)}

    assert barbara.pk in found


def test_a_principal_that_was_comes_before_closer_values_for_noah():
    noah = person("noah")

    found = [int(suggestion.mentor) for suggestion in suggesting.find(noah, count=5)]

    assert person("ruth.ellender").pk in found
    assert person("paloma.vance").pk not in found


def test_edsger_coordinates_and_mallory_stands_to_nobody():
    edsger, mallory = person("edsger"), person("mallory")
    coordinated = Tie.objects.filter(viewer=edsger, kind=Kind.COORDINATES)

    assert Enrolment.objects.coordinated_by(edsger).count() == 1
    assert coordinated.count() > 100
    assert not Tie.objects.filter(viewer=mallory).exists()
    assert not Tie.objects.filter(subject=mallory).exists()


def test_some_mentors_pause_and_some_are_full():
    paused = Mentoring.objects.exclude(paused_at=None)
    full = [
        mentoring
        for mentoring in Mentoring.objects.all()
        if Conversation.objects.open().filter(mentor=mentoring.person).count() >= mentoring.capacity
    ]

    assert paused.count() >= 3
    assert len(full) >= 3


def test_a_few_people_would_rather_not_meet_someone():
    assert 3 <= NotThis.objects.count() < 20


def test_most_mentors_may_be_read_by_everyone_and_some_by_nobody():
    mentors = Portrait.objects.filter(person__mentoring__isnull=False)
    readers = Counter(mentors.values_list("default_reader", flat=True))

    assert readers["everyone"] > readers.total() / 2
    assert readers["matching"] >= 3
    assert not Answer.objects.filter(item="now.here_for").exclude(reader="matching").exists()


def test_few_jobs_are_left_for_the_worker():
    assert ProcrastinateJob.objects.count() < 50
