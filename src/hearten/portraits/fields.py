"""From an item of the instrument to the field that asks for it, by one table of kinds.

Every field takes the stored answer as its initial value and cleans to the answer to store.
"""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, URLValidator
from django.utils.translation import gettext_lazy as _

from hearten.components.widgets import (
    CardSorter,
    CardText,
    ChoiceCards,
    ManyChoiceCards,
    SevenPoint,
    ThreeLines,
)
from hearten.organizations.regions import REGIONS
from hearten.people.names import tidy
from hearten.portraits.instrument.shape import Dial, Item, Kind, Prompt, Question, Stance
from hearten.portraits.instrument.stances import DEPENDS, POINTS
from hearten.portraits.widgets import InColumns, WorkRows

FEW = 4
A_LINE = 200


class PickField(forms.MultipleChoiceField):
    """Some out of many: never more than the limit, and when it is owed, not fewer either."""

    default_error_messages = {
        "too_many": _("Please keep {limit} at most. You chose {count}; put some back."),
        "too_few": _("Please choose {limit}. You have {count} so far."),
    }

    def __init__(self, *, at_least: int = 0, at_most: int = 0, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.at_least = at_least
        self.at_most = at_most
        if at_least > 1:
            self.error_messages["required"] = self._says("too_few", at_least, 0)

    def validate(self, value: Any) -> None:
        """Count different ones: a card sent twice is one card."""
        super().validate(value)
        count = len(set(value))
        if self.at_most and count > self.at_most:
            raise ValidationError(self._says("too_many", self.at_most, count), code="too_many")
        if self.required and count < self.at_least:
            raise ValidationError(self._says("too_few", self.at_least, count), code="too_few")

    def _says(self, code: str, limit: int, count: int) -> str:
        return str(self.error_messages[code]).format(limit=limit, count=count)


class TextField(forms.CharField):
    """Words of one's own; a line break is one letter, as it was typed."""

    def to_python(self, value: Any) -> str:
        """Fold the line breaks that browsers double."""
        return str(super().to_python(value)).replace("\r\n", "\n")


class LinesField(forms.CharField):
    """A few short texts, one a line."""

    def __init__(self, *, limit: int, **kwargs: Any) -> None:
        super().__init__(widget=forms.Textarea({"rows": 3}), **kwargs)
        self.limit = limit

    def prepare_value(self, value: Any) -> Any:
        """Show one a line."""
        return "\n".join(value) if isinstance(value, list) else value

    def clean(self, value: Any) -> Any:
        """Keep the lines that say something."""
        lines = [tidy(line) for line in str(super().clean(value)).splitlines()]
        lines = [line for line in lines if line]
        if len(lines) > self.limit:
            says = _("Please keep {limit} lines at most. There are {count}.")
            raise ValidationError(str(says).format(limit=self.limit, count=len(lines)))
        for line in lines:
            MaxLengthValidator(A_LINE)(line)
        return lines


class WorksField(forms.Field):
    """Books, talks and pages: each with a title, perhaps with a link."""

    widget: WorkRows

    def clean(self, value: Any) -> list[dict[str, str]]:
        """Ask for a title, a known kind, and a link that leads somewhere on the web."""
        return [self._clean_row(row) for row in value or []]

    def _clean_row(self, row: dict[str, str]) -> dict[str, str]:
        title, link = tidy(row["title"]), row["link"]
        if not title:
            raise ValidationError(_("Please give each of them a title."))
        MaxLengthValidator(A_LINE)(title)
        if row["kind"] not in dict(self.widget.choices):
            raise ValidationError(_("Please choose what each of them is."))
        if link and "://" not in link:
            link = f"https://{link}"
        if link:
            URLValidator(schemes=["http", "https"])(link)
        return {"kind": row["kind"], "title": title, "link": link}


def field_of(item: Item) -> forms.Field:
    """Return the field that asks for an item on its own."""
    if isinstance(item, Question):
        return QUESTIONS[item.kind](item)
    return FAMILIES[type(item)](item)


def _words(question: Question) -> dict[str, Any]:
    return {"label": question.title, "help_text": question.hint, "required": False}


def _pairs(question: Question) -> list[tuple[str, Any]]:
    return [(choice.key, choice.label) for choice in question.choices]


def _cards(question: Question) -> list[tuple[str, Any]]:
    return [(c.key, CardText(str(c.label), str(c.hint))) for c in question.choices]


def _one(question: Question) -> forms.Field:
    if any(choice.hint for choice in question.choices):
        return forms.ChoiceField(
            choices=lambda: _cards(question), widget=ChoiceCards, **_words(question)
        )
    choices = [("", _("Please choose")), *_pairs(question)]
    return forms.ChoiceField(choices=choices, **_words(question))


def _many(question: Question) -> forms.Field:
    widget: forms.Widget = InColumns()
    if question.at_most:
        widget = CardSorter(limit=question.at_most)
    elif len(question.choices) <= FEW:
        widget = ManyChoiceCards()
    return PickField(
        choices=_pairs(question), at_most=question.at_most, widget=widget, **_words(question)
    )


def _yes(question: Question) -> forms.Field:
    if question.default is not None:
        return forms.BooleanField(**_words(question))
    return forms.TypedChoiceField(
        choices=((True, _("Yes")), (False, _("No")), ("", _("I leave this open"))),
        coerce=lambda said: said == "True",
        empty_value=None,
        widget=forms.RadioSelect,
        **_words(question),
    )


def _number(question: Question) -> forms.Field:
    return forms.IntegerField(
        min_value=question.at_least, max_value=question.at_most, **_words(question)
    )


def _text(question: Question) -> forms.Field:
    limit = question.at_most
    return TextField(max_length=limit, widget=ThreeLines(limit=limit), **_words(question))


def _lines(question: Question) -> forms.Field:
    return LinesField(limit=question.at_most, **_words(question))


def _works(question: Question) -> forms.Field:
    return WorksField(widget=WorkRows(_pairs(question), question.at_most), **_words(question))


def _place(question: Question) -> forms.Field:
    choices = [("", _("Where I work")), *REGIONS.items()]
    return forms.ChoiceField(choices=choices, **_words(question))


def _stance(stance: Stance) -> forms.Field:
    return forms.TypedChoiceField(
        label=stance.question,
        choices=(*((point, point) for point in POINTS), (DEPENDS, _("It depends"))),
        coerce=lambda said: said if said == DEPENDS else int(said),
        empty_value=None,
        widget=SevenPoint(low=str(stance.left), high=str(stance.right)),
        required=False,
    )


def _dial(dial: Dial) -> forms.Field:
    return forms.TypedChoiceField(
        label=dial.question,
        choices=tuple(enumerate(dial.points, start=1)),
        coerce=int,
        empty_value=None,
        widget=forms.RadioSelect,
        required=False,
    )


def _prompt(prompt: Prompt) -> forms.Field:
    return TextField(
        label=prompt.title,
        help_text=prompt.hint,
        max_length=prompt.at_most,
        widget=ThreeLines(limit=prompt.at_most, attrs={"rows": 5}),
        required=False,
    )


QUESTIONS: Mapping[Kind, Callable[[Question], forms.Field]] = {
    Kind.ONE: _one,
    Kind.MANY: _many,
    Kind.YES: _yes,
    Kind.NUMBER: _number,
    Kind.TEXT: _text,
    Kind.LINES: _lines,
    Kind.WORKS: _works,
    Kind.PLACE: _place,
}
FAMILIES: Mapping[type[Item], Callable[[Any], forms.Field]] = {
    Stance: _stance,
    Dial: _dial,
    Prompt: _prompt,
}
