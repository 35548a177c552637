"""Who can see what this room stores."""

from django.utils.translation import gettext_lazy as _

from hearten.doors.register import Register, Seen, rows

TWO = _("the two people in it")
REGISTER: Register = {
    **rows(
        "introductions.Ask",
        Seen(TWO, _("an ask is an open letter; the server deletes it 14 days after the answer")),
        "note",
        "question",
    ),
    **rows(
        "introductions.Ask",
        Seen(TWO, _("both need to know where an ask stands")),
        "id",
        "public_id",
        "mentee",
        "mentor",
        "asked_at",
        "edited_at",
        "lapses_at",
        "ended_at",
    ),
    **rows(
        "introductions.Ask",
        Seen(
            _("the mentor; to the mentee “not now” looks like waiting until the ask lapses"),
            _("nobody is told who said no"),
        ),
        "status",
        "put_aside",
        "reminded_at",
    ),
    **rows(
        "introductions.Conversation",
        Seen(TWO, _("they meet in it; an ending is kept without who ended it")),
        "id",
        "public_id",
        "ask",
        "mentee",
        "mentor",
        "space",
        "opened_at",
        "closed_at",
    ),
    **rows(
        "introductions.ProposedTime",
        Seen(TWO, _("they settle on a time, each on their own clock")),
        "id",
        "public_id",
        "conversation",
        "proposed_by",
        "starts_at",
        "local_start",
        "zone",
        "minutes",
        "way",
        "chosen_at",
        "withdrawn_at",
    ),
}
