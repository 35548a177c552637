"""Reasons in words: what two people share, differ in, and do not know yet.

A reason is said to one of the two about the other, who is always called by name. Templates are
looked up from the particular to the general: a choice (`path.grades.*`), an item (`now.role`),
anything in a block (`goals.*`), the block itself, and last the kind alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from hearten.portraits.instrument import CURRENT
from hearten.portraits.instrument.shape import Card, Choice, Prompt, Question, Reader, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hearten.portraits.instrument.shape import Instrument, Item, Words

SHARED, DIFFERENT, UNKNOWN = "shared", "different", "unknown"
RELEVANCE, THIN = "relevance", "thin"
KINDS = (SHARED, DIFFERENT, UNKNOWN, RELEVANCE, THIN)
BLOCKS = ("values", "stances", "goals", "role", "path", "topics")
MENTEE, MENTOR = "mentee", "mentor"

READERS: Mapping[Reader, tuple[Words, Words]] = {
    Reader.MATCHING: (
        _("Matching uses it, nobody sees it"),
        _("It helps us find people for you. No person is shown it, and no reason gives it away."),
    ),
    Reader.INTRODUCED: (
        _("People I am introduced to"),
        _("Those we suggest you to, anyone you ask for a few minutes, and those you talk with."),
    ),
    Reader.EVERYONE: (
        _("Everyone here"),
        _(
            "Everyone signed in to Hearten, but nobody who may evaluate you, as far as we know, "
            "and nobody you would rather not meet."
        ),
    ),
}
READERS_NOTE = _(
    "Whatever you choose, your portrait is not sealed: the server has to read it to find people "
    "for you. Leave out what is for you alone."
)

MENTEE_READS: Mapping[tuple[str, str], Words] = {
    (SHARED, "values.*"): _("You both put {thing} among the five that matter most."),
    (SHARED, "values"): _("You care about much the same things."),
    (SHARED, "stances"): _("You go about school in much the same way."),
    (SHARED, "goals.*"): _("What you want to grow in, {name} can offer: {thing}."),
    (SHARED, "goals"): _("{name} can help with what you want to grow in."),
    (SHARED, "aims.own_grow"): _("{name} can help with what you put in your own words."),
    (SHARED, "aims.own_offer"): _("{name} can help with what you put in your own words."),
    (SHARED, "role"): _("You know each other’s work from the inside."),
    (SHARED, "now.role"): _("You do the same work."),
    (SHARED, "now.role.*"): _("You do the same work: each of you is {thing}."),
    (SHARED, "now.level"): _("You work with children of the same ages."),
    (SHARED, "now.level.*"): _("You both work {thing}."),
    (SHARED, "now.years"): _("You have been in your roles about equally long."),
    (SHARED, "path"): _("Your roads have something in common."),
    (SHARED, "path.roles.*"): _("You have both been {thing}."),
    (SHARED, "path.grades.*"): _("You have both taught {thing}."),
    (SHARED, "path.subjects.*"): _("You have both taught {thing}."),
    (SHARED, "path.schools.*"): _("You have both worked in {thing}."),
    (SHARED, "path.languages.*"): _("You can both talk in {thing}."),
    (SHARED, "path.first_in_family"): _("You were both the first in your family at college."),
    (SHARED, "path.career_changer"): _("You both came to school from other work."),
    (SHARED, "topics.*"): _("You both wrote about {thing}."),
    (SHARED, "topics"): _("You wrote about the same thing."),
    (DIFFERENT, "values.*"): _("{thing}: more important to one of you than to the other."),
    (DIFFERENT, "values"): _("You do not put the same things first."),
    (DIFFERENT, "stances"): _("You go about school differently."),
    (DIFFERENT, "goals.*"): _("You also named something that {name} has not offered: {thing}."),
    (DIFFERENT, "goals"): _("Some of what you want to grow in, {name} has not offered."),
    (DIFFERENT, "role"): _("Your work is not the same."),
    (DIFFERENT, "now.role.*"): _("Your work is not the same: {name} is {thing}."),
    (DIFFERENT, "now.level"): _("You work with children of different ages."),
    (DIFFERENT, "now.level.*"): _("You work with different ages: {name} works {thing}."),
    (DIFFERENT, "now.years"): _("One of you has been in the role longer than the other."),
    (DIFFERENT, "path"): _("You came here by different roads."),
    (DIFFERENT, "path.roles.*"): _("{name} has been {thing}; you have not."),
    (DIFFERENT, "path.grades"): _("You have taught different grades."),
    (DIFFERENT, "path.grades.*"): _("{name} has taught {thing}; you have not."),
    (DIFFERENT, "path.subjects"): _("You have taught different subjects."),
    (DIFFERENT, "path.subjects.*"): _("{name} has taught {thing}; you have not."),
    (DIFFERENT, "path.schools"): _("You know different kinds of school."),
    (DIFFERENT, "path.schools.*"): _("{name} has worked in {thing}; you have not."),
    (DIFFERENT, "path.first_in_family"): _(
        "One of you was the first in the family at college, the other was not."
    ),
    (DIFFERENT, "path.career_changer"): _("One of you did other work before coming to school."),
    (DIFFERENT, "topics"): _("You wrote about different things."),
    (DIFFERENT, "topics.*"): _("{name} wrote about {thing}, you about something else."),
    (UNKNOWN, "values"): _("Not known yet: what matters most to {name}."),
    (UNKNOWN, "values.*"): _("Not known yet: how much {thing} matters to {name}."),
    (UNKNOWN, "stances"): _("Not known yet: how {name} goes about things at school."),
    (UNKNOWN, "stances.*"): _("Not known yet: {thing}."),
    (UNKNOWN, "goals"): _("Not known yet: what {name} can offer."),
    (UNKNOWN, "goals.*"): _("Not known yet: whether {name} can help with {thing}."),
    (UNKNOWN, "aims.own_grow"): _("Not known yet: {thing}."),
    (UNKNOWN, "aims.own_offer"): _("Not known yet: {thing}."),
    (UNKNOWN, "role"): _("Not known yet: which jobs {name} has held."),
    (UNKNOWN, "role.*"): _("Not known yet: {thing}."),
    (UNKNOWN, "path"): _("Not known yet: the road that led {name} here."),
    (UNKNOWN, "path.*"): _("Not known yet: {thing}."),
    (UNKNOWN, "topics"): _("Not known yet: which stories {name} would tell."),
    (UNKNOWN, "topics.*"): _("Not known yet: {thing}."),
    (RELEVANCE, "role"): _("{name} has held your job."),
    (RELEVANCE, "now.role.*"): _("{name} has held your job and has been {thing}."),
    (RELEVANCE, "path.roles.*"): _("{name} has held your job and has been {thing}."),
    (RELEVANCE, "path.grades.*"): _("{name} has taught what you teach: {thing}."),
    (RELEVANCE, "path.subjects.*"): _("{name} has taught what you teach: {thing}."),
    (RELEVANCE, "path.schools.*"): _("{name} knows your kind of school: {thing}."),
    (RELEVANCE, "goals"): _("{name} can help with what you want to grow in."),
    (RELEVANCE, "goals.*"): _("{name} can offer what you want to grow in: {thing}."),
    (RELEVANCE, "mentoring.struggles.*"): _(
        "{name} has been through this, and would talk about it: {thing}."
    ),
    (RELEVANCE, ""): _("{name} knows the work you do."),
    (THIN, "role"): _("As far as you can read here, {name} has not held your job."),
    (THIN, "goals"): _(
        "As far as you can read here, {name} has not offered what you want to grow in."
    ),
    (THIN, ""): _(
        "As far as you can read here, {name} has neither held your job nor offered what you want "
        "to grow in. We tell you rather than hide it."
    ),
    (SHARED, ""): _("You have something in common."),
    (DIFFERENT, ""): _("You are not alike in everything."),
    (UNKNOWN, ""): _("There is more to find out when you talk."),
}

MENTOR_READS: Mapping[tuple[str, str], Words] = {
    (SHARED, "goals.*"): _("What {name} wants to grow in, you can offer: {thing}."),
    (SHARED, "goals"): _("You can help with what {name} wants to grow in."),
    (SHARED, "aims.own_grow"): _("You can help with what {name} described."),
    (SHARED, "aims.own_offer"): _("You can help with what {name} described."),
    (DIFFERENT, "goals.*"): _("{name} also named something that you have not offered: {thing}."),
    (DIFFERENT, "goals"): _("Some of what {name} wants to grow in, you have not offered."),
    (UNKNOWN, "goals"): _("Not known yet: what {name} wants to grow in."),
    (UNKNOWN, "goals.*"): _("Not known yet: whether {name} wants to grow in {thing}."),
    (RELEVANCE, "role"): _("You have held {name}’s job."),
    (RELEVANCE, "now.role.*"): _("You have held {name}’s job and have been {thing}."),
    (RELEVANCE, "path.roles.*"): _("You have held {name}’s job and have been {thing}."),
    (RELEVANCE, "path.grades.*"): _("You have taught what {name} teaches: {thing}."),
    (RELEVANCE, "path.subjects.*"): _("You have taught what {name} teaches: {thing}."),
    (RELEVANCE, "path.schools.*"): _("You know {name}’s kind of school: {thing}."),
    (RELEVANCE, "goals"): _("You can help with what {name} wants to grow in."),
    (RELEVANCE, "goals.*"): _("You can offer what {name} wants to grow in: {thing}."),
    (RELEVANCE, "mentoring.struggles.*"): _(
        "You have been through this, and would talk about it: {thing}."
    ),
    (RELEVANCE, ""): _("You know the work {name} does."),
    (THIN, "role"): _("As far as you can read here, you have not held {name}’s job."),
    (THIN, "goals"): _(
        "As far as you can read here, you have not offered what {name} wants to grow in."
    ),
    (THIN, ""): _(
        "As far as you can read here, you have neither held {name}’s job nor offered what {name} "
        "wants to grow in."
    ),
}


def sentence(
    kind: str,
    block: str,
    item: str = "",
    *,
    name: str,
    viewer: str = MENTEE,
    thing: str = "",
    instrument: Instrument = CURRENT,
) -> str:
    """Say one reason to `viewer` about the person called `name`; `thing` is for own words."""
    found, choice = _find(item, instrument)
    if kind == UNKNOWN:
        choice = None
    if isinstance(found, Stance) and kind in (SHARED, DIFFERENT):
        return str(found.agreed_says if kind == SHARED else found.opposed_says)
    said = thing or _noun(found, choice, kind).format(name=name)
    template = _template(kind, _places(found, choice, block, said=bool(said)), viewer)
    return str(template).format(name=name, thing=said)


def _find(key: str, instrument: Instrument) -> tuple[Item | None, Choice | None]:
    """Return the item and the choice that an address like `path.grades.1` names."""
    if key in instrument.items:
        return instrument.items[key], None
    question, _dot, last = key.rpartition(".")
    found = instrument.items.get(question)
    if not isinstance(found, Question):
        return None, None
    return found, next((choice for choice in found.choices if choice.key == last), None)


def _noun(found: Item | None, choice: Choice | None, kind: str) -> str:
    """Return the words that stand for an item in the middle of a sentence."""
    if choice is not None:
        return str(choice.said)
    if isinstance(found, Card) and kind == DIFFERENT:
        return str(found.title)
    if isinstance(found, Question | Prompt) and kind != UNKNOWN:
        return ""
    return str(getattr(found, "noun", ""))


def _places(found: Item | None, choice: Choice | None, block: str, *, said: bool) -> Iterator[str]:
    """Yield where to look for a template, from the particular to the general."""
    if found is not None:
        if choice is not None:
            yield f"{found.key}.*"
        yield found.key
    if said:
        yield f"{block}.*"
    yield block
    yield ""


def _template(kind: str, places: Iterator[str], viewer: str) -> Words:
    for place in places:
        if viewer == MENTOR and (kind, place) in MENTOR_READS:
            return MENTOR_READS[kind, place]
        if (kind, place) in MENTEE_READS:
            return MENTEE_READS[kind, place]
    raise KeyError(kind)
