"""One person at one device, walking through the product."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, Response

from tests.browser.axe import axe
from tests.browser.chromium import ROOT
from tests.browser.trouble import Watch

Device = Literal["phone", "desktop"]
Theme = Literal["light", "dark"]
PICTURES = ROOT / "test-results" / "pictures"
STICKS_OUT = """room => [...document.querySelectorAll("body *")]
  .filter(one => one.getBoundingClientRect().right > room + 1 || one.getBoundingClientRect().x < -1)
  .filter((one, _, all) => ![...one.children].some(child => all.includes(child)))
  .slice(0, 4)
  .map(one => `${one.localName}.${one.className}`)"""


@dataclass
class Walk:
    """A page in a browser of its own, and all that goes wrong there."""

    site: str
    device: Device
    theme: Theme
    context: BrowserContext
    page: Page
    watch: Watch
    finished: bool = False

    def visit(self, path: str, *, status: int = 200) -> Response:
        """Open `path` and check how the server answers."""
        response = self.page.goto(self.site + path)
        assert response is not None, f"{path} answered nothing"
        assert response.status == status, f"{path} answered {response.status}, not {status}"
        return response

    def carry_cookies(self, client: Client) -> None:
        """Be signed in here as whoever is signed in there."""
        for name, morsel in client.cookies.items():
            self.context.add_cookies([{"name": name, "value": morsel.value, "url": self.site}])

    def picture(self, name: str) -> Path:
        """Keep a picture of the whole page for people to look at."""
        assert self.page.viewport_size is not None
        path = PICTURES / f"{self.page.viewport_size['width']}-{self.theme}-{name}.png"
        self.page.screenshot(path=path, full_page=True, animations="disabled")
        return path

    def assert_accessible(self, *, within: str | None = None) -> None:
        """Fail with everything that axe finds."""
        found = axe(self.page, within=within)
        assert not found, "\n".join(map(str, found))

    def assert_fits(self) -> None:
        """Fail when something sticks out sideways."""
        wide, room = self.page.evaluate(
            "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
        )
        if wide > room:
            places = ", ".join(self.page.evaluate(STICKS_OUT, room))
            raise AssertionError(f"The page is {wide} px wide where there are {room}: {places}")

    def slow(self, *, latency_ms: int = 400, kbps: int = 400) -> None:
        """Walk on over a poor connection."""
        throughput = kbps * 1024 / 8
        session = self.context.new_cdp_session(self.page)
        session.send("Network.enable")
        session.send(
            "Network.emulateNetworkConditions",
            {
                "offline": False,
                "latency": latency_ms,
                "downloadThroughput": throughput,
                "uploadThroughput": throughput,
            },
        )

    def slow_processor(self, times: int) -> None:
        """Walk on with a processor that is `times` slower."""
        session = self.context.new_cdp_session(self.page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": times})

    def offline(self, away: bool = True) -> None:
        """Lose the connection, or find it again."""
        self.context.set_offline(away)

    def expect_trouble(self, text: str) -> None:
        """Plan for trouble whose line contains `text`; the test fails when it does not come."""
        self.watch.plan(text)

    def finish(self) -> None:
        """Close the browser and fail if anything went wrong that nobody planned."""
        if self.finished:
            return
        self.finished = True
        if not self.page.is_closed():
            self.page.wait_for_timeout(100)  # what the browser noticed last is still on its way
        self.context.close()
        trouble = self.watch.unplanned()
        assert not trouble, "\n".join(("In the browser:", *trouble))


def start(
    browser: Browser,
    site: str,
    *,
    device: Device,
    theme: Theme,
    javascript: bool,
    reduced_motion: bool,
) -> Walk:
    """Open a browser of its own for one person."""
    phone = device == "phone"
    context = browser.new_context(
        viewport={"width": 390, "height": 844} if phone else {"width": 1280, "height": 900},
        device_scale_factor=2 if phone else 1,
        is_mobile=phone,
        has_touch=phone,
        color_scheme=theme,
        java_script_enabled=javascript,
        reduced_motion="reduce" if reduced_motion else "no-preference",
        locale="en-US",
        timezone_id="America/New_York",
    )
    context.set_default_timeout(10_000)
    watch = Watch(context, site)
    return Walk(site, device, theme, context, context.new_page(), watch)
