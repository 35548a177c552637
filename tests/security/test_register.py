"""The register of fields: nothing is stored that nobody classified, and the page says it all."""

from collections.abc import Callable

import pytest
from django.apps import apps
from django.test import Client

from hearten.config import checks, register


def test_every_stored_field_is_classified() -> None:
    assert register.stored() - set(register.whole()) == set()


def test_nothing_is_classified_that_is_not_stored() -> None:
    assert set(register.whole()) - register.stored() == set()


def test_a_new_field_without_a_row_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    there = register.stored()
    monkeypatch.setattr(checks, "stored", lambda: there | {"people.Person.salary"})

    found = checks.every_field_is_classified(apps.get_app_configs())

    assert [problem.id for problem in found] == ["hearten.E101"]
    assert "people.Person.salary" in found[0].msg


@pytest.mark.django_db
def test_the_page_names_every_reason(client: Client) -> None:
    page = client.get("/what-we-see/").content.decode()

    for seen in set(register.whole().values()):
        assert str(seen.because).replace("“", "“") in page.replace("&#x27;", "'")


@pytest.mark.proof
def test_proof_register(proof: Callable[[str, object], None]) -> None:
    unclassified = register.stored() - set(register.whole())
    proof("register", f"{len(register.stored())} fields, {len(unclassified)} unclassified")

    assert not unclassified


def test_proof_register_catches_an_unclassified_field(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = register.whole()
    missing = {name: seen for name, seen in whole.items() if name != "introductions.Ask.note"}
    monkeypatch.setattr(checks, "whole", lambda: missing)

    assert any("Ask.note" in e.msg for e in checks.every_field_is_classified(None))
