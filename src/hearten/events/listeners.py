"""Finding who listens: the one table stands in `hearten.config.listeners`."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string

Listener = Callable[..., None]


def listeners_of(kind: str) -> list[tuple[str, Listener]]:
    """Return the dotted names and functions that the table names for a kind of event."""
    table: dict[str, list[str]] = import_string(settings.EVENT_LISTENERS)
    return [(name, import_string(name)) for name in table.get(kind, [])]


def kinds() -> dict[str, Any]:
    """Return the whole table."""
    table: dict[str, Any] = import_string(settings.EVENT_LISTENERS)
    return table
