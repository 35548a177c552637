"""The programs one takes part in, and who a coordinator may see."""

from __future__ import annotations

from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from hearten.history.models import Entry, Receipt
from hearten.organizations import actions as organizations
from hearten.organizations.firewall import is_closed_between
from hearten.organizations.models import Organization
from hearten.people.models import Person
from hearten.programs import actions as programs
from hearten.programs.models import Enrolment, Program
from hearten.ties.models import Kind, Tie
from tests.makers import make_person

Role = Enrolment.Role


@pytest.fixture
def program(edsger: Person) -> Program:
    return Program.objects.get()


def people_of(program: Program, **query: str) -> str:
    url = reverse("programs:people", args=[program.public_id])
    return url + ("?" + "&".join(f"{k}={v}" for k, v in query.items()) if query else "")


def test_a_coordinator_sees_names_and_roles(client: Client, edsger: Person, program: Program):
    client.force_login(edsger)

    page = client.get(people_of(program)).content.decode()

    assert "Ada Marsh" in page
    assert "Grace Okafor" in page
    assert "ada@example.org" not in page


@pytest.mark.parametrize("stranger", ["ada", "grace", "mallory", "barbara"])
def test_to_anyone_else_the_page_is_not_there(
    stranger: str, client: Client, program: Program, request: pytest.FixtureRequest
):
    client.force_login(request.getfixturevalue(stranger))

    assert client.get(people_of(program)).status_code == 404


def test_a_visitor_is_asked_to_sign_in(client: Client, program: Program):
    for url in (people_of(program), reverse("programs:mine")):
        assert client.get(url).status_code == 302


def test_a_coordinator_who_evaluates_someone_does_not_see_them(
    client: Client, edsger: Person, ada: Person, program: Program
):
    organizations.draw_line(evaluator=edsger, subject=ada, by=edsger)
    client.force_login(edsger)

    page = client.get(people_of(program)).content.decode()
    near = reverse("programs:no_line", args=[program.public_id, ada.public_id])

    assert "Ada Marsh" not in page
    assert client.get(near).status_code == 404


def test_a_coordinator_from_the_district_office_does_not_see_its_staff(
    client: Client, ada: Person, barbara: Person, program: Program
):
    programs.enrol(barbara, program, Role.COORDINATOR, by=barbara)
    client.force_login(barbara)

    page = client.get(people_of(program)).content.decode()

    assert "Ada Marsh" not in page
    assert "Grace Okafor" in page


def test_everyone_shown_gets_one_receipt_a_day(
    client: Client, edsger: Person, ada: Person, program: Program
):
    client.force_login(edsger)

    client.get(people_of(program))
    client.get(people_of(program))

    assert Receipt.objects.filter(subject=ada.public_id, viewer=edsger.public_id).count() == 1


def test_whoever_is_not_shown_gets_no_receipt(
    client: Client, edsger: Person, ada: Person, program: Program
):
    client.force_login(edsger)

    client.get(people_of(program, role="mentor"))

    assert not Receipt.objects.filter(subject=ada.public_id).exists()


@pytest.mark.parametrize(
    ("words", "seen"),
    [("marsh", True), ("MÁRSH", True), ("zz", False), ("%00", True), ("%25", False)],
)
def test_names_are_found_however_they_are_typed(
    words: str, seen: bool, client: Client, edsger: Person, program: Program
):
    client.force_login(edsger)

    page = client.get(people_of(program, q=words))

    assert page.status_code == 200
    assert ("Ada Marsh" in page.content.decode()) is seen


def test_a_long_list_comes_in_pages_of_fifty(client: Client, edsger: Person, program: Program):
    for number in range(60):
        programs.enrol(make_person(f"Teacher {number:02}"), program, Role.MENTEE, by=edsger)
    client.force_login(edsger)

    first = client.get(people_of(program)).content.decode()
    second = client.get(people_of(program, page="2")).content.decode()
    beyond = client.get(people_of(program, page="99")).content.decode()

    assert "Teacher 01" in first
    assert "Teacher 59" not in first
    assert "Teacher 59" in second
    assert "Teacher 59" in beyond


def queries_of_people(how_many: int, client: Client, edsger: Person, program: Program) -> int:
    for _ in range(how_many):
        programs.enrol(make_person(), program, Role.MENTEE, by=edsger)
    client.force_login(edsger)
    client.get(people_of(program, q="nobody"))
    with CaptureQueriesContext(connection) as asked:
        client.get(people_of(program))
    return len(asked)


def test_fifty_people_cost_no_more_queries_than_five(
    client: Client, edsger: Person, program: Program
):
    few = queries_of_people(5, client, edsger, program)

    assert queries_of_people(45, client, edsger, program) == few


def test_without_a_second_step_a_coordinator_is_led_to_it(
    client: Client, edsger: Person, program: Program, settings: Any
):
    settings.COORDINATORS_NEED_A_SECOND_STEP = True
    client.force_login(edsger)

    answer = client.get(people_of(program))

    assert answer.headers["Location"] == reverse("mfa_index")
    assert not Receipt.objects.exists()


