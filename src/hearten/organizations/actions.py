"""Who works where, and who evaluates whom."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hearten.errors import HeartenError
from hearten.events.actions import happened
from hearten.history.actions import record
from hearten.organizations.models import Job, NamedEvaluator, Organization
from hearten.people.models import Person
from hearten.people.names import sortable
from hearten.ties.actions import tie, untie
from hearten.ties.models import Kind


class EvaluatesThemselvesError(HeartenError):
    """A line of evaluation from someone to themselves."""

    says = _("That is your own address.")
    remedy = _("Please give the address of the person who evaluates you.")


@transaction.atomic
def found(
    kind: Organization.Kind,
    name: str,
    *,
    region: str = "",
    district: Organization | None = None,
    consortium: Organization | None = None,
) -> Organization:
    """Add a place, or return it when it is already here."""
    where: dict[str, Any] = {"kind": kind, "sort_name": sortable(name)[:200], "region": region}
    if kind == Organization.Kind.SCHOOL:
        where["district"] = district
    place, new = Organization.objects.get_or_create(
        **where, defaults={"name": name, "consortium": consortium}
    )
    if new and kind == Organization.Kind.DISTRICT:
        place.district = place
        place.save(update_fields=["district"])
    return place


@transaction.atomic
def take_job(
    place: Organization, *, by: Person, title: str = "", is_administrator: bool = False
) -> Job:
    """Say that one works somewhere; saying it again changes what one is there."""
    job, _new = Job.objects.update_or_create(
        person=by,
        organization=place,
        until=None,
        defaults={"title": title, "is_administrator": is_administrator, "checked_at": None},
    )
    happened("standing changed", person_id=by.pk)
    return job


@transaction.atomic
def leave_job(place: Organization, *, by: Person) -> None:
    """End one job."""
    jobs = Job.objects.filter(person=by, organization=place, until=None)
    if jobs.update(until=timezone.now()):
        happened("standing changed", person_id=by.pk)


@transaction.atomic
def leave_jobs(*, by: Person, keep: Organization | None = None) -> None:
    """End every job but one."""
    jobs = Job.objects.filter(person=by, until=None)
    if keep is not None:
        jobs = jobs.exclude(organization=keep)
    if jobs.update(until=timezone.now()):
        happened("standing changed", person_id=by.pk)


@transaction.atomic
def draw_line(*, evaluator: Person, subject: Person, by: Person) -> None:
    """Put on record that one person evaluates another."""
    untie(evaluator, subject, Kind.CLEARED)
    tie(evaluator, subject, Kind.EVALUATES)
    record("line of evaluation drawn", "person", subject.public_id, by=by.public_id)
    happened("standing changed", person_id=evaluator.pk)


@transaction.atomic
def clear_line(*, evaluator: Person, subject: Person, by: Person) -> None:
    """Say that an administrator of the same district does not evaluate someone.

    The caller has checked that `by` is entitled to say so.
    """
    untie(evaluator, subject, Kind.EVALUATES)
    tie(evaluator, subject, Kind.CLEARED)
    record("line of evaluation cleared", "person", subject.public_id, by=by.public_id)
    happened("standing changed", person_id=evaluator.pk)


@transaction.atomic
def close_line(*, evaluator: Person, subject: Person, by: Person) -> None:
    """Take back that an administrator of the same district does not evaluate someone.

    The caller has checked that `by` is entitled to say so.
    """
    untie(evaluator, subject, Kind.CLEARED)
    record("line of evaluation closed again", "person", subject.public_id, by=by.public_id)
    happened("standing changed", person_id=evaluator.pk)


@transaction.atomic
def name_evaluator(address: str, *, by: Person) -> NamedEvaluator:
    """Name somebody who evaluates you by address, whether they are here or not."""
    address = address.casefold()
    if address == by.email:
        raise EvaluatesThemselvesError
    named, _new = NamedEvaluator.objects.get_or_create(subject=by, address=address)
    happened("standing changed", person_id=by.pk)
    return named


@transaction.atomic
def forget_evaluator(named_id: int, *, by: Person) -> None:
    """Take back a name given by oneself."""
    NamedEvaluator.objects.filter(pk=named_id, subject=by).delete()
    happened("standing changed", person_id=by.pk)
