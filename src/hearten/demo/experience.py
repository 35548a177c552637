"""What someone in a seat would want, offer, have lived through, and have behind them."""

from __future__ import annotations

import random
from collections.abc import Mapping

from hearten.demo.philosophies import Answers
from hearten.demo.staffing import PRINCIPAL, Seat
from hearten.portraits.instrument.aims import GROW, OFFER
from hearten.portraits.instrument.situation import FIND, MENTOR

Weights = Mapping[str, int]

TEACHERS_NEED: Weights = {
    "intasc.3": 9, "intasc.2": 6, "intasc.6": 5, "intasc.7": 6, "intasc.8": 7, "intasc.10": 5,
    "intasc.1": 3, "intasc.5": 3, "intasc.4": 2, "intasc.9": 2,
}  # fmt: skip
SPECIALISTS_NEED: Weights = {
    "intasc.2": 8, "intasc.10": 7, "intasc.1": 4, "intasc.9": 4, "intasc.6": 3, "psel.5": 4,
    "psel.8": 3, "intasc.3": 3,
}  # fmt: skip
LEADERS_NEED: Weights = {
    "psel.6": 9, "psel.7": 9, "psel.10": 7, "psel.8": 5, "psel.9": 6, "psel.4": 6, "psel.1": 5,
    "psel.3": 4, "psel.5": 3, "psel.2": 3,
}  # fmt: skip
SPECIALISTS = {
    "special_educator", "language_teacher", "interventionist", "counselor", "psychologist",
    "social_worker", "therapist", "nurse", "teaching_assistant", "librarian",
}  # fmt: skip
GRADES = {
    "early": ("pk", "k"),
    "elementary": ("k", "1", "2", "3", "4", "5"),
    "middle": ("6", "7", "8"),
    "high": ("9", "10", "11", "12"),
}
TEACHERS_LIVED: Weights = {
    "confidence": 8, "first_year": 9, "hard_class": 9, "evaluation": 6, "supervisor": 4,
    "not_renewed": 2, "hard_talk": 2, "family": 5, "angry_family": 5, "loss": 3, "burnout": 6,
    "alone": 4, "mistake": 5, "leaving": 5, "cuts": 2, "caring": 5,
}  # fmt: skip
LEADERS_LIVED: Weights = {
    "first_months": 9, "colleagues_before": 7, "resistance": 8, "divided_faculty": 7,
    "hard_talk": 8, "angry_family": 6, "loss": 4, "burnout": 4, "alone": 5, "mistake": 5,
    "cuts": 6, "supervisor": 4, "leaving": 4, "caring": 4, "first_year": 3,
}  # fmt: skip
ROAD = {
    "superintendent": ("assistant_superintendent", "principal_middle", "assistant_principal"),
    "assistant_superintendent": ("principal_high", "assistant_principal"),
    "director_special_education": ("special_educator", "psychologist"),
    "district_leader": ("instructional_coach", "department_head"),
    "principal_elementary": ("assistant_principal", "instructional_coach"),
    "principal_middle": ("dean", "assistant_principal"),
    "principal_high": ("department_head", "assistant_principal"),
    "assistant_principal": ("dean", "department_head"),
    "instructional_coach": ("interventionist",),
    "independent": ("principal_elementary", "instructional_coach"),
    "teacher_educator": ("department_head",),
}
NEVER_TAUGHT = {"psychologist", "social_worker", "therapist", "nurse", "teaching_assistant"}
TITLES = {
    "special_educator": ("Special education teacher", "Resource room teacher"),
    "language_teacher": ("Teacher of English learners", "ENL teacher"),
    "interventionist": ("Reading interventionist", "Literacy interventionist"),
    "teaching_assistant": ("Teaching assistant", "Paraeducator"),
    "librarian": ("School librarian", "Librarian and media teacher"),
    "counselor": ("School counselor",),
    "psychologist": ("School psychologist",),
    "social_worker": ("School social worker",),
    "therapist": ("Speech-language therapist", "Occupational therapist"),
    "nurse": ("School nurse",),
    "instructional_coach": ("Instructional coach",),
    "department_head": ("Department head", "Team lead"),
    "dean": ("Dean of students",),
    "assistant_principal": ("Assistant principal",),
    "district_leader": ("Director of curriculum", "Director of staff", "Director of operations"),
    "director_special_education": ("Director of special education",),
    "assistant_superintendent": ("Assistant superintendent",),
    "superintendent": ("Superintendent",),
}
SUBJECT_TITLES = {
    "english": "English teacher", "math": "Math teacher", "science": "Science teacher",
    "social_studies": "Social studies teacher", "world_languages": "Spanish teacher",
    "art": "Art teacher", "music": "Band and chorus", "technology": "Computer science teacher",
    "career": "Welding and trades", "physical_education": "PE teacher", "health": "Health teacher",
    "theater": "Theater teacher", "business": "Business teacher",
}  # fmt: skip
ORDINALS = {
    "k": "Kindergarten", "1": "First-grade", "2": "Second-grade", "3": "Third-grade",
    "4": "Fourth-grade", "5": "Fifth-grade",
}  # fmt: skip


