"""Telling people that something waits for them."""

from uuid import UUID

from django.utils import timezone

from hearten.notices.jobs import mail
from hearten.notices.models import Notice
from hearten.people.models import Person


def tell(person: Person, kind: str, *, page: str, key: str) -> None:
    """Leave a notice and have it mailed; the same key twice is one notice and one mail."""
    notice = Notice(key=f"{key}:{person.pk}", person=person, kind=kind, page=page)
    # Nobody may read somebody else's notices, not even to look whether this one is there.
    Notice.objects.bulk_create([notice], ignore_conflicts=True)
    # A second one with the same key was not kept, so its job finds nothing to mail.
    mail.defer(notice=str(notice.public_id))


def forget(person: Person, *, page: str) -> None:
    """Take back everything that leads somebody to a page, mailed or not."""
    Notice.objects.filter(person=person, page=page).delete()


def read(person: Person, public_id: UUID) -> Notice | None:
    """Put one thing behind a person, and return it."""
    notice = Notice.objects.filter(person=person, public_id=public_id).first()
    if notice is not None and notice.read_at is None:
        notice.read_at = timezone.now()
        notice.save(update_fields=["read_at"])
    return notice


def read_all(person: Person) -> None:
    """Put everything that waits behind a person."""
    Notice.objects.unread().filter(person=person).update(read_at=timezone.now())
