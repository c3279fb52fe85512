"""Which threshold a document's scratch mask was made with."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from iide_studio.core.commands.command import Command
from iide_studio.core.commands.masks import ThresholdScratches
from iide_studio.core.commands.sequence import CommandSequence
from iide_studio.core.document import Document
from iide_studio.core.history import History
from iide_studio.core.rect import Rect
from iide_studio.core.tiles import TILE, TileStore

_VALUES = 65536
_DOUBTFUL = 300
"""Probabilities below it, of 65535, are on no side of any threshold that can be chosen."""


def level_in_force(history: History) -> float | None:
    """Returns the threshold of the newest step that set one; None if no step is known that did."""
    newest = next(_thresholds(history), None)
    return None if newest is None else newest.level


def level_before(document: Document, history: History, gesture: str) -> float | None:
    """Returns with which threshold the mask was made before a gesture.

    Quick while the history knows of one; else the mask is compared with the map, as in a project
    that was just opened.

    Args:
        document: Has a map of the detector.
        history: The document's.
        gesture: The one that is being made; empty = none.

    Returns:
        What `ThresholdScratches` takes as `previous`.
    """
    newest = next(_thresholds(history), None)
    if newest is None:
        return fitting_level(document)
    is_version = bool(gesture) and newest.gesture == gesture and not history.is_saved
    if is_version and newest is history.steps[history.position - 1]:
        return newest.previous
    return newest.level


def fitting_level(document: Document) -> float | None:
    """Returns the threshold that explains most of the scratch mask; None without a map."""
    probability = document.scratch_probability
    if probability is None:
        return None
    marked, free = np.zeros(_VALUES, np.int64), np.zeros(_VALUES, np.int64)
    for key in probability.present():
        cell = probability.cell(*key)
        found = probability.read(cell)[0]
        doubtful = found >= _DOUBTFUL
        values = found[doubtful]
        is_marked = _read(document.scratch_mask, cell)[doubtful] >= 128
        marked += np.bincount(values[is_marked], minlength=_VALUES)
        free += np.bincount(values[~is_marked], minlength=_VALUES)
    # With a limit of n, what is marked below n and what is free from n on was made by hand.
    by_hand = np.cumsum(marked)[:-1] + free[::-1].cumsum()[::-1][1:]
    return float(np.argmin(by_hand[_DOUBTFUL:]) + _DOUBTFUL + 1) / (_VALUES - 1)


def _read(mask: TileStore, cell: Rect) -> np.ndarray:
    tile = mask.tile(cell.x // TILE, cell.y // TILE)
    if tile is None:
        return np.zeros((cell.height, cell.width), np.uint8)
    return tile[0, : cell.height, : cell.width]


def _thresholds(history: History) -> Iterator[ThresholdScratches]:
    """Gives the thresholds that are in force, the newest first."""
    for step in reversed(history.steps[: history.position]):
        commands: tuple[Command, ...] = (step,)
        if isinstance(step, CommandSequence):
            commands = step.commands[::-1]
        yield from (x for x in commands if isinstance(x, ThresholdScratches))
