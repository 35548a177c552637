"""Telling people that something waits for them."""

from django.utils import timezone

from hearten.notices.models import Notice
from hearten.people.models import Person


def tell(person: Person, kind: str, *, page: str, key: str) -> None:
    """Leave a notice and have it mailed; the same key twice is one notice."""
    from hearten.notices.jobs import mail  # the job imports this room's models

    key = f"{key}:{person.pk}"
    # Nobody may read somebody else's notices, not even to look whether this one is there.
    Notice.objects.bulk_create(
        [Notice(key=key, person=person, kind=kind, page=page)], ignore_conflicts=True
    )
    mail.defer(key=key)


def read_all(person: Person) -> None:
    """Put everything that waits behind a person."""
    Notice.objects.unread().filter(person=person).update(read_at=timezone.now())
