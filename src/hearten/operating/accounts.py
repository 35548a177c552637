"""The account PostgreSQL runs as: ours, or another one when we are root, which it refuses."""

# ruff: noqa: S603
# It starts programs of ours, never words of a stranger.

import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hearten.operating.errors import CannotStartError

CANDIDATES = ("postgres", "nobody")


@dataclass(frozen=True)
class Account:
    """A system account, by number."""

    uid: int
    gid: int

    @property
    def is_ours(self) -> bool:
        """Whether that is who we are already."""
        return self.uid == os.geteuid()

    def of_child(self) -> dict[str, Any]:
        """Return what `subprocess` needs to run a child as this account."""
        if self.is_ours:
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": []}

    def give(self, path: Path) -> None:
        """Make this account the owner of a path that we created."""
        if not self.is_ours:
            os.chown(path, self.uid, self.gid)

    def can_write(self, folder: Path) -> bool:
        """Ask as this account, since access depends on every folder above."""
        question = ["/bin/sh", "-c", 'cd -- "$1" && test -w .', "sh", str(folder)]
        return self._answers(question)

    def can_run(self, program: Path) -> bool:
        """Try the program as this account; its libraries must be reachable as well."""
        return self._answers([str(program), "--version"])

    def _answers(self, command: list[str]) -> bool:
        try:
            done = subprocess.run(
                command, cwd="/", capture_output=True, check=False, **self.of_child()
            )
        except OSError:
            return False
        return done.returncode == 0


def for_postgres(cluster: Path) -> Account:
    """Choose the account: ours, else the owner of what is already there, else a spare one."""
    if os.geteuid() != 0:
        return Account(os.geteuid(), os.getegid())
    if cluster.exists() and cluster.stat().st_uid != 0:
        return Account(cluster.stat().st_uid, cluster.stat().st_gid)
    for name in CANDIDATES:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(entry.pw_uid, entry.pw_gid)
    raise CannotStartError(
        "PostgreSQL does not run as root and this machine has neither a `postgres` nor a `nobody`"
        " account. Start Hearten from an ordinary account, or set DATABASE_URL to a server."
    )
