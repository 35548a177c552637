"""The files of the embedded database: made once, checked and tidied before each start."""

# ruff: noqa: S603
# It starts programs of ours, never words of a stranger.

import json
import os
import secrets
import shutil
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

from hearten.operating import places, processes, roles
from hearten.operating.errors import CannotStartError
from hearten.operating.places import Place

SUPERUSER = "postgres"
VERSION = "18"
MISREAD = frozenset('"$`\\\n')
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"}


def passwords(data: Path, place: Place) -> dict[str, str]:
    """Return the generated passwords, made once and readable by their owner only."""
    kept = data / "postgres.passwords"
    if kept.exists():
        return read_passwords(data)
    if exists(place):
        raise CannotStartError(
            f"The passwords of the database are gone: {kept} is missing. Bring it back, or delete"
            f" {place.folder} to begin with an empty database."
        )
    made = {role: secrets.token_urlsafe(32) for role in (SUPERUSER, roles.LOGIN)}
    draft = kept.with_suffix(".new")
    _write_secret(draft, json.dumps(made))
    draft.rename(kept)
    return made


def read_passwords(data: Path) -> dict[str, str]:
    """Return the passwords of a cluster that exists."""
    kept: dict[str, str] = json.loads((data / "postgres.passwords").read_text())
    return kept


def exists(place: Place) -> bool:
    """Whether the cluster was made before."""
    return (place.cluster / "PG_VERSION").exists()


def make(place: Place, password: str, *, lasting: bool) -> None:
    """Make the files beside their place, then move them there whole."""
    if MISREAD & set(str(place.programs)):
        raise CannotStartError(
            f"PostgreSQL cannot be run from {place.programs}: its set-up misreads quotes, dollars"
            " and backslashes in a path. Please rename that folder."
        )
    draft = place.folder / "cluster.new"
    shutil.rmtree(draft, ignore_errors=True)
    places.make_folder(draft, place.account)
    secret = place.folder / "password"
    _write_secret(secret, password)
    place.account.give(secret)
    try:
        _initdb(place, draft, secret, lasting=lasting)
    finally:
        secret.unlink()
    place.cluster.rmdir()
    draft.rename(place.cluster)


def _initdb(place: Place, folder: Path, secret: Path, *, lasting: bool) -> None:
    command = [
        str(place.programs / "initdb"),
        f"--pgdata={folder}",
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
    done = subprocess.run(
        command,
        check=False,
        cwd="/",
        env=ENVIRONMENT,
        capture_output=True,
        **place.account.of_child(),
    )
    if done.returncode:
        raise CannotStartError(f"The database could not be made.\n{done.stderr.decode().strip()}")


def _write_secret(path: Path, secret: str) -> None:
    path.unlink(missing_ok=True)
    path.touch(mode=0o600, exist_ok=False)
    path.write_text(secret)


def check_version(place: Place) -> None:
    """Refuse files of another major version, which this server would not read."""
    made_by = (place.cluster / "PG_VERSION").read_text().strip()
    if made_by != VERSION:
        raise CannotStartError(
            f"The database in {place.cluster} was made by PostgreSQL {made_by}; this is {VERSION}."
        )


def clear_what_a_killed_start_left(place: Place, tell: Callable[[str], None]) -> None:
    """Stop a server that lost its keeper; keep a reused process number from looking like one."""
    note = place.cluster / "postmaster.pid"
    try:
        number, *rest = note.read_text().splitlines()
    except (FileNotFoundError, ValueError):
        return
    command = processes.command_of(int(number))
    if str(place.cluster) in command:
        tell("Stopping the database that an earlier start left behind.")
        processes.stop_stranger(int(number), signal.SIGINT, patience=60)
    elif command:
        # PostgreSQL trusts its parent's number, and still checks the shared memory named below it.
        note.write_text("\n".join([str(os.getpid()), *rest]) + "\n")
