"""Healing a whole stroke once the brush is lifted."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from iide_studio.core.brush import Brush
from iide_studio.core.cloning import CloneSource
from iide_studio.core.healing import REACH, heal
from iide_studio.core.inks import layered
from iide_studio.core.painting import Painting
from iide_studio.core.rect import Rect

_AT_ONCE = 1024
"""Pixels along each side up to which a stroke is healed in one piece."""


def healed(
    painting: Painting, source: CloneSource, offset: tuple[int, int], brush: Brush
) -> Iterator[tuple[Rect, np.ndarray]]:
    """Yields patches that turn a stroke of the clone stamp into a healed one.

    The stroke is healed as a whole, since while it is painted its front still lies on the damage.

    Args:
        painting: The stroke.
        source: What is copied, and what was seen before.
        offset: From a place to the one that is copied there.
        brush: The one it was painted with.

    Yields:
        Areas, and the layer's new pixels there.
    """
    for rect, margin in _pieces(painting.area, brush):
        coverage = painting.coverage(rect)
        if coverage.any():
            wide = rect.grown(margin).intersected(painting.frame)
            fitted = _fitted(painting, source, offset, wide)
            rows, columns = rect.slices_in(wide)
            yield rect, layered(painting.original(rect), fitted[:, rows, columns], coverage)


def _pieces(area: Rect, brush: Brush) -> Iterator[tuple[Rect, int]]:
    """Yields parts of an area, each with the margin that has to be looked at around it."""
    if max(area.width, area.height) <= _AT_ONCE:
        yield area, REACH
        return
    # A band's surface follows from its sides: 1.5 widths away from a cut, what lies beyond it
    # counts for less than a hundredth.
    margin = math.ceil(1.5 * brush.size) + REACH
    side = max(256, 2 * margin)
    for column, row in area.cells(side):
        yield Rect(column * side, row * side, side, side).intersected(area), margin


def _fitted(
    painting: Painting, source: CloneSource, offset: tuple[int, int], rect: Rect
) -> np.ndarray:
    """Returns the copied pixels of an area in the tone of their place, with their alpha."""
    before, copied = source.read(rect), source.read(rect.moved(*offset))
    known = (painting.coverage(rect) == 0) & (before[-1] > 0) & (copied[-1] > 0)
    return np.concatenate([heal(before[:-1], copied[:-1], known), copied[-1:]])
