"""`make run`: the database, the web and the worker on this machine, until Ctrl-C."""

# ruff: noqa: S603, PLW1509
# It starts programs of ours, before there is any thread.

import contextlib
import errno
import http.client
import importlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from hearten.operating import places, postgres, processes, roles
from hearten.operating.children import Child, Household
from hearten.operating.errors import CannotStartError

DJANGO = [sys.executable, "-m", "django"]
WORKER = [*DJANGO, "procrastinate", "worker"]
LONGEST_REST = 30.0
STEADY = 60.0

Environment = dict[str, str]


def main() -> int:
    """Run until somebody stops it, or say in a sentence why it cannot."""
    processes.stop_on_signals(signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    try:
        _serve(_port())
    except CannotStartError as refusal:
        print(f"\n{refusal}", file=sys.stderr)
        return 1
    except SystemExit:
        print("\nHearten has stopped. Everything is kept for the next time.")
    return 0


def _serve(port: int) -> None:
    addresses = _free_addresses(port)
    data = places.data()
    environment = {
        "DJANGO_SETTINGS_MODULE": "hearten.config.settings",
        **os.environ,
        "HEARTEN_DATA": str(data),
        "PORT": str(port),
        "PYTHONUNBUFFERED": "1",
    }
    with _database(data, environment) as server, _household() as household:
        environment |= server.environment() if server else {}
        _prepare(environment)
        web = household.start("web", _web(addresses), environment)
        _invite_the_demo(environment)
        worker = _Worker(household, environment)
        _wait_for(web, household, addresses[0])
        _welcome(port, data, environment)
        while not (server and server.has_ended):
            household.listen(0.5)
            worker.look_after()
            if web.status is not None:
                household.listen(0.1)
                raise CannotStartError(f"The web server stopped. {_reason(web)}")


# Before anything starts --------------------------------------------------------------------------


def _port() -> int:
    wish = os.environ.get("PORT") or "8000"
    if not (wish.isdecimal() and 0 < int(wish) < 2**16):
        raise CannotStartError(f"PORT is {wish!r}; it has to be a number between 1 and 65535.")
    return int(wish)


def _free_addresses(port: int) -> list[str]:
    """Return both meanings of localhost, or the one that this machine has."""
    addresses = []
    for family, host in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "[::1]")):
        try:
            with socket.socket(family) as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind((host.strip("[]"), port))
        except PermissionError as refusal:
            raise CannotStartError(f"This account may not use port {port}. {_OTHER}") from refusal
        except OSError as refusal:
            if refusal.errno == errno.EADDRINUSE:
                raise CannotStartError(
                    f"Port {port} is taken by another program. {_OTHER}"
                ) from refusal
        else:
            addresses.append(f"{host}:{port}")
    return addresses


_OTHER = "Choose another one: PORT=8001 make run"


@contextlib.contextmanager
def _database(data: Path, environment: Environment) -> Iterator[postgres.Server | None]:
    """Use the server that DATABASE_URL names, else the embedded one."""
    if environment.get("DATABASE_URL"):
        yield None
        return
    postgres.refuse_in_production()
    with postgres.running(data, tell=print) as server:
        yield server


@contextlib.contextmanager
def _household() -> Iterator[Household]:
    household = Household()
    try:
        yield household
    finally:
        household.stop()


def _prepare(environment: Environment) -> None:
    """Lay the tables and collect the assets, only where they are missing."""
    collecting = _begin([*DJANGO, "collectstatic", "--noinput"], environment)
    as_owner = {**environment, "HEARTEN_DATABASE_ROLE": roles.OWNER}
    print("Bringing the tables up to date.", flush=True)
    _finish(_begin([*DJANGO, "migrate", "--noinput"], as_owner), "The tables")
    _finish(collecting, "The assets")


