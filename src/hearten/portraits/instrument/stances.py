"""Ten ways good educators differ, each pole written by someone who holds it."""

from django.utils.translation import gettext_lazy as _

from hearten.portraits.instrument.shape import Stance

DEPENDS = "depends"
POINTS = range(1, 8)

STANCES = (
    Stance(
        "stances.order",
        _("Two students fight at recess. What keeps order?"),
        _("I bring them into a circle. They hear each other and put right what was broken."),
        _("I give a clear, fair consequence the same day. Everyone knows where the line is."),
        _("You go about discipline differently."),
        _("You go about discipline in much the same way."),
        _("how {name} goes about discipline"),
    ),
    Stance(
        "stances.freedom",
        _("On most days, what should a classroom run on?"),
        _("Room to try. Students find their own way there, and I can live with some mess."),
        _("Clear routine. Students know what comes next, and their minds are free for the work."),
        _("You see freedom and routine in a classroom differently."),
        _("You see freedom and routine in a classroom in much the same way."),
        _("where {name} stands between freedom to try and clear routine"),
    ),
    Stance(
        "stances.candor",
        _("A colleague’s lesson went badly. “How was it?” What do you say?"),
        _("I say plainly what I saw. I was asked, and I would want the same."),
        _("I begin with what worked. People hear more, and see more, when they feel safe."),
        _("You tell people hard things differently."),
        _("You tell people hard things in much the same way."),
        _("how {name} likes to give feedback"),
    ),
    Stance(
        "stances.pace",
        _("You are sure that something at school has to change. When?"),
        _("I start now and learn on the way. The children have only this year."),
        _("I wait until we go together. What is rushed through is soon undone."),
        _("You bring about change at a different pace."),
        _("You bring about change at much the same pace."),
        _("whether {name} changes things quickly or with everyone"),
    ),
    Stance(
        "stances.lead",
        _("What should lead from one week to the next?"),
        _("The children. I follow their questions and what they turn out to need."),
        _("The curriculum. A well-made sequence sees to it that nobody misses what matters."),
        _("You differ on whether the children or the curriculum should lead."),
        _("You agree on whether the children or the curriculum should lead."),
        _("whether {name} lets the children or the curriculum lead"),
    ),
    Stance(
        "stances.late",
        _("A student’s work is good, and it is a week late. How do you grade it?"),
        _("For what it shows. When it came in is a matter for another talk."),
        _("With the deadline in it. Keeping one is part of what we teach."),
        _("You see grades and deadlines differently."),
        _("You see grades and deadlines in much the same way."),
        _("how {name} sees grades and deadlines"),
    ),
    Stance(
        "stances.behind",
        _("A student has fallen far behind the class. Where is help best given?"),
        _("Right here. The student stays with the class, and the help comes into the room."),
        _("In a small group for a while. Focused teaching is the quickest way back."),
        _("You do different things when a student has fallen behind."),
        _("You do much the same when a student has fallen behind."),
        _("how {name} helps a student who has fallen behind"),
    ),
    Stance(
        "stances.knowing",
        _("How do you know that a lesson worked?"),
        _("I listen. What students say, ask and make tells me more than a test."),
        _("I check. The same short task for everyone tells me what I might want to miss."),
        _("You have different ways of finding out what students have learned."),
        _("You have much the same way of finding out what students have learned."),
        _("how {name} finds out what students have learned"),
    ),
    Stance(
        "stances.distance",
        _("How much of yourself do you bring to school?"),
        _("All of me. Students and colleagues know my stories, and that is how trust grows."),
        _("The professional. I keep my private life apart, and that keeps me fair to everyone."),
        _("One of you brings more of a private self to school than the other."),
        _("You bring about as much of yourselves to school."),
        _("how much of a private self {name} brings to school"),
    ),
    Stance(
        "stances.help",
        _("Someone you work with is stuck. What helps?"),
        _("A good question. People keep what they have worked out for themselves."),
        _("A good answer. When you are going under, you want someone who has done it."),
        _("You do different things when someone is stuck."),
        _("You do much the same when someone is stuck."),
        _("how {name} helps someone who is stuck"),
    ),
)
