"""Time zones as people know them."""

from functools import cache
from zoneinfo import available_timezones

from django.utils.translation import gettext_lazy as _

COMMON = (
    ("America/New_York", _("Eastern (New York)")),
    ("America/Chicago", _("Central (Chicago)")),
    ("America/Denver", _("Mountain (Denver)")),
    ("America/Phoenix", _("Mountain without summer time (Phoenix)")),
    ("America/Los_Angeles", _("Pacific (Los Angeles)")),
    ("America/Anchorage", _("Alaska (Anchorage)")),
    ("Pacific/Honolulu", _("Hawaii (Honolulu)")),
    ("America/Puerto_Rico", _("Atlantic (Puerto Rico)")),
)


@cache  # looking for zones reads six hundred files
def choices() -> tuple[tuple[str, object], ...]:
    """Return the zones of most educators here first, then every other one by name."""
    common = {name for name, _label in COMMON}
    others = sorted(z for z in available_timezones() if "/" in z and z not in common)
    kept = [z for z in others if not z.startswith(("Etc/", "posix/", "right/", "SystemV/"))]
    return (*COMMON, *((zone, zone.replace("_", " ")) for zone in kept))
