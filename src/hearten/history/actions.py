"""Writing the record. Nothing here is ever changed or removed."""

from uuid import UUID

from hearten.history.models import Entry, Receipt


def record(act: str, on_kind: str, on: UUID, *, by: UUID | None) -> None:
    """Put an act on record; `by` is None where naming someone would lay blame."""
    Entry.objects.create(act=act, on_kind=on_kind, on=on, by=by)


def receipts(*, viewer: UUID, viewer_as: str, saw: str, of: list[UUID]) -> None:
    """Leave everyone looked at a receipt that they can read."""
    looked = [
        Receipt(subject=subject, viewer=viewer, viewer_as=viewer_as, saw=saw)
        for subject in of
        if subject != viewer
    ]
    # Only the subject may read a receipt, so the writer asks for nothing back.
    Receipt.objects.bulk_create(looked, ignore_conflicts=True)
