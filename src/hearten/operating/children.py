"""The processes that `make run` keeps: their words shown as they come, their end noticed."""

# ruff: noqa: S603, PLW1509
# It starts programs of ours, before there is any thread.

import os
import selectors
import signal
import subprocess
import time
from collections import deque
from collections.abc import Mapping

from hearten.operating import processes


class Child:
    """One process under its name; everything it says is shown behind that name."""

    def __init__(self, name: str, command: list[str], environment: Mapping[str, str]) -> None:
        self.name = name
        self.began = time.monotonic()
        self.last_words: deque[str] = deque(maxlen=20)
        self._rest = b""
        self.output, words = os.pipe()
        self._process = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=words,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=processes.dying_with_parent(signal.SIGTERM),
        )
        os.close(words)
        os.set_blocking(self.output, False)

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    @property
    def status(self) -> int | None:
        """How it ended, or None while it runs."""
        return self._process.poll()

    def show(self) -> bool:
        """Print the whole lines that have come; False when there will be no more."""
        try:
            came = os.read(self.output, 65536)
        except BlockingIOError:
            return True
        *lines, self._rest = (self._rest + came).split(b"\n")
        if not came and self._rest:
            lines, self._rest = [self._rest], b""
        for line in lines:
            words = line.decode(errors="replace")
            self.last_words.append(words)
            print(f"{self.name:6} | {words}", flush=True)
        return bool(came)

    def ask_to_stop(self) -> None:
        """Send TERM, unless it has ended."""
        self._process.terminate()

    def force_to_stop(self) -> None:
        """End whatever is left of it, its own children included."""
        if self.status is None:
            os.killpg(self.pid, signal.SIGKILL)
            self._process.wait()
        os.close(self.output)


class Household:
    """All the children together."""

    def __init__(self) -> None:
        self._selector = selectors.DefaultSelector()
        self._children: list[Child] = []

    def start(self, name: str, command: list[str], environment: Mapping[str, str]) -> Child:
        """Start a child and listen to it from now on."""
        child = Child(name, command, environment)
        self._children.append(child)
        self._selector.register(child.output, selectors.EVENT_READ, child)
        return child

    def listen(self, seconds: float) -> None:
        """Show what the children say, for at most this long."""
        deadline = time.monotonic() + seconds
        while True:
            for key, _ in self._selector.select(max(0, deadline - time.monotonic())):
                if not key.data.show():
                    self._selector.unregister(key.fd)
            if time.monotonic() >= deadline:
                return

    def forget(self, child: Child) -> None:
        """Show the rest of what a child said that has ended, and close its books."""
        self.listen(0.05)
        if child.output in self._selector.get_map():
            self._selector.unregister(child.output)
        child.force_to_stop()
        self._children.remove(child)

    def stop(self, patience: float = 6) -> None:
        """Ask all of them at once, wait, and force the ones that do not listen."""
        for child in self._children:
            child.ask_to_stop()
        deadline = time.monotonic() + patience
        while any(child.status is None for child in self._children):
            if time.monotonic() > deadline:
                break
            self.listen(0.05)
        for child in list(self._children):
            self.forget(child)
