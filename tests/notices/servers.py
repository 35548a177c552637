"""A mail server that misbehaves on request: refuses, stalls, and then works."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller


class Behaviour:
    """What the server does with each message; when the list is empty, it takes it."""

    def __init__(self, *behaves: str) -> None:
        self.behaves = list(behaves)
        self.tries = 0
        self.taken: list[EmailMessage] = []

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        self.tries += 1
        match self.behaves.pop(0) if self.behaves else "works":
            case "refuses":
                return "451 Not now, please try again later"
            case "stalls":
                await asyncio.sleep(60)
        message = message_from_bytes(envelope.content, policy=policy.default)
        assert isinstance(message, EmailMessage)
        self.taken.append(message)
        return "250 Thank you"


def a_free_port() -> int:
    """Find a port where nobody listens."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def mail_server(behaviour: Behaviour, port: int) -> Iterator[Behaviour]:
    """Serve until the block ends."""
    controller = Controller(behaviour, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield behaviour
    finally:
        controller.stop()
