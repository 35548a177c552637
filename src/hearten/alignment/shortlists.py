"""Short lists: whom the exact score is asked about, found by one product."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse

from hearten.alignment.encoding import Encoded, id_hash, ties
from hearten.alignment.errors import BadNumbersError
from hearten.alignment.pools import Pool
from hearten.alignment.scoring import relevance
from hearten.alignment.tables import Flags, Floats

Keys = NDArray[np.int64]

DEPTH, STRETCH_DEPTH = 160, 32
FINE = 1e6
LOWEST = np.iinfo(np.int64).min
BLOCK = 256


@dataclass(frozen=True, slots=True, eq=False)
class Lists:
    """Symmetric short lists of n mentees among m mentors.

    Row i has the mentors `mentor[start[i]:start[i + 1]]`, best first, with their `product`.

    Attributes
    ----------
    start : (n + 1,) int
    mentor : (p,) int
    product : (p,) float
    shape : (n, m)
    """

    start: NDArray[np.int64]
    mentor: NDArray[np.int64]
    product: NDArray[np.float64]
    shape: tuple[int, int]

    def of(self, mentee: int) -> NDArray[np.int64]:
        """Return the mentors on one mentee's list, best first."""
        return self.mentor[self.start[mentee] : self.start[mentee + 1]]


def candidates(
    X: ArrayLike,  # noqa: N803 - matrices keep the capitals of the literature
    Y: ArrayLike,  # noqa: N803
    per_mentee: int = 25,
    per_mentor: int = 50,
    forbidden: Any = None,
) -> Lists:
    """Return each mentee's best mentors and each mentor's best mentees by inner product.

    Exact over all pairs. A list that only mentees draw up strands mentees whom nobody else's
    list has; taking both sides' best does not.

    Parameters
    ----------
    X : (n, d) array_like
        The mentees' vectors.
    Y : (m, d) array_like
        The mentors' vectors.
    per_mentee, per_mentor : int
        How many of each side's best to keep, at least.
    forbidden : (n, m) array_like of bool or scipy.sparse array, optional
        True, or anything but zero, where two may not meet.

    Returns
    -------
    Lists

    Raises
    ------
    BadNumbersError
        When the shapes do not fit or a number is not finite.

    Examples
    --------
    >>> lists = candidates([[1.0, 0.0]], [[0.0, 1.0], [1.0, 0.0]], per_mentee=1, per_mentor=1)
    >>> lists.of(0).tolist()
    [1, 0]
    """
    left, right = _finite(X, "X"), _finite(Y, "Y")
    shape = (len(left), len(right))
    if left.shape[1] != right.shape[1]:
        raise BadNumbersError(
            f"The mentees have {left.shape[1]} columns and the mentors {right.shape[1]}.",
            "Encode both with the same instrument.",
        )
    closed = _closed(forbidden, shape)
    left_hash, right_hash = _content(left), _content(right)
    pairs = []
    best = np.full((shape[1], 0), LOWEST)
    best_row = np.zeros((shape[1], 0), dtype=np.int64)
    for first in range(0, shape[0], BLOCK):
        rows = np.arange(first, min(first + BLOCK, shape[0]))
        keys = _keys(left[rows] @ right.T, left_hash[rows], right_hash)
        keys[closed[rows].toarray() if closed is not None else slice(0)] = LOWEST
        kept = _top(keys, per_mentee)
        pairs.append(np.stack((rows[:, None] + 0 * kept, kept), axis=2)[_takes(keys, kept)])
        best = np.hstack((best, keys.T))
        best_row = np.hstack((best_row, np.broadcast_to(rows, (shape[1], len(rows)))))
        kept = _top(best, per_mentor)
        best, best_row = _takes_values(best, kept), _takes_values(best_row, kept)
    mentors = np.broadcast_to(np.arange(shape[1])[:, None], best.shape)
    pairs.append(np.stack((best_row, mentors), axis=2)[best > LOWEST])
    return _listed(np.concatenate(pairs), left, right, shape)


