"""The people one meets by name, each answer chosen by hand."""

from __future__ import annotations

from hearten.demo.people import Invented
from hearten.demo.philosophies import Answers
from hearten.portraits.instrument.aims import GROW, OFFER
from hearten.portraits.instrument.situation import EITHER, FIND, MENTOR, OUTSIDE
from hearten.portraits.instrument.values import LEAST, MOST

EAST, MIDDLE = "America/New_York", "America/Chicago"
STANCES = (
    "order", "freedom", "candor", "pace", "lead", "late", "behind", "knowing", "distance", "help",
)  # fmt: skip


def cast() -> list[Invented]:
    """Return the cast in the order in which they arrive."""
    return [EDSGER, ADA, GRACE, BARBARA, NOAH, RUTH, PALOMA, MALLORY]


def _cards(most: str, least: str) -> Answers:
    kept: Answers = {f"values.{card}": MOST for card in most.split()}
    return kept | {f"values.{card}": LEAST for card in least.split()}


def _stances(*points: int | str | None) -> Answers:
    said = zip(STANCES, points, strict=True)
    return {f"stances.{stance}": at for stance, at in said if at is not None}


def _aims(pick: str, aims: str) -> Answers:
    return {f"aims.{aim}": [pick] for aim in aims.split()}


EDSGER = Invented("Edsger Brandt", "edsger@example.org", {}, is_cast=True)

ADA = Invented(
    "Ada Marsh",
    "ada@example.org",
    {
        "now.here_for": [FIND],
        "now.role": "classroom_teacher",
        "now.level": "elementary",
        "now.years": "1",
        "now.ways": ["in_person", "video", "phone"],
        "now.place": "NY",
        "now.boundary": OUTSIDE,
        **_cards(
            "belonging joy families care voice", "tradition evidence autonomy knowledge order"
        ),
        **_stances(2, 3, 5, 3, 2, 2, 2, 2, 2, "depends"),
        **_aims(GROW, "intasc.3 intasc.8 intasc.10"),
        "aims.own_grow": "The twenty minutes after lunch. Every day they come back as weather.",
        "likeness.values": 1,
        "likeness.stances": 2,
        "likeness.role": 2,
        "likeness.path": 2,
        "matters": ["values", "path.grades", "path.first_in_family"],
        "path.first_in_family": True,
        "path.career_changer": False,
        "path.grades": ["1"],
        "path.subjects": ["elementary"],
        "path.roles": ["classroom_teacher"],
        "path.schools": ["small_city", "title_one"],
        "path.languages": ["en", "es"],
        "stories.moment": (
            "My grandmother cleaned a school at night and took me along. I wrote on the boards"
            " until she said it was time to wipe them. One morning a teacher had left a note"
            " under my drawing: “Who are you? Come back.”"
        ),
        "stories.challenge": (
            "I cannot send a six-year-old out of my room. Maybe I should. Ask me what the other"
            " twenty-one are doing while I kneel beside the one."
        ),
    },
    place="Maplewood Elementary",
    title="First-grade teacher",
    in_program=True,
    is_cast=True,
)

GRACE = Invented(
    "Grace Okafor",
    "grace@example.org",
    {
        "now.here_for": [MENTOR],
        "now.role": "classroom_teacher",
        "now.level": "elementary",
        "now.years": "10",
        "now.ways": ["in_person", "video", "phone"],
        "now.place": "NY",
        **_cards(
            "belonging joy families care restoration", "tradition evidence autonomy knowledge order"
        ),
        # Alike in much, not in how she tells people hard things; and one thing not said yet.
        **_stances(2, 3, 2, 3, 2, 2, 2, 3, None, 3),
        **_aims(OFFER, "intasc.1 intasc.3 intasc.8 intasc.10 psel.8"),
        "aims.own_offer": (
            "Getting a room of six-year-olds back after lunch, and calling home when it is hard."
        ),
        "path.first_in_family": True,
        "path.career_changer": True,
        "path.grades": ["k", "1", "2"],
        "path.subjects": ["elementary", "reading"],
        "path.roles": ["classroom_teacher", "interventionist"],
        "path.schools": ["urban", "title_one"],
        "path.languages": ["en", "es"],
        "stories.moment": (
            "I drove a city bus for six years. A boy rode to the end of the line every afternoon"
            " and back, doing homework behind my seat because it was warm. In June he showed me"
            " his report card before he showed his mother. I enrolled that fall."
        ),
        "stories.challenge": (
            "I believe there is no bad parent, only a tired one. A colleague says this is what"
            " I need to believe so that I can make the phone call. She may be right."
        ),
        "stories.not_to_do": (
            "My first winter I took every folder home and brought every folder back unopened."
            " I thought carrying it counted. Leave it on the desk. Sleep. It will still be there."
        ),
        "mentoring.struggles": ["first_year", "hard_class", "alone", "burnout"],
        "mentoring.like": (
            "We walk the pier if you can come, and talk on the phone with tea if you cannot. I"
            " tell you about my worst Tuesday first, so yours can be ordinary."
        ),
        "mentoring.works": [
            {
                "kind": "talk",
                "title": "The Bus Driver’s Guide to First Grade",
                "link": "",
            },
            {
                "kind": "page",
                "title": "Twenty ways to begin after lunch",
                "link": "https://example.org/after-lunch",
            },
        ],
        "mentoring.groups": ["Pier Walkers: first Saturday of the month, anyone who teaches K-2"],
    },
    place="Lighthouse School",
    title="Second-grade teacher",
    reader="everyone",
    capacity=2,
    in_program=True,
    is_cast=True,
)

