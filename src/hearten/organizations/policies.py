"""Who can see what this room stores."""

from django.utils.translation import gettext_lazy as _

from hearten.doors.register import Register, Seen, rows

REGISTER: Register = {
    **rows(
        "organizations.Organization",
        Seen(_("everyone here"), _("people choose where they work from it")),
        "id",
        "public_id",
        "kind",
        "name",
        "sort_name",
        "region",
        "district",
        "consortium",
    ),
    **rows(
        "organizations.Job",
        Seen(
            _("people you are introduced to"),
            _("it says why somebody cannot evaluate you, and it keeps evaluators away"),
        ),
        "id",
        "person",
        "organization",
        "title",
        "is_administrator",
        "since",
        "until",
        "checked_at",
    ),
    **rows(
        "organizations.Leading",
        Seen(_("the server"), _("a principal counts as an administrator, box ticked or not")),
        "person",
        "since",
        "until",
    ),
    **rows(
        "organizations.KnownAddress",
        Seen(
            _("only you"),
            _("whom somebody named by an old or a second address of yours stays named"),
        ),
        "id",
        "person",
        "address",
    ),
    **rows(
        "organizations.NamedEvaluator",
        Seen(_("only you"), _("it keeps the person you named away from you; they are never told")),
        "id",
        "subject",
        "address",
        "named_at",
    ),
}
