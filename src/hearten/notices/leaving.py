"""What notices store of somebody, and how they are erased."""

from typing import Any

from hearten.notices.models import Notice
from hearten.people.models import Person


def export(person: Person) -> dict[str, Any]:
    """Return what was said to somebody."""
    mine = Notice.objects.filter(person=person).order_by("written_at")
    return {"news": list(mine.values("kind", "page", "written_at", "read_at", "mailed_at"))}


def erase(person: Person) -> None:
    """Erase all that waited for somebody."""
    Notice.objects.filter(person=person).delete()