def test_with_a_second_step_a_coordinator_goes_on(
    client: Client, edsger: Person, program: Program, settings: Any
):
    settings.COORDINATORS_NEED_A_SECOND_STEP = True
    Authenticator.objects.create(user=edsger, type=Authenticator.Type.TOTP, data={})
    client.force_login(edsger)

    assert client.get(people_of(program)).status_code == 200


@pytest.fixture
def near(ada: Person, barbara: Person, program: Program, edsger: Person) -> str:
    """Barbara takes part, too, and edsger looks at who is near ada."""
    programs.enrol(barbara, program, Role.MENTOR, by=edsger)
    return reverse("programs:no_line", args=[program.public_id, ada.public_id])


def test_a_coordinator_says_that_an_administrator_does_not_evaluate_someone(
    near: str, client: Client, edsger: Person, ada: Person, barbara: Person
):
    client.force_login(edsger)
    said = {"person": str(barbara.public_id), "say": "no line"}

    assert "Barbara does not evaluate Ada" in client.get(near).content.decode()
    client.post(near, said)
    client.post(near, said)

    assert not is_closed_between(ada, barbara)
    assert Entry.objects.filter(act="line of evaluation cleared", by=edsger.public_id).exists()


def test_what_was_said_can_be_taken_back(
    near: str, client: Client, edsger: Person, ada: Person, barbara: Person
):
    programs.say_no_line(evaluator=barbara, subject=ada, by=edsger)
    client.force_login(edsger)

    client.post(near, {"person": str(barbara.public_id), "say": "perhaps"})

    assert is_closed_between(ada, barbara)


@pytest.mark.parametrize("wrong", [{"person": "grace"}, {"person": "nobody"}, {"say": "anything"}])
def test_only_administrators_nearby_can_be_named(
    wrong: dict[str, str], near: str, client: Client, edsger: Person, grace: Person, barbara: Person
):
    client.force_login(edsger)
    named = {"grace": str(grace.public_id)}.get(wrong.get("person", ""), "nobody")
    said = {"person": str(barbara.public_id), "say": "no line", **wrong}
    if "person" in wrong:
        said["person"] = named

    assert client.post(near, said).status_code == 404
    assert not Tie.objects.filter(kind=Kind.CLEARED).exists()


@pytest.mark.parametrize("stranger", ["ada", "mallory", "barbara"])
def test_nobody_else_says_it(
    stranger: str, near: str, client: Client, barbara: Person, request: pytest.FixtureRequest
):
    client.force_login(request.getfixturevalue(stranger))

    answer = client.post(near, {"person": str(barbara.public_id), "say": "no line"})

    assert answer.status_code == 404
    assert not Tie.objects.filter(kind=Kind.CLEARED).exists()


def test_somebody_outside_the_program_is_not_there(
    client: Client, edsger: Person, program: Program, mallory: Person
):
    client.force_login(edsger)

    url = reverse("programs:no_line", args=[program.public_id, mallory.public_id])

    assert client.get(url).status_code == 404


def test_everyone_sees_their_own_programs_and_no_others(
    client: Client, ada: Person, mallory: Person, program: Program
):
    client.force_login(ada)
    mine = client.get(reverse("programs:mine")).content.decode()
    client.force_login(mallory)
    theirs = client.get(reverse("programs:mine")).content.decode()

    assert "New teachers" in mine
    assert "Leave as mentee" in mine
    assert "New teachers" not in theirs


def test_leaving_ends_the_part_and_the_coordinators_tie(
    client: Client, ada: Person, edsger: Person, program: Program
):
    client.force_login(ada)
    leave = reverse("programs:leave", args=[program.public_id])

    assert client.post(leave, {"role": "mentee"}).status_code == 302
    assert client.post(leave, {"role": "mentee"}).status_code == 404

    assert not Enrolment.objects.open().filter(person=ada).exists()
    assert not Tie.objects.open().filter(subject=ada, kind=Kind.COORDINATES).exists()
    assert Entry.objects.get(act="left program").by is None


@pytest.mark.parametrize("role", ["mentor", "coordinator", "", "queen", "mentee\0"])
def test_nobody_leaves_a_part_they_do_not_have(
    role: str, client: Client, ada: Person, program: Program
):
    client.force_login(ada)

    answer = client.post(reverse("programs:leave", args=[program.public_id]), {"role": role})

    assert answer.status_code == 404
    assert Enrolment.objects.open().count() == 3


def test_leaving_is_never_a_link(client: Client, ada: Person, program: Program):
    client.force_login(ada)

    assert client.get(reverse("programs:leave", args=[program.public_id])).status_code == 405


def test_a_program_with_the_longest_of_names_leaves_a_receipt(client: Client, ada: Person):
    host = organizations.found(Organization.Kind.CONSORTIUM, "Null")
    edith = make_person("Édith O'Brien")
    program = programs.start("👩‍🏫" * 50, host, by=edith)
    programs.enrol(ada, program, Role.MENTEE, by=edith)
    client.force_login(edith)

    assert client.get(people_of(program)).status_code == 200
    assert Receipt.objects.filter(subject=ada.public_id).count() == 1
