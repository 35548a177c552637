"""People as the engine sees them: frozen answers, where empty always means not known."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, fields
from math import sqrt
from typing import Any, NoReturn, Self

from hearten.alignment.errors import BadAnswerError, UnknownKeyError
from hearten.alignment.instruments import DIALS, Instrument

WAYS = frozenset({"place", "video", "phone"})
BOUNDARIES = (None, "inside", "outside", "either")
CONFIDANT, GUIDE = "confidant", "guide"
TOP = 5
UNIFORM_ANSWERS, UNIFORM_SPREAD = 4, 0.5

_TUPLES = ("values_most", "values_least", "ranking", "matters_most")
_SETS = (
    "values_seen", "needs", "offers", "levels", "subjects", "jobs_held", "path", "struggles",
    "languages", "ways", "serves", "not_these", "ended_with",
)  # fmt: skip
_KEYS_OF = {
    "values_most": "values", "values_least": "values", "values_seen": "values",
    "ranking": "values", "stances": "stances", "needs": "aims", "offers": "aims",
    "levels": "levels", "subjects": "subjects", "jobs_held": "roles", "path": "path",
    "struggles": "struggles",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Educator:
    """One person's answers. Whatever is empty or None is unknown, which is never zero.

    Parameters
    ----------
    id : str
        Any word that belongs to one person only, and is no school's or district's id.
    mentee, mentor : bool
        The roles this person can take.
    values_most, values_least : tuple of str
        The value cards that matter most and least.
    values_ordered : bool
        Whether those two begin with the very most and the very least.
    values_seen : frozenset of str
        The cards that were on the table; empty means all of the instrument's.
    ranking : tuple of str
        The deep form: cards from most to least; takes the place of the three above.
    stances : mapping of str to int or None
        1 to 7; None is "it depends".
    needs, offers : frozenset of str
        Aims to grow in, and aims to help with.
    role : str
        The present role; "" is not known.
    jobs_held, levels, subjects, path, struggles : frozenset of str
        Roles held before, and facts of the lived path.
    topics : str
        Free text; it carries topics only.
    dials : mapping of str to float
        Per block, -1 (like me) to 1 (stretch me); 0 where absent.
    matters_most : tuple of str
        Up to three blocks, item keys, or the front of item keys.
    wants_held_my_job : bool or None
        None is yes for leaders and for whoever names "role" in `matters_most`.
    languages, ways, place, district, school, boundary, seeks, serves : gates
        `ways` are "place", "video" and "phone"; `place` is a region. An empty `district` is no
        district. `boundary` is "inside", "outside" or "either" one's own district; None is
        outside for a mentee who seeks a confidant. `seeks` is what a mentee looks for, `serves`
        what a mentor is willing to be.
    not_these : frozenset of str
        People, schools and districts one does not want to meet.
    ended_with : frozenset of str
        People with whom a mentorship ended, however it ended.
    capacity, open_places : int
        How many mentees a mentor takes in all, and how many more now (None: all of them).
    paused : bool
        A mentor who takes nobody at present.

    Raises
    ------
    BadAnswerError
        When an answer is one that no question allows.

    Examples
    --------
    >>> ada = Educator("ada", mentee=True, needs=frozenset({"leading"}))
    >>> Educator.from_dict(ada.to_dict()) == ada
    True
    """

    id: str
    mentee: bool = field(default=False, kw_only=True)
    mentor: bool = field(default=False, kw_only=True)
    values_most: tuple[str, ...] = field(default=(), kw_only=True)
    values_least: tuple[str, ...] = field(default=(), kw_only=True)
    values_ordered: bool = field(default=False, kw_only=True)
    values_seen: frozenset[str] = field(default=frozenset(), kw_only=True)
    ranking: tuple[str, ...] = field(default=(), kw_only=True)
    stances: Mapping[str, int | None] = field(default_factory=dict, kw_only=True)
    needs: frozenset[str] = field(default=frozenset(), kw_only=True)
    offers: frozenset[str] = field(default=frozenset(), kw_only=True)
    role: str = field(default="", kw_only=True)
    levels: frozenset[str] = field(default=frozenset(), kw_only=True)
    subjects: frozenset[str] = field(default=frozenset(), kw_only=True)
    jobs_held: frozenset[str] = field(default=frozenset(), kw_only=True)
    path: frozenset[str] = field(default=frozenset(), kw_only=True)
    struggles: frozenset[str] = field(default=frozenset(), kw_only=True)
    topics: str = field(default="", kw_only=True)
    dials: Mapping[str, float] = field(default_factory=dict, kw_only=True)
    matters_most: tuple[str, ...] = field(default=(), kw_only=True)
    wants_held_my_job: bool | None = field(default=None, kw_only=True)
    languages: frozenset[str] = field(default=frozenset(), kw_only=True)
    ways: frozenset[str] = field(default=frozenset(), kw_only=True)
    place: str = field(default="", kw_only=True)
    district: str = field(default="", kw_only=True)
    school: str = field(default="", kw_only=True)
    boundary: str | None = field(default=None, kw_only=True)
    seeks: str = field(default=CONFIDANT, kw_only=True)
    serves: frozenset[str] = field(default=frozenset({CONFIDANT, GUIDE}), kw_only=True)
    not_these: frozenset[str] = field(default=frozenset(), kw_only=True)
    ended_with: frozenset[str] = field(default=frozenset(), kw_only=True)
    capacity: int = field(default=1, kw_only=True)
    open_places: int | None = field(default=None, kw_only=True)
    paused: bool = field(default=False, kw_only=True)

    def __post_init__(self) -> None:
        if not isinstance(self.id, str) or not self.id:
            raise BadAnswerError("Someone has no id.", "Give every person an id of their own.")
        for name in _TUPLES:
            object.__setattr__(self, name, tuple(self._words(name)))
        for name in _SETS:
            object.__setattr__(self, name, frozenset(self._words(name)))
        object.__setattr__(self, "stances", dict(self.stances))
        object.__setattr__(self, "dials", dict(self.dials))
        self._check_values()
        self._check_numbers()
        self._check_places()
        self._check_choices()

    @property
    def valued(self) -> tuple[str, ...]:
        """The cards that matter most, from either form."""
        return self.ranking[:TOP] if self.ranking else self.values_most

    @property
    def least_valued(self) -> tuple[str, ...]:
        """The cards that matter least, from either form, never one that is also valued."""
        return self.ranking[TOP:][-TOP:] if self.ranking else self.values_least

    @property
    def jobs(self) -> frozenset[str]:
        """Every job this person holds or has held."""
        return self.jobs_held | {self.role} if self.role else self.jobs_held

    def clear_stances(self) -> dict[str, int]:
        """Stances that tell something: answered, and not the same answer to everything."""
        told = {key: at for key, at in self.stances.items() if at is not None}
        if len(told) >= UNIFORM_ANSWERS and _spread(told.values()) < UNIFORM_SPREAD:
            return {}
        return told

    def wants_job_first(self, instrument: Instrument) -> bool:
        """Whether people who have held this person's job come first."""
        if self.wants_held_my_job is not None:
            return self.wants_held_my_job
        return self.role in instrument.leader_roles or "role" in self.matters_most

    def check(self, instrument: Instrument) -> None:
        """Raise `UnknownKeyError` when an answer is to something the instrument does not ask."""
        for name, kind in _KEYS_OF.items():
            strangers = set(getattr(self, name)).difference(getattr(instrument, kind))
            if strangers:
                self._unknown(strangers, kind)
        if self.role and self.role not in instrument.roles:
            self._unknown({self.role}, "roles")

    def to_dict(self) -> dict[str, Any]:
        """Return the answers as plain JSON values, leaving out what was not answered."""
        said: dict[str, Any] = {"id": self.id}
        for each in fields(self)[1:]:
            value, start = getattr(self, each.name), _STARTS[each.name]
            if value != start:
                said[each.name] = _plain(value)
        return said

    @classmethod
    def from_dict(cls, said: Mapping[str, Any]) -> Self:
        """Read back what `to_dict` gave."""
        strangers = said.keys() - _STARTS.keys() - {"id"}
        if strangers:
            who, what = said.get("id", "Someone"), ", ".join(sorted(strangers))
            raise BadAnswerError(
                f"{who}: no question is called {what}.",
                "Leave it out, or write the file again with this version.",
            )
        return cls(**{"id": "", **said})

    def _words(self, name: str) -> Iterable[str]:
        words = getattr(self, name)
        if isinstance(words, str) or not all(isinstance(word, str) and word for word in words):
            self._bad(f"`{name}` is not a list of keys", "Give a list, such as ['joy', 'order']")
        if len(set(words)) < len(words):
            self._bad(f"`{name}` names something twice", "Name each thing once")
        return list(words)

    def _check_values(self) -> None:
        both = sorted(set(self.values_most) & set(self.values_least))
        if both:
            self._bad(f"{both[0]} matters both most and least", "Keep it on one side")
        placed = set(self.values_most) | set(self.values_least)
        if self.values_seen and not placed <= self.values_seen:
            self._bad("a value was chosen that was not on the table", "Add it to `values_seen`")

    def _check_numbers(self) -> None:
        for key, at in self.stances.items():
            if at is not None and (type(at) is not int or not 1 <= at <= 7):
                self._bad(f"stance {key} is {at!r}", "Use 1 to 7, or None for 'it depends'")
        for block, turn in self.dials.items():
            if block not in DIALS:
                self._bad(f"there is no dial for {block}", f"Use one of {', '.join(DIALS)}")
            if not -1 <= turn <= 1:
                self._bad(f"the dial for {block} is {turn!r}", "Use -1 (like me) to 1 (stretch me)")

    def _check_places(self) -> None:
        if self.open_places is None:
            object.__setattr__(self, "open_places", self.capacity)
        if not 0 <= (self.open_places or 0) <= self.capacity:
            self._bad(
                f"{self.open_places} of {self.capacity} places cannot be open",
                "Open places run from 0 to the capacity",
            )

    def _check_choices(self) -> None:
        if len(self.matters_most) > 3:
            self._bad("more than three things matter most", "Keep three")
        if not self.ways <= WAYS:
            self._bad("there is an unknown way to meet", f"Use {', '.join(sorted(WAYS))}")
        if self.boundary not in BOUNDARIES:
            self._bad(f"boundary is {self.boundary!r}", "Use inside, outside, either or None")
        if not {self.seeks} | self.serves <= {CONFIDANT, GUIDE}:
            self._bad("there is an unknown role in a mentorship", "Use confidant or guide")

    def _bad(self, what: str, remedy: str) -> NoReturn:
        raise BadAnswerError(f"{self.id}: {what}.", f"{remedy}.")

    def _unknown(self, keys: Iterable[str], kind: str) -> NoReturn:
        raise UnknownKeyError(
            f"{self.id}: the instrument has no {kind} called {', '.join(sorted(keys))}.",
            "Correct the key, or read the answers with the instrument they were given to.",
        )


_STARTS: Mapping[str, Any] = {
    each.name: getattr(Educator("nobody"), each.name) for each in fields(Educator)[1:]
} | {"open_places": None}


def _spread(answers: Collection[int]) -> float:
    mean = sum(answers) / len(answers)
    return sqrt(sum((each - mean) ** 2 for each in answers) / len(answers))


def _plain(value: Any) -> Any:
    if isinstance(value, frozenset):
        return sorted(value)
    return list(value) if isinstance(value, tuple) else value


def stressed(matters_most: tuple[str, ...], key: str) -> bool:
    """Whether `key` is named among what matters most, by itself or by its front."""
    return any(key == named or key.startswith((f"{named}.", f"{named}:")) for named in matters_most)
