"""Who can see what this room stores."""

from django.utils.translation import gettext_lazy as _

from hearten.doors.register import Register, Seen, rows

ME = _("only you")
REGISTER: Register = {
    **rows(
        "people.Person",
        Seen(
            _("people you are introduced to, and the coordinators of your programs"),
            _("people meet under their names"),
        ),
        "name",
        "sort_name",
    ),
    **rows(
        "people.Person",
        Seen(ME, _("you sign in with it and we write to you there")),
        "email",
        "password",
        "last_login",
        "language",
    ),
    **rows(
        "people.Person",
        Seen(_("the person you plan a time with"), _("both of your clocks are shown")),
        "time_zone",
    ),
    **rows(
        "people.Person",
        Seen(_("the server"), _("it keeps the account in order")),
        "id",
        "is_active",
        "joined_at",
        "left_at",
    ),
    **rows(
        "people.Person",
        Seen(
            _("whoever is given a page about you"),
            _("it is the address of that page and says nothing"),
        ),
        "public_id",
    ),
}
