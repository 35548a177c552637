"""Readers of the pages that come from packages, by URL name. A new one fails until it is here."""

from django.http import HttpRequest

from hearten.doors.readers import Readers

ELSEWHERE: dict[str, Readers] = {
    "account_login": "anyone",
    "account_signup": "anyone",
    "account_logout": "anyone",
    "account_inactive": "anyone",
    "account_email_verification_sent": "anyone",
    "account_confirm_email": "anyone",
    "account_reset_password": "anyone",
    "account_reset_password_done": "anyone",
    "account_reset_password_from_key": "anyone",
    "account_reset_password_from_key_done": "anyone",
    "account_confirm_login_code": "anyone",
    "account_signup_by_passkey": "anyone",
    "mfa_login_webauthn": "anyone",
    "mfa_signup_webauthn": "signed in",
    "mfa_authenticate": "anyone",
    "mfa_trust": "signed in",
    "account_email": "signed in",
    "account_change_password": "signed in",
    "account_set_password": "signed in",
    "account_reauthenticate": "signed in",
    "mfa_reauthenticate": "signed in",
    "mfa_index": "signed in",
    "mfa_activate_totp": "signed in",
    "mfa_deactivate_totp": "signed in",
    "mfa_generate_recovery_codes": "signed in",
    "mfa_view_recovery_codes": "signed in",
    "mfa_download_recovery_codes": "signed in",
    "mfa_list_webauthn": "signed in",
    "mfa_add_webauthn": "signed in",
    "mfa_remove_webauthn": "signed in",
    "mfa_edit_webauthn": "signed in",
    "mfa_reauthenticate_webauthn": "signed in",
    "usersessions_list": "signed in",
}


def declared_elsewhere(request: HttpRequest) -> bool:
    """Whether the matched URL is a package's page whose reader we declared."""
    match = request.resolver_match
    return match is not None and match.view_name in ELSEWHERE
