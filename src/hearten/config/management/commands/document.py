"""Write the pages of docs/ that are made from the code."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import translation

from hearten.config.register import by_model

INTRODUCTION = """\
# What we can see

Everything Hearten stores, who can see it, and why. This page is made from the register of fields
by `make docs`; the tests fail when a stored field is missing from it.
"""


def what_we_can_see() -> str:
    """Return the register of fields as a page."""
    lines = [INTRODUCTION]
    with translation.override("en"):
        for model, fields in by_model():
            lines += [f"## {model}\n", "| what | who can see it | why |", "|---|---|---|"]
            lines += [f"| {names} | {seen.by} | {seen.because} |" for names, seen in fields]
            lines.append("")
    return "\n".join(lines)


class Command(BaseCommand):
    """Write docs/what-we-can-see.md."""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the page and say where."""
        page = Path(settings.ROOT) / "docs" / "what-we-can-see.md"
        page.write_text(what_we_can_see(), encoding="utf-8")
        self.stdout.write(f"wrote {page.relative_to(settings.ROOT)}")
