"""Who can see what this room stores."""

from django.utils.translation import gettext_lazy as _

from hearten.doors.register import Register, Seen, rows

REGISTER: Register = rows(
    "discovery.Suggestion",
    Seen(
        _("only you, to whom someone was suggested"),
        _("your page stays as you left it; the mentor is never told"),
    ),
    "id",
    "public_id",
    "mentee",
    "mentor",
    "band",
    "shown_at",
    "set_aside_at",
    "for_good",
)
