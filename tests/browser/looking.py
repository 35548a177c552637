"""One page in every light: both themes, three widths, for axe and for the eye."""

from __future__ import annotations

import os

from django.test import Client

from hearten.people.models import Person
from tests.browser.walk import Walk

WIDTHS = {390: 844, 1280: 900}
NARROWEST = 320  # WCAG 1.4.10: no scrolling in two directions
# Pictures of everything take longer than everything else: HEARTEN_PICTURES=1 keeps them.
KEEPS_PICTURES = bool(os.environ.get("HEARTEN_PICTURES"))


def sign_in(walk: Walk, person: Person) -> Walk:
    """Be somebody in this browser."""
    client = Client()
    client.force_login(person)
    walk.carry_cookies(client)
    return walk


def look(walk: Walk, path: str, name: str, *, status: int = 200) -> None:
    """Open a page and fail for whatever is wrong in one of its lights."""
    walk.visit(path, status=status)
    look_around(walk, name)


def look_around(walk: Walk, name: str) -> None:
    """Look at the page in front of somebody, in every light."""
    page, theme, before = walk.page, walk.theme, walk.page.viewport_size
    wrong: list[str] = []
    page.set_viewport_size({"width": NARROWEST, "height": 640})
    for direction in ("rtl", "ltr"):
        page.evaluate("direction => { document.documentElement.dir = direction }", direction)
        wrong += _wrong(walk.assert_fits)
    for width, height in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": height})
        wrong += _wrong(walk.assert_fits)
        for light in ("light", "dark"):
            walk.theme = light
            page.emulate_media(color_scheme=light)
            wrong += _wrong(walk.assert_accessible)
            if KEEPS_PICTURES:
                walk.picture(name)
    walk.theme = theme
    page.emulate_media(color_scheme=theme)
    if before:
        page.set_viewport_size(before)
    where = page.url.removeprefix(walk.site)
    assert not wrong, "\n".join((f"{name} ({where})", *dict.fromkeys(wrong)))


def _wrong(check: object) -> list[str]:
    try:
        check()  # type: ignore[operator]
    except AssertionError as error:
        return [str(error)]
    return []
