"""Who can see what this room stores."""

from django.utils.translation import gettext_lazy as _

from hearten.doors.register import Register, Seen, rows

REGISTER: Register = {
    **rows(
        "programs.Program",
        Seen(_("people who take part in it"), _("they know what they take part in")),
        "id",
        "public_id",
        "name",
        "host",
        "weights",
        "started_at",
    ),
    **rows(
        "programs.Enrolment",
        Seen(
            _("you, and coordinators of the program who cannot evaluate you, as far as we know"),
            _("a coordinator brings people in and sees who still has nobody"),
        ),
        "id",
        "program",
        "person",
        "role",
        "since",
        "until",
    ),
}
