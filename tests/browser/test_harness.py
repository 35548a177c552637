"""The browser fixtures themselves: they find what they promise to find, and nothing else."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import Browser

from tests.browser import fonts, keyboard, pages
from tests.browser.axe import axe
from tests.browser.chromium import ROOT
from tests.browser.conftest import PageFactory
from tests.browser.walk import Walk


@pytest.fixture(autouse=True)
def _as_the_app() -> None:
    """Leave the database alone: nothing here needs one."""


@pytest.fixture(scope="module")
def _served() -> Iterator[str]:
    with pages.serving() as address:
        yield address


@pytest.fixture
def site(_served: str) -> str:
    """Serve the faulty pages in place of the product."""
    return _served


def test_a_page_without_trouble_passes(walk: Walk) -> None:
    walk.visit("/")

    walk.finish()


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/inline-script", "policy: .*script-src-elem forbids inline"),
        ("/inline-style", "policy: .*style-src-attr forbids inline"),
        ("/sink", "policy: .*require-trusted-types-for forbids trusted-types-sink"),
        ("/elsewhere", "elsewhere: http://elsewhere.test/pixel.png"),
        ("/elsewhere-in-style", "policy: .*http://elsewhere.test/a.css"),
        ("/console", "console: the notebook is torn"),
        ("/throws", "script: .*the pencil broke"),
        ("/missing-script", "console: Failed to load resource at .*/missing.js"),
    ],
)
def test_trouble_on_a_page_fails_the_test(walk: Walk, path: str, said: str) -> None:
    walk.visit(path)

    with pytest.raises(AssertionError, match=said):
        walk.finish()


@pytest.mark.parametrize("javascript", [False])
@pytest.mark.parametrize("path", ["/inline-style", "/elsewhere-in-style"])
def test_the_policy_is_watched_without_javascript_too(walk: Walk, path: str) -> None:
    walk.visit(path)

    with pytest.raises(AssertionError, match=r"policy: .*Content Security Policy"):
        walk.finish()


def test_trouble_in_a_second_page_of_the_same_person_counts(walk: Walk) -> None:
    walk.context.new_page().goto(walk.site + "/console")

    with pytest.raises(AssertionError, match="the notebook is torn"):
        walk.finish()


def test_a_page_that_answers_500_fails_the_test(walk: Walk) -> None:
    walk.visit("/broken", status=500)

    with pytest.raises(AssertionError, match="server: 500 from"):
        walk.finish()


def test_a_stranger_who_gets_404_is_no_trouble(walk: Walk) -> None:
    walk.visit("/not-yours", status=404)

    walk.finish()


def test_another_status_than_expected_fails_at_once(walk: Walk) -> None:
    with pytest.raises(AssertionError, match="answered 404, not 200"):
        walk.visit("/not-yours")


def test_planned_trouble_passes(walk: Walk) -> None:
    walk.expect_trouble("the notebook is torn")
    walk.visit("/console")

    walk.finish()


def test_planned_trouble_that_does_not_come_fails_the_test(walk: Walk) -> None:
    walk.expect_trouble("the notebook is torn")
    walk.visit("/")

    with pytest.raises(AssertionError, match="did not happen: the notebook is torn"):
        walk.finish()


@pytest.mark.parametrize("javascript", [True, False])
def test_axe_finds_what_is_planted_and_leaves_the_policy_alone(walk: Walk) -> None:
    walk.visit("/no-words")

    assert {one.rule for one in axe(walk.page)} == {"image-alt", "button-name"}
    assert [one.rule for one in axe(walk.page, within="img")] == ["image-alt"]


def test_an_accessible_page_has_no_violations(phone: Walk, desktop: Walk) -> None:
    for walk in (phone, desktop):
        walk.visit("/")
        walk.assert_accessible()


def test_text_takes_room_in_every_script(walk: Walk) -> None:
    walk.visit("/")

    for text in fonts.SAMPLES.values():
        walk.page.locator("p").evaluate("(node, text) => { node.textContent = text }", text)
        walk.page.locator("p").evaluate("node => { node.id = 'sample' }")
        width = walk.page.evaluate(
            "(() => { const all = document.createRange();"
            " all.selectNodeContents(document.getElementById('sample'));"
            " return all.getBoundingClientRect().width })()"
        )
        assert width > 0, text


@pytest.mark.parametrize(("javascript", "says"), [(True, "Works better"), (False, "Works")])
def test_javascript_is_on_or_off_as_asked(walk: Walk, says: str) -> None:
    walk.visit("/improved")

    assert walk.page.locator("p").text_content() == says


def test_a_person_meets_the_theme_and_the_motion_she_chose(page_factory: PageFactory) -> None:
    evening = page_factory(theme="dark", reduced_motion=True)
    morning = page_factory()
    for walk in (evening, morning):
        walk.visit("/settings")

    color = "node => getComputedStyle(node).color"
    still = "matchMedia('(prefers-reduced-motion: reduce)').matches"
    assert evening.page.locator("p").evaluate(color) == "rgb(1, 2, 3)"
    assert morning.page.locator("p").evaluate(color) != "rgb(1, 2, 3)"
    assert evening.page.evaluate(still)
    assert not morning.page.evaluate(still)


def test_a_page_that_sticks_out_does_not_fit(walk: Walk) -> None:
    walk.visit("/")
    walk.assert_fits()
    walk.visit("/wide")

    with pytest.raises(AssertionError, match="2008 px wide where there are 390"):
        walk.assert_fits()


def test_the_keyboard_reaches_everything_in_order(desktop: Walk) -> None:
    desktop.visit("/")

    order = keyboard.stops(desktop.page)

    assert order == [keyboard.Stop("link", "Ask grace"), keyboard.Stop("button", "Not now")]


def test_tab_stops_where_it_was_sent(desktop: Walk) -> None:
    desktop.visit("/")

    button = keyboard.tab_to(desktop.page, "button", "not now")

    assert button.text_content() == "Not now"
    keyboard.assert_focus_shows(desktop.page)
    with pytest.raises(AssertionError, match=r"never reached button 'Leave'; .*Ask grace"):
        keyboard.tab_to(desktop.page, "button", "Leave", limit=5)


def test_a_focus_nobody_can_see_fails(desktop: Walk) -> None:
    desktop.visit("/no-focus")
    keyboard.tab_to(desktop.page, "button", "Ask")

    with pytest.raises(AssertionError, match="Nothing shows"):
        keyboard.assert_focus_shows(desktop.page)


def test_pictures_are_kept_by_width_and_theme(page_factory: PageFactory) -> None:
    walk = page_factory(theme="dark")
    walk.visit("/")

    picture = walk.picture("harness")

    assert picture.name == "390-dark-harness.png"
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_a_slow_connection_is_slow_and_no_connection_is_none(walk: Walk) -> None:
    took = "performance.getEntriesByType('navigation')[0].duration"
    walk.visit("/")
    before = walk.page.evaluate(took)

    walk.slow(latency_ms=500)
    walk.visit("/")
    assert walk.page.evaluate(took) > before + 400

    walk.offline()
    assert not walk.page.evaluate("navigator.onLine")


def test_chromium_is_as_strict_as_a_persons(chromium: Browser) -> None:
    session = chromium.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    (number,) = (one["id"] for one in processes if one["type"] == "browser")
    started_with = psutil.Process(number).cmdline()

    assert any(one.startswith("--host-resolver-rules=") for one in started_with)
    for lenient in (
        "--disable-web-security",
        "--disable-site-isolation-trials",
        "--disable-popup-blocking",
        "--allow-running-insecure-content",
        "--ignore-certificate-errors",
        "--single-process",
    ):
        assert lenient not in started_with


def test_a_real_run_of_pytest_fails_for_trouble_nobody_looked_at(tmp_path: Path) -> None:
    planted = tmp_path / "test_planted.py"
    planted.write_text(
        "import pytest\n"
        "from tests.browser import pages\n"
        "@pytest.fixture\n"
        "def site():\n"
        "    with pages.serving() as address:\n"
        "        yield address\n"
        "@pytest.mark.parametrize('path', ['/', '/inline-script', '/elsewhere'])\n"
        "def test_only_looks(walk, path):\n"
        "    walk.visit(path)\n"
    )

    options = ["-q", "-c", "/dev/null", "-p", "no:django", "-p", "no:cacheprovider"]
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", *options, "-p", "tests.browser.conftest", str(planted)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 1
    assert "3 passed, 2 errors" in ran.stdout
    assert "script-src-elem forbids inline" in ran.stdout
    assert "elsewhere: http://elsewhere.test/pixel.png" in ran.stdout
