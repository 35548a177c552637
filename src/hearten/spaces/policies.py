"""Who can see what this room stores."""

from django.utils.translation import gettext_lazy as _

from hearten.doors.register import Register, Seen, rows

REGISTER: Register = {
    **rows(
        "spaces.Space",
        Seen(_("its members, and the server"), _("the server has to know which room to open")),
        "id",
        "public_id",
        "kind",
        "opened_at",
        "closed_at",
    ),
    **rows(
        "spaces.Member",
        Seen(_("its members, and the server"), _("the server has to know whom to let in")),
        "id",
        "space",
        "person",
        "since",
        "until",
    ),
}