def title(seat: Seat, answers: Answers, luck: random.Random) -> str:
    """Return what stands on the door."""
    if not seat.place:
        return ""
    if seat.role in PRINCIPAL.values():
        return "Principal"
    if seat.role in TITLES:
        return luck.choice(TITLES[seat.role])
    if seat.subject == "elementary":
        grades = answers["path.grades"]
        return f"{ORDINALS[str(grades[-1])]} teacher" if isinstance(grades, list) else ""
    return SUBJECT_TITLES[seat.subject]


def aims(seat: Seat, here_for: list[str], luck: random.Random) -> Answers:
    """Return what someone wants to grow in and can offer."""
    told: dict[str, list[str]] = {}
    if FIND in here_for:
        for aim in _draw(_needs(seat), luck.choice((2, 3, 3)), luck):
            told.setdefault(f"aims.{aim}", []).append(GROW)
    if MENTOR in here_for:
        for aim in _draw(_gifts(seat), luck.choice((3, 4, 5, 6)), luck):
            told.setdefault(f"aims.{aim}", []).append(OFFER)
    return dict(told)


def likeness(luck: random.Random) -> Answers:
    """Return the dials, if they were touched, and the things that matter most."""
    told: Answers = {}
    if luck.random() < 0.6:
        told["likeness.values"] = luck.choices((1, 2, 3, 4), (4, 5, 2, 1))[0]
        told["likeness.stances"] = luck.choices((1, 2, 3, 4, 5), (2, 3, 4, 3, 1))[0]
        told["likeness.role"] = luck.choices((1, 2, 3, 4), (5, 5, 2, 1))[0]
        told["likeness.path"] = luck.choices((1, 2, 3, 4, 5), (1, 3, 4, 2, 1))[0]
    matters = ("values", "stances", "goals", "role", "path.grades", "path.schools")
    if luck.random() < 0.5:
        told["matters"] = sorted(luck.sample(matters, luck.choice((1, 2, 3))), key=matters.index)
    return told


def path(seat: Seat, luck: random.Random) -> Answers:
    """Return the road behind someone."""
    told: Answers = {"path.roles": _roles(seat, luck)}
    told["path.first_in_family"] = luck.random() < 0.36
    told["path.career_changer"] = luck.random() < 0.24
    grades = _grades(seat, luck)
    if grades and seat.role not in NEVER_TAUGHT:
        told["path.grades"] = grades
        told["path.subjects"] = _subjects(seat, luck)
    kinds = set(seat.kinds)
    if not seat.is_new or luck.random() < 0.3:
        kinds.add(luck.choice(("rural", "urban", "suburban", "title_one", "charter", "small")))
    if kinds:
        told["path.schools"] = sorted(kinds)
    return told


def struggles(seat: Seat, luck: random.Random) -> list[str]:
    """Return what someone has been through and would talk about."""
    leads = seat.leads or seat.retired_from in ROAD or seat.role == "independent"
    lived = LEADERS_LIVED if leads else TEACHERS_LIVED
    return sorted(_draw(lived, luck.choice((1, 2, 3, 3, 4, 5)), luck))


def _needs(seat: Seat) -> Weights:
    if seat.leads:
        return LEADERS_NEED
    return SPECIALISTS_NEED if seat.role in SPECIALISTS else TEACHERS_NEED


def _gifts(seat: Seat) -> Weights:
    before = seat.retired_from or seat.role
    if seat.leads or before in ROAD:
        return {**LEADERS_NEED, "intasc.9": 3, "intasc.10": 4, "intasc.3": 2, "intasc.8": 2}
    return SPECIALISTS_NEED if before in SPECIALISTS else {**TEACHERS_NEED, "intasc.9": 4}


def _roles(seat: Seat, luck: random.Random) -> list[str]:
    held = [seat.retired_from or seat.role]
    road = [role for role in ROAD.get(held[0], ()) if luck.random() < 0.7]
    held = [*held, *road]
    if held[0] not in NEVER_TAUGHT and seat.role != "preparing":
        held.append("special_educator" if luck.random() < 0.08 else "classroom_teacher")
    return list(dict.fromkeys(held))


def _grades(seat: Seat, luck: random.Random) -> list[str]:
    level = seat.level if seat.level in GRADES else luck.choice(("elementary", "middle", "high"))
    grades = GRADES[level]
    if seat.role == "preparing":
        return [luck.choice(grades)]
    wide = min(len(grades), luck.choice((1, 1, 2) if seat.is_new and not seat.leads else (2, 3, 4)))
    start = luck.randrange(len(grades) - wide + 1)
    return list(grades[start : start + wide])


def _subjects(seat: Seat, luck: random.Random) -> list[str]:
    first = "elementary" if seat.level == "elementary" else seat.subject or "social_studies"
    subjects = {
        "special_educator": "special_education",
        "language_teacher": "english_learners",
        "interventionist": "reading",
        "librarian": "library",
    }
    told = [subjects.get(seat.retired_from or seat.role, first)]
    if not seat.is_new and luck.random() < 0.4:
        told.append(luck.choice(("reading", "math", "english", "science", "english_learners")))
    return list(dict.fromkeys(told))


def _draw(weights: Weights, count: int, luck: random.Random) -> list[str]:
    """Draw so many different keys, the heavier ones more often."""
    left, drawn = dict(weights), []
    for _ in range(min(count, len(left))):
        key = luck.choices(list(left), list(left.values()))[0]
        drawn.append(key)
        del left[key]
    return drawn
