"""Real workers: processes of their own, on the test's database."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from django.conf import settings
from django.db import connection


def until(true: Callable[[], object], *, seconds: float = 30) -> None:
    """Wait until something has become true."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it never came true"
        time.sleep(0.05)


@contextmanager
def worker(**environment: object) -> Iterator[subprocess.Popen[bytes]]:
    """Run a worker until the block ends; it is there when the block begins."""
    before = _latest_worker()
    process = subprocess.Popen(
        [sys.executable, "-m", "django", "procrastinate", "worker"],
        cwd=settings.ROOT,
        env={
            **os.environ,
            "DATABASE_URL": _this_database(),
            "DJANGO_SETTINGS_MODULE": "tests.events.settings",
            "HEARTEN_DATABASE_ROLE": "hearten_app",
            "HEARTEN_LOG_LEVEL": "ERROR",
            **{name: str(value) for name, value in environment.items()},
        },
    )
    try:
        until(lambda: process.poll() is not None or _latest_worker() > before)
        yield process
    finally:
        process.terminate()
        process.wait(30)


def workers_known() -> int:
    """Count the workers that the queue knows."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_workers")
        return int(cursor.fetchone()[0])


def _latest_worker() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(max(id), 0) FROM procrastinate_workers")
        return int(cursor.fetchone()[0])


def jobs_left() -> int:
    """Count the jobs that are not done."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE queue_name <> 'calendar'")
        return int(cursor.fetchone()[0])


def _this_database() -> str:
    address = urlsplit(os.environ["DATABASE_URL"])
    return address._replace(path="/" + connection.settings_dict["NAME"]).geturl()
