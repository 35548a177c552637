"""Sentences of this room that have a name or a day in them."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django import template
from django.utils.formats import date_format

register = template.Library()


@register.filter
def about(sentence: object, name: str) -> str:
    """Put somebody's name into a sentence."""
    return str(sentence).format(name=name)


@register.filter
def zone_name(zone: str) -> str:
    """Say a zone as its people do: `America/New_York` is New York."""
    return zone.rpartition("/")[2].replace("_", " ")


@register.simple_tag
def day(moment: datetime, zone: str) -> str:
    """Tell the day of a moment, where the reader is."""
    return date_format(moment.astimezone(ZoneInfo(zone)), "l, F j")
