"""What finding someone says: the exercise of the home page, suggestions, and the promise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from hearten.portraits.instrument import phrases

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hearten.portraits.instrument.shape import Words

ASK, LOOK, WRITE = "ask", "look", "write"


@dataclass(frozen=True, slots=True)
class Way:
    """One answer in the exercise, and the endings it points to, the strongest first."""

    key: str
    label: Words
    leads_to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wondering:
    """One question of the exercise."""

    key: str
    asks: Words
    ways: tuple[Way, ...]
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Ending:
    """A first step to leave with."""

    key: str
    title: Words
    says: Words
    act: Words


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence of the promise page, and what stands behind it."""

    key: str
    says: Words
    more: Words = ""


STOPPING_TITLE = _("What is stopping you?")
STOPPING_OPENS = _(
    "Somewhere there is a person who has done what you are trying to do, who cares about what you "
    "care about, and who will never evaluate you. Many of us have such a person in mind and do not "
    "ask. If the mentoring you have is not working, you may look for a better fit. Take two "
    "minutes to see what is in the way."
)
STOPPING_PRIVATE = _(
    "Your answers stay in this browser. They are not sent anywhere, and one tap forgets them."
)
STOPPING_FORGET = _("Forget my answers")
STOPPING_FORGOTTEN = _("Forgotten. Nothing was ever sent.")

STOPPING = (
    Wondering(
        "stopping",
        _("What stops you from asking someone?"),
        (
            Way("offend", _("I might offend the mentor I was given."), (ASK, LOOK)),
            Way("weak", _("I might look as if I were not up to the job."), (WRITE, ASK)),
            Way("whom", _("I do not know whom to ask."), (LOOK,)),
            Way("time", _("There is no time; it is October."), (WRITE, LOOK)),
            Way("ready", _("Nothing, really. I am ready."), (ASK,)),
        ),
    ),
    Wondering(
        "who",
        _("Who comes to mind when you think of someone who would understand?"),
        (
            Way("met", _("Someone I heard or met once."), (ASK, WRITE)),
            Way("near", _("Someone I work with, or used to."), (ASK, WRITE)),
            Way("far", _("Someone whose book or talk stayed with me."), (WRITE, ASK)),
            Way("nobody", _("Nobody, to be honest."), (LOOK,)),
        ),
        weight=4,
    ),
    Wondering(
        "say",
        _("If nobody evaluated you, what would you talk about?"),
        (
            Way("drowning", _("That I am barely keeping up."), (LOOK, WRITE)),
            Way("person", _("One person at work with whom I cannot get through."), (WRITE, ASK)),
            Way("doubt", _("Whether I am any good at this."), (WRITE, LOOK)),
            Way("better", _("How to get from good to really good."), (ASK, LOOK)),
        ),
    ),
    Wondering(
        "smallest",
        _("What is the smallest step you could take today?"),
        (
            Way("name", _("Think of one name."), (LOOK,)),
            Way("lines", _("Write three lines, and not send them yet."), (WRITE,)),
            Way("ask", _("Ask for a few minutes."), (ASK,)),
            Way("read", _("Just look at who is here."), (LOOK,)),
        ),
        weight=2,
    ),
)

ENDINGS: Mapping[str, Ending] = {
    LOOK: Ending(
        LOOK,
        _("Look for someone"),
        _(
            "You do not have to know anyone. Six answers and two minutes, and you see up to "
            "five people who share what matters to you and, as far as we know, cannot evaluate "
            "you. You choose; nobody is told that you looked."
        ),
        _("Find people who fit"),
    ),
    ASK: Ending(
        ASK,
        _("Ask someone"),
        _(
            "You seem to have someone in mind. To be asked for a few minutes is a compliment, and "
            "a no to a few minutes is only that. Whoever it is need not work in your district."
        ),
        _("Ask someone for a few minutes"),
    ),
    WRITE: Ending(
        WRITE,
        _("Write the three lines you would send"),
        _(
            "One: where you are. Two: why this person. Three: what you ask, which is a few "
            "minutes. Write them here, for yourself. Nothing is sent, and tomorrow they may look "
            "less frightening than they do tonight."
        ),
        _("Write my three lines"),
    ),
}

WRITE_FIELDS = (
    (_("Where I am:"), _("I am in my … year as …, and …")),
    (_("Why you:"), _("I heard you say …, and I have not forgotten it.")),
    (_("What I ask:"), _("Would you give me a few minutes?")),
)

SUGGESTIONS_TITLE = _("People who may fit")
SUGGESTIONS_SAYS = _(
    "They are here because of what you told us matters, not because they had a free hour. "
    "Before you have talked, nobody can know; that is what the first conversation is for."
)
BANDS: Mapping[str, Words] = {
    "close": _("Close to how you see school"),
    "good": _("Much in common, and something to talk about"),
    "stretch": _("A stretch, on purpose"),
    "thin": _("Not quite what you asked for; the nearest we have"),
}
THIN_REASON = phrases.MENTEE_READS[phrases.THIN, ""]

FIREWALL_LABELS: Mapping[str, Words] = {
    "other_district": _("Cannot evaluate you, as far as we know: works in another district"),
    "retired": _("Cannot evaluate you, as far as we know: has retired"),
    "independent": _("Cannot evaluate you, as far as we know: works independently"),
    "colleague": _(
        "Cannot evaluate you, as far as we know: works in your district, not as an administrator"
    ),
    "elsewhere": _("Cannot evaluate you, as far as we know: works at another school"),
    "same_building": _(
        "Cannot evaluate you, as far as we know: works where you work, not as an administrator"
    ),
    "unsaid": _(
        "Has not said where they work. As far as we know they do not evaluate you; you may know "
        "better"
    ),
    "unsure": _(
        "You have not told us where you work, so we cannot be sure that they never evaluate you"
    ),
    "confirmed": _(
        "Cannot evaluate you, as far as we know: works in your district, and someone entitled to "
        "has confirmed it"
    ),
}
FIREWALL_WHY = _(
    "We never suggest anyone in your line of evaluation, as far as we know. Administrators of your "
    "own district stay out until someone entitled says otherwise. If you know better, tell us."
)

