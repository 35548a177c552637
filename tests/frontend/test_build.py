"""What the browser is sent: small, the same every time, and from nowhere else."""

import gzip
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FRONTEND = ROOT / "frontend"
NODE = Path(sys.executable).with_name("node")


def build(out: Path) -> dict[str, bytes]:
    subprocess.run([NODE, "build.ts", out], cwd=FRONTEND, check=True)
    return {str(f.relative_to(out)): f.read_bytes() for f in out.rglob("*") if f.is_file()}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return build(tmp_path_factory.mktemp("assets"))


def test_building_twice_gives_the_same_bytes(built, tmp_path):
    assert build(tmp_path) == built


def test_everything_a_first_page_loads_is_small(built):
    compressed = {
        name: len(gzip.compress(built[name]))
        for name in ("hearten.css", "hearten.js", "favicon.svg")
    }
    font = len(built["fonts/brygada-1918-latin-wght-normal.woff2"])

    assert compressed["hearten.css"] <= 10_000
    assert compressed["hearten.js"] <= 6_000
    assert sum(compressed.values()) + font <= 45_000


def test_all_fonts_together_stay_within_their_budget(built):
    assert sum(len(file) for name, file in built.items() if name.endswith(".woff2")) <= 60_000


def test_nothing_is_loaded_from_elsewhere(built):
    for name in ("hearten.css", "hearten.js", "manifest.webmanifest"):
        assert not re.search(rb"https?://|url\(/|data:", built[name]), name


def test_every_file_that_the_styles_name_is_there(built):
    named = re.findall(r"url\(([^)]+)\)", built["hearten.css"].decode())

    assert named
    assert {name.strip("\"'") for name in named} <= set(built)


def test_the_script_needs_nothing_that_the_policy_forbids(built):
    assert not re.search(rb"innerHTML|outerHTML|insertAdjacentHTML|eval\(", built["hearten.js"])


def test_the_lock_names_no_host_and_hashes_everything():
    packages = json.loads((FRONTEND / "package-lock.json").read_text())["packages"]
    locked = {name: package for name, package in packages.items() if name}

    assert not [name for name, package in locked.items() if "resolved" in package]
    assert not [name for name, package in locked.items() if "integrity" not in package]


def test_every_package_has_its_reason():
    wanted = json.loads((FRONTEND / "package.json").read_text())
    reasons = (FRONTEND / "README.md").read_text()

    for name in (*wanted["dependencies"], *wanted["devDependencies"]):
        assert f"`{name}`" in reasons
