"""Ways to ask that are more than one line of text. All work without JavaScript."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from hearten.components.words import Words


@dataclass(frozen=True)
class CardText:
    """A choice with a second line that says what is meant."""

    title: Words
    words: Words = ""

    def __str__(self) -> str:
        return str(self.title)


class ChoiceCards(forms.RadioSelect):
    """One of a few, as big cards."""

    template_name = "components/widgets/choice_cards.html"


class ManyChoiceCards(forms.CheckboxSelectMultiple):
    """Any of a few, as big cards."""

    template_name = "components/widgets/choice_cards.html"


class CardSorter(ManyChoiceCards):
    """At most a few out of many cards; `other` names the list whose cards are taken."""

    template_name = "components/widgets/card_sorter.html"

    def __init__(
        self, *, limit: int = 5, other: str = "", attrs: dict[str, Any] | None = None
    ) -> None:
        super().__init__(attrs)
        self.limit = limit
        self.other = other

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Add the limit and the name of the other list."""
        context = super().get_context(name, value, attrs)
        prefix, dash, _field = name.rpartition("-")
        other = f"{prefix}{dash}{self.other}" if self.other else ""
        context["widget"] |= {"limit": self.limit, "other": other}
        return context


class SevenPoint(forms.RadioSelect):
    """Seven points between two poles, and one answer that refuses to choose."""

    template_name = "components/widgets/seven_point.html"

    def __init__(self, low: Words, high: Words, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)
        self.low = low
        self.high = high

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Name each point by its distance from the nearer pole."""
        context = super().get_context(name, value, attrs)
        options = [option for _, group, _ in context["widget"]["optgroups"] for option in group]
        points, apart = options[:7], options[7:]
        for option, label in zip(points, self._labels(), strict=True):
            option["label"] = label
        context["widget"] |= {"low": self.low, "high": self.high, "points": points, "apart": apart}
        return context

    def _labels(self) -> list[str]:
        degrees = (_("{pole}: very much"), _("{pole}: mostly"), _("{pole}: a little"))
        low = [degree.format(pole=self.low) for degree in degrees]
        high = [degree.format(pole=self.high) for degree in reversed(degrees)]
        return [*low, _("right between the two"), *high]


class ThreeLines(forms.Textarea):
    """A short note on ruled paper that says how much room is left."""

    template_name = "components/widgets/three_lines.html"

    def __init__(self, *, limit: int = 280, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"rows": 3, "class": "lines", **(attrs or {})})
        self.limit = limit

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Add the limit, which the server checks again."""
        context = super().get_context(name, value, attrs)
        context["widget"]["limit"] = self.limit
        return context
