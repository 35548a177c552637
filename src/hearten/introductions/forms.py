"""The three lines, the one question, and the times that would work."""

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hearten.components.widgets import ThreeLines
from hearten.introductions import words
from hearten.introductions.conversations import TIMES_AT_ONCE, Proposal
from hearten.people.models import Person
from hearten.portraits.instrument import CURRENT

NOTE_AT_MOST = 600
QUESTION_AT_MOST = 300


class NoteForm(forms.Form):
    """An open letter: whoever can read it is named under the field."""

    note = forms.CharField(
        label=_("Your note"),
        help_text=words.ASK_HINT,
        max_length=NOTE_AT_MOST,
        widget=ThreeLines(limit=NOTE_AT_MOST),
        error_messages={"required": _("Write a line first. One is enough to begin with.")},
    )

    def __init__(self, *args: Any, mentor: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        readers = str(words.ASK_OPEN_LETTER).format(name=mentor.first_name)
        self.fields["note"].readers = readers  # type: ignore[attr-defined]


class QuestionForm(forms.Form):
    """One question, if there is one."""

    question = forms.CharField(
        label=_("Your question"),
        help_text=words.MORE_HINT,
        max_length=QUESTION_AT_MOST,
        required=False,
    )


class TimesForm(forms.Form):
    """Up to three times, each a day and a clock time in the proposer's own zone."""

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zone = person.time_zone
        today = timezone.now().astimezone(ZoneInfo(self.zone)).date()
        for number in range(1, TIMES_AT_ONCE + 1):
            self.fields[f"day_{number}"] = forms.DateField(
                label=_("Day"),
                required=number == 1,
                widget=forms.DateInput({"type": "date", "min": today.isoformat()}, "%Y-%m-%d"),
                error_messages={"required": _("Choose a day."), "invalid": _("Choose a day.")},
            )
            self.fields[f"clock_{number}"] = forms.TimeField(
                label=_("Time"),
                required=number == 1,
                widget=forms.TimeInput({"type": "time"}, "%H:%M"),
                error_messages={"required": _("Choose a time."), "invalid": _("Choose a time.")},
            )
        ways = CURRENT.question("now.ways").choices
        self.fields["way"] = forms.ChoiceField(
            label=_("How you would talk"),
            choices=[(way.key, way.label) for way in ways],
            initial="video",
        )

    @property
    def rows(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """Return a day beside its time, as often as there are."""
        numbers = range(1, TIMES_AT_ONCE + 1)
        return [(self[f"day_{number}"], self[f"clock_{number}"]) for number in numbers]

    def clean(self) -> dict[str, Any] | None:
        """Ask for the other half of a time that is only half there."""
        cleaned = super().clean()
        for day, clock in self.rows:
            if (day.name in self.errors) or (clock.name in self.errors):
                continue
            given = self.cleaned_data.get(day.name), self.cleaned_data.get(clock.name)
            if given[0] and given[1] is None:
                self.add_error(clock.name, _("Choose a time for this day."))
            if given[1] is not None and not given[0]:
                self.add_error(day.name, _("Choose a day for this time."))
        return cleaned

    def proposals(self) -> list[Proposal]:
        """Return what was proposed, as its proposer means it."""
        given = [
            (self.cleaned_data.get(day.name), self.cleaned_data.get(clock.name))
            for day, clock in self.rows
        ]
        way = self.cleaned_data["way"]
        return [
            Proposal(datetime.combine(day, clock), self.zone, way)
            for day, clock in given
            if isinstance(day, date) and isinstance(clock, time)
        ]
