"""The embedded PostgreSQL: a real server, a child of ours, reached by a private socket only.

It asks for a password even there, listens on no network, and ends when we do. Its log keeps how it
ran and no error's words, so nothing that people wrote reaches it. It is made for one machine and
for development; with DATABASE_URL set nothing here is used.
"""

# ruff: noqa: S603, PLW1509
# It starts programs of ours, before there is any thread.

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from psycopg import pq

from hearten.operating import cluster, locks, places, processes, roles
from hearten.operating.cluster import SUPERUSER
from hearten.operating.errors import AlreadyRunningError, CannotStartError
from hearten.operating.places import Place

SOCKET_NAME = ".s.PGSQL.5432"
LONGEST_SOCKET = 107 if sys.platform == "linux" else 103
LARGEST_LOG = 2**20

_SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "timezone": "UTC",
    "max_connections": "200",
    "log_min_messages": "log",  # above "error": an error's first line may quote what was written
    "log_error_verbosity": "terse",
}
_FLEETING = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Server:
    """A server that answers, and how to reach it."""

    socket: Path
    passwords: dict[str, str] = field(repr=False)
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    @property
    def has_ended(self) -> bool:
        """Whether a server that we started is gone."""
        return self.process is not None and self.process.poll() is not None

    def url(self, role: str = roles.LOGIN, database: str = roles.DATABASE) -> str:
        """Return a URL that libpq and Django's settings read alike."""
        password = quote(self.passwords[role], safe="")
        host = quote(str(self.socket), safe="")
        return f"postgresql://{role}:{password}@/{database}?host={host}"

    def environment(self) -> dict[str, str]:
        """Return what a child process needs to find the database."""
        return {"DATABASE_URL": self.url()}


def refuse_in_production() -> None:
    """Say that a production keeps its own server."""
    if os.environ.get("HEARTEN_PRODUCTION", "").lower() in {"1", "true", "yes", "on"}:
        raise CannotStartError(
            "The embedded database is for development. Set DATABASE_URL to your PostgreSQL server;"
            " `hearten database-setup` prints what to run there first."
        )


def say(sentence: str) -> None:
    """Tell the person at the keyboard how it goes."""
    print(sentence, file=sys.stderr, flush=True)


@contextlib.contextmanager
def running(
    data: Path, *, attach: bool = False, lasting: bool = True, tell: Tell = say
) -> Iterator[Server]:
    """Serve the database of a data folder until the block ends.

    A second start on the same folder is refused; with `attach` it uses the server that runs.
    Without `lasting` speed comes before surviving a power cut, which suits tests.
    """
    data = data.resolve()
    places.make_folder(data)
    try:
        lock = locks.take(data / "postgres.lock")
    except AlreadyRunningError:
        if not attach:
            raise
        yield _running_already(data)
        return
    with lock, _started(data, lock, lasting=lasting, tell=tell) as server:
        yield server


def _running_already(data: Path) -> Server:
    """Return the server another process keeps, as soon as it answers."""
    lock = data / "postgres.lock"
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        socket = locks.noted(lock)
        if socket:
            server = Server(Path(socket), cluster.read_passwords(data))
            if _answers(server):
                return server
        time.sleep(0.1)
    raise CannotStartError("Another process keeps the database, but it does not answer.")


@contextlib.contextmanager
def _started(data: Path, lock: locks.Lock, *, lasting: bool, tell: Tell) -> Iterator[Server]:
    place = places.find(data)
    passwords = cluster.passwords(data, place)
    if not cluster.exists(place):
        tell("Making the database.")
        cluster.make(place, passwords[SUPERUSER], lasting=lasting)
    cluster.check_version(place)
    cluster.clear_what_a_killed_start_left(place, tell)
    log = data / "postgres.log"
    with _socket_folder(place) as socket:
        lock.note(str(socket))
        with _process(place, socket, log, lasting=lasting) as process:
            server = Server(socket, passwords, process)
            _wait_until_ready(server, log, tell)
            roles.prepare(
                server.url(SUPERUSER, "postgres"),
                password=passwords[roles.LOGIN],
                may_create_databases=True,
            )
            yield server
            if server.has_ended:
                raise CannotStartError(f"The database stopped. {_last_words(log)}")


@contextlib.contextmanager
def _socket_folder(place: Place) -> Iterator[Path]:
    """Give a private folder for the socket, elsewhere when its path would not do."""
    socket = place.folder / "socket"
    if _will_do(socket):
        places.make_folder(socket, place.account)
        yield socket
        return
    for parent in (tempfile.gettempdir(), "/tmp"):  # noqa: S108 (mkdtemp makes it private)
        socket = Path(tempfile.mkdtemp(prefix="hearten-", dir=parent))
        place.account.give(socket)
        if _will_do(socket) and place.account.can_write(socket):
            break
        socket.rmdir()
    try:
        yield socket
    finally:
        shutil.rmtree(socket, ignore_errors=True)


def _will_do(socket: Path) -> bool:
    """Ask whether a socket fits there; libpq reads a comma as the end of one host."""
    return len(os.fsencode(socket / SOCKET_NAME)) <= LONGEST_SOCKET and "," not in str(socket)


@contextlib.contextmanager
def _process(
    place: Place, socket: Path, log: Path, *, lasting: bool
) -> Iterator[subprocess.Popen[bytes]]:
    quoted = str(socket).replace('"', '""')
    settings = _SETTINGS | {"unix_socket_directories": f'"{quoted}"'}
    settings |= {} if lasting else _FLEETING
    command = [str(place.programs / "postgres"), "-D", str(place.cluster), "-p", "5432"]
    for name, value in settings.items():
        command += ["-c", f"{name}={value}"]
    if log.exists() and log.stat().st_size > LARGEST_LOG:
        log.replace(log.with_suffix(".log.1"))
    with log.open("ab") as output:
        process = subprocess.Popen(
            command,
            cwd="/",
            env=cluster.ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
            preexec_fn=processes.dying_with_parent(signal.SIGINT),
            **place.account.of_child(),
        )
    try:
        yield process
    finally:
        processes.stop(process, [(signal.SIGINT, 30), (signal.SIGQUIT, 5)])


def _wait_until_ready(server: Server, log: Path, tell: Tell) -> None:
    """Wait as long as it takes: after a crash the server first replays what it had written."""
    began = told = time.monotonic()
    while not _answers(server):
        if server.has_ended:
            raise CannotStartError(f"The database did not start. {_last_words(log)}")
        if time.monotonic() - told > 5:
            told = time.monotonic()
            tell(f"The database is getting ready ({told - began:.0f} s) ...")
        time.sleep(0.02)


def _answers(server: Server) -> bool:
    answer = pq.PGconn.ping(server.url(SUPERUSER, "postgres").encode())
    if answer == pq.Ping.NO_ATTEMPT:
        raise CannotStartError(f"The database cannot be reached in {server.socket}.")
    return answer == pq.Ping.OK


def _last_words(log: Path) -> str:
    last = "\n".join(log.read_text(errors="replace").splitlines()[-10:])
    return f"Its last words, in {log}:\n{last}"
