"""What an introduction says: asks, answers, the first conversation, and the mail about them.

Nothing here says who declined or stayed silent, and no mail says who wrote or what.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from hearten.portraits.instrument.shape import Words


@dataclass(frozen=True, slots=True)
class Starter:
    """Three lines to begin an ask with; an ellipsis marks what only the asker can say."""

    key: str
    title: Words
    lines: Words


@dataclass(frozen=True, slots=True)
class Answer:
    """One way to answer an ask, what it means, and what the other person will see."""

    key: str
    title: Words
    means: Words
    other_sees: Words


@dataclass(frozen=True, slots=True)
class Prompt:
    """Something to think about before the first conversation."""

    key: str
    says: Words


@dataclass(frozen=True, slots=True)
class Letter:
    """The mail for one kind of notice; the body holds `{link}` and nothing else to fill in."""

    key: str
    subject: Words
    body: Words


ASK_TITLE = _("Ask {name} for a few minutes")
ASK_HINT = _("Three lines are enough.")
ASK_ACT = _("Send my three lines")
ASK_SENT = _("Your note is on its way. You wrote it; that was the hard part.")
ASK_OPEN_LETTER = _(
    "{name} and the people who run this server can read this note. "
    "It is deleted 14 days after the answer."
)
ASK_LAPSE_NOTE = _(
    "{name} has 14 days to answer. A no and a silence look the same to you, and neither says why."
)
ASK_EDIT = _("Change my note")
ASK_WITHDRAW = _("Take it back")
ASK_WITHDRAWN = _("You took it back. {name} no longer sees your note, and nothing follows from it.")

STARTERS = (
    Starter(
        "struggle",
        _("I am in the middle of something"),
        _(
            "I am in my … year as …, and right now … is harder than I let on.\n"
            "I read that you …, and I would like to know how you came through it.\n"
            "Would you give me a few minutes in the next two weeks?"
        ),
    ),
    Starter(
        "shared",
        _("We care about the same thing"),
        _(
            "You and I both care about …, and where I work that can be lonely.\n"
            "I am trying to …, and I would learn from how you went about it.\n"
            "May I ask you for a few minutes, by … or over coffee?"
        ),
    ),
    Starter(
        "stretch",
        _("You would see it differently"),
        _(
            "You go about … in another way than I do, and that is why I write to you.\n"
            "I have always …, and I am no longer sure it is right for …\n"
            "Would you think it through with me for a few minutes?"
        ),
    ),
)

YES, MORE, NOT_NOW = "yes", "more", "not_now"

ANSWERS = (
    Answer(
        YES,
        _("Yes, a few minutes"),
        _("You agree to one conversation, of about an hour at most. Nothing more is promised."),
        _("{name} sees your yes at once and the two of you find a time."),
    ),
    Answer(
        MORE,
        _("Tell me more"),
        _("You ask one question before you decide. The ask then stays open for another 14 days."),
        _("{name} sees your question and can add to the note."),
    ),
    Answer(
        NOT_NOW,
        _("Not now"),
        _("You say no to this ask, for now. No reason is asked and none is kept."),
        _(
            "On the day the ask would have lapsed anyway, {name} reads that it has come to rest. "
            "The words are the same as if you had not answered."
        ),
    ),
)

MORE_HINT = _("One question, as you would ask it across a table.")
NOT_NOW_THANKS = _("Closed, and nobody asks you why. Saying no in time is a kindness, too.")

CLOSED_TITLE = _("This ask has come to rest")
CLOSED_SAYS = _(
    "It did not become a conversation this time. That happens for many reasons, most of which "
    "have nothing to do with what you wrote. The next people are here for you."
)
CLOSED_NEXT = _("See who else is here")

REMINDER_SAYS = _(
    "Someone asked you for a few minutes a week ago. A yes, a question or a “not now” all help; "
    "if you do nothing, it comes to rest by itself in another week."
)

CONVERSATION_TITLE = _("Your first conversation with {name}")
CONVERSATION_SAYS = _("An hour is plenty. It commits neither of you to anything.")
TIMES_HINT = _(
    "Offer up to three times that would really work. Each shows in both your time zones."
)
TIMES_PROPOSED = _("Your times are with {name}.")
TIMES_NONE_FIT = _("None of these work for me")
TIME_CHOSEN = _("You two will talk on {when}.")
CONVERSATION_LET_REST = _("Let this introduction rest")
CONVERSATION_IS_OVER = _(
    "This introduction has come to rest. Nothing says who ended it, or why. When you are ready, "
    "there are other people here."
)

PREPARE_TITLE = _("Before you talk")

PREPARE_MENTEE = (
    Prompt("week", _("Which moment of the past week keeps coming back to you?")),
    Prompt("unsaid", _("What have you not told anyone at work, that you could say here?")),
    Prompt("tried", _("What have you tried already, and what happened?")),
    Prompt("wish", _("If this hour went well, what would be a little different on Monday?")),
    Prompt("curious", _("What would you like to hear from {name}’s own first years?")),
)

PREPARE_MENTOR = (
    Prompt("then", _("Think back to a year of yours like this one. What did you need?")),
    Prompt("story", _("Which story of your own not going well are you willing to tell?")),
    Prompt("listen", _("How will you notice that you have begun to talk more than {name}?")),
    Prompt("room", _("Where can the two of you talk without being overheard?")),
    Prompt("end", _("How will you end, so that {name} is free to come back and free not to?")),
)

ASK_DO_NOT_TELL = (
    Prompt(
        "ask",
        _("Ask before you advise. “What have you thought of so far?” goes further than an answer."),
    ),
    Prompt(
        "wait",
        _("Wait before you judge. You are hearing one hour of somebody’s year."),
    ),
    Prompt(
        "own",
        _("Tell what you lived, not what one should do. “When I was there, I …” leaves room."),
    ),
)

ASK_RECEIVED = Letter(
    "ask received",
    _("You have something waiting on Hearten"),
    _(
        "Someone would like a few minutes of your time and has written you three lines.\n\n"
        "You can say yes, ask to hear more, or say not now. Any of them is a kind answer.\n\n"
        "{link}\n\n"
        "Our mail never says who wrote or what. Opening the page changes nothing.\n"
    ),
)

ASK_ACCEPTED = Letter(
    "ask accepted",
    _("Good news is waiting on Hearten"),
    _(
        "You asked for a few minutes, and the answer is yes.\n\n"
        "The next thing is to find a time that suits you both.\n\n"
        "{link}\n\n"
        "Our mail never says who wrote or what. Opening the page changes nothing.\n"
    ),
)

TELL_ME_MORE = Letter(
    "tell me more",
    _("You have a question waiting on Hearten"),
    _(
        "Someone read your three lines and would like to hear a little more before deciding.\n\n"
        "A sentence or two is enough.\n\n"
        "{link}\n\n"
        "Our mail never says who wrote or what. Opening the page changes nothing.\n"
    ),
)

ASK_RESTED = Letter(
    "ask rested",
    _("You have something waiting on Hearten"),
    _(
        "An ask of yours has come to rest without a conversation this time. There is nothing "
        "you need to do, and it says little about your note.\n\n"
        "When you feel like it, there are other people here to look at.\n\n"
        "{link}\n\n"
        "Our mail never says who wrote or what. Opening the page changes nothing.\n"
    ),
)

ASK_REMINDER = Letter(
    "ask reminder",
    _("Something is still waiting for you on Hearten"),
    _(
        "A week ago someone asked you for a few minutes. If now is not the time, “not now” takes "
        "one tap. In another week the ask comes to rest by itself.\n\n"
        "{link}\n\n"
        "Our mail never says who wrote or what. Opening the page changes nothing.\n"
    ),
)

TIMES_WAITING = Letter(
    "times proposed",
    _("A few times are waiting for you on Hearten"),
    _(
        "You have been offered times for a first conversation, shown in your own time zone. "
        "Choose one that suits you, or say that none does.\n\n"
        "{link}\n\n"
        "Our mail never says who wrote or what. Opening the page changes nothing.\n"
    ),
)

TIME_CHOSEN_MAIL = Letter(
    "time chosen",
    _("You have a time for your first conversation"),
    _(
        "The time is set. You will find it on the page, with a few questions to think about "
        "beforehand.\n\n"
        "{link}\n\n"
        "Our mail never says who wrote or what. Opening the page changes nothing.\n"
    ),
)

CONVERSATION_RESTED = Letter(
    "conversation rested",
    _("A change is waiting for you on Hearten"),
    _(
        "An introduction of yours has come to rest. Nobody is asked why. The page says what you "
        "can do next, if you wish to.\n\n"
        "{link}\n\n"
        "Our mail never says who wrote or what. Opening the page changes nothing.\n"
    ),
)

MAIL = {
    letter.key: letter
    for letter in (
        ASK_RECEIVED,
        ASK_ACCEPTED,
        TELL_ME_MORE,
        ASK_RESTED,
        ASK_REMINDER,
        TIMES_WAITING,
        TIME_CHOSEN_MAIL,
        CONVERSATION_RESTED,
    )
}
