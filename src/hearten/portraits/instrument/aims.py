"""What people want to grow in and can offer, under the headings of the two standards."""

from django.utils.translation import gettext_lazy as _

from hearten.portraits.instrument.shape import Aim, Framework, Kind, Question

GROW = "grow"
OFFER = "offer"

FRAMEWORKS = (
    Framework(
        "psel",
        "urn:hearten:framework:psel:2015",
        _("Professional Standards for Educational Leaders, 2015"),
        _("For leaders"),
    ),
    Framework(
        "intasc",
        "urn:hearten:framework:intasc",
        _("InTASC Model Core Teaching Standards"),
        _("For teachers"),
    ),
)

AIMS = (
    Aim(
        "aims.psel.1", "psel", "1",
        _("Mission, Vision, and Core Values"),
        _("Finding, with everyone, what this school is for, and holding to it on a bad day."),
        _("mission and core values"),
    ),
    Aim(
        "aims.psel.2", "psel", "2",
        _("Ethics and Professional Norms"),
        _("Doing right when it costs something, and being open about how I decide."),
        _("ethics and professional norms"),
    ),
    Aim(
        "aims.psel.3", "psel", "3",
        _("Equity and Cultural Responsiveness"),
        _("Seeing whom our habits leave out, and changing the habits."),
        _("equity and cultural responsiveness"),
    ),
    Aim(
        "aims.psel.4", "psel", "4",
        _("Curriculum, Instruction, and Assessment"),
        _("Leading teaching itself: what is taught, how well, and how we know."),
        _("leading curriculum and instruction"),
    ),
    Aim(
        "aims.psel.5", "psel", "5",
        _("Community of Care and Support for Students"),
        _("Making a school where every student is known, safe, and looked after."),
        _("care and support for students"),
    ),
    Aim(
        "aims.psel.6", "psel", "6",
        _("Professional Capacity of School Personnel"),
        _("Hiring well, helping adults grow, and having the hard talks in time."),
        _("helping the adults in a school grow"),
    ),
    Aim(
        "aims.psel.7", "psel", "7",
        _("Professional Community for Teachers and Staff"),
        _("Faculty meetings worth coming to, and colleagues who trust each other."),
        _("building a community of teachers and staff"),
    ),
    Aim(
        "aims.psel.8", "psel", "8",
        _("Meaningful Engagement of Families and Community"),
        _("Working with families and neighbors as people who know things we do not."),
        _("working with families and the community"),
    ),
    Aim(
        "aims.psel.9", "psel", "9",
        _("Operations and Management"),
        _("Budgets, schedules, buses, buildings: running the place so that teaching can happen."),
        _("running a school day to day"),
    ),
    Aim(
        "aims.psel.10", "psel", "10",
        _("School Improvement"),
        _("Choosing the few things to make better, and staying with them."),
        _("school improvement"),
    ),
    Aim(
        "aims.intasc.1", "intasc", "1",
        _("Learner Development"),
        _("Knowing how children grow, and meeting them where they are."),
        _("understanding how learners develop"),
    ),
    Aim(
        "aims.intasc.2", "intasc", "2",
        _("Learning Differences"),
        _("Teaching the class I have, with everything that makes each student different."),
        _("teaching students who learn differently"),
    ),
    Aim(
        "aims.intasc.3", "intasc", "3",
        _("Learning Environments"),
        _("A room that is calm, friendly, and about learning, also on a Friday afternoon."),
        _("making a good classroom to learn in"),
    ),
    Aim(
        "aims.intasc.4", "intasc", "4",
        _("Content Knowledge"),
        _("Knowing my subject well enough to see where students trip over it."),
        _("knowing the subject well"),
    ),
    Aim(
        "aims.intasc.5", "intasc", "5",
        _("Application of Content"),
        _("Connecting what we learn to real questions that students care about."),
        _("putting knowledge to use"),
    ),
    Aim(
        "aims.intasc.6", "intasc", "6",
        _("Assessment"),
        _("Finding out what students know, and letting that change tomorrow’s lesson."),
        _("finding out what students know"),
    ),
    Aim(
        "aims.intasc.7", "intasc", "7",
        _("Planning for Instruction"),
        _("Planning a week and a year without losing every Sunday to it."),
        _("planning lessons"),
    ),
    Aim(
        "aims.intasc.8", "intasc", "8",
        _("Instructional Strategies"),
        _("More ways to teach a thing, and a sense of which one this class needs."),
        _("ways of teaching"),
    ),
    Aim(
        "aims.intasc.9", "intasc", "9",
        _("Professional Learning and Ethical Practice"),
        _("Going on learning, and acting so that I can look anyone in the eye."),
        _("going on learning as a professional"),
    ),
    Aim(
        "aims.intasc.10", "intasc", "10",
        _("Leadership and Collaboration"),
        _("Working well with colleagues and families, and leading without the title."),
        _("working with colleagues and families"),
    ),
)  # fmt: skip

OWN_WORDS = (
    Question(
        "aims.own_grow",
        _("In your own words: what would you like to get better at?"),
        hint=_("One line will do. “Not losing third period” is a fine answer."),
        kind=Kind.TEXT,
        at_most=240,
        noun=_("what {name} wants to get better at"),
    ),
    Question(
        "aims.own_offer",
        _("In your own words: what could you help someone with?"),
        hint=_("One line will do. Think of what colleagues already come to you for."),
        kind=Kind.TEXT,
        at_most=240,
        noun=_("what {name} could help with"),
    ),
)
