"""Names from many places, put together at random; the hard ones are here on purpose."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from hearten.people.names import sortable


@dataclass(frozen=True)
class Naming:
    """Given and family names that are often heard together, and a language that may come along."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    language: str
    weight: int


@dataclass(frozen=True)
class Called:
    """What somebody is called, written to, and perhaps spoken to in."""

    name: str
    email: str
    language: str


NAMINGS = (
    Naming(
        (
            "Margaret", "Daniel", "Laurie", "Todd", "Kathleen", "Peter", "Susannah", "Craig",
            "Bethany", "Russell", "Denise", "Graham", "Joanna", "Keith", "Hannah", "Wesley",
            "Patrice", "Owen", "Meredith", "Calvin", "Tabitha", "Everett", "Lorna", "Glenn",
        ),
        (
            "Ashdown", "Pickerel", "Hollister", "Brandywine", "Thistlewood", "Garrity", "Penhallow",
            "Wickersham", "Tolliver", "Bramley", "Stockbridge", "Farrowby", "Whitlock", "Dunmore",
            "Kettering", "Loomis", "Treadwell", "Ames", "Merrifield", "Pruitt", "Cobbett",
        ),
        "", 26,
    ),
    Naming(
        (
            "Marisol", "Esteban", "Lucía", "Ramiro", "Griselda", "Tomás", "Xiomara", "Héctor",
            "Yesenia", "Joaquín", "Pilar", "Andrés", "Maribel", "Rogelio", "Inés", "Fabián",
        ),
        (
            "Villanueva", "Orozco", "Zepeda", "Carranco", "Monterroza", "Escamilla", "Barrientos",
            "Quiñones", "Arrebola", "Malpica", "Ibáñez", "Peralta", "Cabezas", "Tovar", "Rosario",
        ),
        "es", 17,
    ),
    Naming(
        (
            "Latoya", "Darnell", "Keisha", "Terrence", "Monique", "Lamar", "Ebony", "Isaiah",
            "Tamika", "Clarence", "Yolanda", "Demetrius", "Renita", "Curtis",
        ),
        (
            "Gadwell", "Broadnax", "Holloway", "Maybank", "Singletary", "Boykin", "Pettway",
            "Ravenell", "Gadsden", "Toussaint", "Lovelace", "Whitaker", "Battle",
        ),
        "", 12,
    ),
    Naming(
        ("Chidi", "Ngozi", "Kwame", "Abena", "Folake", "Emeka", "Yaw", "Adaeze", "Kofi", "Bisi"),
        ("Nwosu", "Asante", "Adeyemi", "Boateng", "Ezeani", "Owusu", "Balogun", "Mensah", "Obi"),
        "", 6,
    ),
    Naming(
        ("Meilin", "Hao", "Xiu", "Jun", "Pei-Shan", "Kang", "Wen", "Yi-Ting", "Bo"),
        ("Tan", "Cheung", "Hsu", "Zhao", "Lin", "Fong", "Kwok", "Guo", "Li"),
        "zh", 5,
    ),
    Naming(
        ("Thuy", "Minh", "Linh", "Quang", "Hạnh", "Trung", "Lan", "Đức"),
        ("Nguyễn", "Trần", "Phạm", "Đặng", "Huỳnh", "Lý", "Võ"),
        "vi", 5,
    ),
    Naming(
        ("Soo-jin", "Min-ho", "Hye-won", "Dong-hyun", "Eun-ji", "Sang-cheol"),
        ("Bae", "Kwon", "Noh", "Seo", "Yoon", "Im"),
        "ko", 3,
    ),
    Naming(
        ("Anjali", "Vikram", "Deepa", "Rohan", "Meera", "Sanjay", "Kavita", "Arvind", "Nisha"),
        ("Iyengar", "Deshpande", "Banerjee", "Chaudhary", "Venkataraman", "Joglekar", "Nambiar"),
        "hi", 6,
    ),
    Naming(
        ("Amal", "Yusuf", "Hala", "Karim", "Rania", "Tariq", "Samira", "Nabil"),
        ("Haddad", "Mansour", "Sfeir", "Sabbagh", "El-Amin", "Barghash", "Nasser"),
        "ar", 5,
    ),
    Naming(
        ("Halimo", "Abdirahman", "Ifrah", "Mahad", "Sahra", "Warsame"),
        ("Abdi", "Farah", "Jama", "Warfa", "Hirsi", "Duale"),
        "so", 4,
    ),
    Naming(
        ("Mai", "Tou", "Pa Kou", "Chue", "Xee", "Kong Meng"),
        ("Vang", "Xiong", "Thao", "Lor", "Moua", "Yang"),
        "hmn", 4,
    ),
    Naming(
        ("Agnieszka", "Tomasz", "Oksana", "Bohdan", "Zofia", "Marek", "Iryna", "Dariusz"),
        ("Wiśniewska", "Kowalczyk", "Shevchuk", "Zieliński", "Bondarenko", "Nowicki", "Hrytsenko"),
        "pl", 5,
    ),
    Naming(
        ("Annika", "Sven", "Liesbeth", "Joost", "Ingrid", "Torvald", "Greta", "Anders"),
        ("Halvorsen", "van Leeuwen", "Sørensen", "Dijkman", "Bergqvist", "Aaltonen", "Möller"),
        "de", 7,
    ),
    Naming(
        ("Marcella", "Dominic", "Rosalba", "Vincent", "Ornella", "Salvatore"),
        ("Pellegrino", "Tarantola", "Castellucci", "DiBiase", "Fusco", "Marchetti"),
        "it", 4,
    ),
    Naming(
        ("Mirlande", "Jean-Robert", "Guerline", "Wilner", "Fabiola", "Réginald"),
        ("Desrosiers", "Laguerre", "Saint-Fleur", "Pierre-Antoine", "Jeudy", "Dorvil"),
        "ht", 4,
    ),
    Naming(
        ("Shoshana", "Ezra", "Miriam", "Avi", "Tova", "Reuben"),
        ("Perlmutter", "Zeldin", "Abramowicz", "Katzman", "Feingold", "Lapidus"),
        "", 4,
    ),
    Naming(
        ("Lani", "Keoni", "Sione", "Malia", "Tevita", "Leilani"),
        ("Kealoha", "Tauanuu", "Tupouata", "Kahananui", "Taufa", "Makoa"),
        "", 3,
    ),
    Naming(
        ("Delphine", "Wade", "Roberta", "Leland", "Charlene", "Orville"),
        ("Yellowhorse", "Begaye", "Two Rivers", "Benally", "Whitefeather", "Tsosie"),
        "nv", 3,
    ),
)  # fmt: skip

