"""The roles educators hold, named once for the present and for the road behind."""

from django.utils.translation import gettext_lazy as _

from hearten.portraits.instrument.shape import Choice

TEACHING = (
    Choice("preparing", _("Preparing to teach"), noun=_("a student teacher")),
    Choice("classroom_teacher", _("Classroom teacher"), noun=_("a classroom teacher")),
    Choice("special_educator", _("Special educator"), noun=_("a special educator")),
    Choice(
        "language_teacher",
        _("Teacher of English learners"),
        noun=_("a teacher of English learners"),
    ),
    Choice("interventionist", _("Interventionist"), noun=_("an interventionist")),
    Choice("teaching_assistant", _("Teaching assistant"), noun=_("a teaching assistant")),
    Choice("librarian", _("Librarian"), noun=_("a librarian")),
)

SUPPORTING = (
    Choice("counselor", _("School counselor"), noun=_("a school counselor")),
    Choice("psychologist", _("School psychologist"), noun=_("a school psychologist")),
    Choice("social_worker", _("School social worker"), noun=_("a school social worker")),
    Choice("therapist", _("Speech or occupational therapist"), noun=_("a school therapist")),
    Choice("nurse", _("School nurse"), noun=_("a school nurse")),
    Choice("instructional_coach", _("Instructional coach"), noun=_("an instructional coach")),
    Choice("department_head", _("Department head or team lead"), noun=_("a department head")),
)

LEADING = (
    Choice("dean", _("Dean of students"), noun=_("a dean of students")),
    Choice("assistant_principal", _("Assistant principal"), noun=_("an assistant principal")),
    Choice("principal_elementary", _("Elementary principal"), noun=_("an elementary principal")),
    Choice("principal_middle", _("Middle school principal"), noun=_("a middle school principal")),
    Choice("principal_high", _("High school principal"), noun=_("a high school principal")),
    Choice(
        "principal_k12",
        _("Principal of a school for all grades"),
        noun=_("a principal of a school for all grades"),
    ),
    Choice(
        "director_special_education",
        _("Director of special education"),
        noun=_("a director of special education"),
    ),
    Choice(
        "district_leader",
        _("District leader (curriculum, staff, operations)"),
        noun=_("a district leader"),
    ),
    Choice(
        "assistant_superintendent",
        _("Assistant superintendent"),
        noun=_("an assistant superintendent"),
    ),
    Choice("superintendent", _("Superintendent"), noun=_("a superintendent")),
)

BEYOND = (
    Choice("teacher_educator", _("Teacher educator"), noun=_("a teacher educator")),
    Choice(
        "independent", _("Independent coach or author"), noun=_("an independent coach or author")
    ),
)

RETIRED = Choice("retired", _("Retired from school"), noun=_("a retired educator"))

ROLES = TEACHING + SUPPORTING + LEADING + BEYOND
ROLES_NOW = (*ROLES, RETIRED)
LEADER_ROLES = frozenset(choice.key for choice in LEADING)
