"""The whole path, walked by two people: from a first look to a first conversation."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from django.core.cache import cache

from hearten.demo.cast import GRACE
from tests.browser import steps_of_the_path as path
from tests.browser import town
from tests.browser.conftest import PageFactory
from tests.browser.hands import Hands
from tests.browser.walk import Device
from tests.makers import make_district, make_school

SIX_ANSWERS = 20  # ten cards, an aim, two ways, the work, and the buttons between them
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _a_fresh_start(settings: object, site: str) -> None:
    cache.clear()
    settings.SITE_URL = site  # type: ignore[attr-defined]


@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_from_a_first_look_to_a_first_conversation(
    page_factory: PageFactory, device: Device, proof: Callable[[str, object], None]
) -> None:
    grace_at_home = town.mentors_move_in()
    grace_at_home.time_zone = "America/Chicago"
    grace_at_home.save(update_fields=["time_zone"])
    make_school(make_district("Cedar Valley"), "Maplewood Elementary")
    ada = Hands(page_factory(device))
    grace = Hands(page_factory(device), pictures=ada.pictures)

    path.wonders(ada)
    path.joins(ada)
    before = replace(ada)
    began = time.monotonic()
    path.gives_six_answers(ada)
    presses, seconds = ada.presses - before.presses, time.monotonic() - began
    proof("six answers", f"{device}: {presses} presses on 4 pages, {seconds:.0f} s by machine")
    assert ada.fields == before.fields, "Six answers are chosen, not typed."
    assert presses <= SIX_ANSWERS
    path.says_where_she_works(ada)
    path.reads_reasons(ada)
    path.asks(ada)
    path.news_by_mail(grace, str(GRACE.email))
    path.signs_in(grace, grace_at_home)
    path.wants_to_hear_more(grace)
    path.news_by_mail(ada, path.ADDRESS)
    path.says_more(ada)
    path.news_by_mail(grace, str(GRACE.email))
    path.says_yes(grace)
    path.offers_times(grace)
    path.news_by_mail(ada, path.ADDRESS)
    path.chooses_a_time(ada)

    path.sees_the_time(grace)
    proof("journey", f"{device}: {ada.presses} presses, {ada.fields} fields for the newcomer")
