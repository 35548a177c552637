"""A data folder of one's own, and one server for the tests that only look."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from hearten.operating import places, postgres


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a folder that PostgreSQL's account can reach, and keep shelters out of the system."""
    del tmp_path  # private, and often too long for a socket
    folder = Path(tempfile.mkdtemp(prefix="hearten-operating-"))
    folder.chmod(0o711)
    monkeypatch.setattr(places, "SHELTERS", (folder / "shelter",))
    yield folder / "data"
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def server() -> Iterator[postgres.Server]:
    """Give a server that no test changes."""
    folder = Path(tempfile.mkdtemp(prefix="hearten-operating-"))
    folder.chmod(0o711)
    with postgres.running(folder / "data", lasting=False, tell=lambda _: None) as running:
        yield running
    shutil.rmtree(folder)
