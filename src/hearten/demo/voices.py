"""Who says what: passages dealt so that no two people sound alike."""

from __future__ import annotations

import random
import re

from hearten.demo.philosophies import Answers
from hearten.demo.staffing import Seat
from hearten.demo.words import Decks, lines, passages
from hearten.portraits.instrument.situation import FIND, MENTOR

STORIES = ("moment", "challenge", "not_to_do")
COMPOSED = ("opening", "turn", "close")
SUPPORT = {"counselor", "psychologist", "social_worker", "nurse", "therapist", "librarian"}


class Voices:
    """Every deck of passages, dealt with one luck."""

    def __init__(self, luck: random.Random) -> None:
        self._luck = luck
        self._stories = {prompt: Decks(passages(prompt), luck) for prompt in STORIES}
        self._like = Decks(passages("working_with_me"), luck)
        self._own = {name: Decks(lines(name), luck) for name in ("own_grow", "own_offer", "groups")}
        self._works = [(kind, title) for kind, titles in lines("works").items() for title in titles]
        luck.shuffle(self._works)

    def own_words(self, seat: Seat, here_for: list[str]) -> Answers:
        """Return the stories and the one-liners of someone, if they felt like it."""
        told: Answers = {}
        if self._luck.random() < (0.68 if MENTOR in here_for else 0.44):
            prompts = self._luck.sample(STORIES, self._luck.choice((1, 1, 2, 2, 3)))
            for prompt in sorted(prompts, key=STORIES.index):
                told[f"stories.{prompt}"] = self._story(prompt, _headings(seat))
        if FIND in here_for and self._luck.random() < 0.5:
            told["aims.own_grow"] = self._own["own_grow"].deal([_seat_kind(seat)])
        if MENTOR in here_for and self._luck.random() < 0.55:
            told["aims.own_offer"] = self._own["own_offer"].deal([_seat_kind(seat)])
        return told

    def as_a_mentor(self, seat: Seat) -> Answers:
        """Return what a mentor adds."""
        told: Answers = {}
        if self._luck.random() < 0.85:
            told["mentoring.like"] = self._like.deal(["", _seat_kind(seat)])
        if self._works and self._luck.random() < 0.28:
            count = self._luck.choice((1, 1, 2))
            works, self._works = self._works[:count], self._works[count:]
            told["mentoring.works"] = [_work(kind, title) for kind, title in works]
        if self._luck.random() < 0.35:
            headings = ["", _seat_kind(seat)]
            told["mentoring.groups"] = [self._own["groups"].deal(headings)]
        return told

    def _story(self, prompt: str, headings: list[str]) -> str:
        decks = self._stories[prompt]
        age = headings[0]
        if decks.knows(f"{age}: opening") and self._luck.random() < 0.4:
            return " ".join(decks.deal([f"{age}: {part}"]) for part in COMPOSED)
        told = decks.deal(headings)
        if self._luck.random() < 0.35:
            return f"{told} {decks.deal(['afterthought'])}"
        return told


def _headings(seat: Seat) -> list[str]:
    """Return the headings under which someone's passages stand, beginning with new or seasoned."""
    if seat.is_new and not seat.leads:
        return ["new"]
    return ["seasoned", _seat_kind(seat)]


def _seat_kind(seat: Seat) -> str:
    """Return the one word for what somebody's days are like."""
    role = seat.retired_from or seat.role
    if role in SUPPORT:
        return "support"
    if role == "special_educator":
        return "special"
    if seat.leads or role.startswith("principal") or "superintendent" in role:
        return "leader"
    if role in ("assistant_principal", "district_leader", "independent"):
        return "leader"
    return "young" if seat.level in ("elementary", "early") else "older"


def _work(kind: str, title: str) -> dict[str, str]:
    slug = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
    return {
        "kind": kind,
        "title": title,
        "link": f"https://example.org/{slug}" if kind == "page" else "",
    }
