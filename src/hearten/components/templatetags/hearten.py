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

from hearten.components.figures import Bars
from hearten.components.steps import Steps

register = template.Library()


def _draw(piece: str, /, **context: Any) -> SafeString:
    return render_to_string(f"components/{piece}.html", context)


@register.simple_block_tag
def card(
    content: str, *, heading: str = "", href: str = "", level: int = 2, kind: str = "", id: str = ""
) -> SafeString:
    """A sheet that holds one thing."""
    return _draw(
        "card", content=content, heading=heading, href=href, level=level, kind=kind, id=id
    )


@register.simple_block_tag
def person_card(
    content: str, *, name: str, line: str = "", href: str = "", level: int = 2, id: str = ""
) -> SafeString:
    """A person: a name, a line, and words."""
    return _draw(
        "person_card", content=content, name=name, line=line, href=href, level=level, id=id
    )


@register.simple_block_tag
def notice(content: str, *, kind: str = "note", heading: str = "") -> SafeString:
    """Something to know: note, good, care or trouble."""
    return _draw("notice", content=content, kind=kind, heading=heading)


@register.simple_block_tag
def empty(content: str, *, heading: str = "", drawing: str = "") -> SafeString:
    """A place with nothing in it yet, which says what to do next."""
    return _draw("empty", content=content, heading=heading, drawing=drawing)


@register.simple_block_tag
def disclosure(content: str, *, summary: str, open: bool = False) -> SafeString:
    """More, for whoever wants it."""
    return _draw("disclosure", content=content, summary=summary, open=open)


@register.simple_block_tag
def quotation(content: str, *, by: str = "") -> SafeString:
    """Somebody's own words."""
    return _draw("quotation", content=content, by=by)


@register.simple_block_tag
def save_as_you_go(content: str) -> SafeString:
    """A form that saves each answer when it is given."""
    return _draw("save_as_you_go", content=content)


@register.simple_tag
def icon(name: str) -> SafeString:
    """A small line drawing beside words that say the same."""
    return _draw(f"icons/{name}")


@register.simple_tag
def drawing(name: str) -> SafeString:
    """A line drawing of our own."""
    return _draw(f"drawings/{name}")


@register.simple_tag
def readers(text: str, *, change_url: str = "", id: str = "") -> SafeString:
    """Who can read this, in plain words."""
    return _draw("readers", text=text, change_url=change_url, id=id)


@register.simple_tag
def error_summary(form: BaseForm) -> SafeString:
    """What to look at again, linked to the fields."""
    return _draw("error_summary", form=form)


@register.simple_tag
def copy_text(text: str, *, label: str) -> SafeString:
    """A text with a button that copies it."""
    return _draw("copy_text", text=text, label=label)


@register.simple_tag
def bars(figure: Bars) -> SafeString:
    """A drawn figure with its table."""
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
    """A form with one button, for one act."""
    return {
        "csrf_token": context.get("csrf_token", ""),
        "url": url,
        "label": label,
        "kind": kind,
        "hidden": hidden or {},
    }


@register.inclusion_tag("components/steps.html")
def steps(steps: Steps) -> dict[str, Any]:
    """How far along somebody is."""
    return {"steps": steps}


@register.inclusion_tag("components/step_nav.html")
def step_nav(steps: Steps, *, label: str = "") -> dict[str, Any]:
    """On and back, inside the form of a step."""
    return {"steps": steps, "label": label}


@register.inclusion_tag("components/moment.html")
def moment(moment: datetime, zone: str) -> dict[str, Any]:
    """A moment, told in one zone."""
    words = _told_in(moment, zone)
    return {"moment": moment, "zone": zone, "words": words, "place": _place(zone)}


@register.inclusion_tag("components/time_pair.html")
def time_pair(
    moment: datetime, zone: str, other_zone: str, other_name: str
) -> dict[str, Any]:
    """A moment, told to both who share it."""
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
    """A link of the navigation; nothing while its page does not exist."""
    try:
        url = reverse(view_name)
    except NoReverseMatch:
        return {"url": ""}
    return {"url": url, "label": label, "current": _current(context, view_name)}


@register.filter
def without_placeholders(form: BaseForm) -> BaseForm:
    """The form as it is, minus grey text that repeats its labels."""
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
