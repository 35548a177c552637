"""The embedded PostgreSQL: a real server, a child of ours, reached by a private socket only.

It asks for a password even there, listens on no network, and ends when we do. Its log keeps what
failed and never the row or the statement, so nothing that people wrote reaches it. It is made for
one machine and for development; with DATABASE_URL set nothing here is used.
"""

import contextlib
import dataclasses
import json
import os
import secrets
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

from hearten.operating import locks, places, processes, roles
from hearten.operating.errors import AlreadyRunningError, CannotStartError
from hearten.operating.places import Place

SUPERUSER = "postgres"
SOCKET_NAME = ".s.PGSQL.5432"
LONGEST_SOCKET = 107 if sys.platform == "linux" else 103
LARGEST_LOG = 2**20

_SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "timezone": "UTC",
    "max_connections": "200",
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
    "log_min_messages": "warning",
}
_FLEETING = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


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


def say(sentence: str) -> None:
    """Tell the person at the keyboard how it goes."""
    print(sentence, file=sys.stderr, flush=True)


def refuse_in_production() -> None:
    """Say that a production keeps its own server."""
    if os.environ.get("HEARTEN_PRODUCTION", "").lower() in {"1", "true", "yes", "on"}:
        raise CannotStartError(
            "The embedded database is for development. Set DATABASE_URL to your PostgreSQL server;"
            " `hearten database-setup` prints what to run there first."
        )


