"""What a notice of this room says in the app; by mail it says less (`words.MAIL`)."""

from django.utils.translation import gettext_lazy as _

from hearten.introductions.words import Letter

LINES = {
    "ask received": _("Someone would like a few minutes of your time."),
    "ask accepted": _("You asked for a few minutes, and the answer is yes."),
    "tell me more": _("Someone would like to hear a little more before answering."),
    "ask rested": _("An ask of yours has come to rest."),
    "ask reminder": _("An ask is still waiting for your answer."),
    "times proposed": _("You have been offered times for a first conversation."),
    "time chosen": _("Your first conversation has a time."),
    "time taken back": _("The time of a first conversation has been taken back."),
    "conversation rested": _("An introduction of yours has come to rest."),
}

TIME_TAKEN_BACK = Letter(
    "time taken back",
    _("A change of time is waiting for you on Hearten"),
    _(
        "The time you two had set does not work any more. On the page you can choose another, or "
        "offer times of your own.\n\n"
        "{link}\n\n"
        "Our mail never says who wrote or what. Opening the page changes nothing.\n"
    ),
)
