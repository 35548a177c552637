"""The people who look at the pages, what they have in front of them, and the pages themselves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from benchmarks import people
from hearten.discovery import suggestions
from hearten.doors.database import acting
from hearten.history.actions import receipts
from hearten.introductions import asks, conversations
from hearten.introductions.models import Ask, Conversation
from hearten.notices.actions import tell
from hearten.organizations import actions as organizations
from hearten.organizations.models import Organization
from hearten.pairing import pool
from hearten.people.models import Person
from hearten.portraits import actions as portraits
from hearten.programs import actions as programs
from hearten.programs.models import Program
from hearten.spaces.models import Space
from hearten.ties.models import Tie

IN_FRONT = 30
ONE, LIST = "one row", "list of thirty"


def nothing() -> None:
    """Leave everything as the page left it."""


@dataclass(frozen=True)
class Page:
    """A page, who looks at it, the bare page of its kind, and the most it may cost beside it."""

    name: str
    path: str
    cookie: str
    beside: str = LIST
    at_most: float | None = None
    target: str = ""
    method: str = "GET"
    afterwards: Callable[[], object] = nothing


@dataclass
class World:
    """Three people in the middle of things; everybody else comes in thousands."""

    ada: Person
    grace: Person
    edsger: Person
    program: Program
    talk: Conversation
    to_answer: list[Ask] = field(default_factory=list)
    cookies: dict[str, str] = field(default_factory=dict)

    @classmethod
    def begun(cls, size: int, *, in_front: int = IN_FRONT) -> World:
        """Put ada, grace and edsger among the first thousands and in the middle of things."""
        ada, grace, edsger = (_person(name) for name in ("ada", "grace", "edsger"))
        program = _program(edsger)
        _portrait(ada, is_mentor=False)
        _portrait(grace, is_mentor=True)
        with acting(purpose="work"):
            people.load(size, program)
        world = cls(ada, grace, edsger, program, _talk(ada))
        world.pile_up(in_front)
        world.cookies = {p.name: _signed_in(p) for p in (ada, grace, edsger)}
        settled()
        return world

    def grow(self, size: int) -> None:
        """Let more people join."""
        with acting(purpose="work"):
            people.load(size, self.program)
        pool.forget()
        settled()

    def pile_up(self, count: int) -> None:
        """Put more asks in front of grace than anyone may have, more notices before ada."""
        lapses = timezone.now() + timedelta(days=14)
        with acting(purpose="work"):
            mentees = Person.objects.filter(mentoring=None, portrait__isnull=False)
            new = mentees.exclude(pk=self.ada.pk).exclude(asks_made__mentor=self.grace)
            self.to_answer += Ask.objects.bulk_create(
                Ask(mentee=mentee, mentor=self.grace, note=people.WORDS, lapses_at=lapses)
                for mentee in new.order_by("pk")[:count]
            )
            for _ in range(count):
                tell(self.ada, "ask received", page="/asks/", key=f"benchmark:{uuid4()}")
            receipts(
                viewer=self.edsger.public_id,
                viewer_as="coordinator",
                saw="your name",
                of=[self.ada.public_id] * count,
            )

    def pages(self) -> list[Page]:
        """Return the pages that are measured."""
        ada, grace, edsger = (self.cookies[name] for name in ("ada", "grace", "edsger"))
        mentor = self._suggested().public_id
        asked = self.to_answer[0].public_id
        talk = self.talk.public_id
        people_of = reverse("programs:people", args=[self.program.public_id])
        return [
            Page("home, signed out", reverse("home"), ""),
            Page("the promises, signed in", reverse("promises"), ada, ONE),
            Page("home, signed in", reverse("home"), ada, LIST, 3, "dashboard"),
            Page("suggestions", reverse("discovery:suggestions"), ada),
            Page(
                "a mentor’s page", reverse("discovery:mentor", args=[mentor]), ada, ONE, 4, "person"
            ),
            Page("asks, thirty of them", reverse("introductions:inbox"), grace, LIST, 1.5, "list"),
            Page("one ask", reverse("introductions:ask", args=[asked]), grace),
            Page("a conversation", reverse("introductions:conversation", args=[talk]), ada),
            Page("portrait", reverse("portraits:overview"), ada),
            Page("portrait, cards", reverse("portraits:values"), ada),
            Page("a program’s people", people_of, edsger),
            Page("notices", reverse("notices:list"), ada),
            Page("settings", reverse("people:settings"), ada),
            Page("receipts", reverse("history:receipts"), ada),
            self._saying_yes(),
        ]

    def _saying_yes(self) -> Page:
        path = reverse("introductions:accept", args=[self.to_answer[0].public_id])
        return Page(
            "saying yes",
            path,
            self.cookies["grace"],
            ONE,
            6,
            "accepting POST",
            method="POST",
            afterwards=self._take_back_the_yes,
        )

    def _take_back_the_yes(self) -> None:
        """Put things back as they were before the yes."""
        asked = self.to_answer[0]
        with acting(purpose="work"):
            spaces = Space.objects.filter(conversation__ask=asked)
            found = list(spaces.values_list("pk", flat=True))
            Conversation.objects.filter(ask=asked).delete()
            Space.objects.filter(pk__in=found).delete()
            Ask.objects.filter(pk=asked.pk).update(status="open", ended_at=None)
            ties = Tie.objects.between(asked.mentee, asked.mentor)
            ties.filter(kind="introduced").delete()

    def someone_else(self) -> Page:
        """Return the act of asking for somebody else in the place of a suggestion."""
        with acting(person_id=self.ada.pk):
            shown = suggestions.for_page(self.ada)[0]
        path = reverse("discovery:someone_else", args=[shown.public_id])
        return Page("someone else", path, self.cookies["ada"], method="POST")

    def _suggested(self) -> Person:
        with acting(person_id=self.ada.pk):
            return suggestions.for_page(self.ada)[0].mentor


def settled() -> None:
    """Let the database know its tables, as it does by itself after a while."""
    if connection.in_atomic_block:
        return
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE hearten_owner")
        cursor.execute("VACUUM ANALYZE")
        cursor.execute("RESET ROLE")


def _person(name: str) -> Person:
    return Person.objects.create_user(f"{name}@example.org", name=name)


def _program(edsger: Person) -> Program:
    with acting(person_id=edsger.pk):
        host = organizations.found(Organization.Kind.CONSORTIUM, "Three Rivers")
        return programs.start("New teachers", host, by=edsger)


def _portrait(person: Person, *, is_mentor: bool) -> None:
    with acting(person_id=person.pk):
        portraits.answer(people.answers(person.pk, is_mentor=is_mentor), by=person)
        if is_mentor:
            portraits.offer(by=person, capacity=12)


def _talk(ada: Person) -> Conversation:
    """Let ada ask two mentors; one says yes and proposes times."""
    with acting(person_id=ada.pk):
        first, second = (s.mentor for s in suggestions.for_page(ada)[:2])
        asked = asks.ask(first, by=ada, note=people.WORDS)
        asks.ask(second, by=ada, note=people.WORDS)
    with acting(person_id=first.pk):
        talk = asks.accept(asked, by=first)
        wall = (timezone.now() + timedelta(days=5)).replace(tzinfo=None, second=0, microsecond=0)
        times = [
            conversations.Proposal(wall + timedelta(days=n), "America/New_York", "video")
            for n in (0, 1)
        ]
        conversations.propose(talk, times, by=first)
    return talk


def _signed_in(person: Person) -> str:
    """Return the cookie of someone who has just signed in."""
    session: Any = SessionStore()
    session[SESSION_KEY] = str(person.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.create()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}"
