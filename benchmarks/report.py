"""Writing down what was measured, the targets missed as plainly as those met."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import django
from django.db import connection

if TYPE_CHECKING:
    from benchmarks.engine import Step
    from benchmarks.run import Measured

MOST_QUERIES_OF_A_YES = 12

HEAD = """# How fast the pages are

`make bench` writes this page. It loads {small:,} people and then {large:,} into a database of its
own, asks for every page as a signed-in person through the whole product, and asks for a bare
Django page in between, so that the ratios hold on any machine. Each figure is the median of
{rounds} rounds, and each round is the middle one of {requests} requests. Here: {machine}.

- **queries** are counted when the page was seen before; the statements that only frame a
  transaction (`BEGIN`, `COMMIT`, savepoints) stand behind the plus.
- **CPU** is the web process alone, without the web server’s own share, which would be the same
  for every page and make the ratios smaller; **all in all** is the time a request takes with the
  database’s share in it, at either size.
- **× bare** compares CPU with a bare page that shows one row, or a list of thirty, without any
  middleware; **× usual** with the same page behind sessions, sign-in, CSRF and the other usual
  middleware, asked for by someone who is signed in.
"""

FLOOR = """The promises are one fixed text, so they cost what any page costs for someone who
is signed in, before it has anything of its own to say: the session, the person, the setting that
row-level security reads, the number of notices, and the frame of the page.
"""


def written(
    measured: Sequence[Measured],
    steps: Sequence[Step],
    *,
    sizes: tuple[int, int],
    rounds: int,
    requests: int,
) -> str:
    """Return the whole page of figures."""
    small, large = sizes
    head = HEAD.format(
        small=small, large=large, rounds=rounds, requests=requests, machine=_machine()
    )
    parts = [
        head,
        "## Targets\n",
        *(f"- {line}" for line in targets(measured, sizes)),
        "\n## Pages\n",
        FLOOR,
        _pages(measured, sizes),
        "\n## Live suggestions\n",
        f"At {large:,} people, half of them mentors, each mentee with five suggestions.\n",
        _engine(steps),
        "",
    ]
    return "\n".join(parts)


def targets(measured: Iterable[Measured], sizes: tuple[int, int]) -> Iterator[str]:
    """Say of each target whether it is met, and against which peer."""
    measured = list(measured)
    more = [one.page.name for one in measured if not one.is_steady]
    same = f"The same number of queries at {sizes[0]:,} and at {sizes[1]:,} people"
    yield f"{same}: not reached by {', '.join(more)}." if more else f"{same}: met by every page."
    for one in measured:
        if one.page.at_most is None:
            continue
        against = [
            _against(ratio, one.page.at_most, peer)
            for ratio, peer in ((one.beside_bare, "bare"), (one.beside_usual, "usual"))
        ]
        what = f"{one.page.target} ≤ {one.page.at_most:g} × {one.page.beside}"
        yield f"{what} ({one.page.name}): {'; '.join(against)}."
    for one in measured:
        if one.page.target == "accepting POST":
            asked, framing = one.queries[-1].asked, one.queries[-1].framing
            met = "met" if asked <= MOST_QUERIES_OF_A_YES else "not reached"
            yield (
                f"An accepting POST asks ≤ {MOST_QUERIES_OF_A_YES} queries: {met}, {asked}"
                f" (and {framing} statements that frame the transaction)."
            )


def _against(ratio: float, at_most: float, peer: str) -> str:
    if ratio <= at_most:
        return f"met against {peer}, {ratio:.1f}"
    return f"not reached against {peer}: {ratio:.1f} instead of {at_most:g}"


def _pages(measured: Iterable[Measured], sizes: tuple[int, int]) -> str:
    small, large = (f"{size:,}" for size in sizes)
    head = (
        "page", f"queries at {small}", f"at {large}", "CPU ms", f"all in all ms at {small}",
        f"at {large}", "beside", "× bare", "× usual", "kB",
    )  # fmt: skip
    return _table(
        head,
        (
            (
                one.page.name,
                *(f"{q.asked}+{q.framing}" for q in one.queries),
                _ms(one.took.cpu),
                *map(_ms, one.wall),
                f"{one.page.beside}, {_ms(one.peer.cpu)} ms",
                f"{one.beside_bare:.1f}",
                f"{one.beside_usual:.1f}",
                f"{one.size / 1000:.1f}",
            )
            for one in measured
        ),
    )


def _engine(steps: Iterable[Step]) -> str:
    return _table(
        ("what", "CPU ms", "all in all ms", "queries"),
        (
            (
                step.name,
                _ms(step.took.cpu),
                _ms(step.took.wall),
                f"{step.queries.asked}+{step.queries.framing}" if step.queries else "",
            )
            for step in steps
        ),
    )


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f}" if seconds < 0.1 else f"{seconds * 1000:.0f}"


def _machine() -> str:
    return (
        f"Python {platform.python_version()}, Django {django.get_version()},"
        f" PostgreSQL {connection.get_database_version()[0]}, {os.cpu_count()} cores"
    )