HARD = (
    Called("Siobhán O’Brien", "siobhan.obrien@example.org", ""),
    Called("Íñigo Núñez", "inigo.nunez@example.org", "es"),
    Called("Wulandari", "wulandari@example.org", ""),
    Called(
        "María Fernanda de los Ángeles Villaseñor-Echeverría Montgomery",
        "mariafe@example.org",
        "es",
    ),
    Called("ليلى الحداد", "layla.alhaddad@example.org", "ar"),
    Called("נעמי בן־דוד", "naomi.bendavid@example.org", ""),
    Called("Jennifer Null", "jennifer.null@example.org", ""),
    Called("D’Angelo St. Clair", "dangelo.stclair@example.org", ""),
    Called("Nguyễn Thị Hồng Ân", "hongan@example.org", "vi"),
    Called("J. P. van der Westhuizen III", "jp.vdw@example.org", ""),
    Called("bell Hartigan", "bell.hartigan@example.org", ""),
    Called("Kahealani Kekuʻuhaupiʻo", "kahea@example.org", ""),
    Called("Mary Pat Mulvaney-Ortiz", "marypat@example.org", "es"),
    Called("Bo Li", "bo.li@example.org", "yue"),
)


def call_everyone(count: int, luck: random.Random) -> list[Called]:
    """Return so many different names, with the hard ones strewn in."""
    names = dict.fromkeys(HARD)
    addresses = {called.email for called in HARD}
    weights = [naming.weight for naming in NAMINGS]
    while len(names) < count:
        naming = luck.choices(NAMINGS, weights)[0]
        called = _put_together(naming, luck)
        if called.email not in addresses:
            addresses.add(called.email)
            names[called] = None
    everyone = list(names)
    luck.shuffle(everyone)
    return everyone


def _put_together(naming: Naming, luck: random.Random) -> Called:
    given, family = luck.choice(naming.given), luck.choice(naming.family)
    if luck.random() < 0.05:
        other = luck.choices(NAMINGS, [n.weight for n in NAMINGS])[0]
        family = f"{family}-{luck.choice(other.family)}" if "-" not in family else family
    name = f"{given} {family}"
    return Called(name, f"{_plain(given)}.{_plain(family)}@example.org", naming.language)


def _plain(name: str) -> str:
    """Return a name as an address would have it."""
    spelled = sortable(name).translate(str.maketrans("đøł", "dol"))
    return re.sub(r"[^a-z]", "", spelled)
