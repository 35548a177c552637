"""The words a template uses to build a page: `{% load hearten %}`."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import template
from django.forms import BaseForm
from django.template.loader import render_to_string
from django.urls import NoReverseMatch, reverse
from django.utils.formats import date_format
from django.utils.safestring import SafeString

from hearten.components import devices
from hearten.components.figures import Bars
from hearten.components.steps import Steps

register = template.Library()


def _draw(piece: str, /, **context: Any) -> SafeString:
    return render_to_string(f"components/{piece}.html", context)


@register.simple_block_tag
def card(
    content: str,
    *,
    heading: str = "",
    href: str = "",
    level: int = 2,
    kind: str = "",
    anchor: str = "",
) -> SafeString:
    """Hold one thing on a sheet."""
    return _draw(
        "card", content=content, heading=heading, href=href, level=level, kind=kind, anchor=anchor
    )


@register.simple_block_tag
def person_card(
    content: str, *, name: str, line: str = "", href: str = "", level: int = 2, anchor: str = ""
) -> SafeString:
    """Introduce a person: a name, a line, and words."""
    return _draw(
        "person_card", content=content, name=name, line=line, href=href, level=level, anchor=anchor
    )


@register.simple_block_tag
def notice(content: str, *, kind: str = "note", heading: str = "") -> SafeString:
    """Tell something to know: note, good, care or trouble."""
    return _draw("notice", content=content, kind=kind, heading=heading)


@register.simple_block_tag
def empty(content: str, *, heading: str = "", drawing: str = "") -> SafeString:
    """Say what to do next where there is nothing yet."""
    return _draw("empty", content=content, heading=heading, drawing=drawing)


@register.simple_block_tag
def disclosure(content: str, *, summary: str, opened: bool = False) -> SafeString:
    """Hold more, for whoever wants it."""
    return _draw("disclosure", content=content, summary=summary, opened=opened)


@register.simple_block_tag
def quotation(content: str, *, by: str = "") -> SafeString:
    """Quote somebody's own words."""
    return _draw("quotation", content=content, by=by)


@register.simple_block_tag
def save_as_you_go(content: str) -> SafeString:
    """Save each answer of a form when it is given."""
    return _draw("save_as_you_go", content=content)


@register.simple_tag
def icon(name: str) -> SafeString:
    """Put a small drawing beside words that say the same."""
    return _draw(f"icons/{name}")


@register.simple_tag
def drawing(name: str) -> SafeString:
    """Show a line drawing of our own."""
    return _draw(f"drawings/{name}")


@register.simple_tag
def readers(text: str, *, change_url: str = "", anchor: str = "") -> SafeString:
    """Say who can read this, in plain words."""
    return _draw("readers", text=text, change_url=change_url, anchor=anchor)


@register.simple_tag
def error_summary(form: BaseForm) -> SafeString:
    """List what to look at again, linked to the fields."""
    return _draw("error_summary", form=form)


@register.simple_tag
def copy_text(text: str, *, label: str) -> SafeString:
    """Offer a text with a button that copies it."""
    return _draw("copy_text", text=text, label=label)


@register.simple_tag
def bars(figure: Bars) -> SafeString:
    """Draw a figure that is its own table."""
    return _draw("bars", figure=figure)


@register.inclusion_tag("components/post_button.html", takes_context=True)
def post_button(
    context: template.Context,
    url: str,
    label: str,
    *,
    kind: str = "",
    hidden: Mapping[str, object] | None = None,
) -> dict[str, Any]:
    """Offer one act: a form with one button."""
    return {
        "csrf_token": context.get("csrf_token", ""),
        "url": url,
        "label": label,
        "kind": kind,
        "hidden": hidden or {},
    }


@register.inclusion_tag("components/steps.html")
def steps(steps: Steps) -> dict[str, Any]:
    """Show how far along somebody is."""
    return {"steps": steps}


@register.inclusion_tag("components/step_nav.html")
def step_nav(steps: Steps, *, label: str = "") -> dict[str, Any]:
    """Lead on and back, inside the form of a step."""
    return {"steps": steps, "label": label}


@register.inclusion_tag("components/moment.html")
def moment(moment: datetime, zone: str) -> dict[str, Any]:
    """Tell a moment in one zone."""
    words = _told_in(moment, zone)
    return {"moment": moment, "zone": zone, "words": words, "place": _place(zone)}


@register.inclusion_tag("components/time_pair.html")
def time_pair(moment: datetime, zone: str, other_zone: str, other_name: str) -> dict[str, Any]:
    """Tell a moment to both who share it."""
    return {
        "moment": moment,
        "words": _told_in(moment, zone),
        "place": _place(zone),
        "other_words": _told_in(moment, other_zone),
        "other_place": _place(other_zone),
        "other_name": other_name,
        "same": _told_in(moment, zone) == _told_in(moment, other_zone),
    }


@register.inclusion_tag("components/nav_link.html", takes_context=True)
def nav_link(context: template.Context, view_name: str, label: str) -> dict[str, Any]:
    """Link a place of the navigation; nothing while its page does not exist."""
    try:
        url = reverse(view_name)
    except NoReverseMatch:
        return {"url": ""}
    return {"url": url, "label": label, "current": _current(context, view_name)}


@register.filter
def as_device(user_agent: str) -> str:
    """Say in plain words what a browser calls itself."""
    return devices.told(user_agent)


@register.filter
def without_placeholders(form: BaseForm) -> BaseForm:
    """Leave out grey text that repeats the labels."""
    for field in form.fields.values():
        field.widget.attrs.pop("placeholder", None)
    return form


def _current(context: template.Context, view_name: str) -> str:
    match = getattr(context.get("request"), "resolver_match", None)
    if match is None:
        return ""
    if match.view_name == view_name:
        return "page"
    namespace, _, _ = view_name.rpartition(":")
    return "true" if namespace and match.namespace == namespace else ""


def _told_in(moment: datetime, zone: str) -> str:
    local = moment.astimezone(ZoneInfo(zone))
    return f"{date_format(local, 'l, F j')}, {date_format(local, 'TIME_FORMAT')}"


def _place(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")
