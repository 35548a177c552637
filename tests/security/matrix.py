"""Who may open what: every URL of the house against every member of the cast.

A URL without a row fails. Rows name who is let in; everybody else gets 404 (or, not signed in, the
way to the sign-in page) and learns nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from hearten.discovery import suggestions
from hearten.discovery.models import Suggestion
from hearten.introductions import asks, conversations
from hearten.introductions.models import Ask, Conversation, ProposedTime
from hearten.notices.models import Notice
from hearten.organizations import actions as organizations
from hearten.organizations.models import Organization
from hearten.people.models import Person
from hearten.portraits import actions as portraits
from hearten.programs import actions as programs
from hearten.programs.models import Enrolment, Program
from tests.makers import make_conversation, make_mentee, make_person

SIGNED_IN = frozenset({"ada", "grace", "edsger", "barbara", "mallory", "noah", "olga", "erwin"})
EVERYONE = SIGNED_IN | {"anonymous"}
NOBODY: frozenset[str] = frozenset()


@dataclass
class World:
    """The cast in the middle of things, and the words that only some of them may read."""

    cast: dict[str, Person]
    ask: Ask
    talk: Conversation
    ended: Conversation
    time: ProposedTime
    suggestion: Suggestion
    program: Program
    notice: Notice
    deputy: Person
    school: Organization
    # Each canary with those who may read it on any page.
    canaries: dict[str, frozenset[str]] = field(default_factory=dict)


def begun(ada: Person, grace: Person, edsger: Person, barbara: Person, mallory: Person) -> World:
    """Put the cast in the middle of things."""
    deputy = make_person("Dee Deputy")
    organizations.take_job(ada.jobs.get().organization.district, by=deputy, is_administrator=True)
    noah = make_mentee(make_person("Noah Whitfield"))
    olga = make_mentee(make_person("Olga Petrova-Canary"))
    erwin = make_person("Erwin Falk")
    place = organizations.found(Organization.Kind.CONSORTIUM, "Elsewhere")
    programs.start("Another program", place, by=erwin)
    suggestion = next(s for s in suggestions.for_page(ada) if s.mentor == grace)
    ask = asks.ask(grace, by=ada, note="canary-open-letter of ada")
    talk = make_conversation(mentee=noah, mentor=grace)
    ended = make_conversation(mentee=olga, mentor=grace)
    conversations.let_rest(ended, by=olga)
    when = conversations.Proposal(
        local=datetime.now() + timedelta(days=3),  # noqa: DTZ005 - the clock on somebody's wall
        zone="America/New_York",
        way="video",
    )
    conversations.propose(talk, [_whole_minutes(when)], by=grace)
    portraits.answer({"stories.challenge": "canary-story of ada"}, by=ada)
    portraits.change_reader("stories.challenge", "matching", by=ada)  # type: ignore[arg-type]
    portraits.answer({"stories.moment": "canary-introduced of grace"}, by=grace)
    portraits.change_reader("stories.moment", "introduced", by=grace)  # type: ignore[arg-type]
    portraits.avoid(by=ada, address="canary-avoided@example.org")
    organizations.name_evaluator("canary-evaluator@example.org", by=ada)
    program = Program.objects.get(enrolments__person=edsger, enrolments__role="coordinator")
    programs.enrol(deputy, program, Enrolment.Role.MENTOR, by=edsger)
    return World(
        cast={
            "ada": ada, "grace": grace, "edsger": edsger, "barbara": barbara, "mallory": mallory,
            "noah": noah, "olga": olga, "erwin": erwin,
        },
        ask=ask, talk=talk, ended=ended, time=talk.times.get(), suggestion=suggestion,
        program=program,
        deputy=deputy,
        notice=grace.notices.order_by("pk").first(),
        school=ada.jobs.get().organization,
        canaries={
            "canary-open-letter": frozenset({"ada", "grace"}),
            "canary-story": frozenset({"ada"}),
            "canary-introduced": frozenset({"grace", "ada", "noah"}),
            "canary-avoided": frozenset({"ada"}),
            "canary-evaluator": frozenset({"ada"}),
            "Petrova-Canary": frozenset({"olga", "grace"}),
            "ada@example.org": frozenset({"ada"}),
            "Ada Marsh": frozenset({"ada", "grace", "edsger"}),
        },
    )  # fmt: skip


def _whole_minutes(proposal: conversations.Proposal) -> conversations.Proposal:
    local = proposal.local.replace(hour=15, minute=0, second=0, microsecond=0)
    return conversations.Proposal(local=local, zone=proposal.zone, way=proposal.way)


@dataclass(frozen=True)
class Row:
    """Who may read a page and who may act on it; `args` finds its address in a world."""

    get: frozenset[str] = NOBODY
    post: frozenset[str] = NOBODY
    args: Callable[[World], list[Any]] = lambda _world: []
    data: Callable[[World], dict[str, Any]] = lambda _world: {}


def addresses() -> Iterator[str]:
    """Yield the name of every URL of the house."""
    yield from _walk(get_resolver().url_patterns, "")


def _walk(patterns: list[Any], prefix: str) -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inside = f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix
            yield from _walk(pattern.url_patterns, inside)
        elif isinstance(pattern, URLPattern):
            yield f"{prefix}{pattern.name or pattern.pattern}"
