"""A fact is written with the act and told once to everyone who listens."""

import pytest
from django.db import transaction
from pytest_django.fixtures import Settings

from hearten.events.actions import happened
from hearten.events.jobs import tell
from hearten.events.listeners import kinds, listeners_of
from hearten.events.models import Event, Handled
from hearten.history.models import Entry

pytestmark = pytest.mark.django_db
HERE = "tests.events.test_events"
calls: list[str] = []
trouble: list[Exception] = []


def first(word: str) -> None:
    calls.append(f"first {word}")


def troubled(word: str) -> None:
    Entry.objects.create(act="half done", on_kind="test", on=Event.objects.latest("pk").public_id)
    if trouble:
        raise trouble.pop()
    calls.append(f"troubled {word}")


def last(word: str) -> None:
    calls.append(f"last {word}")


LISTENERS = {"said": [f"{HERE}.{name}" for name in ("first", "troubled", "last")]}


@pytest.fixture(autouse=True)
def _table(settings: Settings) -> None:
    settings.EVENT_LISTENERS = f"{HERE}.LISTENERS"
    calls.clear()
    trouble.clear()


def test_everyone_who_listens_is_told_once_however_often_the_job_runs() -> None:
    event = happened("said", word="hello")

    for _ in range(3):
        tell.func(event_id=event.pk)

    assert calls == ["first hello", "troubled hello", "last hello"]
    assert Handled.objects.filter(event=event).count() == 3


def test_one_in_trouble_holds_up_nobody_and_is_told_again_from_the_beginning() -> None:
    event = happened("said", word="hello")
    trouble.append(RuntimeError("the pencil broke"))

    with pytest.raises(RuntimeError):
        tell.func(event_id=event.pk)
    assert calls == ["first hello", "last hello"]
    assert not Entry.objects.exists(), "what was half done is undone"

    tell.func(event_id=event.pk)
    assert calls == ["first hello", "last hello", "troubled hello"]
    assert Entry.objects.count() == 1


def test_a_fact_of_an_act_that_did_not_happen_is_not_a_fact() -> None:
    with transaction.atomic():
        happened("said", word="hello")
        transaction.set_rollback(True)

    assert not Event.objects.exists()


def test_a_fact_nobody_listens_to_is_no_trouble() -> None:
    event = happened("unheard", word="hello")

    tell.func(event_id=event.pk)

    assert calls == []


def test_every_listener_of_the_house_can_be_found(settings: Settings) -> None:
    settings.EVENT_LISTENERS = "hearten.config.listeners.LISTENERS"

    assert kinds()
    for kind in kinds():
        assert all(callable(listener) for _name, listener in listeners_of(kind))
