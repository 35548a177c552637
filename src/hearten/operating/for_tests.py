"""A pytest plugin: one fleeting PostgreSQL for the whole run, shared by every worker.

Load it with `-p hearten.operating.for_tests`, so that the database answers before Django's settings
are read. With DATABASE_URL set it does nothing, which is also what makes it right in workers.
"""

import contextlib
import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from hearten.operating import locks, postgres, processes
from hearten.operating.errors import AlreadyRunningError, CannotStartError

_PREFIX = "hearten-tests-"


@pytest.hookimpl(wrapper=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> Iterator[None]:
    """Start before anything reads the settings."""
    start(early_config)
    return (yield)


def start(config: pytest.Config) -> None:
    """Start the database of this run and tell everyone by DATABASE_URL."""
    if "DATABASE_URL" in os.environ or hasattr(config, "workerinput"):
        return
    if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        processes.stop_on_signals(signal.SIGTERM)
    stack = contextlib.ExitStack()
    try:
        server = stack.enter_context(fleeting())
    except CannotStartError as refusal:
        raise pytest.UsageError(str(refusal)) from refusal
    os.environ.update(server.environment())
    stack.callback(os.environ.pop, "DATABASE_URL", None)
    config.add_cleanup(stack.close)


@contextlib.contextmanager
def fleeting() -> Iterator[postgres.Server]:
    """Serve an empty database from a folder that is removed afterwards."""
    _remove_what_killed_runs_left()
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
    folder.chmod(0o711)
    try:
        with postgres.running(folder, lasting=False, tell=lambda _: None) as server:
            yield server
    finally:
        _remove(folder)


def _remove(folder: Path) -> None:
    with contextlib.suppress(OSError):
        shutil.rmtree((folder / "where").read_text().strip())
    shutil.rmtree(folder, ignore_errors=True)


def _remove_what_killed_runs_left() -> None:
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*/postgres.lock"):
        with contextlib.suppress(AlreadyRunningError, OSError), locks.take(folder):
            _remove(folder.parent)
