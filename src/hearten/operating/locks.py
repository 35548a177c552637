"""A lock that ends with the process that holds it, however that process ends."""

import fcntl
import os
from pathlib import Path
from typing import Self

from hearten.operating.errors import AlreadyRunningError


class Lock:
    """A held lock file; it can carry a note for others to read."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def note(self, words: str) -> None:
        """Leave a line for whoever finds the lock taken."""
        os.ftruncate(self._descriptor, 0)
        os.pwrite(self._descriptor, f"{os.getpid()}\n{words}\n".encode(), 0)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.ftruncate(self._descriptor, 0)
        os.close(self._descriptor)


def take(path: Path) -> Lock:
    """Take the lock, or say who has it."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        holder = path.read_text().partition("\n")[0]
        process = f" (process {holder})" if holder else ""
        raise AlreadyRunningError(
            f"Hearten is running on {path.parent} already{process}. Stop that one first,"
            " or set HEARTEN_DATA to another folder."
        ) from None
    lock = Lock(descriptor)
    lock.note("")
    return lock


def noted(path: Path) -> str:
    """Return the note of whoever holds the lock, empty while there is none."""
    lines = path.read_text().splitlines()
    return lines[1] if len(lines) > 1 else ""
