"""Joining, and the few things a person may change about herself."""

from typing import Any, ClassVar

from allauth.account.forms import SignupForm as AllauthSignupForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from hearten.people.models import Person
from hearten.people.names import tidy
from hearten.people.zones import choices


def clean_name(name: str) -> str:
    """Take a name as it is written; ask again when nothing visible is left of it."""
    name = tidy(name)
    if not name:
        raise forms.ValidationError(_("Please give the name you would like to be called."))
    return name


class SignupForm(AllauthSignupForm):  # type: ignore[misc]
    """Name, address, password and the clock one lives by."""

    name = forms.CharField(
        label=_("Your name"),
        max_length=300,
        help_text=_("As you would say it when you introduce yourself."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    time_zone = forms.ChoiceField(
        label=_("Your time zone"), choices=choices, initial="America/New_York"
    )
    field_order: ClassVar = ["name", "email", "password1", "time_zone"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].help_text = _(
            "A personal address is best: it stays yours when a job changes."
        )

    def clean_name(self) -> str:
        """Refuse a name with nothing to see."""
        return clean_name(self.cleaned_data["name"])


class AboutMeForm(forms.ModelForm):  # type: ignore[type-arg]
    """Name, zone and language."""

    name = forms.CharField(
        label=_("Your name"), max_length=300, widget=forms.TextInput({"autocomplete": "name"})
    )
    time_zone = forms.ChoiceField(label=_("Your time zone"), choices=choices)
    language = forms.ChoiceField(label=_("Language"), choices=lambda: settings.LANGUAGES)

    class Meta:
        model = Person
        fields: ClassVar = ["name", "time_zone", "language"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if len(settings.LANGUAGES) == 1:  # a choice of one is none
            self.fields["language"].widget = forms.HiddenInput()

    def clean_name(self) -> str:
        """Refuse a name with nothing to see."""
        return clean_name(self.cleaned_data["name"])


class LeaveForm(forms.Form):
    """The address once more, so that nobody leaves by a slip of the thumb."""

    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("Type it to confirm. There is no way back."),
        widget=forms.EmailInput({"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person

    def clean_email(self) -> str:
        """Compare it with the address one signs in with."""
        email = str(self.cleaned_data["email"])
        if email.casefold() != self.person.email:
            raise forms.ValidationError(_("This is not the address you sign in with."))
        return email


class AddPasskeyForm(AddWebAuthnForm):  # type: ignore[misc]
    """A passkey, named so that it is known again on the list."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {"name": _("My passkey"), **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)
        self.fields["passwordless"].label = _("Let me in with this alone")
        self.fields["passwordless"].help_text = _(
            "Then no password is asked for: your phone or computer makes sure that it is you."
        )
