"""Who the database believes is asking, and what for, line by line."""

import pytest
from django.db import connection

from hearten.doors.database import acting, also_for

pytestmark = pytest.mark.django_db


def known() -> tuple[str, str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_setting('hearten.person', true),"
            " current_setting('hearten.purpose', true)"
        )
        person, purpose = cursor.fetchone()
    return person, purpose


def test_a_purpose_is_added_for_a_few_lines_and_the_person_stays() -> None:
    with acting(person_id=7):
        with also_for("work"):
            assert known() == ("7", "work")
            with also_for("matching"):
                assert known() == ("7", "matching")
            assert known() == ("7", "work")
        assert known() == ("7", "")


def test_a_purpose_ends_where_something_fails() -> None:
    with acting(person_id=7):
        with pytest.raises(ValueError, match="no"), also_for("work"):
            raise ValueError("no")
        assert known() == ("7", "")
