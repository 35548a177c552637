"""Who can see what this room stores."""

from django.utils.translation import gettext_lazy as _

from hearten.doors.register import Register, Seen, rows

REGISTER: Register = rows(
    "notices.Notice",
    Seen(_("only you"), _("it says that something waits, and never what")),
    "id",
    "public_id",
    "person",
    "kind",
    "page",
    "key",
    "written_at",
    "read_at",
    "mailed_at",
)
