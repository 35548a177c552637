"""Jobs survive their worker: killed in the middle, asked to stop, and started again."""

import signal
from pathlib import Path
from uuid import uuid4

import psutil
import pytest

from hearten.events.actions import happened
from hearten.events.models import Handled
from hearten.history.models import Entry
from tests.events.workers import jobs_left, until, worker, workers_known

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_job_whose_worker_was_killed_in_the_middle_is_done_again_and_once(tmp_path: Path) -> None:
    begun, on = tmp_path / "begun", uuid4()
    quick = {
        "HEARTEN_TEST_BEGUN": begun,
        "HEARTEN_STALLED_AFTER": 1.5,
        "HEARTEN_LOOKS_FOR_STALLED": "* * * * * */1",
    }
    with worker(**quick) as first:
        happened("slow", on=str(on))
        until(begun.exists)
        psutil.Process(first.pid).kill()
        assert first.wait(10) == -signal.SIGKILL
    assert not Entry.objects.exists(), "what was half done is undone"

    with worker(**quick) as second:
        until(lambda: Handled.objects.exists() and not jobs_left())

    assert begun.read_text() == str(second.pid)
    assert Entry.objects.filter(on=on).count() == 1
    assert Handled.objects.count() == 1


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
def test_a_worker_that_is_asked_to_stop_finishes_its_job_and_goes(
    tmp_path: Path, stop: signal.Signals
) -> None:
    begun = tmp_path / "begun"
    with worker(HEARTEN_TEST_BEGUN=begun) as one:
        happened("second", on=str(uuid4()))
        until(begun.exists)
        one.send_signal(stop)

        assert one.wait(20) == 0

    assert Entry.objects.filter(act="worked").count() == 1
    assert workers_known() == 0


def test_a_job_that_is_done_leaves_nothing_in_the_queue(tmp_path: Path) -> None:
    with worker(HEARTEN_TEST_BEGUN=tmp_path / "begun"):
        happened("role", on="anyone")
        until(lambda: Handled.objects.exists() and not jobs_left())

    assert jobs_left() == 0
