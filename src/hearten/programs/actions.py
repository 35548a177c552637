"""Starting programs and taking part in them."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hearten.errors import HeartenError, NotYoursError
from hearten.history.actions import record
from hearten.organizations.actions import clear_line, close_line, forget_clearances
from hearten.organizations.firewall import is_closed_between
from hearten.organizations.models import Organization
from hearten.people.models import Person
from hearten.programs.models import Enrolment, Program
from hearten.ties.actions import tie
from hearten.ties.models import Kind, Tie

# Whose side of "coordinates" ends with a role.
LEAVES_AS = {Enrolment.Role.MENTEE: "subject", Enrolment.Role.COORDINATOR: "viewer"}


class NotEntitledError(HeartenError):
    """Only a coordinator of both people's program may say who evaluates whom."""

    says = _("You cannot say this for them.")
    remedy = _("Another coordinator of the program can. Nothing was changed.")


@transaction.atomic
def start(name: str, host: Organization, *, by: Person) -> Program:
    """Start a program; whoever starts it coordinates it."""
    program = Program.objects.create(name=name, host=host)
    record("program started", "program", program.public_id, by=by.public_id)
    enrol(by, program, Enrolment.Role.COORDINATOR, by=by)
    return program


@transaction.atomic
def enrol(person: Person, program: Program, role: Enrolment.Role, *, by: Person) -> Enrolment:
    """Bring someone into a program in one more role."""
    enrolment, new = Enrolment.objects.get_or_create(
        program=program, person=person, role=role, until=None
    )
    if new:
        record("enrolled", "person", person.public_id, by=by.public_id)
        if role == Enrolment.Role.MENTEE:
            _coordinate(program, person)
    return enrolment


@transaction.atomic
def leave(enrolment: Enrolment, *, by: Person) -> None:
    """End one's own part in a program."""
    if enrolment.person_id != by.pk:
        raise NotYoursError
    Enrolment.objects.filter(pk=enrolment.pk, until=None).update(until=timezone.now())
    # The one who leaves cannot read the coordinators' rows; the ties themselves say whose they are.
    ties = Tie.objects.open().filter(kind=Kind.COORDINATES, program=enrolment.program.public_id)
    side = LEAVES_AS.get(Enrolment.Role(enrolment.role))
    if side:
        ties.filter(**{side: enrolment.person}).update(until=timezone.now())
    if enrolment.role == Enrolment.Role.MENTEE:
        forget_clearances(enrolment.person)
    record("left program", "person", enrolment.person.public_id, by=None)


@transaction.atomic
def say_no_line(*, evaluator: Person, subject: Person, by: Person) -> None:
    """Say, as a coordinator, that an administrator of the district does not evaluate someone."""
    _entitled(evaluator, subject, by)
    clear_line(evaluator=evaluator, subject=subject, by=by)


@transaction.atomic
def take_back_no_line(*, evaluator: Person, subject: Person, by: Person) -> None:
    """Take back what was said, so that the two are kept apart again."""
    _entitled(evaluator, subject, by)
    close_line(evaluator=evaluator, subject=subject, by=by)


def _entitled(evaluator: Person, subject: Person, by: Person) -> None:
    coordinates = Enrolment.objects.coordinated_by(by).values("program")
    serves = Enrolment.objects.open().filter(person=subject, program__in=coordinates).exists()
    if not serves or by in (evaluator, subject) or is_closed_between(by, subject):
        raise NotEntitledError


def _coordinate(program: Program, person: Person) -> None:
    coordinators = Enrolment.objects.open().filter(program=program, role=Enrolment.Role.COORDINATOR)
    for coordinator in coordinators.select_related("person"):
        if coordinator.person_id != person.pk:
            tie(coordinator.person, person, Kind.COORDINATES, program=program.public_id)
