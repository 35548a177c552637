"""The pages of joining, signing in and keeping an account safe, in every state."""

from __future__ import annotations

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from playwright.sync_api import Page

from tests.browser.states import State, press, write
from tests.makers import PASSWORD
from tests.security.matrix import World

FINGERPRINT = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
WRONG = "not-the-right-one"
JOINING = {"name": "Newcome", "email": "new@example.org", "password1": PASSWORD}
# Answers that are no pages: data for a script, a file, a way to somewhere else.
NO_PAGE = {
    "mfa_login_webauthn": "data",
    "mfa_download_recovery_codes": "a file",
    "account_confirm_login_code": "a way to the sign-in page: no codes are sent for signing in",
}


def _key(world: World) -> list[str]:
    keeper = world.cast["keeper"]
    return [user_pk_to_url_str(keeper), default_token_generator.make_token(keeper)]


def _second_step(world: World) -> None:
    keeper = world.cast["keeper"]
    TOTP.activate(keeper, generate_totp_secret())
    RecoveryCodes.activate(keeper)


def _add_passkey(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": FINGERPRINT})
    press("Add it")(page)
    page.get_by_role("heading", name="A second step").wait_for()


def _passkeys(world: World) -> list[int]:
    return [Authenticator.objects.get(type=Authenticator.Type.WEBAUTHN).pk]


def _join(page: Page) -> None:
    write("Join Hearten", **JOINING)(page)


def _join_with_a_wrong_code(page: Page) -> None:
    _join(page)
    write("Go on", code="AAAA-AAAA")(page)


def _come_from_elsewhere(page: Page) -> None:
    page.context.clear_cookies(name="hearten-form")
    write("Sign in", login="x@example.org", password=WRONG)(page)


def _a_lot_at_once(page: Page) -> None:
    address = page.url
    for _ in range(6):
        page.goto(address)
        write("Send me a link", email="keeper@example.org")(page)


AT_THE_DOOR = (
    State("account_login", "fresh", "anonymous"),
    State(
        "account_login",
        "wrong",
        "anonymous",
        then=write("Sign in", login="x@example.org", password=WRONG),
    ),
    State("account_login", "403 open too long", "anonymous", then=_come_from_elsewhere),
    State("account_signup", "fresh", "anonymous"),
    State("account_signup", "nothing filled in", "anonymous", then=press("Join Hearten")),
    State(
        "account_signup",
        "a code was sent",
        "somebody new",
        then=_join,
        reaches="account_email_verification_sent",
    ),
    State(
        "account_signup",
        "a wrong code",
        "somebody else",
        then=_join_with_a_wrong_code,
        reaches="account_email_verification_sent",
    ),
    State("account_reset_password", "fresh", "anonymous"),
    State(
        "account_reset_password", "no address", "anonymous", then=write("Send me a link", email="x")
    ),
    State(
        "account_reset_password",
        "sent",
        "anonymous",
        then=write("Send me a link", email="x@example.org"),
        reaches="account_reset_password_done",
    ),
    State("account_reset_password", "429", "anonymous", then=_a_lot_at_once),
    State("account_reset_password_from_key", "used", "anonymous", lambda _w: ["x", "y"]),
    State("account_reset_password_from_key", "good", "anonymous", _key),
    State(
        "account_reset_password_from_key",
        "too short",
        "anonymous",
        _key,
        then=write("Keep this password", password1="x", password2="y"),
    ),
    State("account_reset_password_from_key_done", "done", "anonymous"),
    State("account_inactive", "closed", "anonymous"),
)
INSIDE = (
    State("account_logout", "sure", "keeper"),
    State("account_reauthenticate", "fresh", "keeper"),
    State("account_reauthenticate", "wrong", "keeper", then=write("It is me", password=WRONG)),
    State("account_email", "one", "keeper"),
    State("account_email", "no address", "keeper", then=write("Change my address", email="x")),
    State("account_change_password", "fresh", "keeper"),
    State(
        "account_change_password",
        "wrong",
        "keeper",
        then=write("Change my password", oldpassword=WRONG, password1="x", password2="y"),
    ),
    State("account_set_password", "has none", "ada"),
    State("usersessions_list", "here", "keeper"),
    State("mfa_index", "none", "keeper"),
    State("mfa_activate_totp", "fresh", "keeper"),
    State("mfa_activate_totp", "wrong", "keeper", then=write("Use this app", code="000000")),
    State("mfa_list_webauthn", "none", "keeper"),
    State("mfa_add_webauthn", "fresh", "keeper"),
    State(
        "account_login",
        "second step",
        "somebody",
        given=_second_step,
        then=write("Sign in", login="keeper@example.org", password=PASSWORD),
        reaches="mfa_authenticate",
    ),
    State("mfa_add_webauthn", "added", "keeper", then=_add_passkey, reaches="mfa_index"),
    State("mfa_list_webauthn", "one", "keeper"),
    State("mfa_edit_webauthn", "one", "keeper", _passkeys),
    State("mfa_remove_webauthn", "one", "keeper", _passkeys),
    State("mfa_reauthenticate_webauthn", "fresh", "keeper"),
    State("mfa_view_recovery_codes", "all", "keeper"),
    State("mfa_generate_recovery_codes", "sure", "keeper"),
    State("mfa_deactivate_totp", "sure", "keeper"),
    State("mfa_reauthenticate", "fresh", "keeper"),
)
