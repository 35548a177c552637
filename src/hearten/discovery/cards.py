"""A mentor as a reader may see her: a card among suggestions, and her own words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from hearten.discovery import labels
from hearten.discovery.models import Suggestion
from hearten.discovery.words import BANDS
from hearten.pairing import suggesting
from hearten.people.models import Person
from hearten.portraits.instrument import CURRENT
from hearten.portraits.instrument.shape import Aim, Card, Prompt, Question
from hearten.portraits.models import Answer


@dataclass(frozen=True)
class MentorCard:
    """One suggestion, ready to be read."""

    suggestion: Suggestion
    mentor: Person
    label: labels.Label
    band: str
    reasons: tuple[suggesting.Reason, ...]


@dataclass
class Story:
    """What a reader may read of someone, in the order a page tells it."""

    passages: list[tuple[str, str]] = field(default_factory=list)
    offers: list[str] = field(default_factory=list)
    most: list[str] = field(default_factory=list)
    struggles: list[str] = field(default_factory=list)
    works: list[dict[str, Any]] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    facts: list[tuple[str, str]] = field(default_factory=list)


FACTS = ("now.years", "now.ways", "path.roles", "path.grades", "path.subjects", "path.languages")


def cards_for(mentee: Person, shown: list[Suggestion]) -> list[MentorCard]:
    """Return a card for each suggestion, in a fixed number of queries."""
    mentors = [suggestion.mentor for suggestion in shown]
    label = labels.of(mentors, seen_by=mentee)
    reasons = suggesting.reasons(mentee, mentors)
    return [
        MentorCard(
            s, s.mentor, label[s.mentor_id], str(BANDS[s.band]), reasons.get(s.mentor_id, ())
        )
        for s in shown
    ]


def story_of(readable: Iterable[Answer], *, name: str) -> Story:
    """Tell in order what somebody may read of another's portrait."""
    story = Story()
    answers = {answer.item: answer for answer in readable}
    for key in CURRENT.items:
        if key in answers:
            _tell(story, answers[key], name)
    return story


def _tell(story: Story, answer: Answer, name: str) -> None:
    item, value = CURRENT.item(answer.item), answer.value
    match item:
        case Prompt():
            story.passages.append((str(item.title), value))
        case Card() if value == "most":
            story.most.append(str(item.title))
        case Aim() if "offer" in value:
            story.offers.append(str(item.text))
        case Question(key="mentoring.like" | "aims.own_offer"):
            story.passages.append((_about(item, name), value))
        case Question(key="mentoring.struggles"):
            story.struggles.extend(str(item.choice(key).label) for key in value)
        case Question(key="mentoring.works"):
            story.works.extend(value)
        case Question(key="mentoring.groups"):
            story.groups.extend(value)
        case Question(key=key) if key in FACTS:
            chosen = value if isinstance(value, list) else [value]
            labels_ = ", ".join(str(item.choice(one).label) for one in chosen)
            story.facts.append((_about(item, name), labels_))


def _about(question: Question, name: str) -> str:
    """Turn a question that was put to someone into words about her."""
    told = str(question.noun).format(name=name)
    return told[:1].upper() + told[1:]
