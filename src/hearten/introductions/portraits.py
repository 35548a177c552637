"""What the one who asks lets the other read before he answers, told about her, not to her."""

from collections.abc import Mapping
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from hearten.people.models import Person
from hearten.portraits.questions import readable_by
from hearten.portraits.readings import Said, read

# The portrait asks its owner; here somebody else reads.
TITLES: Mapping[str, object] = {
    "aims.grow": _("Wants to grow in"),
    "aims.offer": _("Can offer"),
    "values.most": _("Matters most"),
    "values.least": _("Matters least"),
    "now.role": _("Works as"),
    "now.level": _("With which ages"),
    "now.years": _("For how long"),
    "now.ways": _("Could meet"),
    "path.first_in_family": _("First in the family to go to college"),
    "path.languages": _("Languages"),
}
FIRST = ("aims.grow", "aims.own_grow", "now.role", "stories.moment", "stories.challenge")


def told_by(person: Person, *, seen_by: Person) -> list[Said]:
    """Gather what one person may read of another: what she needs, what she does, and the rest."""
    said = [one for page in read(readable_by(seen_by, person)) for one in page.said]
    said.sort(key=lambda one: FIRST.index(one.topic) if one.topic in FIRST else len(FIRST))
    return [replace(one, title=str(TITLES.get(one.topic, one.title))) for one in said]
