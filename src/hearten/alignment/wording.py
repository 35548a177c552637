"""Statements in words. The English here is a default: a caller brings templates of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hearten.alignment.errors import UnknownKeyError
from hearten.alignment.statements import Statement


@dataclass(frozen=True, slots=True)
class Phrases:
    """Sentence templates by (kind, field or block), with the fields {name} and {item}.

    Looked up from the particular to the general: field with an item, field, block, kind alone.
    A template for a named item has the field followed by ":*". For a mentor who reads about a
    mentee, `to_mentor` is asked first.

    Examples
    --------
    >>> Phrases({("shared", ""): "You have {item} in common."}).templates[("shared", "")]
    'You have {item} in common.'
    """

    templates: Mapping[tuple[str, str], str]
    to_mentor: Mapping[tuple[str, str], str] | None = None

    def template(self, statement: Statement) -> str:
        """Return the template for a statement, or raise `UnknownKeyError`."""
        for where in _places(statement):
            key = (statement.kind, where)
            if statement.viewer_is == "mentor" and self.to_mentor and key in self.to_mentor:
                return self.to_mentor[key]
            if key in self.templates:
                return self.templates[key]
        raise UnknownKeyError(
            f"There is no sentence for a statement of the kind {statement.kind}.",
            f"Add a template under ({statement.kind!r}, '').",
        )


def _places(statement: Statement) -> Iterator[str]:
    if statement.item:
        yield f"{statement.field}:*"
    yield statement.field
    yield statement.block
    yield ""


def phrase(statement: Statement, words: Mapping[str, str], phrases: Phrases | None = None) -> str:
    """Say one statement in a sentence.

    Parameters
    ----------
    statement : Statement
    words : mapping of str to str
        Labels that fit into the middle of a sentence, by "field:key" or by key, and people's
        names by id. A key without a label is said as it is.
    phrases : Phrases, optional
        Templates in another language or another voice; English by default.

    Returns
    -------
    str

    Examples
    --------
    >>> one = Statement("shared", "values", "values", "joy", "ada", "grace", "mentee")
    >>> phrase(one, {"joy": "joy", "grace": "Grace"})
    'You both put joy among what matters most.'
    """
    item = words.get(f"{statement.field}:{statement.item}") or words.get(statement.item)
    return (
        (phrases or ENGLISH)
        .template(statement)
        .format(name=words.get(statement.other, statement.other), item=item or statement.item)
    )


ENGLISH = Phrases(
    templates={
        ("relevance", "role"): "{name} has held your job.",
        ("relevance", "needs:*"): "{name} can help with {item}, which you want to grow in.",
        ("shared", "values:*"): "You both put {item} among what matters most.",
        ("shared", "stances:*"): "You go about {item} in much the same way.",
        ("shared", "needs:*"): "You want to grow in {item}, and {name} can help.",
        ("shared", "role:*"): "You do the same work: {item}.",
        ("shared", "levels:*"): "You both work in {item}.",
        ("shared", "subjects:*"): "You both teach {item}.",
        ("shared", "path:*"): "Your roads have something in common: {item}.",
        ("shared", "struggles:*"): "You have both been through this: {item}.",
        ("shared", ""): "You have {item} in common.",
        ("different", "stances:*"): "You go about {item} differently.",
        ("different", "values:*"): "{item} matters more to one of you than to the other.",
        ("different", "role:*"): "Your work is not the same: {name}'s is {item}.",
        ("different", ""): "You see {item} differently.",
        ("unknown", "stances:*"): "Not known yet: how {name} goes about {item}.",
        ("unknown", "needs:*"): "Not known yet: whether {name} can help with {item}.",
        ("unknown", "values"): "Not known yet: what matters most to {name}.",
        ("unknown", "path"): "Not known yet: the road that led {name} here.",
        ("unknown", "jobs"): "Not known yet: which jobs {name} has held before.",
        ("unknown", ""): "There is more to find out when you talk.",
        ("thin", "goals"): (
            "As far as you can read here, {name} has not offered what you want to grow in."
        ),
        ("thin", ""): (
            "As far as you can read here, {name} has neither held your job nor offered what you "
            "want to grow in."
        ),
    },
    to_mentor={
        ("relevance", "role"): "You have held {name}'s job.",
        ("relevance", "needs:*"): "{name} wants to grow in {item}, and you can help.",
        ("shared", "needs:*"): "{name} wants to grow in {item}, and you can help.",
        ("unknown", "needs"): "Not known yet: what {name} wants to grow in.",
        ("thin", "goals"): (
            "As far as you can read here, you have not offered what {name} wants to grow in."
        ),
        ("thin", ""): (
            "As far as you can read here, you have neither held {name}'s job nor offered what "
            "{name} wants to grow in."
        ),
    },
)
