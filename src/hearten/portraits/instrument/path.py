"""The lived path: the road that led here. Demographics are never asked."""

from django.utils.translation import gettext_lazy as _

from hearten.portraits.instrument.roles import ROLES
from hearten.portraits.instrument.shape import Choice, Kind, Question, Reader

GRADES = (
    Choice("pk", _("Pre-K"), noun=_("pre-K")),
    Choice("k", _("Kindergarten"), noun=_("kindergarten")),
    Choice("1", _("1st grade"), noun=_("first grade")),
    Choice("2", _("2nd grade"), noun=_("second grade")),
    Choice("3", _("3rd grade"), noun=_("third grade")),
    Choice("4", _("4th grade"), noun=_("fourth grade")),
    Choice("5", _("5th grade"), noun=_("fifth grade")),
    Choice("6", _("6th grade"), noun=_("sixth grade")),
    Choice("7", _("7th grade"), noun=_("seventh grade")),
    Choice("8", _("8th grade"), noun=_("eighth grade")),
    Choice("9", _("9th grade"), noun=_("ninth grade")),
    Choice("10", _("10th grade"), noun=_("tenth grade")),
    Choice("11", _("11th grade"), noun=_("eleventh grade")),
    Choice("12", _("12th grade"), noun=_("twelfth grade")),
)

SUBJECTS = (
    Choice("elementary", _("All of elementary school"), noun=_("all of elementary school")),
    Choice("reading", _("Reading and early literacy"), noun=_("reading")),
    Choice("english", _("English language arts"), noun=_("English language arts")),
    Choice("math", _("Math"), noun=_("math")),
    Choice("science", _("Science"), noun=_("science")),
    Choice("social_studies", _("Social studies"), noun=_("social studies")),
    Choice("world_languages", _("World languages"), noun=_("world languages")),
    Choice("english_learners", _("English as a new language"), noun=_("English learners")),
    Choice("special_education", _("Special education"), noun=_("special education")),
    Choice("art", _("Art"), noun=_("art")),
    Choice("music", _("Music"), noun=_("music")),
    Choice("theater", _("Theater and dance"), noun=_("theater and dance")),
    Choice("physical_education", _("Physical education"), noun=_("physical education")),
    Choice("health", _("Health"), noun=_("health")),
    Choice("technology", _("Computer science and technology"), noun=_("computer science")),
    Choice("career", _("Career and technical education"), noun=_("career and technical education")),
    Choice("business", _("Business and family life"), noun=_("business and family life")),
    Choice("library", _("Library and research"), noun=_("library and research")),
)

SCHOOLS = (
    Choice("rural", _("Rural"), noun=_("a rural school")),
    Choice("small_city", _("Small city or town"), noun=_("a small-city school")),
    Choice("suburban", _("Suburban"), noun=_("a suburban school")),
    Choice("urban", _("Urban"), noun=_("an urban school")),
    Choice("title_one", _("Title I"), noun=_("a Title I school")),
    Choice("alternative", _("Alternative"), noun=_("an alternative school")),
    Choice("charter", _("Charter"), noun=_("a charter school")),
    Choice("magnet", _("Magnet or themed"), noun=_("a magnet school")),
    Choice("independent", _("Independent or private"), noun=_("an independent school")),
    Choice("tribal", _("Tribal"), noun=_("a tribal school")),
    Choice("special", _("Special education center"), noun=_("a special education center")),
    Choice("technical", _("Career and technical center"), noun=_("a technical center")),
    Choice("online", _("Online"), noun=_("an online school")),
    Choice("new", _("Opened that year"), noun=_("a school in its first year")),
    Choice("small", _("Under 200 students"), noun=_("a very small school")),
    Choice("large", _("Over 1,500 students"), noun=_("a very large school")),
)

LANGUAGES = (
    Choice("en", _("English")),
    Choice("es", _("Spanish")),
    Choice("ase", _("American Sign Language")),
    Choice("ar", _("Arabic")),
    Choice("bn", _("Bengali")),
    Choice("yue", _("Cantonese")),
    Choice("fr", _("French")),
    Choice("de", _("German")),
    Choice("ht", _("Haitian Creole")),
    Choice("hi", _("Hindi")),
    Choice("hmn", _("Hmong")),
    Choice("it", _("Italian")),
    Choice("ko", _("Korean")),
    Choice("zh", _("Mandarin Chinese")),
    Choice("nv", _("Navajo")),
    Choice("ne", _("Nepali")),
    Choice("pl", _("Polish")),
    Choice("pt", _("Portuguese")),
    Choice("ru", _("Russian")),
    Choice("so", _("Somali")),
    Choice("tl", _("Tagalog")),
    Choice("uk", _("Ukrainian")),
    Choice("ur", _("Urdu")),
    Choice("vi", _("Vietnamese")),
)

PATH = (
    Question(
        "path.first_in_family",
        _("I was the first in my family to go to college."),
        kind=Kind.YES,
        noun=_("whether {name} was first in the family at college"),
    ),
    Question(
        "path.career_changer",
        _("I did other work before I came to education."),
        kind=Kind.YES,
        noun=_("whether {name} did other work before school"),
    ),
    Question(
        "path.grades",
        _("Grades I have taught"),
        hint=_("All of them, however long ago."),
        kind=Kind.MANY,
        choices=GRADES,
        noun=_("which grades {name} has taught"),
    ),
    Question(
        "path.subjects",
        _("Subjects I have taught"),
        kind=Kind.MANY,
        choices=SUBJECTS,
        noun=_("which subjects {name} has taught"),
    ),
    Question(
        "path.roles",
        _("Jobs I have held"),
        hint=_("The one you have now, and those before it."),
        kind=Kind.MANY,
        choices=ROLES,
        noun=_("which jobs {name} has held"),
    ),
    Question(
        "path.schools",
        _("Kinds of school I have worked in"),
        kind=Kind.MANY,
        choices=SCHOOLS,
        noun=_("what kinds of school {name} has worked in"),
    ),
    Question(
        "path.languages",
        _("Languages I am glad to talk in"),
        hint=_("We only suggest people who share a language with you."),
        kind=Kind.MANY,
        choices=LANGUAGES,
        reader=Reader.EVERYONE,
        noun=_("which languages {name} is glad to talk in"),
    ),
)
