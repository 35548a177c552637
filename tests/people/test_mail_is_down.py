"""A mail server that is down at sign-up loses nobody an account."""

import pytest
from django.core import mail
from django.test import Client

from hearten.people.models import Person

pytestmark = pytest.mark.django_db
JOINING = {
    "name": "Ada Marsh",
    "email": "new@example.org",
    "password1": "learn-laugh-grow-together",
    "time_zone": "America/New_York",
}


def test_the_account_is_kept_and_a_new_code_can_be_asked_for(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def down(*_args: object, **_options: object) -> int:
        raise ConnectionRefusedError

    with monkeypatch.context() as broken:
        broken.setattr(mail.EmailMessage, "send", down)
        response = client.post("/account/signup/", JOINING, follow=True)

    assert response.status_code == 200
    assert "Our mail did not go out just now" in response.content.decode()
    assert Person.objects.filter(email="new@example.org").exists()

    client.post("/account/confirm-email/", {"action": "resend"})

    assert len(mail.outbox) == 1
