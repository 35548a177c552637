"""Where one works, as one says, and who evaluates."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from hearten.organizations import actions as organizations
from hearten.organizations.firewall import is_closed_between
from hearten.organizations.models import Job, NamedEvaluator, Organization
from hearten.people.models import Person
from tests.makers import make_district, make_school

MINE = "/work/"
NAMES = [
    "Null",
    "O'Brien Elementary",
    "مدرسة الأمل",
    "École 🏫 Été",
    "x" * 200,
    "ﷺ" * 40,
    "<b>School</b>",
]


def work_at(place: Organization) -> str:
    return reverse("organizations:work_at", args=[place.public_id])


def test_one_sees_where_one_works_and_that_nobody_checked_it(client: Client, ada: Person):
    client.force_login(ada)

    page = client.get(MINE).content.decode()

    assert "Maplewood Elementary" in page
    assert "nobody has checked this" in page


@pytest.mark.parametrize("other", ["mallory", "barbara"])
def test_nobody_else_sees_it_there(
    other: str, client: Client, ada: Person, request: pytest.FixtureRequest
):
    organizations.name_evaluator("boss@example.org", by=ada)
    client.force_login(request.getfixturevalue(other))

    page = client.get(MINE).content.decode()

    assert "First-grade teacher" not in page
    assert "boss@example.org" not in page


def test_a_visitor_is_asked_to_sign_in(client: Client, maplewood: Organization):
    for url in (MINE, "/work/add/", work_at(maplewood)):
        assert client.get(url).status_code == 302
    for url in ("/work/none/", "/work/evaluators/", "/work/evaluators/forget/"):
        assert client.post(url).status_code == 302
    assert not Job.objects.exists()


def test_a_school_is_found_by_some_of_its_name(
    client: Client, mallory: Person, maplewood: Organization
):
    client.force_login(mallory)

    page = client.get(MINE, {"q": "ELEM maple"}).content.decode()

    assert work_at(maplewood) in page
    assert "Cedar Valley" in page


@pytest.mark.parametrize("words", ["\0", "%", "_", "🏫", "x" * 5000, "' OR 1=1"])
def test_whatever_is_looked_for_gets_an_answer(
    words: str, client: Client, mallory: Person, maplewood: Organization
):
    client.force_login(mallory)

    page = client.get(MINE, {"q": words})

    assert page.status_code == 200
    assert work_at(maplewood) not in page.content.decode()


def test_taking_a_job_and_saying_it_twice_is_one_job(
    client: Client, mallory: Person, maplewood: Organization
):
    client.force_login(mallory)

    for title in ("Nurse", "School nurse"):
        client.post(work_at(maplewood), {"title": title})

    job = Job.objects.get(person=mallory)
    assert (job.title, job.is_administrator, job.checked_at) == ("School nurse", False, None)


def test_an_administrator_is_kept_from_everyone_in_the_district(
    client: Client, ada: Person, mallory: Person, maplewood: Organization
):
    client.force_login(mallory)

    client.post(work_at(maplewood), {"title": "Dean", "is_administrator": "on"})

    assert is_closed_between(ada, mallory)


def test_a_title_that_is_too_long_comes_back_with_what_was_typed(
    client: Client, mallory: Person, maplewood: Organization
):
    client.force_login(mallory)

    page = client.post(work_at(maplewood), {"title": "t" * 300})

    assert "t" * 300 in page.content.decode()
    assert not Job.objects.filter(person=mallory).exists()


def test_nobody_works_in_a_consortium(client: Client, mallory: Person):
    place = organizations.found(Organization.Kind.CONSORTIUM, "Three Rivers")
    client.force_login(mallory)

    assert client.post(work_at(place), {"title": "Boss"}).status_code == 404


@pytest.mark.parametrize("name", NAMES)
def test_a_place_that_is_not_here_is_added_under_any_name(
    name: str, client: Client, mallory: Person
):
    client.force_login(mallory)
    said = {"kind": "school", "name": name, "district": name, "region": "NY"}

    answers = [client.post("/work/add/", said) for _ in range(2)]

    school = Organization.objects.get(kind="school")
    assert [answer.headers["Location"] for answer in answers] == [work_at(school)] * 2
    assert school.district == Organization.objects.get(kind="district")
    assert client.get(work_at(school)).status_code == 200


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"name": "\u200b \u202e"},
        {"name": "n" * 300},
        {"region": "XX"},
        {"kind": "planet"},
    ],
)
def test_a_place_that_cannot_be_added_comes_back_with_what_was_typed(
    wrong: dict[str, str], client: Client, mallory: Person
):
    client.force_login(mallory)
    said = {"kind": "school", "name": "Hill", "district": "Kept", "region": "NY", **wrong}

    page = client.post("/work/add/", said)

    assert page.status_code == 200
    assert 'value="Kept"' in page.content.decode()
    assert not Organization.objects.filter(kind="school").exists()


def test_leaving_one_job_keeps_the_other(client: Client, ada: Person, maplewood: Organization):
    other = make_school()
    organizations.take_job(other, by=ada)
    client.force_login(ada)

    client.post(reverse("organizations:leave", args=[maplewood.public_id]))

    assert [job.organization for job in Job.objects.filter(person=ada, until=None)] == [other]


def test_nobody_ends_the_job_of_somebody_else(
    client: Client, ada: Person, mallory: Person, maplewood: Organization
):
    client.force_login(mallory)

    answer = client.post(reverse("organizations:leave", args=[maplewood.public_id]))

    assert answer.status_code == 404
    assert Job.objects.filter(person=ada, until=None).exists()


def test_who_is_independent_or_retired_has_no_job(client: Client, ada: Person):
    client.force_login(ada)

    client.post("/work/none/")

    assert not Job.objects.filter(person=ada, until=None).exists()
    assert "No school or district, as you say" in client.get(MINE).content.decode()


def test_naming_an_evaluator_answers_the_same_whether_they_are_here_or_not(
    client: Client, ada: Person, grace: Person
):
    client.force_login(ada)

    answers = [
        client.post("/work/evaluators/", {"address": address}, follow=True).content.decode()
        for address in ("grace@example.org", "nobody@example.org")
    ]

    known, unknown = (answer.split('role="status"')[1].split("</div>")[0] for answer in answers)
    assert known == unknown
    assert is_closed_between(ada, grace)


def test_an_evaluator_named_twice_stands_there_once_and_is_taken_off(
    client: Client, ada: Person, grace: Person
):
    client.force_login(ada)
    for address in ("grace@example.org", "GRACE@example.org"):
        client.post("/work/evaluators/", {"address": address})
    assert NamedEvaluator.objects.count() == 1

    for _ in range(2):
        client.post("/work/evaluators/forget/", {"address": "grace@example.org"})

    assert not is_closed_between(ada, grace)


def test_nobody_takes_an_evaluator_off_the_list_of_somebody_else(
    client: Client, ada: Person, mallory: Person
):
    organizations.name_evaluator("boss@example.org", by=ada)
    client.force_login(mallory)

    client.post("/work/evaluators/forget/", {"address": "boss@example.org"})

    assert NamedEvaluator.objects.filter(subject=ada).exists()


@pytest.mark.parametrize("address", ["ada@example.org", "ADA@EXAMPLE.ORG", "not an address", ""])
def test_an_address_that_cannot_be_named_comes_back_with_a_sentence(
    address: str, client: Client, ada: Person
):
    client.force_login(ada)

    page = client.post("/work/evaluators/", {"address": address}).content.decode()

    assert 'role="alert"' in page
    assert f'value="{address}"' in page or not address
    assert not NamedEvaluator.objects.exists()


def test_fifty_places_cost_no_more_queries_than_five(client: Client, ada: Person):
    client.force_login(ada)

    def queries(how_many: int) -> int:
        district = make_district()
        for number in range(how_many):
            make_school(district, f"Hill School {district.pk} {number}")
            organizations.name_evaluator(f"{district.pk}.{number}@example.org", by=ada)
            organizations.take_job(make_school(district), by=ada)
        with CaptureQueriesContext(connection) as asked:
            client.get(MINE, {"q": "hill"})
        return len(asked)

    few = queries(5)
    assert queries(45) == few
