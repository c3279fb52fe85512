"""The ways of seeing before and after at once."""

from __future__ import annotations

import enum


class CompareMode(enum.Enum):
    """How the document is compared with its original."""

    OFF = "off"
    ORIGINAL = "original"
    """Only the original is seen, as long as a key is held."""
    SPLIT = "split"
    """One picture, the original left of a line that can be dragged."""
    SIDE_BY_SIDE = "side by side"
    """Two pictures, the original on the left; they move together."""
