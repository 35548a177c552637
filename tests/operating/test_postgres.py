"""The embedded PostgreSQL keeps what it was given and lets nobody else in."""

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import psutil
import psycopg
import pytest

from hearten.operating import accounts, places, postgres
from hearten.operating.errors import AlreadyRunningError, CannotStartError
from hearten.operating.postgres import Server
from tests.operating.servers import answer, kept_elsewhere, read, serving, write


def wait_until_gone(pid: int) -> None:
    deadline = time.monotonic() + 20
    while psutil.pid_exists(pid):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_what_was_written_is_there_after_a_restart(data: Path) -> None:
    with serving(data) as server:
        write(server.url())

    with serving(data) as server:
        assert read(server) == "a moment"


def test_a_server_that_was_killed_recovers_what_it_had_written(data: Path) -> None:
    with kept_elsewhere(data) as kept:
        write(kept.url)
        os.kill(kept.postmaster, signal.SIGKILL)

    with serving(data) as server:
        assert read(server) == "a moment"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child that its parent died")
def test_a_server_ends_when_its_keeper_is_killed(data: Path) -> None:
    with kept_elsewhere(data) as kept:
        write(kept.url)
        kept.keeper.kill()

        wait_until_gone(kept.postmaster)

    with serving(data) as server:
        assert read(server) == "a moment"


def test_a_server_without_a_keeper_is_stopped_before_the_next_start(data: Path) -> None:
    with kept_elsewhere(data) as kept:
        write(kept.url)
        os.kill(kept.postmaster, signal.SIGSTOP)
        kept.keeper.kill()
        kept.keeper.wait()
        os.kill(kept.postmaster, signal.SIGCONT)

        with serving(data) as server:
            assert read(server) == "a moment"
            assert server.process
            assert server.process.pid != kept.postmaster


@pytest.mark.parametrize("signum", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_the_keeper_and_the_server(data: Path, signum: signal.Signals) -> None:
    with kept_elsewhere(data) as kept:
        kept.keeper.send_signal(signum)
        kept.keeper.wait(timeout=10)

        assert not psutil.pid_exists(kept.postmaster)
    assert not (data / "postgres" / "cluster" / "postmaster.pid").exists()


def test_a_reused_process_number_does_not_keep_the_server_from_starting(data: Path) -> None:
    with serving(data):
        pass
    note = data / "postgres" / "cluster" / "postmaster.pid"
    with subprocess.Popen(["sleep", "60"]) as somebody_else:
        note.write_text(f"{somebody_else.pid}\n{note.parent}\n0\n5432\n\n\n")
        os.chown(note, note.parent.stat().st_uid, note.parent.stat().st_gid)

        with serving(data) as server:
            assert answer(server, "SELECT 1") == 1
        assert somebody_else.poll() is None
        somebody_else.kill()


def test_a_second_start_on_the_same_folder_is_refused(data: Path) -> None:
    with serving(data), pytest.raises(AlreadyRunningError, match="already"), serving(data):
        pass


def test_a_second_start_may_use_the_server_that_runs(data: Path) -> None:
    with serving(data) as first:
        with serving(data, attach=True) as second:
            assert second.url() == first.url()
        assert answer(first, "SELECT 1") == 1


def test_two_folders_run_at_the_same_time(data: Path) -> None:
    with serving(data) as one, serving(data.parent / "other") as other:
        assert answer(one, "SHOW data_directory", "postgres") != answer(
            other, "SHOW data_directory", "postgres"
        )


def test_nothing_listens_on_a_network(server: Server) -> None:
    assert answer(server, "SHOW listen_addresses") == ""
    assert server.process
    assert not psutil.Process(server.process.pid).net_connections(kind="inet")


@pytest.mark.parametrize("role", ["postgres", "hearten"])
def test_nobody_enters_without_the_password(
    server: Server, role: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGPASSFILE", "/dev/null")
    way_in = {"host": str(server.socket), "dbname": "hearten", "user": role}

    with pytest.raises(psycopg.OperationalError, match="no password supplied"):
        psycopg.connect(**way_in)
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(**way_in, password="guessed")


def test_folders_and_passwords_are_private(data: Path) -> None:
    with serving(data) as server:
        assert mode(server.socket) == 0o700
        assert mode(data / "postgres" / "cluster") == 0o700
        assert mode(data / "postgres.passwords") == 0o600
        assert not (data / "postgres" / "password").exists()


def test_text_is_unicode_and_sorts_the_same_everywhere(server: Server) -> None:
    assert answer(server, "SHOW server_encoding") == "UTF8"
    assert answer(server, "SELECT lower('Ñandú')") == "ñandú"
    assert answer(server, "SELECT 'Z' < 'a'") is True


def test_a_path_that_is_too_long_for_a_socket(data: Path) -> None:
    deep = data.joinpath(*["a-folder-with-a-long-name"] * 6)

    with serving(deep) as server:
        assert answer(server, "SELECT 1") == 1
        assert mode(server.socket) == 0o700
    assert not server.socket.exists()


def test_a_path_with_every_odd_character(data: Path) -> None:
    odd = data / "it's, my café %2F & co"

    with serving(odd) as server:
        assert answer(server, "SELECT 1") == 1


def test_programs_in_a_folder_that_a_shell_misreads_are_refused(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    misread = data.parent / 'a "quoted" clone'
    monkeypatch.setattr(places, "_installed", lambda: misread)
    monkeypatch.setattr(accounts.Account, "can_run", lambda *_: True)

    with pytest.raises(CannotStartError, match="rename that folder"), serving(data):
        pass


def test_the_log_holds_nothing_that_people_wrote(data: Path) -> None:
    with serving(data) as server:
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            answer(server, "CREATE TABLE canary ()")
        with pytest.raises(psycopg.errors.InvalidTextRepresentation):
            answer(server, "SELECT 'canary'::integer")

    log = (data / "postgres.log").read_text()
    assert "ready to accept connections" in log
    assert "canary" not in log


def test_an_interrupted_set_up_is_begun_again(data: Path) -> None:
    (data / "postgres" / "cluster.new").mkdir(parents=True)
    data.chmod(0o711)
    (data / "postgres").chmod(0o711)
    (data / "postgres" / "cluster.new" / "PG_VERSION").write_text("18\n")

    with serving(data) as server:
        assert answer(server, "SELECT 1") == 1


def test_lost_passwords_are_said_and_nothing_is_deleted(data: Path) -> None:
    with serving(data):
        pass
    (data / "postgres.passwords").unlink()

    with pytest.raises(CannotStartError, match="passwords of the database are gone"), serving(data):
        pass
    assert (data / "postgres" / "cluster" / "PG_VERSION").exists()


def test_a_cluster_of_another_version_is_left_alone(data: Path) -> None:
    with serving(data):
        pass
    (data / "postgres" / "cluster" / "PG_VERSION").write_text("17\n")

    with pytest.raises(CannotStartError, match="made by PostgreSQL 17; this is 18"), serving(data):
        pass


def test_production_refuses_the_embedded_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HEARTEN_PRODUCTION", "1")

    with pytest.raises(CannotStartError, match="Set DATABASE_URL"):
        postgres.refuse_in_production()
