"""What organizations store of somebody, and how it is erased."""

from typing import Any

from hearten.organizations.models import Job, KnownAddress, Leading, NamedEvaluator
from hearten.people.models import Person


def export(person: Person) -> dict[str, Any]:
    """Return where somebody works and worked, and whom she named as evaluating her."""
    jobs = Job.objects.filter(person=person).order_by("since")
    named = NamedEvaluator.objects.filter(subject=person).order_by("named_at")
    facts = ("organization__name", "title", "is_administrator", "since", "until", "checked_at")
    return {
        "jobs": list(jobs.values(*facts)),
        "addresses known": list(person.known_addresses.values_list("address", flat=True)),
        "evaluators I named": list(named.values("address", "named_at")),
    }


def erase(person: Person) -> None:
    """Erase jobs and names given.

    That someone else named this person's address as her evaluator stays: leaving and joining anew
    must not open the firewall.
    """
    Job.objects.filter(person=person).delete()
    Leading.objects.filter(person=person).delete()
    KnownAddress.objects.filter(person=person).delete()
    NamedEvaluator.objects.filter(subject=person).delete()
