"""The alignment engine: people in, explained suggestions out. Pure: no database, no network.

Gates first, then relevance, then a two-sided score of values, stances, goals, work, path and
topics. What is not known is never counted as nothing.
"""

from hearten.alignment.errors import (
    AlignmentError,
    BadAnswerError,
    BadNumbersError,
    DuplicateIdError,
    NotInThisPairError,
    UnknownKeyError,
    UnknownPersonError,
)
from hearten.alignment.exposure import suggest, suggest_live
from hearten.alignment.gates import may_meet
from hearten.alignment.instruments import BLOCKS, Instrument, Weights
from hearten.alignment.people import Educator
from hearten.alignment.pools import Pair, Pool
from hearten.alignment.populations import learned
from hearten.alignment.reasons import Explanation, Part, explain
from hearten.alignment.scoring import Scores, score
from hearten.alignment.shortlists import Lists, candidates
from hearten.alignment.statements import Answer, Statement
from hearten.alignment.variety import Suggestion
from hearten.alignment.wording import ENGLISH, Phrases, phrase

__all__ = [
    "BLOCKS",
    "ENGLISH",
    "AlignmentError",
    "Answer",
    "BadAnswerError",
    "BadNumbersError",
    "DuplicateIdError",
    "Educator",
    "Explanation",
    "Instrument",
    "Lists",
    "NotInThisPairError",
    "Pair",
    "Part",
    "Phrases",
    "Pool",
    "Scores",
    "Statement",
    "Suggestion",
    "UnknownKeyError",
    "UnknownPersonError",
    "Weights",
    "candidates",
    "explain",
    "learned",
    "may_meet",
    "phrase",
    "score",
    "suggest",
    "suggest_live",
]
