"""Several people at the same moment, each on a connection of their own, as requests are."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from django.db import connection

from hearten.doors.database import acting
from hearten.people.models import Person

Act = tuple[Person, Callable[[], Any]]


def at_once(*acts: Act, patience: float = 30) -> list[Any]:
    """Do every act in its own thread and transaction; return what came of each, errors included."""
    outcomes: list[Any] = [None] * len(acts)
    start = threading.Barrier(len(acts))

    def run(number: int, person: Person, act: Callable[[], Any]) -> None:
        try:
            start.wait(patience)
            with acting(person_id=person.pk):
                outcomes[number] = act()
        except Exception as error:  # noqa: BLE001
            outcomes[number] = error
        finally:
            connection.close()

    threads = [
        threading.Thread(target=run, args=(number, *act), daemon=True)
        for number, act in enumerate(acts)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(patience)
    assert not any(thread.is_alive() for thread in threads), "somebody waits for ever"
    return outcomes


class Together:
    """A point in the middle of two transactions at which each waits for the other."""

    def __init__(self, count: int = 2) -> None:
        self._barrier = threading.Barrier(count)

    def __call__(self, act: Callable[[], Any]) -> Callable[[], Any]:
        """Do the act, then wait, so that nobody commits before everybody has acted."""

        def waiting() -> Any:
            outcome = act()
            self._barrier.wait(30)
            return outcome

        return waiting
