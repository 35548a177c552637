"""What can go wrong in the engine, in words that name the person and the remedy.

AlignmentError
├── BadAnswerError        an answer that no question allows
├── UnknownKeyError       a key that the instrument does not have
├── DuplicateIdError      two people under one id
├── UnknownPersonError    an id that nobody here has
├── NotInThisPairError    reasons are for the two people of a pair
└── BadNumbersError       arrays that cannot be compared
"""

from __future__ import annotations


class AlignmentError(ValueError):
    """The engine was given something it cannot use; says what, and what to do."""

    def __init__(self, says: str, remedy: str) -> None:
        self.says = says
        self.remedy = remedy
        super().__init__(f"{says} {remedy}")


class BadAnswerError(AlignmentError):
    """An answer that no question allows."""


class UnknownKeyError(AlignmentError):
    """A key that the instrument does not have."""


class DuplicateIdError(AlignmentError):
    """Two people under one id."""


class UnknownPersonError(AlignmentError):
    """An id that nobody here has."""


class NotInThisPairError(AlignmentError):
    """Reasons are for the two people of a pair and for nobody else."""


class BadNumbersError(AlignmentError):
    """Arrays that cannot be compared."""
