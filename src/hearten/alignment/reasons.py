"""Why these two: what they share, where they differ, and what is not known yet.

Every statement is true of the answers, and rests only on answers that may be said to the one who
reads it. Free text gives no reasons: likeness of words is no likeness of minds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from hearten.alignment.blocks import Frequencies
from hearten.alignment.encoding import TEXT_BUCKETS, encoded
from hearten.alignment.findings import findings
from hearten.alignment.instruments import BLOCKS
from hearten.alignment.pools import Pair
from hearten.alignment.scoring import Directed, scored
from hearten.alignment.statements import Page, Sayable, Statement


@dataclass(frozen=True, slots=True)
class Part:
    """What one block adds to one directed score; `value` and `known` run from 0 to 1."""

    block: str
    weight: float
    value: float
    known: float
    contribution: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """Statements for one reader, and for audits the parts of both directed scores.

    The contributions of `parts["mentee"]` add up to `toward["mentee"]`, the mentee's view of the
    mentor, and so for "mentor". They rest on every answer: never show them to a person.
    """

    statements: tuple[Statement, ...]
    parts: Mapping[str, tuple[Part, ...]]
    toward: Mapping[str, float]

    def of_kind(self, kind: str) -> tuple[Statement, ...]:
        """Return the statements of one kind."""
        return tuple(each for each in self.statements if each.kind == kind)


def explain(pair: Pair, *, viewer: str, sayable: Sayable) -> Explanation:
    """Tell one of the two why they might fit: two things shared, one different, one unknown.

    Parameters
    ----------
    pair : Pair
        From `Pool.pair`, or made by hand.
    viewer : str
        The id of the one who reads it, who must be one of the two.
    sayable : callable
        `sayable(person_id, "field:key") -> bool`: whether this viewer may read that answer. The
        fields are values, stances, needs, offers, role, jobs, levels, subjects, path and
        struggles. The viewer's own answers are asked about as well. What may not be read is
        treated as never answered, so that it shows by nothing; nothing that was not answered has
        to be sayable. A "thin" statement therefore means: as far as this viewer may read.

    Returns
    -------
    Explanation

    Raises
    ------
    NotInThisPairError
        When the viewer is neither of the two.
    UnknownKeyError
        When an answer is to something the instrument does not ask.

    Examples
    --------
    >>> from hearten.alignment import Educator, Instrument
    >>> asked = Instrument(values=("joy", "order", "craft"))
    >>> ada = Educator("ada", mentee=True, values_most=("joy",))
    >>> grace = Educator("grace", mentor=True, values_most=("joy",))
    >>> told = explain(Pair(ada, grace, asked), viewer="ada", sayable=lambda person, item: True)
    >>> [each.item for each in told.of_kind("shared")]
    ['joy']
    """
    parts, toward = _parts(pair)
    return Explanation(findings(Page.of(pair, viewer, sayable)), parts, toward)


def _parts(pair: Pair) -> tuple[Mapping[str, tuple[Part, ...]], Mapping[str, float]]:
    mentee, mentor = (encoded([each], pair.instrument) for each in (pair.mentee, pair.mentor))
    frequencies = pair.frequencies or Frequencies(0, np.zeros(TEXT_BUCKETS, dtype=np.int64))
    found = scored(mentee, mentor, pair.instrument, pair.weights, frequencies)
    views = {"mentee": found.mentee, "mentor": found.mentor}
    return (
        {side: _blocks(view) for side, view in views.items()},
        {side: float(view.score[0]) for side, view in views.items()},
    )


def _blocks(view: Directed) -> tuple[Part, ...]:
    columns = (view.weight[0], view.value[0], view.known[0], view.contribution[0])
    return tuple(
        Part(block, *(float(column[at]) for column in columns)) for at, block in enumerate(BLOCKS)
    )
