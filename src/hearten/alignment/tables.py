"""Arrays with a row for each person, and how some of the rows are replaced."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]
Rows = NDArray[np.intp]


def patched(table: NDArray[Any], source: Rows, places: Rows, came: NDArray[Any]) -> NDArray[Any]:
    """Return `table[source]` with the rows at `places` taken from `came`, in one copy."""
    if not len(table):
        return came
    table = table[source]
    table[places] = came
    return table
