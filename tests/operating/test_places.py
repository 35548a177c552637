"""As root: another account runs PostgreSQL, reaches its files, and no folder of others changes."""

import os
import stat
from pathlib import Path

import psutil
import psycopg
import pytest

from hearten.operating import accounts, places
from hearten.operating.errors import CannotStartError
from tests.operating.servers import answer, read, serving, write

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="PostgreSQL refuses only root")


@pytest.fixture
def private(data: Path) -> Path:
    """Give a data folder in a home that nobody else may enter."""
    home = data.parent / "home"
    home.mkdir(mode=0o700)
    return home / "clone" / ".data"


def modes(*folders: Path) -> list[tuple[int, int]]:
    return [(stat.S_IMODE(folder.stat().st_mode), folder.stat().st_uid) for folder in folders]


@as_root
def test_root_lets_another_account_run_the_server(data: Path) -> None:
    with serving(data) as server:
        assert server.process
        assert set(psutil.Process(server.process.pid).uids()) == {
            (data / "postgres" / "cluster").stat().st_uid
        }
        assert psutil.Process(server.process.pid).uids().real != 0
    assert not (data / "where").exists()


@as_root
def test_a_clone_in_a_private_home_keeps_its_data(private: Path) -> None:
    with serving(private) as server:
        write(server.url())

    with serving(private) as server:
        assert read(server) == "a moment"
    assert Path((private / "where").read_text().strip(), "cluster", "PG_VERSION").exists()


@as_root
def test_no_folder_of_others_changes(private: Path) -> None:
    home = private.parents[1]
    private.parent.mkdir(mode=0o700)
    others = [home, home.parent, Path("/"), Path("/tmp"), Path("/var"), Path("/var/tmp")]
    before = modes(*others, private.parent)

    with serving(private):
        pass

    assert modes(*others, private.parent) == before


@as_root
def test_programs_are_copied_where_they_cannot_be_reached(
    private: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = places._installed()
    hidden = private.parents[1] / "environment"
    places._copy(found, hidden)
    hidden.chmod(0o700)
    monkeypatch.setattr(places, "_installed", lambda: hidden / places.PACKAGE / places.INSTALLATION)

    with serving(private) as server:
        assert answer(server, "SELECT 1") == 1
        assert server.process
        program = Path(psutil.Process(server.process.pid).exe())

    assert program.is_relative_to((private / "where").read_text().strip())


@as_root
def test_who_made_the_cluster_runs_it_also_for_root(data: Path) -> None:
    spare = accounts.Account(65534, 65534)
    places.make_folder(data)
    places.make_folder(data / "postgres")
    places.make_folder(data / "postgres" / "cluster", spare)

    with serving(data) as server:
        assert server.process
        assert psutil.Process(server.process.pid).uids().real == spare.uid


@as_root
def test_a_home_that_closes_later_is_said(private: Path) -> None:
    home = private.parents[1]
    home.chmod(0o711)
    with serving(private) as server:
        write(server.url())
    home.chmod(0o700)

    with pytest.raises(CannotStartError, match="can no longer reach"), serving(private):
        pass


def test_a_place_that_is_gone_is_said(data: Path) -> None:
    places.make_folder(data)
    (data / "where").write_text("/var/lib/hearten/gone\n")

    with pytest.raises(CannotStartError, match="which is gone"):
        places.find(data)


def test_a_machine_without_a_spare_account_is_told_what_to_do(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(accounts, "CANDIDATES", ("nobody-of-that-name",))

    with pytest.raises(CannotStartError, match="ordinary account"):
        accounts.for_postgres(data / "cluster")


def test_the_data_folder_is_the_environments_to_choose(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HEARTEN_DATA", "/srv/hearten")
    assert places.data() == Path("/srv/hearten")

    monkeypatch.delenv("HEARTEN_DATA")
    assert places.data() == places.project() / ".data"


def test_the_shelter_of_another_owner_is_left_alone(
    private: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root needs a shelter")
    theirs = private.parents[1] / "theirs"
    theirs.mkdir(mode=0o700)
    ours = private.parents[2] / "ours"
    monkeypatch.setattr(places, "SHELTERS", (theirs, ours))

    with serving(private) as server, psycopg.connect(server.url()):
        pass

    assert list(theirs.iterdir()) == []
    assert modes(theirs) == [(0o700, 0)]
