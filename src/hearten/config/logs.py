"""Logs that a machine can read and that hold no content.

An error's message may quote what somebody wrote (a database repeats the row it refuses), so an
error is logged as what it is and where it happened, never with what it says.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import structlog
from structlog.typing import EventDict, WrappedLogger

PLACES = 8


def without_content(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Replace an exception by its kind and the last places it passed."""
    found = event.pop("exc_info", None)
    error = sys.exc_info()[1] if found is True else found[1] if isinstance(found, tuple) else found
    event.pop("stack_info", None)
    if isinstance(error, BaseException):
        frames = traceback.extract_tb(error.__traceback__)[-PLACES:]
        event["error"] = type(error).__qualname__
        event["at"] = [f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in frames]
    return event


BEFORE: list[Callable[..., Any]] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]
LAST: list[Callable[..., Any]] = [
    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
    without_content,
    structlog.processors.JSONRenderer(),
]
CONFIGURATION: dict[str, Any] = {
    "processors": [
        *BEFORE,
        structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
    ],
    "logger_factory": structlog.stdlib.LoggerFactory(),
    "wrapper_class": structlog.stdlib.BoundLogger,
    "cache_logger_on_first_use": True,
}
