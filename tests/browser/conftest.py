"""Fixtures for tests in a real Chromium."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Browser, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.browser.chromium import find, launch
from tests.browser.walk import Device, Theme, Walk, start

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the browser tests and run them last, so that Chromium starts once."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)
    items.sort(key=lambda item: HERE in item.path.parents)


class PageFactory(Protocol):
    """Opens a browser for one more person."""

    def __call__(
        self,
        device: Device = "phone",
        *,
        theme: Theme = "light",
        javascript: bool = True,
        reduced_motion: bool = False,
    ) -> Walk:
        """Open it."""


# As long as Playwright runs, asyncio belongs to it: other tests need it back.
@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """Start Chromium once for all browser tests."""
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = launch(playwright, find())
        yield browser
        browser.close()


@pytest.fixture
def site(live_server: LiveServer) -> str:
    """Return the address of the product under test."""
    return str(live_server.url)


@pytest.fixture
def page_factory(chromium: Browser, site: str) -> Iterator[PageFactory]:
    """Open browsers; when the test ends, fail for whatever went wrong in one of them."""
    walks: list[Walk] = []

    def open_one(
        device: Device = "phone",
        *,
        theme: Theme = "light",
        javascript: bool = True,
        reduced_motion: bool = False,
    ) -> Walk:
        walk = start(
            chromium,
            site,
            device=device,
            theme=theme,
            javascript=javascript,
            reduced_motion=reduced_motion,
        )
        walks.append(walk)
        return walk

    yield open_one
    wrong: list[str] = []
    for walk in walks:
        try:
            walk.finish()
        except AssertionError as error:
            wrong.append(str(error))
    assert not wrong, "\n".join(wrong)


@pytest.fixture
def device() -> Device:
    """Walk with a phone unless the test says otherwise."""
    return "phone"


@pytest.fixture
def theme() -> Theme:
    """Walk in daylight unless the test says otherwise."""
    return "light"


@pytest.fixture
def javascript() -> bool:
    """Walk with JavaScript unless the test says otherwise."""
    return True


@pytest.fixture
def reduced_motion() -> bool:
    """Walk with motion unless the test says otherwise."""
    return False


@pytest.fixture
def walk(
    page_factory: PageFactory, device: Device, theme: Theme, javascript: bool, reduced_motion: bool
) -> Walk:
    """Walk with the device, theme and settings that the test names."""
    return page_factory(device, theme=theme, javascript=javascript, reduced_motion=reduced_motion)


@pytest.fixture
def phone(page_factory: PageFactory, theme: Theme, javascript: bool, reduced_motion: bool) -> Walk:
    """Walk with a phone: 390 by 844, touch, two pixels to a point."""
    return page_factory("phone", theme=theme, javascript=javascript, reduced_motion=reduced_motion)


@pytest.fixture
def desktop(
    page_factory: PageFactory, theme: Theme, javascript: bool, reduced_motion: bool
) -> Walk:
    """Walk at a desk: 1280 by 900."""
    return page_factory(
        "desktop", theme=theme, javascript=javascript, reduced_motion=reduced_motion
    )
