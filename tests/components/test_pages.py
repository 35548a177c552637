"""What holds for every page, whoever writes it."""

import re
from pathlib import Path

import allauth
import pytest
from django.template.loader import get_template, render_to_string
from django.test import RequestFactory

import hearten
from hearten.components.examples import DRAWINGS, ICONS
from hearten.components.views import gallery

HOUSE = Path(hearten.__file__).parent
OURS = sorted(HOUSE.glob("*/templates/**/*.html"))
SIGN_IN = Path(allauth.__file__).parent / "templates"
THEIRS = sorted(
    str(page.relative_to(SIGN_IN))
    for room in ("account", "mfa", "usersessions")
    for page in (SIGN_IN / room).rglob("*.html")
    if "phone" not in page.name
)
# Data for a script may stand in a page; a browser never runs it.
FORBIDDEN = re.compile(
    r"\sstyle\s*=|<style|\son[a-z]+\s*=\s*[\"']|javascript:|\bdata:image"
    r"|<script(?![^>]*\b(?:src=|type=\"application/json\"))",
    re.IGNORECASE,
)
ERRORS = ("400", "403", "404", "429", "500", "message")


@pytest.mark.parametrize("page", OURS, ids=lambda page: page.name)
def test_no_template_of_ours_breaks_the_policy(page):
    assert not FORBIDDEN.findall(page.read_text())


@pytest.mark.parametrize("name", THEIRS)
def test_no_page_of_the_sign_in_breaks_the_policy(name):
    source = get_template(name).template.source

    assert not FORBIDDEN.findall(source)


@pytest.mark.parametrize("name", ERRORS)
def test_a_page_for_bad_days_has_one_heading_and_a_way_on(name):
    request = RequestFactory().get("/")
    told = {"heading": "Answered before", "sentence": "It was.", "next_url": "/asks/"}

    html = render_to_string(f"{name}.html", told, request)

    assert html.count("<h1") == 1
    assert re.search(r'<a class="button"\s+href="/', html)


def test_the_page_for_our_own_faults_needs_nothing_that_could_fail():
    source = get_template("500.html").template.source

    assert "{% url" not in source
    assert "{% static" not in source
    assert "{% extends" not in source


def test_the_gallery_shows_every_piece():
    request = RequestFactory().get("/components/")
    html = gallery(request).content.decode()

    for element in ("card-sorter", "save-as-you-go", "char-count", "copy-text", "local-time"):
        assert f"<{element}" in html
    assert html.count("<h1") == 1


def test_every_icon_and_drawing_is_in_the_gallery():
    pieces = HOUSE / "components/templates/components"

    assert sorted(ICONS) == sorted(p.stem for p in (pieces / "icons").iterdir())
    assert sorted(DRAWINGS) == sorted(p.stem for p in (pieces / "drawings").iterdir())
