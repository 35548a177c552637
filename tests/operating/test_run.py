"""What `make run` says and does when something is in its way."""

import os
import signal
import socket
import sys
import time
from pathlib import Path

import psutil
import pytest

from hearten.operating import run
from hearten.operating.children import Household
from hearten.operating.errors import CannotStartError


def python(program: str) -> list[str]:
    return [sys.executable, "-u", "-c", program]


def listen_until_it_ends(household: Household, child: object) -> None:
    deadline = time.monotonic() + 20
    while child.status is None:
        household.listen(0.05)
        assert time.monotonic() < deadline


def test_a_child_speaks_under_its_name(capfd: pytest.CaptureFixture[str]) -> None:
    household = Household()
    child = household.start("web", python("print('one'); print('two', end='')"), os.environ)

    listen_until_it_ends(household, child)
    household.stop()

    assert capfd.readouterr().out == "web    | one\nweb    | two\n"


def test_all_children_stop_when_asked() -> None:
    household = Household()
    children = [household.start(name, python("import time; time.sleep(60)"), {}) for name in "ab"]

    household.stop()

    assert [child.status for child in children] == [-signal.SIGTERM, -signal.SIGTERM]


def test_a_child_that_does_not_listen_is_forced_with_its_own_children(
    capfd: pytest.CaptureFixture[str],
) -> None:
    household = Household()
    stubborn = (
        "import os, signal, time\n"
        "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        "os.fork()\n"
        "os.write(1, b'%d\\n' % os.getpid())\n"
        "time.sleep(60)\n"
    )
    child = household.start("web", python(stubborn), os.environ)
    while len(child.last_words) < 2:
        household.listen(0.05)

    household.stop(patience=0.2)

    assert child.status == -signal.SIGKILL
    pids = [int(words) for words in child.last_words]
    psutil.wait_procs([psutil.Process(pid) for pid in pids if psutil.pid_exists(pid)], timeout=10)
    assert not any(psutil.pid_exists(pid) for pid in pids)


def test_a_taken_port_is_said_with_a_way_out() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        with pytest.raises(CannotStartError, match="taken by another program") as refusal:
            run._free_addresses(port)
    assert "PORT=8001 make run" in str(refusal.value)


@pytest.mark.parametrize("wish", ["eighty", "0", "70000", "-1"])
def test_a_port_that_is_no_port(wish: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", wish)

    with pytest.raises(CannotStartError, match="between 1 and 65535"):
        run._port()


def test_a_web_server_that_cannot_start_gives_its_reason() -> None:
    household = Household()
    web = household.start("web", python("raise SystemExit('no templates here')"), os.environ)

    with pytest.raises(CannotStartError, match="status 1: no templates here"):
        run._wait_for(web, household, "127.0.0.1:1")
    household.stop()


def test_a_fallen_worker_is_started_again_after_a_rest(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    falls = f"open({str(tmp_path / 'starts')!r}, 'a').write('started\\n'); raise SystemExit('oh')"
    monkeypatch.setattr(run, "WORKER", python(falls))
    monkeypatch.setattr(run, "LONGEST_REST", 0.2)
    household = Household()
    worker = run._Worker(household, dict(os.environ))

    deadline = time.monotonic() + 20
    while not (tmp_path / "starts").exists() or len((tmp_path / "starts").read_text()) < 16:
        household.listen(0.05)
        worker.look_after()
        assert time.monotonic() < deadline
    household.stop()

    assert "The worker stopped. It ended with status 1: oh" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("environment", "wanted"),
    [
        ({}, True),
        ({"HEARTEN_DEMO": "0"}, False),
        ({"HEARTEN_PRODUCTION": "1"}, False),
        ({"HEARTEN_PRODUCTION": "1", "HEARTEN_DEMO": "yes"}, True),
    ],
)
def test_the_demo_comes_unless_this_is_production(
    environment: dict[str, str], wanted: bool
) -> None:
    assert run._wants_demo(environment) is wanted


def test_a_step_that_fails_shows_why() -> None:
    step = run._begin(python("print('no room'); raise SystemExit(3)"), dict(os.environ))

    with pytest.raises(CannotStartError, match="no room\n\nThe tables could not be made ready"):
        run._finish(step, "The tables")
