"""Who can see what this room stores."""

from django.utils.translation import gettext_lazy as _

from hearten.doors.register import Register, Seen, rows

SERVER = Seen(_("the server"), _("it tells its own rooms what happened, in numbers only"))
REGISTER: Register = {
    **rows("events.Event", SERVER, "id", "public_id", "kind", "facts", "happened_at"),
    **rows("events.Handled", SERVER, "id", "event", "listener", "at"),
}