@contextlib.contextmanager
def running(
    data: Path, *, attach: bool = False, lasting: bool = True, tell: Callable[[str], None] = say
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
    with lock, _socket_folder(data) as place_and_socket:
        place, socket = place_and_socket
        server = Server(socket, _passwords(data, place))
        if not (place.cluster / "PG_VERSION").exists():
            _make_cluster(place, server.passwords[SUPERUSER], lasting=lasting, tell=tell)
        _check_version(place)
        _clear_what_a_killed_start_left(place, tell)
        lock.note(str(socket))
        log = data / "postgres.log"
        with _process(log, place, socket, lasting=lasting) as process:
            _wait_until_ready(process, server, log, tell)
            roles.prepare(
                server.url(SUPERUSER, "postgres"),
                password=server.passwords[roles.LOGIN],
                may_create_databases=True,
            )
            server = dataclasses.replace(server, process=process)
            yield server
            if server.has_ended:
                raise CannotStartError(f"The database stopped. {_last_words(log)}")


def _running_already(data: Path) -> Server:
    """Return the server another process keeps, as soon as it answers."""
    lock = data / "postgres.lock"
    began = time.monotonic()
    while time.monotonic() - began < 60:
        socket = locks.noted(lock)
        if socket and (data / "postgres.passwords").exists():
            server = Server(Path(socket), json.loads((data / "postgres.passwords").read_text()))
            if _ping(server) == pq.Ping.OK:
                return server
        time.sleep(0.1)
    raise CannotStartError("Another process holds the database, but it does not answer.")


@contextlib.contextmanager
def _socket_folder(data: Path) -> Iterator[tuple[Place, Path]]:
    """Give a private folder whose path is short enough for a socket."""
    place = places.find(data)
    socket = place.folder / "socket"
    if len(os.fsencode(socket / SOCKET_NAME)) <= LONGEST_SOCKET:
        places.make_folder(socket, place.account)
        yield place, socket
        return
    short = Path(tempfile.mkdtemp(prefix="hearten-"))
    if len(os.fsencode(short / SOCKET_NAME)) > LONGEST_SOCKET or not place.account.can_write(short):
        short.rmdir()
        short = Path(tempfile.mkdtemp(prefix="hearten-", dir="/tmp"))
    place.account.give(short)
    try:
        yield place, short
    finally:
        shutil.rmtree(short, ignore_errors=True)


def _passwords(data: Path, place: Place) -> dict[str, str]:
    """Return the generated passwords, made once and readable by their owner only."""
    kept = data / "postgres.passwords"
    if kept.exists():
        passwords: dict[str, str] = json.loads(kept.read_text())
        return passwords
    if (place.cluster / "PG_VERSION").exists():
        raise CannotStartError(
            f"The passwords of the database are gone: {kept} is missing. Bring it back, or delete"
            f" {place.folder} to begin with an empty database."
        )
    passwords = {role: secrets.token_urlsafe(32) for role in (SUPERUSER, roles.LOGIN)}
    draft = kept.with_suffix(".new")
    draft.unlink(missing_ok=True)
    draft.touch(mode=0o600, exist_ok=False)
    draft.write_text(json.dumps(passwords))
    draft.rename(kept)
    return passwords


def _make_cluster(
    place: Place, password: str, *, lasting: bool, tell: Callable[[str], None]
) -> None:
    """Make the files of the database beside their place, then move them there whole."""
    tell("Making the database.")
    draft = place.folder / "cluster.new"
    shutil.rmtree(draft, ignore_errors=True)
    places.make_folder(draft, place.account)
    secret = place.folder / "password"
    secret.unlink(missing_ok=True)
    secret.touch(mode=0o600, exist_ok=False)
    secret.write_text(password)
    place.account.give(secret)
    command = [
        str(place.programs / "initdb"),
        f"--pgdata={draft}",
        f"--username={SUPERUSER}",
        f"--pwfile={secret}",
        "--auth-local=scram-sha-256",
        "--auth-host=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--data-checksums",
        *([] if lasting else ["--no-sync"]),
    ]
    try:
        done = subprocess.run(
            command, cwd="/", env=_environment(), capture_output=True, **place.account.of_child()
        )
    finally:
        secret.unlink()
    if done.returncode:
        raise CannotStartError(f"The database could not be made.\n{done.stderr.decode().strip()}")
    place.cluster.rmdir()
    draft.rename(place.cluster)


def _environment() -> dict[str, str]:
    return {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"}


def _check_version(place: Place) -> None:
    made_by = (place.cluster / "PG_VERSION").read_text().strip()
    if made_by != "18":
        raise CannotStartError(
            f"The database in {place.cluster} was made by PostgreSQL {made_by}; this is 18."
        )


def _clear_what_a_killed_start_left(place: Place, tell: Callable[[str], None]) -> None:
    """Stop a server that lost its parent; keep a reused process number from looking like one."""
    note = place.cluster / "postmaster.pid"
    try:
        number, *rest = note.read_text().splitlines()
    except FileNotFoundError:
        return
    pid = int(number)
    if processes.command_of(pid) and str(place.cluster) in processes.command_of(pid):
        tell("Stopping the database that an earlier start left behind.")
        processes.stop_stranger(pid, signal.SIGINT, patience=60)
    elif processes.command_of(pid):
        # PostgreSQL trusts its parent's number, and still checks the shared memory named below it.
        note.write_text("\n".join([str(os.getpid()), *rest]) + "\n")


@contextlib.contextmanager
def _process(
    log: Path, place: Place, socket: Path, *, lasting: bool
) -> Iterator[subprocess.Popen[bytes]]:
    quoted = str(socket).replace('"', '""')
    settings = {
        **_SETTINGS,
        **({} if lasting else _FLEETING),
        "unix_socket_directories": f'"{quoted}"',
    }
    command = [str(place.programs / "postgres"), "-D", str(place.cluster), "-p", "5432"]
    for name, value in settings.items():
        command += ["-c", f"{name}={value}"]
    if log.exists() and log.stat().st_size > LARGEST_LOG:
        log.replace(log.with_suffix(".log.1"))
    with log.open("ab") as output:
        process = subprocess.Popen(
            command,
            cwd="/",
            env=_environment(),
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


def _wait_until_ready(
    process: subprocess.Popen[bytes], server: Server, log: Path, tell: Callable[[str], None]
) -> None:
    """Wait as long as it takes: after a crash the server first replays what it had written."""
    began = told = time.monotonic()
    while _ping(server) != pq.Ping.OK:
        if process.poll() is not None:
            raise CannotStartError(f"The database did not start. {_last_words(log)}")
        if time.monotonic() - told > 5:
            told = time.monotonic()
            tell(f"The database is getting ready ({told - began:.0f} s) ...")
        time.sleep(0.02)


def _last_words(log: Path) -> str:
    last = "\n".join(log.read_text(errors="replace").splitlines()[-10:])
    return f"Its last words, in {log}:\n{last}"


def _ping(server: Server) -> pq.Ping:
    conninfo = f"host='{_escaped(server.socket)}' port=5432 dbname=postgres user={SUPERUSER}"
    return pq.Ping(pq.PGconn.ping(conninfo.encode()))


def _escaped(path: Path) -> str:
    return str(path).replace("\\", "\\\\").replace("'", "\\'")
