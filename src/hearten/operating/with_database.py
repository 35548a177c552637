"""Run one command with the embedded database beside it: `... with_database COMMAND ...`."""

# ruff: noqa: S603
# It starts programs of ours, never words of a stranger.

import os
import signal
import subprocess
import sys

from hearten.operating import places, postgres, processes
from hearten.operating.errors import CannotStartError


def main(command: list[str]) -> int:
    """Start or attach the database unless DATABASE_URL names one, and run the command."""
    if os.environ.get("DATABASE_URL"):
        return subprocess.call(command)
    processes.stop_on_signals(signal.SIGTERM, signal.SIGHUP)
    try:
        postgres.refuse_in_production()
        with postgres.running(places.data(), attach=True) as server:
            return subprocess.call(command, env={**os.environ, **server.environment()})
    except CannotStartError as refusal:
        print(refusal, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
