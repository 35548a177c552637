"""What we ask of the sign-in package beyond its own rules."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from hearten.people.names import tidy


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Keep the name and zone that came with signing up; keep addresses in one case."""

    def save_user(
        self,
        request: HttpRequest,
        user: Any,
        form: Any,
        commit: bool = True,  # noqa: FBT001, FBT002  # allauth's own signature
    ) -> Any:
        """Take the facts from the sign-up form."""
        user.set_name(tidy(form.cleaned_data.get("name", "")))
        user.time_zone = form.cleaned_data.get("time_zone") or user.time_zone
        user.language = (getattr(request, "LANGUAGE_CODE", "") or "en").split("-")[0]
        return super().save_user(request, user, form, commit)

    def clean_email(self, email: str) -> str:
        """Store one form of an address."""
        return str(super().clean_email(email)).casefold()
