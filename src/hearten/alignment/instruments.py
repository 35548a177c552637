"""What was asked: the instrument, its population means, and the weights of the blocks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import Any, Self

from hearten.alignment.errors import BadAnswerError

BLOCKS = ("values", "stances", "goals", "role", "path", "topics")
DIALS = ("values", "stances", "role", "path", "topics")
TYPICAL: Mapping[str, float] = MappingProxyType(
    {"values": 0.5, "stances": 0.55, "goals": 0.4, "role": 0.3, "path": 0.4, "topics": 0.1}
)
COMMON_SHARE = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """How much each block counts; data, which a program may change.

    Only the proportions matter: weights are divided by their sum. Time and place have no
    weight because they gate.

    Examples
    --------
    >>> Weights().goals
    30.0
    """

    values: float = 20.0
    stances: float = 20.0
    goals: float = 30.0
    role: float = 15.0
    path: float = 10.0
    topics: float = 5.0

    def __post_init__(self) -> None:
        if min(self) < 0 or not 0 < sum(self) < float("inf"):
            raise BadAnswerError(
                "The weights of the blocks must be zero or more, and not all zero.",
                "Give each of the six blocks a number such as 20.",
            )

    def __iter__(self) -> Any:
        return (float(getattr(self, block)) for block in BLOCKS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """What exists to be answered, and what is usual in the population.

    Keys are opaque words of the caller's. `stance_values` names the value cards that a stance
    tells apart: two people with opposed stances never hear that such a card is common ground.

    Parameters
    ----------
    values, stances, aims, roles, levels, subjects, path, struggles : tuple of str
        The keys of each kind, in any order, without repetition.
    leader_roles : frozenset of str
        Roles for which "has held my job" ranks first unless switched off.
    stance_values : mapping of str to frozenset of str
        Stance key to the value cards it tells apart.
    value_means : mapping of str to float
        Mean centered rank of each card, in ranks; 0 where absent.
    stance_means : mapping of str to float
        Mean of each stance on its scale of 1 to 7; 4 where absent.
    shares : mapping of str to float
        Share of people, 0 to 1, who name a card, an aim or a fact; 0.2 where absent.
    typical : mapping of str to float
        Mean score of each block over pairs, 0 to 1: what an unknown block takes.

    Raises
    ------
    BadAnswerError
        When a key is given twice or a leader role is no role.

    Examples
    --------
    >>> Instrument(values=("joy", "order"), roles=("principal",)).values
    ('joy', 'order')
    """

    values: tuple[str, ...] = ()
    stances: tuple[str, ...] = ()
    aims: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    path: tuple[str, ...] = ()
    struggles: tuple[str, ...] = ()
    leader_roles: frozenset[str] = frozenset()
    stance_values: Mapping[str, frozenset[str]] = field(default_factory=dict)
    value_means: Mapping[str, float] = field(default_factory=dict)
    stance_means: Mapping[str, float] = field(default_factory=dict)
    shares: Mapping[str, float] = field(default_factory=dict)
    typical: Mapping[str, float] = field(default_factory=lambda: dict(TYPICAL))

    def __post_init__(self) -> None:
        for name in KINDS:
            keys = tuple(getattr(self, name))
            object.__setattr__(self, name, keys)
            if len(set(keys)) < len(keys):
                raise BadAnswerError(
                    f"The instrument lists a key twice among its {name}.", "List each key once."
                )
        object.__setattr__(self, "leader_roles", frozenset(self.leader_roles))
        object.__setattr__(
            self, "stance_values", {key: frozenset(of) for key, of in self.stance_values.items()}
        )
        object.__setattr__(self, "typical", {**TYPICAL, **self.typical})
        self._check("leader roles", self.leader_roles, self.roles)
        self._check("stance_values", self.stance_values, self.stances)
        self._check("stance_values", frozenset().union(*self.stance_values.values()), self.values)

    def share(self, key: str) -> float:
        """Share of people who name `key`, kept clear of 0 and 1."""
        return min(max(self.shares.get(key, COMMON_SHARE), 0.005), 0.95)

    def to_dict(self) -> dict[str, Any]:
        """Return the instrument as plain JSON values."""
        said: dict[str, Any] = {name: list(getattr(self, name)) for name in KINDS}
        said["leader_roles"] = sorted(self.leader_roles)
        said["stance_values"] = {key: sorted(of) for key, of in self.stance_values.items()}
        for name in ("value_means", "stance_means", "shares", "typical"):
            said[name] = dict(getattr(self, name))
        return said

    @classmethod
    def from_dict(cls, said: Mapping[str, Any]) -> Self:
        """Read back what `to_dict` gave."""
        strangers = set(said) - {each.name for each in fields(cls)}
        if strangers:
            raise BadAnswerError(
                f"An instrument has no field called {', '.join(sorted(strangers))}.",
                "Leave it out, or write the file again with this version.",
            )
        return cls(**said)

    def _check(self, what: str, keys: Iterable[str], known: tuple[str, ...]) -> None:
        strangers = sorted(set(keys) - set(known))
        if strangers:
            raise BadAnswerError(
                f"The instrument's {what} name {', '.join(strangers)}, which it does not have.",
                "Add the key to the instrument, or take it out there.",
            )


KINDS = ("values", "stances", "aims", "roles", "levels", "subjects", "path", "struggles")
