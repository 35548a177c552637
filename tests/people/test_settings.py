"""A person's own pages: name, zone, language, and the ways from there."""

from typing import Any

import pytest
from django.test import Client

from hearten.people.models import Person

pytestmark = pytest.mark.django_db
PAGES = ("/me/", "/me/data/", "/me/leave/")
ADA = {"name": "Ada M. Marsh", "time_zone": "America/Denver", "language": "es"}


def test_one_changes_name_zone_and_language(client: Client, ada: Person, settings: Any) -> None:
    settings.LANGUAGES = [("en", "English"), ("es", "Spanish")]
    client.force_login(ada)

    answer = client.post("/me/", ADA)

    assert answer.status_code == 302
    assert answer.cookies["django_language"].value == "es"
    ada.refresh_from_db()
    assert (ada.name, ada.sort_name) == ("Ada M. Marsh", "ada m. marsh")
    assert (ada.time_zone, ada.language) == ("America/Denver", "es")


@pytest.mark.parametrize(
    "changed", [{"name": " \u200b "}, {"time_zone": "Mars/Olympus"}, {"language": "xx"}]
)
def test_what_cannot_be_is_said_and_changes_nothing(
    client: Client, ada: Person, changed: dict[str, str]
) -> None:
    client.force_login(ada)

    answer = client.post("/me/", {**ADA, "language": "en", **changed})

    assert answer.status_code == 422
    assert "error-summary" in answer.text
    assert Person.objects.get(pk=ada.pk).name == "Ada Marsh"


def test_where_there_is_one_language_nobody_is_asked_for_it(client: Client, ada: Person) -> None:
    client.force_login(ada)
    assert 'type="hidden" name="language" value="en"' in client.get("/me/").text

    answer = client.post("/me/", {**ADA, "language": "en"})

    assert answer.status_code == 302
    assert Person.objects.get(pk=ada.pk).language == "en"


@pytest.mark.parametrize("path", PAGES)
def test_nobody_sees_anyone_elses(
    client: Client, ada: Person, barbara: Person, mallory: Person, path: str
) -> None:
    assert "/account/login/" in client.get(path).headers["Location"]
    for stranger in (barbara, mallory):
        client.force_login(stranger)
        page = client.get(path).text
        assert "Ada Marsh" not in page
        assert "ada@example.org" not in page


@pytest.mark.parametrize("path", PAGES)
def test_no_page_of_one_s_own_is_kept_by_a_browser_on_a_shared_machine(
    client: Client, ada: Person, path: str
) -> None:
    client.force_login(ada)

    assert client.get(path).headers["Cache-Control"] == "no-store"


def test_from_the_settings_everything_of_one_s_own_is_a_click_away(
    client: Client, ada: Person
) -> None:
    client.force_login(ada)
    page = client.get("/me/").text

    for path in (
        "/account/email/",
        "/account/password/change/",
        "/account/second-step/",
        "/account/devices/",
        "/receipts/",
        "/portrait/",
        "/me/data/",
        "/me/leave/",
    ):
        assert f'href="{path}"' in page
        assert client.get(path, follow=True).status_code == 200, path
