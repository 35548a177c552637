"""Every command that README names works, as a newcomer would type it.

`make test` is not among them: whoever reads this is inside of it.
"""

import contextlib
import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.docs.pages import README, ROOT, commands

pytestmark = pytest.mark.xdist_group("commands")
PATIENCE = 240
# What this run of the tests told its own children and a newcomer's shell does not know.
OURS = ("DATABASE_URL", "MAKEFLAGS", "MAKELEVEL", "MFLAGS", "PYTEST_", "HEARTEN_", "PORT")


@pytest.fixture
def shell() -> Iterator[dict[str, str]]:
    """Give a newcomer's environment, with a port and a data folder that nobody else has."""
    folder = Path(tempfile.mkdtemp(prefix="hearten-commands-"))
    folder.chmod(0o711)  # the account that runs PostgreSQL has to pass
    clean = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
    yield {**clean, "HEARTEN_DATA": str(folder / "data")}
    with contextlib.suppress(OSError):
        shutil.rmtree((folder / "data" / "where").read_text().strip())
    shutil.rmtree(folder)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def lists_the_words(command: str, shell: dict[str, str]) -> None:
    done = subprocess.run(
        command, check=False, shell=True, cwd=ROOT, env=shell, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stderr
    assert "make run" in done.stdout
    assert "make test" in done.stdout


def runs_until_ctrl_c(command: str, shell: dict[str, str]) -> None:
    """Type it, wait for the page, press Ctrl-C. Only the first time is the database made."""
    known = (Path(shell["HEARTEN_DATA"]) / "postgres.passwords").exists()
    port = free_port()
    if "PORT=" in command:
        said = visited(re.sub(r"PORT=\d+", f"PORT={port}", command), shell, port)
    else:
        said = visited(command, {**shell, "PORT": str(port)}, port)
    assert "ada@example.org" in said
    assert ("Making the database." in said) != known


def visited(command: str, shell: dict[str, str], port: int) -> str:
    log = Path(shell["HEARTEN_DATA"]).parent / "said"
    with log.open("w") as said:
        process = subprocess.Popen(
            command,
            shell=True,
            cwd=ROOT,
            env=shell,
            stdout=said,
            stderr=said,
            start_new_session=True,
        )
    try:
        wait_until(lambda: "Ctrl-C stops everything" in log.read_text(), process, log)
        page = urlopen(f"http://localhost:{port}/", timeout=30).read().decode()
        assert "What is stopping you?" in page
    finally:
        # The whole group, as a terminal does.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGINT)
        process.wait(timeout=60)
    assert "Hearten has stopped." in log.read_text()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=5)
    return log.read_text()


def wait_until(done: Callable[[], bool], process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while not done():
        assert process.poll() is None, log.read_text()
        assert time.monotonic() < deadline, log.read_text()
        time.sleep(0.2)


HOW = {
    "make": lists_the_words,
    "make run": runs_until_ctrl_c,
    "PORT=8001 make run": runs_until_ctrl_c,
}
NOT_FROM_INSIDE = {"make test"}


def test_every_command_of_readme_is_tried() -> None:
    assert set(commands(README)) - NOT_FROM_INSIDE == set(HOW)


def test_the_commands_work_one_after_the_other(shell: dict[str, str]) -> None:
    fresh = subprocess.call(["make", "--question", "environment", "assets"], cwd=ROOT, env=shell)
    assert fresh == 0, "the set-up is older than what it is made from: `make environment assets`"

    for command in commands(README):
        if command not in NOT_FROM_INSIDE:
            HOW[command](command, shell)
