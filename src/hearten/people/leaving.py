"""How the ways to sign in are exported and erased."""

from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session

from hearten.people.models import Person


def export(person: Person) -> dict[str, Any]:
    """Return name, addresses, zone, and the devices that are signed in."""
    sessions = UserSession.objects.filter(user=person).order_by("created_at")
    addresses = EmailAddress.objects.filter(user=person).order_by("pk")
    second_steps = Authenticator.objects.filter(user=person).order_by("created_at")
    return {
        "name": person.name,
        "time zone": person.time_zone,
        "language": person.language,
        "joined": person.joined_at,
        "addresses": list(addresses.values("email", "verified", "primary")),
        "devices": list(sessions.values("created_at", "ip", "user_agent")),
        "second steps": list(second_steps.values("type", "created_at", "last_used_at")),
    }


def erase(person: Person) -> None:
    """Sign out everywhere, and forget every way to sign in."""
    sessions = UserSession.objects.filter(user=person)
    Session.objects.filter(pk__in=sessions.values("session_key")).delete()
    sessions.delete()
    Authenticator.objects.filter(user=person).delete()
    EmailAddress.objects.filter(user=person).delete()
