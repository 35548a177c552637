"""Starting programs and taking part in them."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hearten.errors import HeartenError
from hearten.history.actions import record
from hearten.organizations.actions import clear_line
from hearten.organizations.firewall import is_closed_between
from hearten.organizations.models import Organization
from hearten.people.models import Person
from hearten.programs.models import Enrolment, Program
from hearten.ties.actions import tie, untie
from hearten.ties.models import Kind


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
    """End a part in a program."""
    Enrolment.objects.filter(pk=enrolment.pk, until=None).update(until=timezone.now())
    coordinators = Enrolment.objects.open().filter(
        program=enrolment.program, role=Enrolment.Role.COORDINATOR
    )
    for coordinator in coordinators.select_related("person"):
        untie(
            coordinator.person,
            enrolment.person,
            Kind.COORDINATES,
            program=enrolment.program.public_id,
        )
    record("left program", "person", enrolment.person.public_id, by=None)


def say_no_line(*, evaluator: Person, subject: Person, by: Person) -> None:
    """A coordinator says that an administrator of the district does not evaluate someone."""
    both = (
        Enrolment.objects.open()
        .filter(
            person=subject,
            program__in=Enrolment.objects.coordinated_by(by).values("program"),
        )
        .exists()
    )
    if not both or by in (evaluator, subject) or is_closed_between(by, subject):
        raise NotEntitledError
    clear_line(evaluator=evaluator, subject=subject, by=by)


def _coordinate(program: Program, person: Person) -> None:
    coordinators = Enrolment.objects.open().filter(
        program=program, role=Enrolment.Role.COORDINATOR
    )
    for coordinator in coordinators.select_related("person"):
        if coordinator.person_id != person.pk:
            tie(coordinator.person, person, Kind.COORDINATES, program=program.public_id)
