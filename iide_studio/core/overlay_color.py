"""Tints over the photo, for the screen."""

from __future__ import annotations

import numpy as np


def rgb_of(color: str) -> tuple[int, int, int]:
    """Returns red, green and blue, 0..255, of "#rrggbb"."""
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def tinted(coverage: np.ndarray, color: tuple[int, int, int], opacity: float) -> np.ndarray:
    """Makes a tint out of a mask.

    Args:
        coverage: (h, w) uint8, 255 = covered.
        color: Three values 0..255, in the order that the result shall have.
        opacity: 0..1, where it is covered fully.

    Returns:
        (h, w, 4) uint8: colour multiplied by alpha, and alpha.
    """
    import cv2

    shares = np.arange(256) * opacity / 255
    table = np.rint(shares[:, None] * (*color, 255)).astype(np.uint8)
    return cv2.merge([cv2.LUT(coverage, np.ascontiguousarray(table[:, i])) for i in range(4)])


def laid_over(below: np.ndarray, above: np.ndarray) -> np.ndarray:
    """Lays one picture over another.

    Args:
        below: (h, w, 4) uint8 with alpha last, colour multiplied by it.
        above: The same.

    Returns:
        The same.
    """
    import cv2

    if not below.any():
        return above
    rest = 255 - above[..., 3]
    return cv2.add(above, cv2.multiply(below, cv2.merge([rest] * 4), scale=1 / 255))
