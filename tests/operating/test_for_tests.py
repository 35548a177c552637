"""One server for a whole run of tests, gone when the run is."""

import os
import subprocess
import sys
from pathlib import Path

import psutil

from hearten.operating import for_tests

LOOK = """
import os, psycopg, pytest
@pytest.mark.parametrize("turn", range(4))
def test_look(turn):
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
        assert connection.execute("SELECT current_user").fetchone() == ("hearten_app",)
        connection.execute("SET ROLE hearten_owner")
        connection.execute(f"CREATE DATABASE test_{turn}")
        with open(os.environ["FOUND"], "a") as found:
            print(os.environ["DATABASE_URL"], file=found)
"""


def test_every_worker_uses_the_same_server(tmp_path: Path) -> None:
    (tmp_path / "test_look.py").write_text(LOOK)
    environment = {**os.environ, "FOUND": str(tmp_path / "found")}
    environment.pop("DATABASE_URL", None)
    environment.pop("PYTEST_ADDOPTS", None)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:django", "-c", "/dev/null"]
    command += ["-p", "hearten.operating.for_tests", "-n", "2", f"--rootdir={tmp_path}", tmp_path]

    done = subprocess.run(
        command, env=environment, check=False, cwd=tmp_path, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert len(set((tmp_path / "found").read_text().splitlines())) == 1


def test_nothing_is_left_behind() -> None:
    with for_tests.fleeting() as server:
        assert server.process
        pid, folder = server.process.pid, server.socket.parents[1]
        assert folder.exists()

    assert not psutil.pid_exists(pid)
    assert not folder.exists()