BARBARA = Invented(
    "Barbara Lindqvist",
    "barbara@example.org",
    {
        "now.here_for": [MENTOR],
        "now.role": "principal_elementary",
        "now.level": "elementary",
        "now.years": "4",
        "now.ways": ["in_person", "video", "phone"],
        "now.place": "NY",
        **_cards(
            "belonging joy families care voice", "tradition evidence autonomy knowledge order"
        ),
        **_stances(2, 3, 5, 3, 2, 3, 2, 2, 2, 3),
        **_aims(OFFER, "intasc.3 intasc.8 intasc.10 psel.5 psel.7 psel.8"),
        "aims.own_offer": "First grade. I did it for eleven years and would go back tomorrow.",
        "path.first_in_family": True,
        "path.career_changer": False,
        "path.grades": ["k", "1"],
        "path.subjects": ["elementary"],
        "path.roles": ["principal_elementary", "assistant_principal", "classroom_teacher"],
        "path.schools": ["small_city", "title_one"],
        "path.languages": ["en", "es"],
        "stories.moment": (
            "A first grader once asked me, very politely, whether I also went home at night or"
            " whether they folded me up. I decided children should know us better than that."
        ),
        "stories.not_to_do": (
            "I used to open every visit to a classroom with my clipboard. The room went quiet"
            " in a way I mistook for learning. Now I come in with nothing and sit on the rug."
        ),
        "mentoring.struggles": ["first_months", "colleagues_before", "hard_talk"],
        "mentoring.like": (
            "Warm, I am told, and late. I ask what you have tried. If you cry, I have seen it, and"
            " done it, usually in the supply closet."
        ),
    },
    place="Maplewood Elementary",
    title="Principal",
    is_administrator=True,
    reader="everyone",
    capacity=2,
    in_program=True,
    is_cast=True,
)

NOAH = Invented(
    "Noah Whitfield",
    "noah@example.org",
    {
        "now.here_for": [FIND],
        "now.role": "principal_elementary",
        "now.level": "elementary",
        "now.years": "1",
        "now.ways": ["video", "phone"],
        "now.place": "MN",
        "now.boundary": OUTSIDE,
        "now.held_my_job": True,
        **_cards(
            "joy belonging teamwork community curiosity",
            "tradition autonomy evidence order balance",
        ),
        **_stances(3, 3, 5, 5, 3, 3, 3, 3, 2, 3),
        **_aims(GROW, "psel.6 psel.7 psel.10"),
        "aims.own_grow": "Faculty meetings that someone would come to if they did not have to.",
        "matters": ["role", "goals", "path.first_in_family"],
        "path.first_in_family": True,
        "path.career_changer": False,
        "path.grades": ["1", "2"],
        "path.subjects": ["elementary"],
        "path.roles": ["principal_elementary", "classroom_teacher"],
        "path.schools": ["rural", "small", "title_one"],
        "path.languages": ["en"],
        "stories.moment": (
            "Nobody in my house had been past tenth grade. In first grade I was the one who read"
            " the mail aloud at supper. Teaching other people’s first graders to read still feels"
            " like that supper."
        ),
        "stories.challenge": (
            "I keep my office door open all day and do my own work after nine at night. I call it"
            " leadership. My wife calls it something else."
        ),
    },
    place="Windmill Elementary",
    title="Principal",
    time_zone=MIDDLE,
    is_administrator=True,
    in_program=True,
    is_cast=True,
)

