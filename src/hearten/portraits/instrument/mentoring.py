"""What a mentor adds: what was lived through, what was made, and how we would work."""

from django.utils.translation import gettext_lazy as _

from hearten.portraits.instrument.shape import Choice, For, Kind, Question, Reader

STRUGGLES = (
    Choice("confidence", _("Losing confidence mid-year"), noun=_("losing confidence in mid-year")),
    Choice("first_year", _("A first year that was mostly surviving"), noun=_("a hard first year")),
    Choice("hard_class", _("A class I could not reach"), noun=_("a class that was hard to reach")),
    Choice("evaluation", _("A hard evaluation"), noun=_("a hard evaluation")),
    Choice("supervisor", _("A conflict with a supervisor"), noun=_("a conflict with a supervisor")),
    Choice("not_renewed", _("Not being asked back"), noun=_("not being asked back")),
    Choice(
        "first_months",
        _("The first months as a principal"),
        noun=_("the first months as a principal"),
    ),
    Choice(
        "colleagues_before",
        _("Leading people who were my colleagues"),
        noun=_("leading former colleagues"),
    ),
    Choice(
        "resistance", _("A staff that did not want to come along"), noun=_("a staff that held back")
    ),
    Choice("divided_faculty", _("A faculty divided among itself"), noun=_("a divided faculty")),
    Choice(
        "hard_talk",
        _("Having to tell someone it was not working"),
        noun=_("telling someone that it was not working"),
    ),
    Choice("family", _("A family in crisis"), noun=_("standing by a family in crisis")),
    Choice(
        "angry_family", _("A family that had lost trust in us"), noun=_("a family’s lost trust")
    ),
    Choice("loss", _("The death of a student or a colleague"), noun=_("a death at school")),
    Choice("burnout", _("Burning out, and coming back"), noun=_("burning out and coming back")),
    Choice(
        "alone", _("Being the only one of my kind in the building"), noun=_("being the only one")
    ),
    Choice("mistake", _("A mistake that everyone saw"), noun=_("a mistake that everyone saw")),
    Choice("leaving", _("Wondering whether to leave"), noun=_("wondering whether to leave")),
    Choice("cuts", _("Cuts, closings, and saying so to people"), noun=_("cuts and closings")),
    Choice(
        "caring",
        _("Doing this work with someone to care for at home"),
        noun=_("working with someone to care for at home"),
    ),
)

MENTORING = (
    Question(
        "mentoring.struggles",
        _("What have you been through, and would talk about?"),
        hint=_("Someone is in the middle of one of these. Name only what you are at ease with."),
        kind=Kind.MANY,
        choices=STRUGGLES,
        asked=For.MENTORS,
        reader=Reader.EVERYONE,
        noun=_("what {name} has been through"),
    ),
    Question(
        "mentoring.like",
        _("What is working with you like?"),
        hint=_("As a friend from work would say it. “We walk. I ask a lot. There is coffee.”"),
        kind=Kind.TEXT,
        at_most=400,
        asked=For.MENTORS,
        reader=Reader.EVERYONE,
        noun=_("what working with {name} is like"),
    ),
    Question(
        "mentoring.works",
        _("Books, talks, pages of yours"),
        hint=_("Anything that would tell someone how you think."),
        kind=Kind.WORKS,
        choices=(
            Choice("book", _("Book")),
            Choice("talk", _("Talk or workshop")),
            Choice("page", _("Page, article or recording")),
        ),
        at_most=6,
        asked=For.MENTORS,
        reader=Reader.EVERYONE,
    ),
    Question(
        "mentoring.groups",
        _("Groups you lead or belong to, where someone might come along"),
        hint=_("A monthly breakfast, a reading circle, a network. One a line."),
        kind=Kind.LINES,
        at_most=6,
        asked=For.MENTORS,
        reader=Reader.EVERYONE,
    ),
    Question(
        "mentoring.capacity",
        _("How many people could you give real time to at once?"),
        hint=_("One or two is a good number. We never go over it."),
        kind=Kind.NUMBER,
        at_least=0,
        at_most=12,
        default=2,
        asked=For.MENTORS,
        reader=Reader.MATCHING,
    ),
    Question(
        "mentoring.paused",
        _("I would like a pause from new asks."),
        hint=_("Nobody new is sent to you. Those you work with stay."),
        kind=Kind.YES,
        default=False,
        asked=For.MENTORS,
        reader=Reader.MATCHING,
    ),
    Question(
        "mentoring.paused_until",
        _("Until when? Leave it empty to decide later."),
        kind=Kind.DATE,
        asked=For.MENTORS,
        reader=Reader.MATCHING,
    ),
)
