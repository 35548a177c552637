"""What live suggestions take: the pool of mentors, the search, and a click on "someone else"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from django.core.handlers.wsgi import WSGIHandler
from django.utils import timezone

from benchmarks.asking import Ask, Cost, Queries, ask, cost, median, queries
from benchmarks.world import World
from hearten.doors.database import acting
from hearten.pairing import pool, suggesting
from hearten.portraits.models import Portrait

BUILDS = 3


@dataclass(frozen=True)
class Step:
    """One thing the engine does, and what it took."""

    name: str
    took: Cost
    queries: Queries | None = None


def measure(world: World, ours: WSGIHandler, *, rounds: int, requests: int) -> list[Step]:
    """Measure each, in the order in which a web process meets them."""
    again = partial(_again, rounds=rounds, requests=requests)
    with acting(person_id=world.ada.pk):
        anew = _again(pool.current, pool.forget, rounds=BUILDS, requests=1)
        mentors = len(pool.current())
        steps = [
            Step(f"the pool, made anew ({mentors:,} mentors)", anew),
            Step("the pool, when nothing has changed", again(pool.current)),
            Step("the pool, when one mentor has changed", again(pool.current, _change_one)),
            Step("the search for five", again(lambda: suggesting.find(world.ada))),
        ]
    sent = queries(_click(world, ours))
    took = median([cost(_click(world, ours), times=1) for _ in range(rounds)])
    return [*steps, Step("a click on “someone else”, the whole request", took, sent)]


def _again(act: Ask, afterwards: Ask | None = None, *, rounds: int, requests: int) -> Cost:
    return median([cost(act, times=requests, afterwards=afterwards) for _ in range(rounds)])


def _change_one() -> None:
    """Let a mentor change her story, long enough ago to be read once only."""
    with acting(purpose="work"):
        portraits = Portrait.objects.filter(person__mentoring__isnull=False)
        one = portraits.order_by("changed_at", "pk")[0]
        one.gathered["stories.moment"] = str(timezone.now())
        one.changed_at = timezone.now()
        one.save()


def _click(world: World, ours: WSGIHandler) -> Ask:
    page = world.someone_else()
    return partial(ask, ours, page.path, page.cookie, method="POST", says=302)
