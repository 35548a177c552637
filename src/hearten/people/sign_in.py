"""What we ask of the sign-in package beyond its own rules."""

from smtplib import SMTPException
from typing import Any, ClassVar

import structlog
from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from hearten.people.names import tidy

log = structlog.get_logger(__name__)
MAIL_IS_DOWN = _(
    "Our mail did not go out just now. Nothing you did is lost. "
    "Please ask for it again in a minute."
)
# One or the other of these is sent first whether an address is known or not. When a code is asked
# for again it is not, and all other mail goes to known addresses alone: a word about it would
# tell who has an account.
SENT_FOR_EVERY_ADDRESS = (
    "account/email/account_already_exists",
    "account/email/email_confirmation",
    "account/email/email_confirmation_signup",
)
SAYS = {
    "account_inactive": _("This account is closed."),
    "cannot_remove_primary_email": _("This is the address you sign in with. Choose another first."),
    "duplicate_email": _("This address is yours already."),
    "email_password_mismatch": _(
        "The two do not fit together. Look at the address once more, or choose a new password."
    ),
    "enter_current_password": _("Please type the password you have now."),
    "incorrect_code": _("That is not the code we sent. Look at the latest mail once more."),
    "incorrect_password": _("That is not your password. Please try once more."),
    "invalid_login": _("That did not work. Please try once more."),
    "invalid_or_expired_key": _("This link is too old or was used before. Ask for a new one."),
    "invalid_password_reset": _("This link is too old or was used before. Ask for a new one."),
    "max_email_addresses": _("%d addresses are enough. Remove one first."),
    "rate_limited": _("That was a lot at once. Please wait a moment and try again."),
    "same_as_current": _("That is what it is already. Please give a new one."),
    "too_many_login_attempts": _(
        "That did not fit a few times in a row, so we pause here for five minutes. You can choose "
        "a new password meanwhile."
    ),
    "unverified_primary_email": _("We have to see that this address is yours first."),
}


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Keep the name and zone that came with signing up; keep addresses in one case."""

    error_messages: ClassVar = {**DefaultAccountAdapter.error_messages, **SAYS}

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

    def send_mail(self, template_prefix: str, email: str, context_: dict[str, Any]) -> None:
        """Send a mail of the sign-in; a mail server that is down loses nobody an account."""
        try:
            super().send_mail(template_prefix, email, context_)
        except (OSError, SMTPException) as error:
            log.warning("sign-in mail did not go out", reason=type(error).__name__)
            if template_prefix in SENT_FOR_EVERY_ADDRESS and not _asks_again(context.request):
                messages.warning(context.request, MAIL_IS_DOWN)

    def clean_email(self, email: str) -> str:
        """Store one form of an address."""
        return str(super().clean_email(email)).casefold()


def _asks_again(request: HttpRequest) -> bool:
    match = request.resolver_match
    return match is not None and match.view_name == "account_email_verification_sent"
