"""What can go wrong in the words of the domain. Pages turn the family into one message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


class HeartenError(Exception):
    """Something a person asked for cannot be done; says what happened and what to do."""

    says: str | _StrPromise = _("That did not work.")
    remedy: str | _StrPromise = _("Nothing was lost. Please go back and try once more.")

    def __init__(self, says: str | None = None, remedy: str | None = None) -> None:
        if says is not None:
            self.says = says
        if remedy is not None:
            self.remedy = remedy
        super().__init__(str(self.says))


class NotYoursError(HeartenError):
    """The act belongs to somebody else."""

    says = _("This is not yours to answer.")
    remedy = _("Go back to your own page; nothing was changed.")


class KeptApartError(HeartenError):
    """A line of evaluation, or a private wish, keeps two people apart; which one is not said."""

    says = _("Hearten does not introduce you two.")
    remedy = _(
        "It may be a line of evaluation as far as we know, or a wish somebody keeps to themselves. "
        "Your page has other people for you."
    )
