"""Servers for tests: quick ones, and one whose keeper may be killed."""

import contextlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg

from hearten.operating.postgres import Server, running

_KEEP = """
import signal, sys, time
from pathlib import Path
from hearten.operating import postgres, processes
processes.stop_on_signals(signal.SIGINT, signal.SIGTERM)
with postgres.running(Path(sys.argv[1])) as server:
    print(server.process.pid, server.url(), flush=True)
    time.sleep(600)
"""


class Kept:
    """The keeper, the server it keeps and the way in."""

    def __init__(self, keeper: subprocess.Popen[str]) -> None:
        assert keeper.stdout is not None
        pid, self.url = keeper.stdout.readline().split()
        self.keeper = keeper
        self.postmaster = int(pid)


@contextlib.contextmanager
def kept_elsewhere(data: Path) -> Iterator[Kept]:
    """Keep a server on a folder in another process."""
    command = [sys.executable, "-c", _KEEP, str(data)]
    keeper = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        yield Kept(keeper)
    finally:
        keeper.terminate()
        keeper.wait(timeout=30)
        assert keeper.stdout is not None
        keeper.stdout.close()


@contextlib.contextmanager
def serving(data: Path, *, attach: bool = False) -> Iterator[Server]:
    """Serve a folder quickly and in silence."""
    with running(data, attach=attach, lasting=False, tell=lambda _: None) as server:
        yield server


def write(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("SET ROLE hearten_owner")
        connection.execute("CREATE TABLE kept AS SELECT 'a moment' AS words")


def read(server: Server) -> object:
    with psycopg.connect(server.url()) as connection:
        connection.execute("SET ROLE hearten_owner")
        row = connection.execute("SELECT words FROM kept").fetchone()
        assert row
        return row[0]


def answer(server: Server, question: str, role: str = "hearten") -> object:
    with psycopg.connect(server.url(role)) as connection:
        row = connection.execute(question).fetchone()
        assert row
        return row[0]
