"""What every page shows of notices: how many wait."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from hearten.notices.models import Notice


def unread(request: HttpRequest) -> dict[str, Any]:
    """Count what waits, when a page asks."""
    person = getattr(request, "user", None)
    if person is None or not person.is_authenticated:
        return {"unread_notices": 0}
    count = SimpleLazyObject(lambda: Notice.objects.unread().filter(person=person).count())
    return {"unread_notices": count}
