"""Where one works, a place that is not here yet, and who evaluates."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hearten.organizations.models import Job, Organization
from hearten.organizations.regions import REGIONS
from hearten.people.names import tidy

A_NAME = 200


class PlainName(forms.CharField):
    """A name as its owner writes it, with something in it to see."""

    default_error_messages = {"required": _("Please write a name.")}

    def to_python(self, value: Any) -> str:
        """Fold white space and drop what nobody can see."""
        return tidy(str(super().to_python(value)))


class JobForm(forms.ModelForm):  # type: ignore[type-arg]
    """What one is in a place."""

    title = PlainName(
        label=_("What you are there"),
        help_text=_("As your colleagues would say it: “first-grade teacher”."),
        max_length=120,
        required=False,
    )

    class Meta:
        model = Job
        fields = ("title", "is_administrator")
        labels = {"is_administrator": _("I am an administrator here.")}
        help_texts = {
            "is_administrator": _(
                "A principal, an assistant principal, someone in the district office: anyone whose "
                "part it may be to evaluate others. Then nobody of your district is brought to you."
            )
        }


class PlaceForm(forms.Form):
    """A school or district that is not here yet."""

    kind = forms.ChoiceField(
        label=_("What is it?"),
        choices=(
            (Organization.Kind.SCHOOL, _("A school")),
            (Organization.Kind.DISTRICT, _("A district, or its office")),
        ),
        initial=Organization.Kind.SCHOOL,
        widget=forms.RadioSelect,
    )
    name = PlainName(label=_("Its name"), max_length=A_NAME)
    district = PlainName(
        label=_("The district it belongs to"),
        help_text=_("Leave this empty when a school stands by itself."),
        max_length=A_NAME,
        required=False,
    )
    region = forms.ChoiceField(
        label=_("State"), choices=[("", _("Please choose")), *REGIONS.items()]
    )


class EvaluatorForm(forms.Form):
    """Somebody who evaluates me, by address."""

    address = forms.EmailField(
        label=_("Their e-mail address at work"),
        help_text=_("It works whether they are here already or come later."),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
