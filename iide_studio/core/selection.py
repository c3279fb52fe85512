"""Selections: masks that say where a tool may work."""

from __future__ import annotations

import enum

import numpy as np


class SelectionMode(enum.StrEnum):
    """How a new selection meets the one that is there."""

    REPLACE = "replace"
    ADD = "add"
    SUBTRACT = "subtract"
    INTERSECT = "intersect"


def combined(old: np.ndarray, new: np.ndarray, mode: SelectionMode) -> np.ndarray:
    """Returns two masks as one; soft edges stay soft.

    Args:
        old: uint8, 255 = selected.
        new: Of the same shape.
        mode: What to do with `new`.
    """
    match mode:
        case SelectionMode.REPLACE:
            return new
        case SelectionMode.ADD:
            return np.maximum(old, new)
        case SelectionMode.SUBTRACT:
            return np.minimum(old, 255 - new)
        case SelectionMode.INTERSECT:
            return np.minimum(old, new)


def limited(before: np.ndarray, after: np.ndarray, selection: np.ndarray) -> np.ndarray:
    """Returns what painting leaves if it may only work inside a selection.

    Args:
        before: (channels, h, w) uint8 or uint16.
        after: The same, painted.
        selection: (h, w) uint8.

    Returns:
        Like `before`: untouched where the selection is 0, `after` exactly where it is 255.
    """
    share = selection.astype(np.float32) / np.float32(255)
    mixed = before + (after.astype(np.float32) - before) * share
    return np.rint(mixed).astype(before.dtype)
