"""Any command may run with the database beside it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

LOOK = """
import os, psycopg
with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
    print(*connection.execute("SELECT current_user").fetchone())
raise SystemExit(7)
"""


def run(environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "hearten.operating.with_database", sys.executable, "-c", LOOK]
    return subprocess.run(command, env=environment, check=False, capture_output=True, text=True)


def test_the_embedded_database_stands_beside_a_command(data: Path) -> None:
    environment = {**os.environ, "HEARTEN_DATA": str(data)}
    del environment["DATABASE_URL"]

    done = run(environment)

    assert (done.stdout, done.returncode) == ("hearten_app\n", 7), done.stderr
    assert (data / "postgres.passwords").exists()


def test_a_server_of_ones_own_is_used_instead(data: Path) -> None:
    done = run({**os.environ, "HEARTEN_DATA": str(data)})

    assert (done.stdout, done.returncode) == ("hearten_app\n", 7), done.stderr
    assert not data.exists()


@pytest.mark.parametrize("word", ["1", "true", "Yes"])
def test_a_production_is_not_given_the_embedded_one(data: Path, word: str) -> None:
    environment = {**os.environ, "HEARTEN_DATA": str(data), "HEARTEN_PRODUCTION": word}
    del environment["DATABASE_URL"]

    done = run(environment)

    assert done.returncode == 1
    assert "Set DATABASE_URL" in done.stderr
    assert not data.exists()
