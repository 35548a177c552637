"""The register of fields: everything stored is sealed, or visible to someone for a reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


@dataclass(frozen=True)
class Seen:
    """Who can see a field, and why; `sealed` fields are ciphertext to everyone but their people."""

    by: str | _StrPromise
    because: str | _StrPromise
    sealed: bool = False


Register = dict[str, Seen]


def rows(model: str, seen: Seen, *fields: str) -> Register:
    """Classify several fields of one model alike."""
    return {f"{model}.{field}": seen for field in fields}