def shortlist(mentee: Encoded, pool: Pool, allowed: Flags) -> tuple[NDArray[np.intp], bool]:
    """Return the rows of the pool that may be best for one mentee, and whether that is all.

    Relevance is exact and comes first; within it the product decides. A few more share the
    mentee's values while their stances differ.
    """
    tier = relevance(mentee, pool.people)
    free = np.flatnonzero(allowed)
    if len(free) <= DEPTH + STRETCH_DEPTH:
        return free, True
    wanted = pool.space.sought(mentee, pool.weights)[0]
    near, far = (
        np.round((pool.vectors @ side)[free] * FINE).astype(np.int64) << 20
        for side in (wanted, _stretching(mentee, pool, wanted))
    )
    tie = ties(mentee.hashes[0], pool.people.hashes[free])
    first = np.argpartition(-((tier[free] << 46) + near + tie), DEPTH)[:DEPTH]
    high = np.flatnonzero(tier[free] >= tier[free[first]].min())
    size = min(STRETCH_DEPTH, len(high))
    also = high[np.argpartition(-(far + tie)[high], size - 1)[:size]]
    return np.unique(free[np.concatenate((first, also))]), False


def _stretching(mentee: Encoded, pool: Pool, wanted: Floats) -> Floats:
    """Return a vector near in values and far in stances: what a stretch looks like."""
    cards, items = len(pool.instrument.values), len(pool.instrument.stances)
    side = np.zeros_like(wanted)
    side[:cards] = _unit(wanted[:cards])
    side[cards : cards + items] = -_unit(np.nan_to_num((mentee.stances[0] - 4) / 3))
    return side


def _unit(vector: Floats) -> Floats:
    return np.asarray(vector / max(float(np.sqrt(vector @ vector)), 1e-9))


def _finite(table: ArrayLike, name: str) -> NDArray[np.float64]:
    found = np.asarray(table, dtype=np.float64)
    if found.ndim != 2:
        raise BadNumbersError(f"{name} is not a table.", "Give one row a person.")
    bad = np.flatnonzero(~np.isfinite(found).all(1))
    if len(bad):
        raise BadNumbersError(
            f"Row {bad[0]} of {name} has something that is not a number.",
            "Fill what is missing with the population mean.",
        )
    return found


def _closed(forbidden: Any, shape: tuple[int, int]) -> Any:
    if forbidden is None:
        return None
    closed = sparse.csr_array(forbidden) != 0
    if closed.shape != shape:
        raise BadNumbersError(
            f"`forbidden` is {closed.shape} and there are {shape} pairs.",
            "Give one row a mentee and one column a mentor.",
        )
    return closed


def _content(table: NDArray[np.float64]) -> NDArray[np.uint64]:
    return np.array([id_hash(row.tobytes().hex()) for row in table], dtype=np.uint64)


def _keys(
    product: NDArray[np.float64], left: NDArray[np.uint64], right: NDArray[np.uint64]
) -> Keys:
    near: Keys = np.round(product * FINE).astype(np.int64) << 20
    return np.asarray(near + np.array([ties(one, right) for one in left]).reshape(near.shape))


def _top(keys: Keys, count: int) -> NDArray[np.intp]:
    if count >= keys.shape[1]:
        return np.broadcast_to(np.arange(keys.shape[1]), keys.shape)
    return (
        np.argpartition(-keys, count - 1, axis=1)[:, :count]
        if count
        else keys[:, :0].astype(np.intp)
    )


def _takes_values(table: Keys, columns: NDArray[np.intp]) -> Keys:
    return np.asarray(np.take_along_axis(table, columns, axis=1))


def _takes(keys: Keys, columns: NDArray[np.intp]) -> Flags:
    return _takes_values(keys, columns) > LOWEST


def _listed(
    pairs: NDArray[np.int64],
    left: NDArray[np.float64],
    right: NDArray[np.float64],
    shape: tuple[int, int],
) -> Lists:
    pairs = np.unique(pairs.reshape(-1, 2), axis=0)
    product = np.einsum("pd,pd->p", left[pairs[:, 0]], right[pairs[:, 1]])
    order = np.lexsort((pairs[:, 1], -np.round(product, 6), pairs[:, 0]))
    pairs, product = pairs[order], product[order]
    start = np.searchsorted(pairs[:, 0], np.arange(shape[0] + 1))
    return Lists(start, pairs[:, 1], product, shape)
