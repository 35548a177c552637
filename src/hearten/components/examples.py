"""What the gallery shows: invented answers in every state a page can be in."""

from datetime import UTC, datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hearten.components.figures import Bars
from hearten.components.steps import Step, Steps
from hearten.components.widgets import (
    CardSorter,
    CardText,
    ChoiceCards,
    ManyChoiceCards,
    SevenPoint,
    ThreeLines,
)

CARDS = (
    ("belonging", CardText(_("Belonging"), _("Everyone here is missed when away."))),
    ("craft", CardText(_("Craft"), _("Good teaching is made, and made again."))),
    ("joy", CardText(_("Joy"), _("Laughter is a sign of learning."))),
    ("family", CardText(_("Family partnership"), _("Parents are colleagues."))),
    ("routine", CardText(_("Order and routine"), _("Calm days leave room to think."))),
    ("voice", CardText(_("Student voice"), _("They say what the school is like."))),
)
POINTS = (*((str(i), str(i)) for i in range(1, 8)), ("depends", _("It depends")))
ICONS = (
    "eye",
    "lock",
    "check",
    "arrow",
    "clock",
    "place",
    "video",
    "phone",
    "letter",
    "pencil",
    "leaf",
    "plus",
    "minus",
)
DRAWINGS = ("chairs", "lamp", "notebook", "letter", "door", "path", "flame")
READERS = {
    "note": _("grace and the people who run Hearten can read this."),
    "most": _("People you are introduced to can read this."),
}
PLAN = (
    Step("now", _("Where I am now"), "gallery"),
    Step("values", _("Values"), "gallery"),
    Step("stances", _("Stances"), "gallery"),
    Step("story", _("Story"), "gallery"),
)


class ExampleForm(forms.Form):
    """One of each way to ask."""

    name = forms.CharField(label=_("Your name"), help_text=_("As colleagues know you."))
    address = forms.EmailField(label=_("E-mail"), required=False)
    note = forms.CharField(
        label=_("Three lines to grace"),
        widget=ThreeLines(limit=280),
        help_text=_("What you are in the middle of, and what you would ask."),
    )
    level = forms.ChoiceField(
        label=_("Level"),
        choices=(("", _("Please choose")), ("elementary", _("Elementary")), ("high", _("High"))),
    )
    meet = forms.ChoiceField(
        label=_("Where would you rather meet?"),
        choices=(
            ("in", CardText(_("In my district"), _("Close by, and closer to who evaluates me."))),
            ("out", CardText(_("Outside my district"), _("Nobody I meet at work."))),
            ("either", CardText(_("Either is fine"))),
        ),
        widget=ChoiceCards,
    )
    how = forms.MultipleChoiceField(
        label=_("How can you meet?"),
        choices=(("place", _("In person")), ("video", _("By video")), ("phone", _("By phone"))),
        widget=ManyChoiceCards,
        required=False,
    )
    grades = forms.MultipleChoiceField(
        label=_("Grades you have taught"),
        choices=(
            (_("Elementary"), (("k", _("Kindergarten")), ("1", _("First")))),
            (_("Middle"), (("6", _("Sixth")), ("7", _("Seventh")))),
        ),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    most = forms.MultipleChoiceField(
        label=_("What matters most to you?"),
        choices=CARDS,
        widget=CardSorter(limit=3, other="least"),
        help_text=_("Up to three cards."),
    )
    least = forms.MultipleChoiceField(
        label=_("And what matters least?"),
        choices=CARDS,
        widget=CardSorter(limit=3, other="most"),
        required=False,
    )
    order = forms.ChoiceField(
        label=_("A class runs best on"),
        choices=POINTS,
        widget=SevenPoint(low=_("freedom to try"), high=_("clear routine")),
    )
    agree = forms.BooleanField(label=_("I read the promises."))

    readers = READERS


def _mistaken(answers: dict[str, Any]) -> ExampleForm:
    given = answers | {"address": "ada at home"}
    return ExampleForm({f"mended-{name}": value for name, value in given.items()}, prefix="mended")


def context() -> dict[str, Any]:
    """Everything the gallery needs, the same every time."""
    answers = {
        "name": "ada",
        "address": "ada@home.example",
        "note": _("I met you at the workshop."),
        "meet": "out",
        "most": ["craft", "joy"],
        "order": "3",
    }
    return {
        "form": ExampleForm(initial=answers, prefix="fresh"),
        "mistaken": _mistaken(answers),
        "steps": Steps.at(PLAN, "stances", done={"now", "values"}),
        "moment": datetime(2026, 10, 6, 21, 0, tzinfo=UTC),
        "figure": Bars(
            _("First conversations, by month"),
            _("conversations"),
            ((_("September"), 14), (_("October"), 31), (_("November"), 22)),
        ),
        "icons": ICONS,
        "drawings": DRAWINGS,
    }