def _invite_the_demo(environment: Environment) -> None:
    """Build the demo consortium unless it is there; the web gets up meanwhile."""
    if _wants_demo(environment):
        print("Looking after the demo consortium.", flush=True)
        _finish(_begin([*DJANGO, "demo"], environment), "The demo consortium")


def _wants_demo(environment: Environment) -> bool:
    production = environment.get("HEARTEN_PRODUCTION", "")
    wish = environment.get("HEARTEN_DEMO") or ("no" if _means_yes(production) else "yes")
    return _means_yes(wish)


def _means_yes(word: str) -> bool:
    return word.lower() in {"1", "true", "yes", "y", "on", "ok"}


def _begin(command: list[str], environment: Environment) -> subprocess.Popen[str]:
    return subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        preexec_fn=processes.dying_with_parent(signal.SIGTERM),
    )


def _finish(step: subprocess.Popen[str], what: str) -> None:
    try:
        output, _ = step.communicate()
    except BaseException:
        step.kill()
        step.wait()
        raise
    if step.returncode:
        last = "\n".join(output.strip().splitlines()[-20:])
        raise CannotStartError(f"{last}\n\n{what} could not be made ready; the reason is above.")


# While it runs -----------------------------------------------------------------------------------


def _web(addresses: list[str]) -> list[str]:
    command = [sys.executable, "-m", "gunicorn", "hearten.config.wsgi:application"]
    command += ["--worker-class=gthread", "--workers=2", "--threads=4", "--graceful-timeout=3"]
    return [*command, "--log-level=warning", *(f"--bind={address}" for address in addresses)]


def _wait_for(web: Child, household: Household, address: str) -> None:
    while not _answers(address):
        household.listen(0.1)
        if web.status is not None:
            raise CannotStartError(f"The web server could not start. {_reason(web)}")


def _answers(address: str) -> bool:
    connection = http.client.HTTPConnection(address, timeout=5)
    try:
        connection.request("GET", "/healthz")
        connection.getresponse()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
    return True


def _reason(child: Child) -> str:
    last = next((words for words in reversed(child.last_words) if words.strip()), "")
    return f"It ended with status {child.status}" + (f": {last.strip()}" if last else ".")


class _Worker:
    """The worker: started again when it falls, after a rest that grows while it keeps falling."""

    def __init__(self, household: Household, environment: Environment) -> None:
        self._household = household
        self._environment = environment
        self._rest = 1.0
        self._wake = 0.0
        self._child: Child | None = self._start()

    def _start(self) -> Child:
        return self._household.start("worker", WORKER, self._environment)

    def look_after(self) -> None:
        """Notice its end, say why, and start it again when it has rested."""
        now = time.monotonic()
        if self._child is None:
            if now > self._wake:
                self._child = self._start()
        elif self._child.status is not None:
            was_steady = now - self._child.began > STEADY
            self._rest = 1.0 if was_steady else min(self._rest * 2, LONGEST_REST)
            self._wake = now + self._rest
            self._household.forget(self._child)
            print(f"The worker stopped. {_reason(self._child)}")
            print(f"It starts again in {self._rest:.0f} s.", flush=True)
            self._child = None


def _welcome(port: int, data: Path, environment: Environment) -> None:
    print(f"\nHearten is here: http://localhost:{port}\n")
    if _wants_demo(environment):
        _tell_sign_ins()
    if not environment.get("HEARTEN_MAIL"):
        print(f"Mail is not sent; it is kept in {data / 'mail'}")
    print("Ctrl-C stops everything.\n", flush=True)


def _tell_sign_ins() -> None:
    try:
        demo = importlib.import_module("hearten.demo")  # not part of every installation
        sign_ins = demo.sign_ins
    except (ImportError, AttributeError):
        return
    rows = sign_ins()
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    print("Sign in as")
    for *words, what in rows:
        print("  " + "  ".join(map(str.ljust, words, widths)), what, sep="  ")
    print()


if __name__ == "__main__":
    sys.exit(main())
