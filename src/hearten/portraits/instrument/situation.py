"""Where I am now, what I look for first, and whom I would rather not meet."""

from django.utils.translation import gettext_lazy as _

from hearten.portraits.instrument.roles import ROLES_NOW
from hearten.portraits.instrument.shape import Choice, Dial, For, Kind, Question, Reader

FIND = "find"
MENTOR = "mentor"
INSIDE, OUTSIDE, EITHER = "inside", "outside", "either"

LEVELS = (
    Choice("early", _("Before kindergarten"), noun=_("with the youngest")),
    Choice("elementary", _("Elementary school"), noun=_("in elementary school")),
    Choice("middle", _("Middle school"), noun=_("in middle school")),
    Choice("high", _("High school"), noun=_("in high school")),
    Choice("all", _("All grades, or a whole district"), noun=_("across all grades")),
    Choice("adult", _("College or adults"), noun=_("with adults")),
)

YEARS = (
    Choice("0", _("Not yet started")),
    Choice("1", _("This is my first year")),
    Choice("2", _("2 or 3 years")),
    Choice("4", _("4 to 9 years")),
    Choice("10", _("10 to 19 years")),
    Choice("20", _("20 years or more")),
)

WAYS = (
    Choice("in_person", _("In person"), noun=_("in person")),
    Choice("video", _("By video"), noun=_("by video")),
    Choice("phone", _("By phone"), noun=_("by phone")),
)

BOUNDARY = (
    Choice(
        OUTSIDE,
        _("Outside my district"),
        _("Away from everyone who evaluates you, as far as we know."),
    ),
    Choice(
        INSIDE,
        _("Inside my district"),
        _("Close by. We never suggest anyone who may evaluate you, as far as we know."),
    ),
    Choice(EITHER, _("Either"), _("Whoever fits best, and cannot evaluate you.")),
)

NOW = (
    Question(
        "now.here_for",
        _("What brings you here?"),
        hint=_("Both is fine. Many people find a mentor and are one."),
        kind=Kind.MANY,
        choices=(
            Choice(FIND, _("I would like a mentor")),
            Choice(MENTOR, _("I could be a mentor to someone")),
        ),
        default=(FIND,),
        reader=Reader.MATCHING,
    ),
    Question(
        "now.role",
        _("What is your work now?"),
        hint=_("If you do several things, take the one that keeps you up at night."),
        kind=Kind.ONE,
        choices=ROLES_NOW,
        reader=Reader.EVERYONE,
        noun=_("what {name}’s work is now"),
    ),
    Question(
        "now.level",
        _("With which ages?"),
        kind=Kind.ONE,
        choices=LEVELS,
        reader=Reader.EVERYONE,
        noun=_("which ages {name} works with"),
    ),
    Question(
        "now.years",
        _("How long have you been in this role?"),
        kind=Kind.ONE,
        choices=YEARS,
        noun=_("how long {name} has been in this role"),
    ),
    Question(
        "now.ways",
        _("How could you meet?"),
        hint=_("Choose every way that would really work for you."),
        kind=Kind.MANY,
        choices=WAYS,
        noun=_("how {name} could meet"),
    ),
    Question(
        "now.place",
        _("Where could you meet in person?"),
        hint=_("The part of the state is enough. We never ask for an address."),
        kind=Kind.PLACE,
        noun=_("where {name} could meet"),
    ),
    Question(
        "now.boundary",
        _("Where should your mentor work?"),
        kind=Kind.ONE,
        choices=BOUNDARY,
        default=OUTSIDE,
        asked=For.MENTEES,
        reader=Reader.MATCHING,
    ),
    Question(
        "now.held_my_job",
        _("Show me first the people who have held my job."),
        hint=_("On for leaders, unless you switch it off."),
        kind=Kind.YES,
        default=True,
        asked=For.LEADERS,
        reader=Reader.MATCHING,
    ),
)

DIALS = (
    Dial(
        "likeness.values",
        "values",
        _("What we hold dear at school"),
        (
            _("The same things, please"),
            _("Mostly the same"),
            _("Some of each"),
            _("Mostly other things"),
            _("Someone who cares about what I overlook"),
        ),
        default=2,
        reader=Reader.MATCHING,
    ),
    Dial(
        "likeness.stances",
        "stances",
        _("How we go about things"),
        (
            _("Someone who works as I do"),
            _("Mostly as I do"),
            _("Some of each"),
            _("Mostly in other ways"),
            _("Someone who would do it the other way"),
        ),
        reader=Reader.MATCHING,
    ),
    Dial(
        "likeness.role",
        "role",
        _("The work we do"),
        (
            _("The same work as mine"),
            _("Close to mine"),
            _("Some of each"),
            _("A step away from mine"),
            _("A different corner of school"),
        ),
        default=2,
        reader=Reader.MATCHING,
    ),
    Dial(
        "likeness.path",
        "path",
        _("The road that led us here"),
        (
            _("A road like mine"),
            _("Mostly like mine"),
            _("Some of each"),
            _("Mostly another road"),
            _("A road I have never walked"),
        ),
        reader=Reader.MATCHING,
    ),
)

MATTERS = Question(
    "matters",
    _("The three things that matter most to me in a mentor"),
    hint=_("Up to three. We look there first."),
    kind=Kind.MANY,
    choices=(
        Choice("values", _("Cares about what I care about")),
        Choice("stances", _("Goes about school the way I do")),
        Choice("goals", _("Can help with what I want to grow in")),
        Choice("role", _("Has held my job")),
        Choice("path.grades", _("Has taught the grades I teach")),
        Choice("path.subjects", _("Has taught my subject")),
        Choice("path.schools", _("Knows my kind of school")),
        Choice("path.first_in_family", _("Was first in the family at college, too")),
        Choice("path.career_changer", _("Came to school from other work, too")),
    ),
    at_most=3,
    asked=For.MENTEES,
    reader=Reader.MATCHING,
)

APART = (
    Question(
        "apart.people",
        _("People I would rather not meet here"),
        hint=_("They are never told, and neither is anyone else. No reason is asked."),
        kind=Kind.PEOPLE,
        reader=Reader.MATCHING,
        reader_fixed=True,
    ),
    Question(
        "apart.schools",
        _("Schools I would rather keep apart from"),
        kind=Kind.SCHOOLS,
        reader=Reader.MATCHING,
        reader_fixed=True,
    ),
    Question(
        "apart.districts",
        _("Districts I would rather keep apart from"),
        kind=Kind.DISTRICTS,
        reader=Reader.MATCHING,
        reader_fixed=True,
    ),
)
