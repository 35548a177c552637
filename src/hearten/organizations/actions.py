"""Who works where, and who evaluates whom."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hearten.errors import HeartenError
from hearten.events.actions import happened
from hearten.history.actions import record
from hearten.organizations.models import Job, Leading, NamedEvaluator, Organization
from hearten.people.models import Person
from hearten.people.names import sortable
from hearten.ties.actions import tie, untie
from hearten.ties.models import Kind, Tie

A_SLIP = timedelta(days=1)  # a box ticked by mistake may be unticked the same day


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
    """Say that one works somewhere; saying it again changes what one is there.

    Whoever was an administrator for more than a day and no longer is keeps the past job, so that
    it goes on closing the lines it closed for a while.
    """
    now = timezone.now()
    before = Job.objects.filter(person=by, organization=place, until=None).first()
    if before is None or before.is_administrator != is_administrator:
        forget_clearances(by)
    if before and before.is_administrator and not is_administrator and before.since < now - A_SLIP:
        Job.objects.filter(pk=before.pk).update(until=now)
    job, _new = Job.objects.update_or_create(
        person=by,
        organization=place,
        until=None,
        defaults={"title": title, "is_administrator": is_administrator, "checked_at": None},
    )
    happened("standing changed", person_id=by.pk)
    return job


@transaction.atomic
def lead(*, by: Person, leads: bool) -> None:
    """Say whether one's work is to lead: a principal administers also when no box was ticked."""
    if leads == Leading.objects.filter(person=by, until=None).exists():
        return
    if leads:
        Leading.objects.update_or_create(person=by, defaults={"until": None})
    else:
        Leading.objects.filter(person=by).update(until=timezone.now())
    happened("standing changed", person_id=by.pk)


def forget_clearances(person: Person) -> None:
    """End what someone entitled said of a person's lines: it was said of another job."""
    cleared = Tie.objects.open().filter(kind=Kind.CLEARED)
    cleared.filter(Q(viewer=person) | Q(subject=person)).update(until=timezone.now())


@transaction.atomic
def leave_job(place: Organization, *, by: Person) -> None:
    """End one job."""
    jobs = Job.objects.filter(person=by, organization=place, until=None)
    if jobs.update(until=timezone.now()):
        forget_clearances(by)
        happened("standing changed", person_id=by.pk)


@transaction.atomic
def leave_jobs(*, by: Person, keep: Organization | None = None) -> None:
    """End every job but one."""
    jobs = Job.objects.filter(person=by, until=None)
    if keep is not None:
        jobs = jobs.exclude(organization=keep)
    if jobs.update(until=timezone.now()):
        forget_clearances(by)
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
