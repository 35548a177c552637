"""Who can see what this room stores."""

from django.utils.translation import gettext_lazy as _

from hearten.doors.register import Register, Seen, rows

REGISTER: Register = {
    **rows(
        "history.Entry",
        Seen(
            _("whoever runs the server"),
            _("acts are on record; who declined or left is not among them"),
        ),
        "id",
        "act",
        "by",
        "on_kind",
        "on",
        "at",
    ),
    **rows(
        "history.Receipt",
        Seen(_("the person who was looked at"), _("you can read who looked, and at what")),
        "id",
        "subject",
        "viewer",
        "viewer_as",
        "saw",
        "at",
    ),
}