RUTH = Invented(
    "Ruth Ellender",
    "ruth.ellender@example.org",
    {
        "now.here_for": [MENTOR],
        "now.role": "retired",
        "now.level": "elementary",
        "now.ways": ["video", "phone"],
        "now.place": "NY",
        **_cards(
            "joy belonging teamwork families craft", "tradition autonomy invention order knowledge"
        ),
        **_stances(3, 4, 5, 6, 3, 3, 3, 3, 2, 2),
        **_aims(OFFER, "psel.1 psel.6 psel.7 psel.10 intasc.10"),
        "aims.own_offer": (
            "Turning a faculty meeting around, and the three talks every new principal puts off."
        ),
        "path.first_in_family": True,
        "path.career_changer": False,
        "path.grades": ["1", "3", "4"],
        "path.subjects": ["elementary"],
        "path.roles": ["principal_elementary", "assistant_principal", "classroom_teacher"],
        "path.schools": ["rural", "small", "title_one"],
        "path.languages": ["en"],
        "stories.moment": (
            "The custodian in my first building taught me the job. He said, “Learn their names, and"
            " the names of their dogs. The rest is boilers.” I ran three schools on that."
        ),
        "stories.challenge": (
            "I hold that a school with no laughter in its faculty room has a leadership problem,"
            " however good its scores. Show me one that proves me wrong. I would like to visit."
        ),
        "stories.not_to_do": (
            "In my first September I announced nine changes. By Halloween I had nine fires and a"
            " petition. Pick one thing, pick it together, and be seen doing it."
        ),
        "mentoring.struggles": [
            "first_months", "colleagues_before", "resistance", "divided_faculty", "hard_talk",
        ],
        "mentoring.like": (
            "I ask, I wait, I ask again. My dog will be on the call. You will leave with one thing"
            " to try, and it will be yours."
        ),
        "mentoring.works": [
            {"kind": "book", "title": "One Good Meeting a Month", "link": ""},
            {"kind": "talk", "title": "What the Custodian Knew", "link": ""},
        ],
        "mentoring.groups": ["The Thursday table: principals, monthly, by video, cameras optional"],
    },
    reader="everyone",
    capacity=3,
    in_program=True,
    is_cast=True,
)  # fmt: skip

PALOMA = Invented(
    "Paloma Vance",
    "paloma.vance@example.org",
    {
        "now.here_for": [MENTOR],
        "now.role": "special_educator",
        "now.level": "middle",
        "now.years": "10",
        "now.ways": ["video", "phone"],
        "now.place": "NY",
        **_cards(
            "joy belonging teamwork community curiosity",
            "tradition autonomy evidence order balance",
        ),
        **_stances(3, 3, 5, 5, 3, 3, 3, 3, 2, 3),
        **_aims(OFFER, "intasc.1 intasc.2 intasc.3 intasc.9"),
        "aims.own_offer": "Plans for one child that a whole team will really carry out.",
        "path.first_in_family": True,
        "path.career_changer": False,
        "path.grades": ["6", "7", "8"],
        "path.subjects": ["special_education"],
        "path.roles": ["special_educator", "teaching_assistant"],
        "path.schools": ["urban", "magnet"],
        "path.languages": ["en", "ase"],
        "stories.moment": (
            "A student who signed only with his aide turned to me at the fish tank and signed,"
            " “Boring fish.” It was the first joke anyone at school had heard from him."
        ),
        "stories.not_to_do": (
            "I wrote beautiful plans that nobody could carry out between bells. Now I hand the"
            " draft to the busiest teacher on the team and ask her to cross things out."
        ),
        "mentoring.struggles": ["alone", "family", "evaluation"],
        "mentoring.like": "Quick, cheerful, practical. I draw things. We end on time.",
    },
    place="Anchor Middle School",
    title="Special education teacher",
    reader="everyone",
    capacity=2,
    in_program=True,
    is_cast=True,
)

MALLORY = Invented(
    "Mallory Quint",
    "mallory@example.org",
    {
        "now.here_for": [FIND],
        "now.role": "classroom_teacher",
        "now.level": "high",
        "now.years": "4",
        "now.ways": ["video"],
        "now.place": "MN",
        "now.boundary": EITHER,
        **_cards(
            "knowledge order expectations tradition craft", "voice invention joy community care"
        ),
        **_stances(6, 6, 3, 5, 7, 6, 5, 6, 6, 5),
        **_aims(GROW, "intasc.6 intasc.4"),
        "path.first_in_family": False,
        "path.career_changer": True,
        "path.grades": ["11", "12"],
        "path.subjects": ["science"],
        "path.roles": ["classroom_teacher"],
        "path.schools": ["rural"],
        "path.languages": ["en"],
    },
    place="North Prairie High School",
    title="Chemistry teacher",
    time_zone=MIDDLE,
    is_cast=True,
)
