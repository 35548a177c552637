"""The benchmark itself works, and its counts hold at sizes that a test can afford."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections

from benchmarks import report, run
from benchmarks.asking import Queries, WrongAnswerError, ask, ours, queries
from benchmarks.run import Measured
from benchmarks.world import Page, World

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _kept_connection() -> Iterator[None]:
    """Let requests leave the test's own transaction open."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def counted(world: World, product: WSGIHandler) -> dict[str, Queries]:
    """Count each page's queries, seen before."""
    found = {}
    for page in world.pages():
        says = 200 if page.method == "GET" else 302
        for _look in range(2):
            found[page.name] = queries(
                lambda: ask(product, page.path, page.cookie, method=page.method, says=says)  # noqa: B023
            )
            page.afterwards()
    return found


def test_no_page_asks_more_when_there_are_more_people_or_more_waits_on_it(
    proof: Callable[[str, object], None],
) -> None:
    world, product = World.begun(25, in_front=2), ours()
    few = counted(world, product)

    world.grow(80)
    world.pile_up(20)

    many = counted(world, product)
    assert many == few
    most = max(few, key=lambda name: few[name].asked)
    proof("queries", f"{few[most].asked} at most ({most}), the same with more people and rows")


def test_the_whole_measurement_runs_and_writes_every_page_down(tmp_path: Path) -> None:
    page = tmp_path / "benchmarks.md"

    assert run.measure(sizes=(25, 40), rounds=1, requests=1, to=page) == 0

    written = page.read_text()
    assert "met by every page" in written
    assert all(
        f"| {name} |" in written for name in ("suggestions", "saying yes", "the search for five")
    )


def test_a_missed_target_is_said_plainly() -> None:
    slow = Measured(
        Page("a page", "/", "", "one row", 4, "person"), beside_bare=4.06, beside_usual=3.2
    )

    said = "\n".join(report.targets([slow], (400, 20_000)))

    assert "not reached against bare: 4.1 instead of 4; met against usual, 3.2" in said


def test_a_page_that_asks_more_of_more_people_is_named() -> None:
    greedy = Measured(Page("a page", "/", ""), queries=[Queries(8, 2), Queries(9, 2)])

    assert not greedy.is_steady
    assert "not reached by a page" in next(iter(report.targets([greedy], (400, 20_000))))


def test_a_page_that_fails_is_not_timed() -> None:
    with pytest.raises(WrongAnswerError):
        ask(ours(), "/no-such-page/")
