"""Two hands at one device, and a count of what they had to do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Literal

from playwright.sync_api import Locator, Page, expect

from tests.browser.walk import Walk

Role = Literal["button", "checkbox", "combobox", "link", "radio"]


@dataclass
class Hands:
    """Someone who presses, writes and reads."""

    walk: Walk
    presses: int = 0
    fields: int = 0
    pictures: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def page(self) -> Page:
        """The page in front of her."""
        return self.walk.page

    def press(self, name: str, role: Role = "button", *, within: Locator | None = None) -> None:
        """Press what has this name: with a thumb on a phone, with a mouse at a desk."""
        place = within or self.page.get_by_role("main")
        self.press_at(place.get_by_role(role, name=name).first)

    def press_at(self, there: Locator) -> None:
        """Press one thing."""
        if self.walk.device == "phone":
            there.tap()
        else:
            there.click()
        self.presses += 1

    def pick(self, *names: str, within: Locator | None = None) -> None:
        """Choose answers, by the words on them."""
        place = within or self.page.get_by_role("main")
        for name in names:
            exactly = place.get_by_label(re.compile(f"^\\s*{re.escape(name)}"))
            self.press_at(exactly.first)

    def write(self, label: str, text: str) -> None:
        """Write into a field."""
        named = re.compile(f"^\\s*{re.escape(label)}(\\s+\\(optional\\))?\\s*$")
        self.page.get_by_label(named).fill(text)
        self.fields += 1

    def select(self, label: str, option: str) -> None:
        """Choose from a list that opens."""
        self.page.get_by_label(label).select_option(label=option)
        self.presses += 2

    def reads(self, *words: str) -> None:
        """Fail unless these words can be read on the page."""
        for text in words:
            expect(self.page.get_by_text(text).first).to_be_visible()

    def is_at(self, heading: str) -> None:
        """Fail unless the page is headed so."""
        expect(self.page.get_by_role("heading", level=1)).to_have_text(heading, use_inner_text=True)

    def picture(self, name: str) -> None:
        """Keep a picture, numbered in the order of the way."""
        self.walk.picture(f"path-{next(self.pictures):02}-{name}")
