"""One form for every step of the portrait, built from the step's parts; and a few small ones."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hearten.components.widgets import CardSorter, CardText, ChoiceCards
from hearten.portraits.desk import Desk
from hearten.portraits.fields import PickField, field_of
from hearten.portraits.instrument import CURRENT
from hearten.portraits.instrument.phrases import READERS
from hearten.portraits.instrument.shape import Aim, Card, Part, Question, Reader, Step
from hearten.portraits.instrument.values import MOST
from hearten.portraits.sitting import Sitting
from hearten.portraits.widgets import AimSorter

# A pause ends when its mentor says so: asking for a date would promise what nobody keeps.
NOT_ASKED = ("mentoring.paused_until",)


class StepForm(forms.Form):
    """The parts of one step that are put to this person."""

    mark_optional = False

    def __init__(
        self,
        step: Step,
        sitting: Sitting,
        *,
        initial: Mapping[str, Any] | None = None,
        data: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data)
        self.sitting = sitting
        self.parts = tuple(part for part in step.parts if sitting.is_asked(part.key))
        self.unasked = tuple(part for part in step.parts if part not in self.parts)
        for part in self.parts:
            self.fields.update(self._fields_of(part))
        self.initial = {**self._initial(), **(initial or {})}

    def say_readers(self, desk: Desk) -> str:
        """Say under each field who reads its answer, or return the words for all of them."""
        lists = {part.key: part for part in self.parts if part.pick}
        readers = {
            name: desk.reader_of_list(lists[name]) if name in lists else desk.reader_of(name)
            for name in self.fields
        }
        if len(readers) > 1 and len(set(readers.values())) == 1:
            return str(READERS[readers.popitem()[1]][0])
        for name, reader in readers.items():
            self.fields[name].readers = READERS[reader][0]  # type: ignore[attr-defined]
        return ""

    def clean(self) -> dict[str, Any]:
        """Refuse a card that lies in both lists."""
        cleaned = self.cleaned_data
        both = set(cleaned.get("values.most", ())) & set(cleaned.get("values.least", ()))
        for item in sorted(both):
            card = CURRENT.item(item)
            assert isinstance(card, Card)  # noqa: S101  only cards lie in these two lists
            says = _("“{card}” is in both lists. Please take it out of one.")
            self.add_error("values.least", str(says).format(card=card.title))
        return cleaned

    def answers(self) -> dict[str, Any]:
        """Return what to store for every item that was asked; None takes an answer back."""
        picks: dict[str, list[str]] = {}
        given: dict[str, Any] = {}
        for part in self.parts:
            if not part.pick:
                given |= {
                    item: self.cleaned_data[item] for item in part.items if item in self.fields
                }
                continue
            given |= dict.fromkeys(part.items)
            for item in self.cleaned_data[part.key]:
                picks.setdefault(item, []).append(part.pick)
        self._keep_unasked(picks)
        return given | {item: _stored(item, chosen) for item, chosen in picks.items()}

    def _keep_unasked(self, picks: dict[str, list[str]]) -> None:
        # Someone who no longer comes as a mentor keeps the offers for the day she does again.
        for part in self.unasked:
            for item in part.items if part.pick else ():
                if part.pick in self.sitting.answers.get(item, ()):
                    picks.setdefault(item, []).append(part.pick)

    def _fields_of(self, part: Part) -> dict[str, forms.Field]:
        fields: dict[str, forms.Field] = (
            {part.key: self._pick(part)}
            if part.pick
            else {key: field_of(CURRENT.item(key)) for key in part.items if self._asks(key)}
        )
        for field in fields.values():
            field.required = self.sitting.is_first(part) or part.key == "now.here_for"
            if part.at_least == 1:
                field.error_messages["required"] = _("Please answer this one; it is needed first.")
        return fields

    def _asks(self, key: str) -> bool:
        item = CURRENT.item(key)
        asked = item.asked if isinstance(item, Question) else None
        return key not in NOT_ASKED and (
            self.sitting.is_asked(key, asked) if asked else self.sitting.is_asked(key)
        )

    def _pick(self, part: Part) -> PickField:
        aims = part.key.startswith("aims.")
        widget = (
            AimSorter(limit=part.at_most)
            if aims
            else CardSorter(limit=part.at_most, other=OTHER_LIST[part.key])
        )
        return PickField(
            label=part.title,
            help_text=part.hint,
            at_least=part.at_least,
            at_most=part.at_most,
            choices=_aim_lists(leads=self.sitting.leads) if aims else _card_texts(part),
            widget=widget,
        )

    def _initial(self) -> dict[str, Any]:
        """Return the stored answers, and where there is none, what the item suggests."""
        return {name: self._initial_of(name) for name in self.fields}

    def _initial_of(self, name: str) -> Any:
        picked = next((p for p in self.parts if p.pick and p.key == name), None)
        if picked:
            return [i for i in picked.items if picked.pick in _as_list(self.sitting.answers.get(i))]
        suggested = getattr(CURRENT.item(name), "default", None)
        return self.sitting.answers.get(name, suggested)


class ReaderForm(forms.Form):
    """Who may read an answer, or the whole portrait."""

    reader = forms.ChoiceField(
        label=_("Who can read this?"),
        choices=lambda: [
            (r.value, CardText(str(READERS[r][0]), str(READERS[r][1]))) for r in Reader
        ],
        widget=ChoiceCards,
    )


class AvoidPersonForm(forms.Form):
    """Someone one would rather not meet, by address."""

    address = forms.EmailField(
        label=_("Their e-mail address"),
        help_text=_("It works whether they are here already or come later."),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )


OTHER_LIST = {"values.most": "values.least", "values.least": "values.most"}


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _stored(item: str, picks: list[str]) -> Any:
    return picks if isinstance(CURRENT.item(item), Aim) else picks[0]


def _card_texts(part: Part) -> list[tuple[str, CardText]]:
    # The second list follows the first on its page: the same cards need no second telling.
    return [
        (card.key, CardText(str(card.title), str(card.says) if part.pick == MOST else ""))
        for card in CURRENT.cards
        if card.key in part.items
    ]


def _aim_lists(*, leads: bool) -> list[tuple[str, list[tuple[str, CardText]]]]:
    """Return the headings of both standards, one's own first."""
    frameworks = sorted(CURRENT.frameworks, key=lambda f: (f.key == "psel") != leads)
    return [
        (
            f"{framework.whom}: {framework.title}",
            [
                (aim.key, CardText(str(aim.text), str(aim.gloss)))
                for aim in CURRENT.aims
                if aim.framework == framework.key
            ],
        )
        for framework in frameworks
    ]
