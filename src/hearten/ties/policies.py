"""Who can see what this room stores."""

from django.utils.translation import gettext_lazy as _

from hearten.doors.register import Register, Seen, rows

REGISTER: Register = rows(
    "ties.Tie",
    Seen(
        _("the server; you see your own through the pages they open"),
        _("every page and act asks who stands to whom before it shows anything"),
    ),
    "id",
    "viewer",
    "subject",
    "kind",
    "program",
    "since",
    "until",
)
