"""How a database address becomes Django's settings for it."""

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit


def from_url(url: str, *, role: str, pool: int) -> dict[str, Any]:
    """Read a PostgreSQL address, socket folders included, and act in the given role.

    The login role owns nothing: `hearten_app` serves requests and jobs, `hearten_owner` migrates.
    """
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query))
    options: dict[str, Any] = {**query}
    options.pop("host", None)
    if pool:
        options["pool"] = {"min_size": 1, "max_size": pool, "timeout": 10}
        # Told to assume a role, Django's pool waits for a second connection to say so with, and
        # that one for a third. So each connection asks for its role as it begins.
        options["options"] = f"{query.get('options', '')} -c role={role or 'none'}".strip()
    else:
        options["assume_role"] = role or None
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.get("host") or unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "OPTIONS": options,
        "CONN_MAX_AGE": 0,
        "CONN_HEALTH_CHECKS": False,
        "ATOMIC_REQUESTS": False,
        "AUTOCOMMIT": True,
        "TIME_ZONE": None,
        "TEST": {},
    }
