"""Finding a school or district by some of its name."""

from __future__ import annotations

from django.db.models import QuerySet

from hearten.organizations.models import Organization
from hearten.people.names import sortable, tidy

ENOUGH = 20
WORKPLACES = (Organization.Kind.SCHOOL, Organization.Kind.DISTRICT)


def places_named(words: str) -> QuerySet[Organization]:
    """Return schools and districts whose names hold every one of these words, a page at most."""
    asked = sortable(tidy(words)[:200]).split()
    if not asked:
        return Organization.objects.none()
    found = Organization.objects.filter(kind__in=WORKPLACES).select_related("district")
    for word in asked:
        found = found.filter(sort_name__contains=word)
    return found.order_by("sort_name", "pk")[:ENOUGH]