WORKPLACE_TITLE = _("Where do you work?")
WORKPLACE_SAYS = _(
    "As long as we do not know, we cannot keep those away who may evaluate you. It takes a minute."
)
WORKPLACE_ACT = _("Say where I work")

NOT_FOR_ME = _("Not for me")
NOT_FOR_ME_SAYS = _("{name} will not be suggested to you again, and is not told.")
SOMEONE_ELSE = _("Someone else")
SOMEONE_ELSE_SAYS = _("Here is someone else. Nobody learns that you passed on.")
NOBODY_ELSE_SAYS = _("Nobody else for today. Nobody learns that you passed on.")

EMPTY_TITLE = _("Nobody here fits you yet")
EMPTY_SAYS = _(
    "We looked among everyone who can meet you and cannot evaluate you, as far as we know, and "
    "would rather say so than send you to just anyone. People join all year, and we look again "
    "each time you come."
)
THIN_TITLE = _("Fewer than three people fit you yet")
THIN_SAYS = _(
    "These are the ones we would suggest. People join all year, and we look again each time you "
    "come."
)
WIDEN_ACT = _("Look further")
WIDEN_SAYS = _("More ways to meet, or another district, may bring in the first few people.")
UNFINISHED_TITLE = _("A few more answers, and we can look")
UNFINISHED_SAYS = _("Six answers are enough to begin. These are still missing:")

PROMISE_TITLE = _("What we promise, and what we cannot")
PROMISE_OPENS = _("Please read this before you write the first word.")

NOT_YET_TITLE = _("The sealed room is still being built")
NOT_YET_SAYS = _(
    "You can find someone, ask, and plan a first conversation today. Writing to each other in a "
    "room nobody else can read comes next. Until it is here, Hearten has no place for private "
    "writing and asks you for none; what is said below of messages holds from its first day."
)

PROMISES = (
    Claim(
        "sealed",
        _("Your messages and notes are locked in your browser."),
        _("They leave it locked, and only you and your partner hold a key."),
    ),
    Claim(
        "no_key",
        _("District staff, coordinators and we, who run the server, store them but hold no key."),
        _("There is no spare key, and no switch that would make one."),
    ),
    Claim(
        "partner",
        _("Your partner can read them and could be asked or required to share them."),
        _("So choose whom you trust; we cannot do that for you."),
    ),
    Claim(
        "seen",
        _("We can see that you two are paired and roughly when you write."),
        _("We see how many messages there are and roughly how long, never what they say."),
    ),
    Claim(
        "altered",
        _("If someone took over this site they could try to serve you altered code."),
        _("We make that as hard as we can. We cannot make it impossible."),
    ),
    Claim(
        "not_sealed",
        _(
            "Your portrait, your “not these”, your asks and answers are not sealed: the server "
            "needs them to find people for you."
        ),
        _("Each page says who can read what stands on it."),
    ),
    Claim(
        "evaluator",
        _(
            "Nobody in your line of evaluation is suggested to you, as far as we know, or can "
            "see your data."
        ),
        _(
            "Administrators of your own district stay out until someone entitled says otherwise. "
            "What was already read cannot be unread."
        ),
    ),
    Claim(
        "leaving",
        _("You can leave without giving a reason, and we never say who left or said no."),
        _("Someone who said yes may work it out. We tell no one."),
    ),
)

NOT_PROMISED = (
    Claim(
        "nobody_ever",
        _("That nobody can ever read it."),
        _("Your partner can, and so can whoever holds your unlocked phone or computer."),
    ),
    Claim(
        "anonymity",
        _("That you are anonymous."),
        _("People here meet under their names."),
    ),
    Claim(
        "privilege",
        _("Legal privilege."),
        _("A mentor is not a lawyer. A court can ask either of you what was said."),
    ),
    Claim(
        "records",
        _("That public-records law does not apply."),
        _("It may reach whatever a district’s server can read. Mandated reporting always applies."),
    ),
    Claim(
        "deletion",
        _("That what is deleted is gone everywhere."),
        _("Backups take time to run out, and your partner keeps what your partner has."),
    ),
    Claim(
        "school_device",
        _("That you are safe on a school’s device."),
        _("Whoever manages it may see your screen. Your own phone or computer is better."),
    ),
    Claim(
        "discretion",
        _("That a partner will not share."),
        _("Most never would. No lock can see to it."),
    ),
    Claim(
        "server",
        _("Safety from whoever serves this page, should they turn against you."),
        _("The page comes from the server each time you open it."),
    ),
    Claim(
        "audited",
        _("“Audited.”"),
        _("Nobody from outside has examined our locks, so we do not use the word."),
    ),
)


def ending_for(answers: Mapping[str, str]) -> Ending:
    """Return the ending that most of these answers point to; in doubt, look for someone."""
    weights = dict.fromkeys(ENDINGS, 0)
    for wondering in STOPPING:
        for way in wondering.ways:
            if answers.get(wondering.key) == way.key:
                for rank, ending in enumerate(way.leads_to):
                    weights[ending] += wondering.weight * (2 - rank)
    return ENDINGS[max(weights, key=lambda ending: weights[ending])]
