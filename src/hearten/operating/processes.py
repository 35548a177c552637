"""Child processes that do not outlive the one who started them."""

# ruff: noqa: S603
# It starts programs of ours, never words of a stranger.

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

PR_SET_PDEATHSIG = 1


def dying_with_parent(signum: signal.Signals) -> Callable[[], None] | None:
    """Return what a child does first so that the kernel tells it when its parent dies."""
    if sys.platform != "linux":
        return None
    libc = ctypes.CDLL(None)
    parent = os.getpid()

    def ask_the_kernel() -> None:
        libc.prctl(PR_SET_PDEATHSIG, int(signum))
        if os.getppid() != parent:
            os.kill(os.getpid(), signum)

    return ask_the_kernel


def stop(process: subprocess.Popen[bytes], steps: list[tuple[signal.Signals, float]]) -> None:
    """Ask a process to end, each time more firmly, and wait until it has."""
    for signum, patience in steps:
        if process.poll() is not None:
            return
        process.send_signal(signum)
        try:
            process.wait(timeout=patience)
        except subprocess.TimeoutExpired:
            continue
    process.kill()
    process.wait()


def stop_on_signals(*signums: signal.Signals) -> None:
    """Turn these signals into an ordinary ending, so that every `finally` runs."""

    def leave(signum: int, _frame: object) -> None:
        for other in signums:
            signal.signal(other, signal.SIG_IGN)
        raise SystemExit(128 + signum)

    for signum in signums:
        signal.signal(signum, leave)


def command_of(pid: int) -> str:
    """Return the command line of a running process, empty when there is none."""
    if sys.platform == "linux":
        try:
            words = Path(f"/proc/{pid}/cmdline").read_bytes()
        except OSError:
            return ""
        return os.fsdecode(words).replace("\0", " ")
    shown = subprocess.run(
        ["/bin/ps", "-o", "command=", "-p", str(pid)], check=False, capture_output=True, text=True
    )
    return shown.stdout.strip()


def stop_stranger(pid: int, signum: signal.Signals, *, patience: float) -> None:
    """End a process that is not our child, and wait until it has."""
    deadline = time.monotonic() + patience
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signum)
        while time.monotonic() < deadline:
            os.kill(pid, 0)
            time.sleep(0.05)
