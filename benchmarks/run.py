"""The whole measurement: both sizes, every page beside the bare one, the engine, the report."""

from __future__ import annotations

import statistics
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from django.core.handlers.wsgi import WSGIHandler

from benchmarks import engine, report
from benchmarks.asking import USUAL, Cost, Queries, ask, bare, cost, median, ours, queries
from benchmarks.world import LIST, ONE, Page, World

WARM = 3
NOTHING = Cost(0, 0)


@dataclass
class Measured:
    """One page: its queries and time at each size, and its ratios to both peers."""

    page: Page
    queries: list[Queries] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)
    size: int = 0
    took: Cost = NOTHING
    peer: Cost = NOTHING
    beside_bare: float = 0
    beside_usual: float = 0

    @property
    def is_steady(self) -> bool:
        """Whether more people cost no more queries."""
        return len(set(self.queries)) == 1


def measure(*, sizes: tuple[int, int], rounds: int, requests: int, to: Path) -> int:
    """Measure, write down what was found, and fail only when a page asks more of more people."""
    world = World.begun(sizes[0])
    product = ours()
    measured = {page.name: Measured(page) for page in world.pages()}
    for size in sizes:
        world.grow(size)
        for page in world.pages():
            _look(measured[page.name], page, product, requests=requests)
    _compare(list(measured.values()), world, product, rounds=rounds, requests=requests)
    steps = engine.measure(world, product, rounds=rounds, requests=requests)
    text = report.written(
        list(measured.values()), steps, sizes=sizes, rounds=rounds, requests=requests
    )
    to.write_text(text, encoding="utf-8")
    print(text)
    return 0 if all(one.is_steady for one in measured.values()) else 1


def _look(one: Measured, page: Page, product: WSGIHandler, *, requests: int) -> None:
    """Count a page's queries and take its time, at the size of the moment."""
    once = _request(product, page)
    one.size = len(once())
    page.afterwards()
    cost(once, times=WARM, afterwards=page.afterwards)
    one.queries.append(queries(once))
    page.afterwards()
    one.wall.append(cost(once, times=requests, afterwards=page.afterwards).wall)


def _compare(
    measured: list[Measured], world: World, product: WSGIHandler, *, rounds: int, requests: int
) -> None:
    """Ask for each page and its two peers in turn; the middle of the rounds counts."""
    nothing, usual = bare(), bare(USUAL)
    peers = {ONE: f"/one/{world.ada.pk}/", LIST: "/thirty/"}
    cookie = world.cookies["ada"]
    for one in measured:
        alone = partial(ask, nothing, peers[one.page.beside])
        dressed = partial(ask, usual, peers[one.page.beside], cookie)
        once = _request(product, one.page)
        found = [
            (
                cost(alone, times=requests),
                cost(dressed, times=requests),
                cost(once, times=requests, afterwards=one.page.afterwards),
            )
            for _ in range(rounds + 1)
        ][1:]  # the first warms up
        one.peer, one.took = median([row[0] for row in found]), median([row[2] for row in found])
        one.beside_bare = statistics.median(row[2].cpu / row[0].cpu for row in found)
        one.beside_usual = statistics.median(row[2].cpu / row[1].cpu for row in found)


def _request(product: WSGIHandler, page: Page) -> partial[bytes]:
    says = 200 if page.method == "GET" else 302
    return partial(ask, product, page.path, page.cookie, method=page.method, says=says)
