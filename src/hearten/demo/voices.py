"""Who says what: passages dealt so that no two people sound alike."""

from __future__ import annotations

import random
import re

from hearten.demo.philosophies import Answers
from hearten.demo.staffing import Seat
from hearten.demo.words import Decks, lines, passages
from hearten.people.names import sortable
from hearten.portraits.instrument.situation import FIND, MENTOR

STORIES = ("moment", "challenge", "not_to_do")
COMPOSED = ("opening", "turn", "close")
LEADING_OTHERS = {"assistant_principal", "district_leader", "independent", "superintendent"}
TEACHING = {"classroom_teacher", "department_head", "preparing"}
SUPPORT = {"counselor", "psychologist", "social_worker", "nurse", "therapist", "librarian"}


class Voices:
    """Every deck of passages, dealt with one luck."""

    def __init__(self, luck: random.Random) -> None:
        self._luck = luck
        self._stories = {prompt: Decks(passages(prompt), luck) for prompt in STORIES}
        self._like = Decks(passages("working_with_me"), luck)
        self._own = {name: Decks(lines(name), luck) for name in ("own_grow", "own_offer", "groups")}
        self._works = {heading: list(works) for heading, works in lines("works").items()}

    def own_words(self, seat: Seat, here_for: list[str], path: Answers) -> Answers:
        """Return the stories and the one-liners of someone, if they felt like it."""
        told: Answers = {}
        if self._luck.random() < (0.68 if MENTOR in here_for else 0.44):
            prompts = self._luck.sample(STORIES, self._luck.choice((1, 1, 2, 2, 3)))
            for prompt in sorted(prompts, key=STORIES.index):
                looks_back = prompt == "challenge" and seat.role == "retired"
                headings = ["retired"] if looks_back else _headings(seat, path)
                told[f"stories.{prompt}"] = self._story(prompt, headings)
        days = _days(seat)
        if FIND in here_for and self._luck.random() < 0.5:
            told["aims.own_grow"] = self._own["own_grow"].deal(days)
        if MENTOR in here_for and self._luck.random() < 0.55:
            told["aims.own_offer"] = self._own["own_offer"].deal([*days, *_road(path)])
        return told

    def as_a_mentor(self, seat: Seat, path: Answers) -> Answers:
        """Return what a mentor adds."""
        told: Answers = {}
        if self._luck.random() < 0.85:
            told["mentoring.like"] = self._like.deal(["", *_days(seat)])
        headings = ["", *_days(seat), *_road(path)]
        if self._luck.random() < 0.34:
            told |= self._works_of(headings, self._luck.choice((1, 1, 2)))
        if self._luck.random() < 0.35:
            told["mentoring.groups"] = [self._own["groups"].deal(headings)]
        return told

    def _works_of(self, headings: list[str], count: int) -> Answers:
        """Return so many things that nobody else has written, while there are any left."""
        left = [(heading, work) for heading in headings for work in self._works.get(heading, ())]
        chosen = self._luck.sample(left, min(count, len(left)))
        for heading, work in chosen:
            self._works[heading].remove(work)
        return {"mentoring.works": [_work(work) for _heading, work in chosen]} if chosen else {}

    def _story(self, prompt: str, headings: list[str]) -> str:
        decks = self._stories[prompt]
        age = headings[0]
        if decks.knows(f"{age}: opening") and self._luck.random() < 0.4:
            return " ".join(decks.deal([f"{age}: {part}"]) for part in COMPOSED)
        told = decks.deal(headings)
        if self._luck.random() < 0.35:
            return f"{told} {decks.deal(['afterthought'])}"
        return told


def _headings(seat: Seat, path: Answers) -> list[str]:
    """Return the headings under which someone's passages stand, beginning with new or seasoned."""
    first, *rest = _days(seat)
    if seat.is_new and not seat.leads:
        begun = ["new support"] if first == "support" else ["new"]
        return [*begun, *(f"new {mark}" for mark in _road(path))]
    return [*(["seasoned"] if first != "support" else []), first, *rest, *_road(path)]


def _days(seat: Seat) -> list[str]:
    """Return the words for what somebody's days are like, or were."""
    role = seat.retired_from or seat.role
    if role in SUPPORT:
        return ["support", role]
    if role == "special_educator":
        return ["special"]
    leads = seat.leads or role.startswith("principal") or role in LEADING_OTHERS
    if leads:
        return ["leader"]
    if seat.level in ("elementary", "early"):
        return ["young"]
    return ["older", seat.subject] if role in TEACHING else ["older"]


def _road(path: Answers) -> list[str]:
    """Return the words for the road behind someone."""
    languages = path.get("path.languages")
    spoken = languages if isinstance(languages, list) else []
    marks = {
        "changer": path["path.career_changer"],
        "first": path["path.first_in_family"],
        "spanish": "es" in spoken,
        "sign": "ase" in spoken,
    }
    return [mark for mark, holds in marks.items() if holds]


def _work(told: str) -> dict[str, str]:
    kind, _colon, title = told.partition(": ")
    slug = re.sub(r"[^a-z0-9]+", "-", sortable(title)).strip("-")
    link = f"https://example.org/{slug}" if kind == "page" else ""
    return {"kind": kind, "title": title, "link": link}
