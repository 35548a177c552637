"""Requests through the whole stack of middleware, and what one costs."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.test.utils import CaptureQueriesContext, override_settings

USUAL = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
TRANSACTION_WORDS = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "ROLLBACK")
FORM_SECRET = "a" * 32
DEPTHS, STEP = 10, 4

Ask = Callable[[], object]


class WrongAnswerError(Exception):
    """A page did not answer as it should, so its time means nothing."""


@dataclass(frozen=True)
class Cost:
    """What one request costs this process, and how long it takes with the database's share."""

    cpu: float
    wall: float


@dataclass(frozen=True)
class Queries:
    """How many statements a request sends; those that only frame a transaction stand apart."""

    asked: int
    framing: int


def ours() -> WSGIHandler:
    """Return the product as it is served."""
    return WSGIHandler()


def bare(middleware: Iterable[str] = ()) -> WSGIHandler:
    """Return the peer, without middleware or with what most sites have."""
    with override_settings(MIDDLEWARE=["benchmarks.asking.to_the_peer", *middleware]):
        return WSGIHandler()


def to_the_peer(get_response: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Send the requests of one handler to the bare pages."""

    def middleware(request: Any) -> Any:
        request.urlconf = "benchmarks.bare"
        return get_response(request)

    return middleware


def ask(
    handler: WSGIHandler, path: str, cookie: str = "", *, method: str = "GET", says: int = 200
) -> bytes:
    """Send one request and return the body."""
    environ = {
        "REQUEST_METHOD": method,
        "PATH_INFO": path,
        "QUERY_STRING": "",
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "8000",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_COOKIE": f"{cookie}; hearten-form={FORM_SECRET}" if cookie else "",
        "HTTP_X_CSRFTOKEN": FORM_SECRET,
        "HTTP_ACCEPT_LANGUAGE": "en-US,en;q=0.9",
        "wsgi.input": BytesIO(),
        "wsgi.url_scheme": "http",
        "wsgi.errors": None,
    }
    response: Any = handler(environ, lambda *_: len)
    body = b"".join(response)
    response.close()
    if response.status_code != says:
        raise WrongAnswerError(f"{method} {path} answered {response.status_code}, not {says}.")
    return body


def cost(ask_once: Ask, *, times: int, afterwards: Ask | None = None) -> Cost:
    """Return the cost of the middle one of `times` requests; `afterwards` is not counted."""
    found = []
    for number in range(times):
        depth = number % DEPTHS * STEP
        cpu_began, wall_began = time.process_time(), time.perf_counter()
        _deeper(depth, ask_once)
        cpu, wall = time.process_time() - cpu_began, time.perf_counter() - wall_began
        found.append(Cost(cpu, wall))
        if afterwards:
            afterwards()
    return median(found)


def _deeper(depth: int, ask_once: Ask) -> object:
    """Ask from some calls further down.

    Python keeps its frames in chunks. A page that happens to cross from one to the next all the
    time takes three times as long, and another depth of calls makes it well.
    """
    return _deeper(depth - 1, ask_once) if depth else ask_once()


def queries(ask_once: Ask) -> Queries:
    """Count the statements of one request."""
    with CaptureQueriesContext(connection) as caught:
        ask_once()
    sent = [query["sql"].upper() for query in caught.captured_queries]
    framing = sum(sql.startswith(TRANSACTION_WORDS) for sql in sent)
    return Queries(len(sent) - framing, framing)


def median(costs: list[Cost]) -> Cost:
    """Return the middle of several."""
    return Cost(*(statistics.median(getattr(c, name) for c in costs) for name in ("cpu", "wall")))
