"""Showing where values are at the end of their range, where nothing is left to be told apart."""

from __future__ import annotations

import numpy as np

_TOO_BRIGHT, _TOO_DARK = (48, 32, 255, 255), (255, 112, 32, 255)
"""Red and blue, in the order blue, green, red, alpha."""


def clipping_marked(screen: np.ndarray, pixels: np.ndarray) -> np.ndarray:
    """Returns screen pixels with marks on what is burnt out or drowned.

    Args:
        screen: (h, w, 4) uint8, blue, green, red, alpha.
        pixels: (h, w, channels + 1), uint8 or uint16: the document's own, with alpha.

    Returns:
        Like `screen`: red where any channel is at its upper end, blue where all are at the lower.
    """
    color, alpha = pixels[..., :-1], pixels[..., -1]
    full = np.iinfo(pixels.dtype).max
    marked = screen.copy()
    marked[(color.max(axis=2) == 0) & (alpha > 0)] = _TOO_DARK
    marked[(color.max(axis=2) == full) & (alpha > 0)] = _TOO_BRIGHT
    return marked
