"""WCAG 2.0, 2.1 and 2.2, level A and AA, as far as a machine can tell (axe-core)."""

import json
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import CDPSession, Page

from tests.browser.chromium import AXE

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
# Without JavaScript no timer rings: in a world of its own, axe has its short ones ring at once.
PREPARE = """{{
  const later = setTimeout;
  globalThis.setTimeout = (act, wait = 0, ...rest) =>
    wait > 100 ? later(act, wait, ...rest) : void Promise.resolve().then(() => act(...rest));
}}
{axe};
for (const moving of document.getAnimations()) {{
  try {{ moving.finish(); }} catch {{ /* it never ends, so no moment is the right one */ }}
}}
null
"""
RUN = """
document.fonts.ready
  .then(() => axe.run({within} ?? document, {{
    runOnly: {{ type: "tag", values: {tags} }}, resultTypes: ["violations"], preload: false,
  }}))
  .then(({{ violations }}) => violations)
"""


@dataclass(frozen=True)
class Violation:
    """One rule that a page breaks, and where."""

    rule: str
    impact: str
    says: str
    places: tuple[str, ...]

    def __str__(self) -> str:
        """Say what is wrong, where, in a few lines."""
        return "\n    ".join((f"{self.rule} ({self.impact}): {self.says}", *self.places))


def axe(page: Page, *, within: str | None = None) -> list[Violation]:
    """Return what axe finds in `page`, or only inside the selector `within`."""
    session = page.context.new_cdp_session(page)
    frame = session.send("Page.getFrameTree")["frameTree"]["frame"]["id"]
    # A world of its own: the page's policy and its Trusted Types stay as strict as they are.
    world = session.send("Page.createIsolatedWorld", {"frameId": frame, "worldName": "axe"})
    # Nor do promises settle without JavaScript; the page's own scripts stay off.
    session.send("Emulation.setScriptExecutionDisabled", {"value": False})
    number = world["executionContextId"]
    _evaluate(session, number, PREPARE.format(axe=AXE.read_text(encoding="utf-8")))
    run = RUN.format(within=json.dumps(within), tags=json.dumps(TAGS))
    found = _evaluate(session, number, run)
    session.detach()
    return [_violation(one) for one in found]


def _evaluate(session: CDPSession, world: int, expression: str) -> Any:
    asked = {
        "contextId": world,
        "expression": expression,
        "awaitPromise": True,
        "returnByValue": True,
    }
    answer = session.send("Runtime.evaluate", asked)
    if "exceptionDetails" in answer:
        raise RuntimeError(f"axe did not run: {answer['exceptionDetails']}")
    return answer["result"].get("value")


def _violation(found: dict[str, Any]) -> Violation:
    places = (
        f"{' '.join(map(str, node['target']))}: {node['failureSummary'].splitlines()[-1].strip()}"
        for node in found["nodes"]
    )
    return Violation(found["id"], found["impact"], found["help"], tuple(places))
