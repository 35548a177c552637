"""The pages that tell about Hearten, and what can be looked up in them."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
NOT_OURS = {"node_modules", "test-results"}


def pages() -> list[Path]:
    """Return every page of prose in the clone."""
    return [
        path
        for path in sorted(ROOT.rglob("*.md"))
        if not any(p in NOT_OURS or p.startswith(".") for p in path.relative_to(ROOT).parts)
    ]


def commands(page: Path) -> list[str]:
    """Return the commands that a page tells its reader to type, each a line set apart."""
    return [line.strip() for line in re.findall(r"^    (\S.*)$", page.read_text(), re.MULTILINE)]


def first_column(page: Path, heading: str) -> list[str]:
    """Return what stands first, between backticks, in the rows of the table below a heading."""
    section = re.search(rf"^## {heading}\n(.+?)(?=^## |\Z)", page.read_text(), re.M | re.S)
    assert section, f"{page.name} has no part called {heading}"
    return re.findall(r"^\| `([^`]+)`", section[1], re.MULTILINE)
