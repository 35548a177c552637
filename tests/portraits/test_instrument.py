"""The instrument asks fairly, never changes once published, and speaks as a good colleague."""

from __future__ import annotations

import hashlib
import itertools
import json
import re
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import TYPE_CHECKING

import pytest
from django.utils import translation
from django.utils.functional import Promise

from hearten.discovery import words as discovery_words
from hearten.introductions import words as introduction_words
from hearten.portraits.instrument import CURRENT, VERSIONS, by_version, phrases
from hearten.portraits.instrument.shape import Dial, Question, Reader
from hearten.portraits.instrument.steps import FIRST_SIX, LEAST, MOST, missing, usable

if TYPE_CHECKING:
    from collections.abc import Iterator

# A published version is what people answered: to change a word of it, publish a new version.
PUBLISHED = {
    "2026.1": "1716e5725dce232a0c2cbd43b93766e6e79f76fb1aa56f9dd4336f7b257d8835",
}
SAID_ABOUT_ANSWERS = {"noun", "opposed_says", "agreed_says"}

PSEL = """Mission, Vision, and Core Values; Ethics and Professional Norms; Equity and Cultural
Responsiveness; Curriculum, Instruction, and Assessment; Community of Care and Support for Students;
Professional Capacity of School Personnel; Professional Community for Teachers and Staff; Meaningful
Engagement of Families and Community; Operations and Management; School Improvement"""
INTASC = """Learner Development; Learning Differences; Learning Environments; Content Knowledge;
Application of Content; Assessment; Planning for Instruction; Instructional Strategies; Professional
Learning and Ethical Practice; Leadership and Collaboration"""

NEVER_SAID = re.compile(
    r"\b(users?|scores?|engagement|percent\w*|badges?|stars?|submit\w*|terminated|invalid"
    r"|please note|leverage|empower\w*|journeys?)\b|%|match score",
    re.IGNORECASE,
)
NEVER_ASKED = re.compile(
    r"\b(age|born|birth\w*|gender\w*|sex|sexual\w*|race|racial|ethnic\w*|religio\w*|faith|marital"
    r"|married|husband|wife|disab\w*|nationality|immigra\w*|veteran|income|salary|politic\w*)\b",
    re.IGNORECASE,
)
GENDERED = re.compile(r"\b(he|she|him|her|his|hers|himself|herself)\b", re.IGNORECASE)
EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf]")

BLOCK_OF_FAMILY = {
    "values": "values",
    "stances": "stances",
    "aims": "goals",
    "now": "role",
    "path": "path",
    "mentoring": "path",
    "stories": "topics",
}


@pytest.fixture(autouse=True)
def _source_language() -> Iterator[None]:
    with translation.override(None):
        yield


def plain(thing: object, *, leave_out: frozenset[str] = frozenset()) -> object:
    """Turn a tree of frozen data into what JSON can hold."""
    if isinstance(thing, Enum):
        return thing.value
    if isinstance(thing, Promise):
        return str(thing)
    if is_dataclass(thing):
        names = [field.name for field in fields(thing) if field.name not in leave_out]
        return {name: plain(getattr(thing, name), leave_out=leave_out) for name in names}
    if isinstance(thing, dict):
        return {str(key): plain(value, leave_out=leave_out) for key, value in thing.items()}
    if isinstance(thing, list | tuple | set | frozenset):
        members = [plain(member, leave_out=leave_out) for member in thing]
        return sorted(map(str, members)) if isinstance(thing, set | frozenset) else members
    return thing


def sayings(thing: object) -> Iterator[str]:
    """Yield every translatable text in a tree of frozen data."""
    if isinstance(thing, Promise):
        yield str(thing)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from sayings(getattr(thing, field.name))
    elif isinstance(thing, dict):
        yield from itertools.chain.from_iterable(map(sayings, thing.values()))
    elif isinstance(thing, list | tuple):
        yield from itertools.chain.from_iterable(map(sayings, thing))


def spoken(module: object) -> list[str]:
    """Return every text that a module of words, or an instrument, holds."""
    found = [text for value in vars(module).values() for text in sayings(value)]
    assert found
    return found


def digest(version: str) -> str:
    """Return the fingerprint of everything a person was asked in this version."""
    asked = plain(by_version(version), leave_out=frozenset(SAID_ABOUT_ANSWERS))
    return hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()


def six_answers() -> dict[str, object]:
    """Return the six first answers of somebody who looks for a mentor."""
    cards = [card.key for card in CURRENT.cards]
    return {
        "now.role": "classroom_teacher",
        "now.ways": ["video"],
        "path.languages": ["en"],
        **dict.fromkeys(cards[:5], "most"),
        **dict.fromkeys(cards[-5:], "least"),
        "aims.intasc.3": ["grow"],
    }


