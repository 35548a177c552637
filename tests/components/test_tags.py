"""The words a template uses to build a page."""

from datetime import UTC, datetime

import pytest
from django.template import Context, Template, TemplateDoesNotExist
from django.test import RequestFactory

from hearten.components import devices
from hearten.components.figures import Bars

FIVE = datetime(2026, 10, 6, 21, 0, tzinfo=UTC)


def render(source: str, **context: object) -> str:
    return Template("{% load hearten %}" + source).render(Context(context))


def test_what_people_write_is_never_markup():
    mean = "<script>"

    html = render(
        "{% person_card name=mean line=mean %}{{ mean }}{% endperson_card %}"
        "{% readers mean %}{% copy_text mean label=mean %}",
        mean=mean,
    )

    assert mean not in html
    assert html.count("&lt;script&gt;") == 6


def test_a_card_is_a_heading_and_what_it_holds():
    html = render('{% card heading="Aims" href="/a/" level=3 %}<p>Grow</p>{% endcard %}')

    assert '<h3><a href="/a/"><bdi>Aims</bdi></a></h3>' in "".join(
        line.strip() for line in html.splitlines()
    )
    assert "<p>Grow</p>" in html


def test_only_trouble_interrupts():
    assert 'role="alert"' in render('{% notice kind="trouble" %}Lost{% endnotice %}')
    assert 'role="alert"' not in render('{% notice kind="care" %}Think{% endnotice %}')


def test_a_moment_is_told_to_both_in_their_own_hours():
    html = render(
        '{% time_pair moment "America/New_York" "Pacific/Honolulu" "grace" %}', moment=FIVE
    )

    assert "Tuesday, October 6, 5 p.m." in html
    assert "Tuesday, October 6, 11 a.m. (Honolulu)" in html


def test_two_people_in_one_hour_are_told_it_once():
    html = render(
        '{% time_pair moment "America/New_York" "America/Toronto" "grace" %}', moment=FIVE
    )

    assert html.count("5 p.m.") == 1
    assert "the same hour for you and grace" in html


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        (datetime(2026, 11, 1, 5, 30, tzinfo=UTC), "Sunday, November 1, 1:30 a.m."),
        (datetime(2026, 11, 1, 6, 30, tzinfo=UTC), "Sunday, November 1, 1:30 a.m."),
        (datetime(2026, 11, 1, 7, 30, tzinfo=UTC), "Sunday, November 1, 2:30 a.m."),
    ],
)
def test_the_hour_that_comes_twice_is_told_as_the_clock_shows_it(moment, told):
    html = render('{% moment moment "America/New_York" %}', moment=moment)

    assert told in html
    assert moment.isoformat() in html


def test_one_act_is_a_form_with_the_token_of_the_page():
    html = render(
        '{% post_button "/yes/" "Say yes" hidden=more %}', csrf_token="t0ken", more={"place": 2}
    )

    assert 'method="post"' in html
    assert 'value="t0ken"' in html
    assert 'name="place"' in html


def test_a_place_that_does_not_exist_yet_is_left_out_of_the_navigation():
    assert render('{% nav_link "nowhere:yet" "Nowhere" %}').strip() == ""


def test_the_open_place_is_marked_in_the_navigation():
    request = RequestFactory().get("/components/")
    request.resolver_match = type("Match", (), {"view_name": "gallery", "namespace": ""})()

    assert 'aria-current="page"' in render('{% nav_link "gallery" "Pieces" %}', request=request)
    assert "aria-current" not in render('{% nav_link "gallery" "Pieces" %}')


def test_a_figure_carries_its_numbers_as_text():
    html = render("{% bars f %}", f=Bars("By month", "asks", (("May", 1), ("June", 4))))

    assert '<th scope="row">June</th>' in html
    assert 'width="25"' in html
    assert 'width="100"' in html


def test_an_empty_figure_is_no_mistake():
    assert Bars("By month", "asks", (("May", 0),)).bars[0].length == 0


def test_a_drawing_that_does_not_exist_is_noticed():
    with pytest.raises(TemplateDoesNotExist, match="unicorn"):
        render('{% drawing "unicorn" %}')


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("Mozilla/5.0 (X11; CrOS x86_64) Chrome/120 Safari/537", "Chrome on Chromebook"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/120 Safari/537 Edg/120", "Edge on Windows"),
        ("Mozilla/5.0 (iPhone; like Mac OS X) Version/17 Safari/604", "Safari on iPhone"),
        ("", "A browser"),
    ],
)
def test_a_browser_is_called_what_its_owner_calls_it(named, told):
    assert devices.told(named) == told
