"""Who can see what this room stores."""

from django.utils.translation import gettext_lazy as _

from hearten.doors.register import Register, Seen, rows

REGISTER: Register = {
    **rows(
        "portraits.Answer",
        Seen(
            _("whoever you say, answer by answer"),
            _("the server reads it to find people for you; others read what you let them"),
        ),
        "id",
        "person",
        "instrument",
        "item",
        "value",
        "reader",
        "answered_at",
    ),
    **rows(
        "portraits.Portrait",
        Seen(_("only you"), _("the server reads it to find people for you")),
        "person",
        "instrument",
        "default_reader",
        "gathered",
        "usable_at",
        "changed_at",
    ),
    **rows(
        "portraits.NotThis",
        Seen(_("only you"), _("the server keeps these people and places away from you")),
        "id",
        "person",
        "address",
        "organization",
        "said_at",
    ),
    **rows(
        "portraits.Mentoring",
        Seen(
            _("the server; others notice whether you can be asked"),
            _("nobody is sent to a mentor who has no room"),
        ),
        "person",
        "capacity",
        "paused_at",
        "offered_at",
    ),
}
