"""A page without a mouse: where Tab leads, and whether one can see it."""

from dataclasses import dataclass
from weakref import WeakKeyDictionary

from playwright.sync_api import CDPSession, Locator, Page

FOCUSED = """(() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at === document.body ? null : at;
})()"""

# One line to each page, for as long as the page lives: to open one takes longer than to ask.
_sessions: WeakKeyDictionary[Page, CDPSession] = WeakKeyDictionary()


@dataclass(frozen=True)
class Stop:
    """What a screen reader says about the focused element."""

    role: str
    name: str


def focused(page: Page) -> Stop | None:
    """Return the focused element as assistive technology hears it; None when it is the page."""
    if page not in _sessions:
        _sessions[page] = page.context.new_cdp_session(page)
    session = _sessions[page]
    element = session.send("Runtime.evaluate", {"expression": FOCUSED})["result"].get("objectId")
    if element is None:
        return None
    tree = session.send(
        "Accessibility.getPartialAXTree", {"objectId": element, "fetchRelatives": False}
    )
    node = tree["nodes"][0]
    return Stop(node.get("role", {}).get("value", ""), node.get("name", {}).get("value", ""))


def tab_to(page: Page, role: str, name: str, *, limit: int = 60) -> Locator:
    """Press Tab until the focus is on `role` whose name contains `name`."""
    met: list[Stop | None] = []
    for _ in range(limit):
        page.keyboard.press("Tab")
        stop = focused(page)
        if stop and stop.role == role and name.casefold() in stop.name.casefold():
            return page.locator(":focus")
        met.append(stop)
    raise AssertionError(f"Tab never reached {role} {name!r}; it met {list(dict.fromkeys(met))}")


def stops(page: Page, *, limit: int = 200) -> list[Stop]:
    """Return the whole tab order of a page that was just opened."""
    order: list[Stop] = []
    for _ in range(limit):
        page.keyboard.press("Tab")
        stop = focused(page)
        if stop is None or _seen_before(page):
            return order
        order.append(stop)
    raise AssertionError(f"The tab order did not end within {limit} stops.")


def assert_focus_shows(page: Page) -> None:
    """Fail unless the page looks different when its focused element loses the focus."""
    with_focus = page.screenshot(animations="disabled")
    element = page.locator(":focus").element_handle()
    element.evaluate("element => element.blur()")
    without = page.screenshot(animations="disabled")
    element.evaluate("element => element.focus()")
    assert with_focus != without, f"Nothing shows that the focus is on {focused(page)}."


def _seen_before(page: Page) -> bool:
    """Mark the focused element, and tell whether it was marked already."""
    return bool(
        page.evaluate(
            """() => {
              const met = (globalThis.heartenStops ??= new WeakSet());
              const at = document.activeElement;
              return met.has(at) || !met.add(at);
            }"""
        )
    )
