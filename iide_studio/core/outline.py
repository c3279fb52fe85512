"""The edge of a mask, along the sides of its pixels."""

from __future__ import annotations

import numpy as np

_MIDDLE = 128
"""From this value on a pixel counts as inside."""


def outline(mask: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Returns the sides between pixels inside and outside, as straight lines of any length.

    Args:
        mask: (h, w) uint8. Its own border counts as a side only where the caller left a margin.

    Returns:
        Level lines (n, 3) as y, first x, last x, and upright lines (m, 3) as x, first y, last y;
        both int64, in pixels from the mask's corner.
    """
    inside = mask >= _MIDDLE
    level = _runs(inside[1:] != inside[:-1])
    upright = _runs((inside[:, 1:] != inside[:, :-1]).T)
    # A side lies behind the first of its two pixels.
    level[:, 0] += 1
    upright[:, 0] += 1
    return level, upright


def _runs(changes: np.ndarray) -> np.ndarray:
    """Returns (row, first, last + 1) of every run of true values in the rows."""
    rows, columns = changes.shape
    if not changes.any():
        return np.zeros((0, 3), np.int64)
    padded = np.zeros((rows, columns + 2), np.int8)
    padded[:, 1:-1] = changes
    steps = np.diff(padded, axis=1)
    row, first = np.nonzero(steps == 1)
    _, last = np.nonzero(steps == -1)
    return np.stack([row, first, last], axis=1)
