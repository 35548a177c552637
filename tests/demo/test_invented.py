"""The invented people before the database hears of them: the same ones, and believable."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from collections import Counter
from dataclasses import asdict

import pytest

from hearten.demo import sign_ins
from hearten.demo.asking import asking, district_of
from hearten.demo.cast import cast
from hearten.demo.people import Invented, invent
from hearten.demo.places import DISTRICTS
from hearten.demo.words import lines, passages
from hearten.portraits.instrument import CURRENT
from hearten.portraits.instrument.shape import Aim, Card, Dial, Item, Kind, Prompt, Question, Stance
from hearten.portraits.instrument.steps import usable

REGIONS = {district.region for district in DISTRICTS}
STORIES = ("stories.moment", "stories.challenge", "stories.not_to_do")


@pytest.fixture(scope="module")
def everyone() -> list[Invented]:
    return cast() + invent()


def digest() -> str:
    """Return one line that changes when anything about anyone does."""
    people = [asdict(person) for person in cast() + invent()]
    return hashlib.sha256(json.dumps(people).encode()).hexdigest()


def test_the_same_people_come_every_time():
    """Also in another process, whose hashes of strings are other ones."""
    code = "from tests.demo.test_invented import digest; print(digest())"
    told = [
        subprocess.run(
            [sys.executable, "-c", f"import django; django.setup(); {code}"],
            env={
                **os.environ,
                "PYTHONHASHSEED": seed,
                "DJANGO_SETTINGS_MODULE": "hearten.config.settings",
            },
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("1", "2")
    ]

    assert told == [digest(), digest()]


def test_the_sign_ins_are_told_without_settings_or_a_database():
    code = "from hearten.demo import sign_ins; print(len(sign_ins()))"
    bare = {
        k: v for k, v in os.environ.items() if k not in ("DJANGO_SETTINGS_MODULE", "DATABASE_URL")
    }

    told = subprocess.run(
        [sys.executable, "-c", code], env=bare, capture_output=True, text=True, check=True
    )

    assert int(told.stdout) == len(sign_ins()) == 6


def test_there_are_more_than_four_hundred_with_mentees_and_mentors(everyone):
    mentors = [person for person in everyone if person.capacity is not None]
    mentees = [person for person in everyone if person.seeks]

    assert len(everyone) >= 400
    assert len(mentees) >= 220
    assert len(mentors) >= 160
    assert any(person in mentors for person in mentees)


def test_nobody_shares_a_name_or_an_address(everyone):
    assert len({person.name for person in everyone}) == len(everyone)
    assert len({person.email for person in everyone}) == len(everyone)
    assert all(re.fullmatch(r"[a-z.]+@example\.org", person.email) for person in everyone)


@pytest.mark.parametrize(
    "name", ["Siobhán O’Brien", "Íñigo Núñez", "Wulandari", "ليلى الحداد", "Jennifer Null"]
)
def test_names_that_break_things_are_here(everyone, name):
    assert name in {person.name for person in everyone}


def test_every_building_and_office_has_administrators(everyone):
    led = {person.place for person in everyone if person.is_administrator}

    for district in DISTRICTS:
        assert district.name in led
        assert {school.name for school in district.schools} <= led


@pytest.mark.parametrize("language", ["es", "ase", "ar"])
def test_several_languages_are_spoken(everyone, language):
    assert any(language in person.answers.get("path.languages", []) for person in everyone)


def test_every_answer_is_one_that_the_instrument_allows(everyone):
    wrong = [
        (person.email, key, value)
        for person in everyone
        for key, value in person.answers.items()
        if not allows(CURRENT.item(key), value)
    ]

    assert wrong == []


def test_most_portraits_can_be_used_and_some_are_only_begun(everyone):
    answered = [person for person in everyone if person.answers]
    complete = [p for p in answered if any(usable(p.answers, here_for=w) for w in p.here_for)]

    assert 0.85 < len(complete) / len(answered) < 0.99
    assert all(usable(p.answers, here_for="mentor") for p in answered if p.capacity is not None)


def test_a_philosophy_shows_in_values_and_stances_alike(everyone):
    """Who keeps restorative practice leans to circles; who keeps order, to consequences."""
    circles = [lean for p in everyone if keeps(p, "restoration") and (lean := leans(p, "order"))]
    lines_drawn = [lean for p in everyone if keeps(p, "order") and (lean := leans(p, "order"))]

    assert sum(circles) / len(circles) + 1.5 < sum(lines_drawn) / len(lines_drawn)


def test_no_words_are_heard_more_than_a_few_times(everyone):
    for item in STORIES:
        told = Counter(p.answers[item] for p in everyone if item in p.answers)
        assert sum(told.values()) > 100
        assert max(told.values()) <= 5, told.most_common(1)
    for item in ("mentoring.like", "aims.own_grow", "aims.own_offer"):
        told = Counter(p.answers[item] for p in everyone if item in p.answers)
        assert max(told.values()) <= 6, told.most_common(1)


def test_a_book_has_one_author(everyone):
    works = Counter(
        work["title"] for p in everyone for work in p.answers.get("mentoring.works", [])
    )

    assert len(works) >= 50
    assert set(works.values()) == {1}


def test_there_is_enough_written_by_hand():
    stories = sum(len(said) for name in STORIES for said in passages(name[8:]).values())

    assert stories >= 200
    assert sum(map(len, passages("working_with_me").values())) >= 40
    assert sum(map(len, lines("works").values())) >= 60


def test_a_subject_belongs_to_whoever_teaches_it(everyone):
    """A passage that speaks of band is told by nobody but a teacher of music."""
    band = passages("moment")["music"]

    for person in everyone:
        if str(person.answers.get("stories.moment", "")).startswith(band):
            assert "music" in person.answers["path.subjects"]


def test_asks_are_between_people_of_different_houses(everyone):
    made = asking(everyone)

    assert made[0].mentor.email == "grace@example.org"
    assert sum(asked.is_accepted for asked in made) == 3
    for asked in made:
        assert asked.mentee.place != asked.mentor.place or not asked.mentee.place
        home = district_of(asked.mentee.place)
        assert not home or home != district_of(asked.mentor.place)
        assert asked.mentee.email != "ada@example.org"


def keeps(person: Invented, card: str) -> bool:
    return person.answers.get(f"values.{card}") == "most"


def leans(person: Invented, stance: str) -> int:
    at = person.answers.get(f"stances.{stance}")
    return at if isinstance(at, int) else 0


def allows(item: Item, value: object) -> bool:
    """Tell whether a value may be stored as the answer to an item."""
    match item:
        case Card():
            return value in ("most", "least")
        case Stance():
            return value == "depends" or value in range(1, 8)
        case Aim():
            return value in (["grow"], ["offer"], ["grow", "offer"])
        case Dial():
            return value in range(1, 6)
        case Prompt():
            return isinstance(value, str) and 0 < len(value) <= item.at_most
        case Question():
            return ANSWERS[item.kind](item, value)
    return False


def _known(question: Question, value: object) -> bool:
    return value in {choice.key for choice in question.choices}


def _several(question: Question, value: object) -> bool:
    if not isinstance(value, list) or not value or len(set(value)) != len(value):
        return False
    few = question.at_most == 0 or len(value) <= question.at_most
    return few and all(_known(question, choice) for choice in value)


def _works(question: Question, value: object) -> bool:
    if not isinstance(value, list) or not 0 < len(value) <= question.at_most:
        return False
    return all(
        set(work) == {"kind", "title", "link"}
        and _known(question, work["kind"])
        and work["title"]
        and (not work["link"] or re.fullmatch(r"https://example\.org/[a-z0-9-]+", work["link"]))
        for work in value
    )


ANSWERS = {
    Kind.ONE: _known,
    Kind.MANY: _several,
    Kind.YES: lambda _question, value: isinstance(value, bool),
    Kind.TEXT: lambda question, value: (
        isinstance(value, str) and 0 < len(value) <= question.at_most
    ),
    Kind.LINES: lambda question, value: (
        isinstance(value, list) and 0 < len(value) <= question.at_most
    ),
    Kind.WORKS: _works,
    Kind.PLACE: lambda _question, value: value in REGIONS,
}
