"""The drawing of the house, the contracts that hold it and the rooms that exist say one thing."""

import re
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
DRAWING = (ROOT / "docs" / "architecture.md").read_text()


def drawn(which: str) -> list[list[str]]:
    """Return the rooms of a drawing, line by line; those on one line stand side by side."""
    found = re.search(rf"^```{which}\n(.+?)^```$", DRAWING, re.MULTILINE | re.DOTALL)
    assert found, f"docs/architecture.md has no drawing called {which}"
    names = (re.split(r"\s{2,}", line, maxsplit=1)[0] for line in found[1].splitlines())
    return [[name.strip() for name in line.split("|")] for line in names]


def contracts() -> dict[str, dict[str, Any]]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    return {c["name"]: c for c in project["tool"]["importlinter"]["contracts"]}


def built() -> set[str]:
    house = ROOT / "src" / "hearten"
    packages = {folder.parent.name for folder in house.glob("*/__init__.py")}
    return packages | {module.stem for module in house.glob("[!_]*.py")}


def test_the_drawing_is_the_contract() -> None:
    layers = contracts()["The rooms of the house"]["layers"]

    kept = [[name.strip().removeprefix("hearten.") for name in re.split("[|:]", x)] for x in layers]
    assert drawn("rooms") == kept


def test_every_room_that_exists_is_drawn_and_every_drawn_one_exists() -> None:
    assert {room for line in [*drawn("rooms"), *drawn("beside")] for room in line} == built()


def test_only_pairing_may_ask_the_engine() -> None:
    packages = {p for p in built() if (ROOT / "src" / "hearten" / p).is_dir()}
    kept_out = contracts()["Only pairing asks the engine"]["source_modules"]

    assert packages - {"pairing", "alignment"} == {
        room.removeprefix("hearten.") for room in kept_out
    }
