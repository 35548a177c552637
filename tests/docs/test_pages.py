"""What our pages point to is there, and they keep to their size."""

import re
from pathlib import Path

import pytest
from django.utils.text import slugify

from hearten.config.management.commands.document import what_we_can_see
from hearten.demo import sign_ins
from tests.docs.pages import README, ROOT, pages

DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
PARTS = ["Context", "Decision", "What it costs"]
HALF_A_PAGE = 40


def name(page: Path) -> str:
    return str(page.relative_to(ROOT))


def anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text(), re.MULTILINE)
    return {slugify(heading) for heading in headings}


@pytest.mark.parametrize("page", pages(), ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    for link in re.findall(r"\]\(([^)\s]+)\)", page.read_text()):
        if link.startswith(("https://", "http://", "mailto:")):
            continue
        path, _hash, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


@pytest.mark.parametrize("page", pages(), ids=name)
def test_files_that_are_named_are_there(page: Path) -> None:
    named = re.findall(
        r"`((?:src|tests|docs|frontend|requirements|\.ci)/[\w./-]+)`", page.read_text()
    )

    assert [path for path in named if not (ROOT / path).exists()] == []


def test_readme_is_short() -> None:
    assert len(README.read_text().splitlines()) <= 80


def test_readme_tells_the_sign_ins_that_the_demo_has() -> None:
    text = README.read_text()
    told = re.findall(r"^\| ([^|]+?) \| `([^`]+@[^`]+)` \|", text, re.MULTILINE)

    assert told == [(who, address) for who, address, _password, _shows in sign_ins()]
    assert {f"`{password}`" in text for _who, _address, password, _shows in sign_ins()} == {True}


def test_the_picture_is_light_enough_to_send() -> None:
    for picture in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README.read_text()):
        assert (ROOT / picture).stat().st_size < 150_000


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = [int(decision.name[:4]) for decision in DECISIONS]

    assert numbers == list(range(1, len(DECISIONS) + 1))


@pytest.mark.parametrize("decision", DECISIONS, ids=name)
def test_a_decision_is_half_a_page_in_three_parts(decision: Path) -> None:
    text = decision.read_text()

    assert text.startswith(f"# {int(decision.name[:4])}. ")
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == PARTS
    assert len(text.splitlines()) <= HALF_A_PAGE


def test_what_we_can_see_is_as_the_code_has_it() -> None:
    kept = (ROOT / "docs" / "what-we-can-see.md").read_text(encoding="utf-8")

    assert kept == what_we_can_see(), "run `make docs`"
