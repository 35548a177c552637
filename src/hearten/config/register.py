"""The whole register of fields: each room's own, and what the packages we use store."""

from __future__ import annotations

from importlib import import_module

from django.apps import apps
from django.utils.translation import gettext_lazy as _

from hearten.doors.register import Register, Seen, rows

ROOMS = (
    "people", "organizations", "ties", "programs", "portraits", "introductions", "spaces",
    "discovery", "notices", "events", "history",
)  # fmt: skip
ME = _("only you")
SERVER = _("the server")
JOBS = Seen(SERVER, _("work to be done, told in numbers only"))
UNUSED = Seen(_("nobody"), _("it comes with a package and stays empty"))
PACKAGES: Register = {
    **rows("sessions.Session", Seen(SERVER, _("it keeps you signed in on this device")),
           "session_key", "session_data", "expire_date"),
    **rows("account.EmailAddress", Seen(ME, _("we check that an address is yours")),
           "id", "user", "email", "verified", "primary"),
    **rows("account.EmailConfirmation", UNUSED, "id", "email_address", "created", "sent", "key"),
    **rows("mfa.Authenticator", Seen(ME, _("a second step protects your sign-in")),
           "id", "user", "type", "data", "created_at", "last_used_at"),
    **rows("usersessions.UserSession", Seen(ME, _("you can see and end your sign-ins elsewhere")),
           "id", "user", "created_at", "ip", "last_seen_at", "session_key", "user_agent", "data"),
    **rows("procrastinate.ProcrastinateWorker", JOBS, "id", "last_heartbeat"),
    **rows("procrastinate.ProcrastinateJob", JOBS, "id", "queue_name", "task_name", "priority",
           "lock", "args", "status", "scheduled_at", "attempts", "queueing_lock",
           "abort_requested", "worker"),
    **rows("procrastinate.ProcrastinateEvent", JOBS, "id", "job", "type", "at"),
    **rows("procrastinate.ProcrastinatePeriodicDefer", JOBS, "id", "task_name",
           "defer_timestamp", "job", "periodic_id"),
    **rows("auth.Permission", UNUSED, "id", "name", "content_type", "codename"),
    **rows("auth.Group", UNUSED, "id", "name", "permissions"),
    **rows("auth.Group_permissions", UNUSED, "id", "group", "permission"),
    **rows("contenttypes.ContentType", UNUSED, "id", "app_label", "model"),
}  # fmt: skip


def whole() -> Register:
    """Return every classified field."""
    register: Register = dict(PACKAGES)
    for room in ROOMS:
        register |= import_module(f"hearten.{room}.policies").REGISTER
    return register


def stored() -> set[str]:
    """Return every field that the database stores."""
    return {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models(include_auto_created=True)
        for field in model._meta.get_fields()
        if field.concrete
    }


def by_model() -> list[tuple[str, list[tuple[str, Seen]]]]:
    """Return the register as a page tells it: our models first, fields with one reason joined."""
    tables: dict[str, dict[Seen, list[str]]] = {}
    for name, seen in sorted(whole().items(), key=_rooms_first):
        model, _dot, field = name.rpartition(".")
        tables.setdefault(model, {}).setdefault(seen, []).append(field)
    return [
        (model.partition(".")[2], [(", ".join(sorted(fields)), seen) for seen, fields in t.items()])
        for model, t in tables.items()
    ]


def _rooms_first(entry: tuple[str, Seen]) -> tuple[int, str]:
    room = entry[0].partition(".")[0]
    return (ROOMS.index(room) if room in ROOMS else len(ROOMS), entry[0])