def test_a_published_version_never_changes():
    assert {version: digest(version) for version in VERSIONS} == PUBLISHED


def test_every_key_is_used_once():
    families = (CURRENT.cards, CURRENT.stances, CURRENT.aims, CURRENT.questions)
    asked = [item.key for item in itertools.chain(*families, CURRENT.dials, CURRENT.prompts)]

    assert len(asked) == len(set(asked)) == len(CURRENT.items)


@pytest.mark.parametrize("question", CURRENT.questions, ids=lambda question: question.key)
def test_the_choices_of_a_question_have_keys_and_words_of_their_own(question):
    keys = [choice.key for choice in question.choices]
    labels = [str(choice.label) for choice in question.choices]

    assert len(set(keys)) == len(keys)
    assert len(set(labels)) == len(labels)


def test_every_default_is_a_possible_answer():
    for question in CURRENT.questions:
        chosen = question.default if isinstance(question.default, tuple) else (question.default,)
        if question.choices and question.default is not None:
            assert all(question.choice(key) for key in chosen)
    assert all(1 <= dial.default <= 5 for dial in CURRENT.dials)


def test_five_cards_can_matter_most_and_five_others_least():
    assert len(CURRENT.cards) == 20
    assert MOST.at_most + LEAST.at_most <= len(MOST.items)


def test_ten_stances_each_with_two_poles_of_about_the_same_length():
    assert len(CURRENT.stances) == 10
    for stance in CURRENT.stances:
        left, right = len(str(stance.left)), len(str(stance.right))
        assert max(left, right) < 1.5 * min(left, right), stance.key


def test_aims_carry_the_standards_headings_in_their_order():
    for framework, headings in (("psel", PSEL), ("intasc", INTASC)):
        ours = [str(aim.text) for aim in CURRENT.aims if aim.framework == framework]
        assert ours == " ".join(headings.split()).split("; ")


def test_six_answers_make_a_portrait_usable():
    assert usable(six_answers(), here_for="find")
    assert not usable(six_answers(), here_for="mentor")
    assert all(len(parts) == 6 for parts in FIRST_SIX.values())


@pytest.mark.parametrize("left_out", sorted(six_answers()))
def test_without_one_of_them_it_is_not(left_out):
    answers = six_answers()
    del answers[left_out]

    assert len(missing(answers, here_for="find")) == 1


def test_the_steps_ask_every_item_once():
    asked = [item for step in CURRENT.steps for item in step.items]

    assert sorted(asked) == sorted(CURRENT.items)


def test_two_minutes_are_enough_to_begin_and_five_for_all_but_the_stories():
    seconds = {step.key: step.seconds for step in CURRENT.steps}

    assert seconds["now"] + seconds["values"] + seconds["aims"] <= 120
    assert sum(seconds.values()) - seconds["stories"] - seconds["mentoring"] <= 300


def test_the_first_six_are_reached_within_three_steps():
    early = {part.key for step in CURRENT.steps[:3] for part in step.parts}

    assert {part.key for parts in FIRST_SIX.values() for part in parts} <= early


def test_every_item_has_a_reader_and_what_is_private_stays_with_matching():
    assert all(isinstance(item.reader, Reader) for item in CURRENT.items.values())
    apart = [item for key, item in CURRENT.items.items() if key.startswith("apart.")]
    assert apart
    assert all(item.reader is Reader.MATCHING and item.reader_fixed for item in apart)
    assert all(isinstance(phrases.READERS[reader], tuple) for reader in Reader)


def test_no_item_asks_for_demographics():
    for item in CURRENT.items.values():
        for text in sayings(item):
            assert not NEVER_ASKED.search(text), (item.key, text)


def addresses() -> Iterator[tuple[str, str]]:
    """Yield the block and the address of everything a reason may be about."""
    for key, item in CURRENT.items.items():
        block = BLOCK_OF_FAMILY.get(key.partition(".")[0])
        if block is None or isinstance(item, Dial):
            continue
        if item.reader is Reader.MATCHING:
            continue
        yield block, key
        if isinstance(item, Question):
            yield from ((block, f"{key}.{choice.key}") for choice in item.choices)


@pytest.mark.parametrize("viewer", ["mentee", "mentor"])
@pytest.mark.parametrize("kind", phrases.KINDS)
def test_every_reason_is_one_clean_sentence(kind, viewer):
    for block, address in addresses():
        said = phrases.sentence(kind, block, address, name="grace", viewer=viewer)
        assert said.endswith("."), said
        assert not re.search(r"[{}]|__proxy__|\.\.|: \.", said), said
        assert not GENDERED.search(said), said


