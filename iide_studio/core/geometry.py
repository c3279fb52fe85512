"""Turning and mirroring pixels."""

from __future__ import annotations

import numpy as np


def apply_orientation(pixels: np.ndarray, orientation: int) -> np.ndarray:
    """Returns the pixels as they are meant to be seen.

    Args:
        pixels: (H, W) or (H, W, C).
        orientation: The Exif value, 1 to 8; anything else counts as 1 (upright).

    Returns:
        A contiguous array; the sides are swapped for 5 to 8.
    """
    if orientation in (5, 6, 7, 8):
        pixels = pixels.swapaxes(0, 1)
    if orientation in (3, 4, 7, 8):
        pixels = pixels[::-1]
    if orientation in (2, 3, 6, 7):
        pixels = pixels[:, ::-1]
    return np.ascontiguousarray(pixels)
