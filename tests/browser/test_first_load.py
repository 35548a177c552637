"""What a newcomer's phone has to fetch, from the web server as it is really run."""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from django.db import connection
from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parents[2]
FIRST, REPEAT, REQUESTS = 70_000, 15_000, 5


@dataclass
class Traffic:
    """What the browser asked for, and the bytes that came over the wire, headers included."""

    urls: dict[str, str] = field(default_factory=dict)
    bytes: dict[str, int] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)

    @property
    def total(self) -> int:
        return sum(self.bytes.values())

    @property
    def requests(self) -> list[str]:
        return [url for number, url in self.urls.items() if number not in self.kept]

    def asked(self, event: dict[str, Any]) -> None:
        self.urls[event["requestId"]] = event["request"]["url"]

    def remembered(self, event: dict[str, Any]) -> None:
        self.kept.add(event["requestId"])

    def answered(self, event: dict[str, Any]) -> None:
        if event["response"].get("fromDiskCache"):
            self.kept.add(event["requestId"])

    def finished(self, event: dict[str, Any]) -> None:
        if event["requestId"] not in self.kept:
            self.bytes[event["requestId"]] = int(event["encodedDataLength"])


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _database_url() -> str:
    here = connection.settings_dict
    password, host = quote(str(here["PASSWORD"])), quote(str(here["HOST"]), safe="")
    return f"postgresql://{here['USER']}:{password}@/{here['NAME']}?host={host}"


@pytest.fixture
def served(transactional_db: None, tmp_path: Path) -> Iterator[str]:
    """Serve the product with its assets collected and compressed, as `make run` does."""
    assets = tmp_path / ".build" / "assets"
    assets.parent.mkdir()
    assets.symlink_to(ROOT / ".build" / "assets")
    environment = {
        **os.environ,
        "HEARTEN_ROOT": str(tmp_path),
        "HEARTEN_DATA": str(tmp_path),
        "DATABASE_URL": _database_url(),
        "DJANGO_SETTINGS_MODULE": "hearten.config.settings",
    }
    collect = [sys.executable, "-m", "django", "collectstatic", "--noinput", "--verbosity=0"]
    subprocess.run(collect, env=environment, check=True)
    port = _free_port()
    command = [sys.executable, "-m", "gunicorn", "hearten.config.wsgi:application"]
    command += ["--worker-class=gthread", "--workers=1", "--threads=4", "--log-level=warning"]
    web = subprocess.Popen([*command, f"--bind=127.0.0.1:{port}"], env=environment)
    try:
        _wait_for(port, web)
        yield f"http://127.0.0.1:{port}"
    finally:
        web.terminate()
        web.wait(10)


def _wait_for(port: int, web: "subprocess.Popen[bytes]") -> None:
    for _ in range(300):
        assert web.poll() is None, "the web server ended"
        try:
            http.client.HTTPConnection("127.0.0.1", port, timeout=1).connect()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the web server does not answer")


@contextmanager
def watching(page: Page) -> Iterator[Traffic]:
    """Count what the browser fetches until nothing more comes."""
    traffic = Traffic()
    session = page.context.new_cdp_session(page)
    session.on("Network.requestWillBeSent", traffic.asked)
    session.on("Network.requestServedFromCache", traffic.remembered)
    session.on("Network.responseReceived", traffic.answered)
    session.on("Network.loadingFinished", traffic.finished)
    session.send("Network.enable")
    yield traffic
    page.wait_for_load_state("networkidle")
    session.detach()


def test_the_home_page_is_light_for_a_newcomer_and_lighter_the_next_time(
    chromium: Browser, served: str, proof: Callable[[str, object], None]
) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 844}, locale="en-US")
    page = context.new_page()

    with watching(page) as first:
        page.goto(served)
    with watching(page) as repeat:
        page.goto(served)
    context.close()

    figures = f"first {first.total} bytes in {len(first.requests)} requests, again {repeat.total}"
    proof("first load", figures)
    # A browser without a window leaves out the icon, one with a tab to show fetches it.
    # A browser without a window may fetch no icon; a place is kept for it.
    fetches_icon = any("favicon" in url for url in first.requests)
    assert 1 < len(first.requests) <= REQUESTS - (not fetches_icon), first.requests
    assert 0 < first.total <= FIRST, first.bytes
    assert 0 < repeat.total <= REPEAT, repeat.bytes