def test_every_item_someone_may_read_can_be_named_as_not_known_yet():
    without = {"mentoring.works", "mentoring.groups"}
    general = phrases.sentence("unknown", "nothing", name="grace")
    for block, address in addresses():
        if address in without:
            continue
        assert phrases.sentence("unknown", block, address, name="grace") != general, address


@pytest.mark.parametrize(
    ("kind", "block", "item", "said"),
    [
        ("shared", "values", "values.belonging",
         "You both put belonging among the five that matter most."),
        ("shared", "path", "path.grades.1", "You have both taught first grade."),
        ("shared", "path", "path.first_in_family",
         "You were both the first in your family at college."),
        ("different", "stances", "stances.order", "You go about discipline differently."),
        ("unknown", "stances", "stances.candor",
         "Not known yet: how grace likes to give feedback."),
        ("relevance", "role", "now.role.principal_elementary",
         "grace has held your job and has been an elementary principal."),
        ("relevance", "role", "", "grace has held your job."),
    ],
)  # fmt: skip
def test_reasons_say_what_the_essay_says(kind, block, item, said):
    assert phrases.sentence(kind, block, item, name="grace") == said


def test_the_mentor_hears_the_same_reason_from_the_other_side():
    said = phrases.sentence("relevance", "role", name="ada", viewer="mentor")

    assert said == "You have held ada’s job."


def test_an_unknown_item_falls_back_to_its_block():
    said = phrases.sentence("shared", "values", "values.from_a_later_version", name="grace")

    assert said == phrases.sentence("shared", "values", name="grace")


def test_a_name_that_looks_like_a_template_stays_a_name():
    said = phrases.sentence("unknown", "stances", "stances.order", name="{thing} {0}")

    assert said == "Not known yet: how {thing} {0} goes about discipline."


def test_own_words_are_said_as_they_were_written():
    said = phrases.sentence("shared", "topics", name="grace", thing="the {long} bus ride")

    assert said == "You both wrote about the {long} bus ride."


def test_story_hints_are_at_most_fifteen_words():
    assert len(CURRENT.prompts) == 3
    assert all(len(str(prompt.hint).split()) <= 15 for prompt in CURRENT.prompts)


def test_struggles_can_be_found_by_everyone_who_looks_for_them():
    struggles = CURRENT.question("mentoring.struggles")

    assert struggles.reader is Reader.EVERYONE
    assert len(struggles.choices) >= 18


@pytest.mark.parametrize("said_by", [CURRENT, phrases, introduction_words, discovery_words])
def test_the_voice_is_a_good_colleagues(said_by):
    headings = {str(aim.text) for aim in CURRENT.aims}
    for text in spoken(said_by):
        assert text in headings or not NEVER_SAID.search(text), text
        assert not EMOJI.search(text), text
        assert not GENDERED.search(text), text


def test_no_mail_says_who_or_what():
    for letter in introduction_words.MAIL.values():
        assert re.findall(r"{(\w*)}", str(letter.subject)) == []
        assert re.findall(r"{(\w*)}", str(letter.body)) == ["link"]


def test_a_starter_is_three_lines_with_room_for_the_askers_own_words():
    assert len(introduction_words.STARTERS) == 3
    for starter in introduction_words.STARTERS:
        lines = str(starter.lines).splitlines()
        assert len(lines) == 3
        assert sum("…" in line for line in lines) >= 2
        assert not re.search(r"\b(sorry|apolog\w*|bother\w*|just)\b", str(starter.lines), re.I)


def every_way_through() -> Iterator[dict[str, str]]:
    """Yield every set of answers that the exercise of the home page allows."""
    keys = [wondering.key for wondering in discovery_words.STOPPING]
    ways = ([way.key for way in wondering.ways] for wondering in discovery_words.STOPPING)
    yield from (dict(zip(keys, chosen, strict=True)) for chosen in itertools.product(*ways))


def test_the_exercise_can_end_in_each_of_its_first_steps():
    reached = {discovery_words.ending_for(answers).key for answers in every_way_through()}

    assert reached == set(discovery_words.ENDINGS) == {"ask", "look", "write"}


def test_nobody_is_sent_to_ask_who_has_nobody_in_mind():
    for answers in every_way_through():
        if answers["who"] == "nobody":
            assert discovery_words.ending_for(answers).key != "ask", answers
    assert discovery_words.ending_for({}).key == "look"
