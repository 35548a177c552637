"""Every page of the house in every state that looks different, as a table.

A state is reached by what happened before (`given`) and by what is done on the page (`then`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

from hearten.portraits.instrument import CURRENT
from hearten.portraits.models import Mentoring
from tests.makers import make_mentor
from tests.security.matrix import World
from tests.security.rows import ROWS

Act = Callable[[Page], object]
FILES = {"people:export"}  # an answer that is kept, not looked at


@dataclass(frozen=True)
class State:
    """One page as one person meets it; `reaches` is the page where `then` ends, when another."""

    page: str
    told: str
    who: str = "ada"
    args: Callable[[World], list[Any]] = lambda _world: []
    query: str = ""
    status: int = 200
    given: Callable[[World], object] | None = None
    then: Act | None = None
    reaches: str = ""

    def __str__(self) -> str:
        """Say it as the name of a picture."""
        return f"{self.page.replace(':', '-')}-{self.told}".replace(" ", "-")


def write(send: str, **fields: str) -> Act:
    """Fill in fields by name, and press a button."""

    def act(page: Page) -> None:
        for name, value in fields.items():
            page.locator(f"main [name='{name}']:visible").fill(value)
        press(send)(page)

    return act


def press(name: str) -> Act:
    """Press a button of the page, or follow a link."""

    def act(page: Page) -> None:
        there = page.get_by_role("main")
        there.get_by_role("button", name=name).or_(there.get_by_role("link", name=name)).click()
        page.wait_for_load_state()

    return act


def unfold(page: Page) -> None:
    """Open everything that folds."""
    for summary in page.locator("summary:visible").all():
        summary.click()


def answer_all(page: Page) -> None:
    """Choose an answer to each question of the exercise."""
    for question in page.get_by_role("main").get_by_role("group").all():
        if question.get_by_role("radio").count():
            question.get_by_role("radio").last.check()
    unfold(page)


def _last_place_goes(page: Page) -> None:
    Mentoring.objects.update(capacity=1)
    press("Yes, a few minutes")(page)


def _one_who_reads(names: frozenset[str]) -> str:
    return next(who for who in ("anonymous", "ada", "grace", "edsger", "noah") if who in names)


IN_THE_MIDDLE = tuple(
    State(name, "in the middle of things", _one_who_reads(row.get), row.args)
    for name, row in ROWS.items()
    if row.get and name not in FILES
)

NEW_HERE = (
    *(
        State(name, "new here", "newcomer")
        for name in (
            "home",
            "discovery:suggestions",
            "introductions:inbox",
            "portraits:overview",
            "portraits:mine_as_seen",
            "portraits:default_reader",
            "portraits:apart",
            "organizations:mine",
            "organizations:add",
            "programs:mine",
            "notices:list",
            "history:receipts",
            "people:settings",
            "people:leave",
        )
    ),
    *(
        State(f"portraits:{step.key}", "nothing said", "newcomer")
        for step in CURRENT.steps
        if step.key not in {"apart", "mentoring"}
    ),
)

MORE_TO_SEE = (
    State("home", "exercise answered", "anonymous", then=answer_all),
    State("home", "someone asked her", "grace"),
    State("home", "a conversation", "noah"),
    State("home", "asked", "ada"),
    State("home", "nobody waits", "barbara"),
    State("portraits:overview", "the whole menu", "ada", then=unfold),
    State("portraits:mine_as_seen", "by everyone", "grace", query="?as=everyone"),
    State("portraits:apart", "found", query="?q=maple"),
    State("portraits:apart", "found nothing", query="?q=zzz"),
    State("organizations:mine", "found", query="?q=maple"),
    State("organizations:mine", "found nothing", query="?q=zzz"),
    State("discovery:suggestions", "nobody fits", "alone"),
    State(
        "discovery:suggestions",
        "one fits, and where she works is not known",
        "alone",
        given=lambda _w: make_mentor(**{"path.languages": ["nv"]}),
    ),
    State("introductions:ask", "for the mentor", "grace", lambda w: [w.ask.public_id]),
    State(
        "introductions:conversation", "unfolded", "noah", lambda w: [w.talk.public_id], then=unfold
    ),
    State("introductions:conversation", "for the mentor", "grace", lambda w: [w.talk.public_id]),
    State("introductions:conversation", "over", "olga", lambda w: [w.ended.public_id]),
)

MISTAKES = (
    State("people:settings", "no name", then=write("Save", name=" ")),
    State("people:leave", "another address", then=write("Leave", email="x@example.org")),
    State("organizations:add", "no name", then=press("Add it")),
    State(
        "organizations:mine",
        "no address",
        then=write("Keep us apart", address="nobody"),
        reaches="organizations:name_evaluator",
    ),
    State(
        "portraits:apart",
        "no address",
        then=write("Keep us apart", address="nobody"),
        reaches="portraits:avoid_person",
    ),
    State("portraits:now", "too little", "newcomer", then=press("Save and go on")),
    State("portraits:values", "too few", "newcomer", then=press("Save and go on")),
    State("portraits:aims", "none", "newcomer", then=press("Save and finish")),
    State(
        "introductions:write",
        "no note",
        "mallory",
        lambda w: [w.cast["grace"].public_id],
        then=press("Send my three lines"),
    ),
    State(
        "introductions:write",
        "asked before",
        "ada",
        lambda w: [w.cast["grace"].public_id],
        then=write("Send my three lines", note="May I ask once more?"),
    ),
    State(
        "introductions:edit",
        "no note",
        "ada",
        lambda w: [w.ask.public_id],
        then=write("Save my note", note=" "),
    ),
    State(
        "introductions:conversation",
        "no day",
        "grace",
        lambda w: [w.talk.public_id],
        then=press("Offer these times"),
        reaches="introductions:propose",
    ),
    State(
        "introductions:ask",
        "409 the last place goes meanwhile",
        "grace",
        lambda w: [w.ask.public_id],
        then=_last_place_goes,
        reaches="introductions:accept",
    ),
    State("introductions:ask", "404", "mallory", lambda w: [w.ask.public_id], status=404),
)
