"""Selections: masks that say where a tool may work."""

from __future__ import annotations

import enum

import numpy as np

from iide_studio.core.rect import Rect
from iide_studio.core.tiles import TileStore


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


def selected_area(selection: TileStore) -> Rect:
    """Returns the smallest area that holds all that is selected at all; empty if nothing is."""
    found = Rect(0, 0, 0, 0)
    for key in selection.present():
        tile, cell = selection.tile(*key), selection.cell(*key)
        if tile is not None and not _is_inside(cell, found):
            found = found.united(_bounds_in(tile[0], cell))
    return found


def _is_inside(cell: Rect, found: Rect) -> bool:
    return not found.is_empty and found.contains(cell)


def _bounds_in(tile: np.ndarray, cell: Rect) -> Rect:
    rows, columns = np.flatnonzero(tile.any(axis=1)), np.flatnonzero(tile.any(axis=0))
    if not len(rows):
        return Rect(0, 0, 0, 0)
    inside = Rect.from_edges(int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1)
    return inside.moved(cell.x, cell.y).intersected(cell)
