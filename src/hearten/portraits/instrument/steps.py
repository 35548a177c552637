"""The order in which the portrait is asked, and the six answers that make it usable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from hearten.portraits.instrument import aims, mentoring, path, situation, stances, stories, values
from hearten.portraits.instrument.shape import For, Item, Part, Step

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hearten.portraits.instrument.shape import Words


def _keys(items: tuple[Item, ...]) -> tuple[str, ...]:
    return tuple(item.key for item in items)


def _one(key: str, title: Words, hint: Words = "") -> Part:
    return Part(key, title, hint, (key,))


_CARDS = _keys(values.CARDS)
_AIMS = _keys(aims.AIMS)

ROLE = _one("now.role", _("Your work now"))
WAYS = _one("now.ways", _("How you could meet"))
LANGUAGES = _one("path.languages", _("Languages you are glad to talk in"))
MOST = Part(
    "values.most",
    _("The five that matter most"),
    _("Not the five that sound best: the five you would miss first."),
    _CARDS,
    at_least=5,
    at_most=5,
    pick=values.MOST,
)
LEAST = Part(
    "values.least",
    _("The five that matter least"),
    _("They may be good things. They are just not yours."),
    _CARDS,
    at_least=5,
    at_most=5,
    pick=values.LEAST,
)
GROW = Part(
    "aims.grow",
    _("What you want to grow in"),
    _("Up to three, from either list."),
    _AIMS,
    at_most=3,
    pick=aims.GROW,
)
OFFER = Part(
    "aims.offer",
    _("What you can offer"),
    _("Whatever you could talk about for an hour without notes."),
    _AIMS,
    pick=aims.OFFER,
)

_BEGINNING = (ROLE, WAYS, LANGUAGES, MOST, LEAST)
FIRST_SIX: Mapping[str, tuple[Part, ...]] = {
    situation.FIND: (*_BEGINNING, GROW),
    situation.MENTOR: (*_BEGINNING, OFFER),
}


def missing(answers: Mapping[str, object], *, here_for: str) -> tuple[Part, ...]:
    """Return which of the six first answers are not there yet."""
    return tuple(part for part in FIRST_SIX[here_for] if not part.answered_by(answers))


def usable(answers: Mapping[str, object], *, here_for: str) -> bool:
    """Tell whether a portrait is enough to find people with."""
    return not missing(answers, here_for=here_for)


STEPS = (
    Step(
        "now",
        _("Where you are now"),
        _("So that we look among people you could really meet."),
        30,
        (
            _one("now.here_for", _("What brings you here")),
            ROLE,
            WAYS,
            LANGUAGES,
            _one("now.boundary", _("Where your mentor should work")),
        ),
    ),
    Step(
        "values",
        _("What matters to you"),
        _("Twenty cards, all of them good. Choose five to keep and five to let go."),
        50,
        (MOST, LEAST),
    ),
    Step(
        "aims",
        _("What you want to grow in, and can offer"),
        _("A name for it is enough here. The rest is for the two of you to talk about."),
        40,
        (
            GROW,
            OFFER,
            Part("aims.own", _("Or in your own words"), "", _keys(aims.OWN_WORDS)),
        ),
    ),
    Step(
        "stances",
        _("How you go about things"),
        _("Ten times two ways that good people choose. “It depends” is an answer too."),
        60,
        (Part("stances", _("Where do you stand?"), "", _keys(stances.STANCES)),),
    ),
    Step(
        "likeness",
        _("Like me, or stretch me"),
        _("To be understood at once, or shaken up a little? You can change it any day."),
        30,
        (
            Part("likeness", _("Like me, or stretch me"), "", _keys(situation.DIALS)),
            _one("matters", _("Three things that matter most")),
            _one("now.held_my_job", _("People who have held your job")),
        ),
        asked=For.MENTEES,
    ),
    Step(
        "path",
        _("The road that led you here"),
        _("Often this is where two people recognize each other."),
        45,
        (
            Part(
                "path",
                _("Your road"),
                "",
                tuple(key for key in _keys(path.PATH) if key != "path.languages"),
            ),
            Part("now.more", _("And now"), "", ("now.level", "now.years", "now.place")),
        ),
    ),
    Step(
        "stories",
        _("Three beginnings of a story"),
        _("If one of them makes you want to write, write. If not, leave them."),
        180,
        (Part("stories", _("In your own words"), "", _keys(stories.STORIES), at_least=0),),
    ),
    Step(
        "mentoring",
        _("You as a mentor"),
        _("What someone would want to know before asking you for a few minutes."),
        120,
        (Part("mentoring", _("You as a mentor"), "", _keys(mentoring.MENTORING)),),
        asked=For.MENTORS,
    ),
    Step(
        "apart",
        _("Not these"),
        _("Whom you would rather not meet. No person is shown this list; the server reads it."),
        20,
        (Part("apart", _("Not these"), "", _keys(situation.APART), at_least=0),),
    ),
)
