"""A person's stored answers become an educator of the engine, and the instrument its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from hearten.alignment import Educator, Instrument
from hearten.portraits.instrument import CURRENT
from hearten.portraits.instrument.shape import Kind, Question

Answers = Mapping[str, Any]
ITEMS = CURRENT.items
LIST_FACTS = ("path.grades", "path.schools")
YES_FACTS = ("path.first_in_family", "path.career_changer")
OWN_WORDS = (
    "aims.own_grow",
    "aims.own_offer",
    "stories.moment",
    "stories.challenge",
    "stories.not_to_do",
    "mentoring.like",
)
WAYS = {"in_person": "place", "video": "video", "phone": "phone"}
# Which value cards a stance tells apart: shared words with opposed stances are no common ground.
STANCE_VALUES = {
    "stances.order": frozenset({"values.order", "values.restoration"}),
    "stances.freedom": frozenset({"values.order", "values.autonomy", "values.independence"}),
    "stances.candor": frozenset({"values.expectations", "values.care"}),
    "stances.pace": frozenset({"values.invention", "values.tradition"}),
    "stances.lead": frozenset({"values.voice", "values.knowledge"}),
}


@dataclass(frozen=True)
class Standing:
    """What matching knows of a person beside the portrait."""

    person_id: int
    district: str = ""
    school: str = ""
    region: str = ""
    is_mentor: bool = False
    capacity: int = 0
    paused: bool = False


@cache
def instrument() -> Instrument:
    """Return the current instrument in the engine's terms."""
    facts = [f"{key}.{c.key}" for key in LIST_FACTS for c in CURRENT.question(key).choices]
    roles = dict.fromkeys(
        c.key for key in ("now.role", "path.roles") for c in CURRENT.question(key).choices
    )
    return Instrument(
        values=tuple(card.key for card in CURRENT.cards),
        stances=tuple(stance.key for stance in CURRENT.stances),
        aims=tuple(aim.key for aim in CURRENT.aims),
        roles=tuple(roles),
        levels=tuple(c.key for c in CURRENT.question("now.level").choices),
        subjects=tuple(f"path.subjects.{c.key}" for c in CURRENT.question("path.subjects").choices),
        path=(*facts, *YES_FACTS),
        struggles=tuple(c.key for c in CURRENT.question("mentoring.struggles").choices),
        leader_roles=CURRENT.leader_roles,
        stance_values={k: v for k, v in STANCE_VALUES.items() if k in CURRENT.items},
    )


def educator(standing: Standing, answers: Answers) -> Educator:
    """Turn stored answers into the engine's value; what was not answered stays unknown.

    So does what this version of the instrument does not know: one old key must not fail everybody.
    The side of the district line is kept by `boundaries`: people may work in several districts.
    """
    answers = known(answers)
    roles = frozenset(answers.get("path.roles") or ())
    # Retired is not a kind of work to be alike or different in; the jobs held say more.
    role = answers.get("now.role") or ""
    role = "" if role == "retired" else role
    return Educator(
        str(standing.person_id),
        mentee=True,
        mentor=standing.is_mentor,
        values_most=_chosen(answers, "values.", "most"),
        values_least=_chosen(answers, "values.", "least"),
        stances={
            key: value if isinstance(value, int) else None
            for key, value in answers.items()
            if key.startswith("stances.")
        },
        needs=frozenset(_chosen(answers, "aims.", "grow")),
        offers=frozenset(_chosen(answers, "aims.", "offer")),
        role=role,
        levels=_one(answers.get("now.level")),
        subjects=frozenset(f"path.subjects.{key}" for key in answers.get("path.subjects") or ()),
        jobs_held=roles | _one(role),
        path=frozenset(_facts(answers)),
        struggles=frozenset(answers.get("mentoring.struggles") or ()),
        topics="\n".join(str(answers[key]) for key in OWN_WORDS if answers.get(key)),
        dials={
            key.removeprefix("likeness."): (int(value) - 3) / 2
            for key, value in answers.items()
            if key.startswith("likeness.")
        },
        matters_most=tuple(answers.get("matters") or ()),
        wants_held_my_job=answers.get("now.held_my_job"),
        languages=frozenset(answers.get("path.languages") or ()),
        ways=frozenset(WAYS[way] for way in answers.get("now.ways") or () if way in WAYS),
        place=answers.get("now.place") or standing.region,
        district=standing.district,
        school=standing.school,
        boundary="either",
        capacity=standing.capacity,
        open_places=standing.capacity,
        paused=standing.paused,
    )


def known(answers: Answers) -> dict[str, Any]:
    """Return the answers without the items and choices that the instrument does not have."""
    kept = {key: _known_choices(key, value) for key, value in answers.items() if key in ITEMS}
    return {key: value for key, value in kept.items() if value is not None}


def _known_choices(key: str, value: Any) -> Any:
    item = ITEMS[key]
    if not isinstance(item, Question) or item.kind not in (Kind.ONE, Kind.MANY):
        return value
    keys = [choice.key for choice in item.choices]
    if isinstance(value, list):
        return [choice for choice in value if choice in keys]
    return value if value in keys else None


def portrait_item(address: str, answers: Answers) -> str:
    """Return the portrait item behind the engine's address `field:key` of someone's answer."""
    field, _colon, key = address.partition(":")
    if field in ("values", "stances", "needs", "offers"):
        return key
    if field == "path":
        return key if key in CURRENT.items else key.rpartition(".")[0]
    if field == "jobs":
        return "path.roles" if key in (answers.get("path.roles") or ()) else "now.role"
    return {
        "role": "now.role",
        "levels": "now.level",
        "subjects": "path.subjects",
        "struggles": "mentoring.struggles",
    }[field]


def phrase_item(address: str) -> str:
    """Return the address under which the portrait's phrases know the engine's `field:key`."""
    field, _colon, key = address.partition(":")
    prefix = {
        "role": "now.role.",
        "jobs": "path.roles.",
        "levels": "now.level.",
        "struggles": "mentoring.struggles.",
    }.get(field, "")
    return f"{prefix}{key}" if key else ""


def _chosen(answers: Answers, prefix: str, pick: str) -> tuple[str, ...]:
    """Return the items of a family that were answered so; own words are no items of choice."""
    return tuple(
        sorted(
            key
            for key, value in answers.items()
            if key.startswith(prefix)
            and (value == pick or (isinstance(value, list) and pick in value))
        )
    )


def _facts(answers: Answers) -> Iterable[str]:
    for key in LIST_FACTS:
        yield from (f"{key}.{choice}" for choice in answers.get(key) or ())
    yield from (key for key in YES_FACTS if answers.get(key) is True)


def _one(value: str | None) -> frozenset[str]:
    return frozenset({value}) if value else frozenset()
