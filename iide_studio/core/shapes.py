"""Masks of drawn shapes, with smooth edges."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from iide_studio.core.rect import Rect

Point = tuple[float, float]
"""(x, y) in continuous pixels: pixel i reaches from i to i + 1."""

_LINES = 8
"""Lines per row of pixels along which the inside is measured, exactly."""
_BAND = 1 << 21
"""Pixels that are worked on at a time."""


def polygon_mask(points: Sequence[Point], area: Rect) -> tuple[Rect, np.ndarray]:
    """Returns the inside of a closed outline; what it goes around twice is outside.

    Args:
        points: Of the outline; fewer than three have no inside.
        area: The photo; what lies outside is left away.

    Returns:
        Where it lies, empty if nowhere, and (height, width) uint8: the share of each pixel that is
        inside.
    """
    outline = np.array(points, np.float64).reshape(-1, 2)
    rect = _around(outline).intersected(area) if len(outline) > 2 else Rect(0, 0, 0, 0)
    if rect.is_empty:
        return Rect(0, 0, 0, 0), np.zeros((0, 0), np.uint8)
    lines, places = _crossings(outline - (rect.x, rect.y), rect.height * _LINES)
    order = np.lexsort((places, lines))
    lines, places = lines[order], np.clip(places[order], 0, rect.width)
    signs = 1.0 - 2.0 * ((np.arange(len(lines)) - np.searchsorted(lines, lines)) % 2)
    mask = np.empty((rect.height, rect.width), np.uint8)
    step = max(1, _BAND // rect.width)
    for top in range(0, rect.height, step):
        band = mask[top : top + step]
        first, last = np.searchsorted(lines, (top * _LINES, (top + len(band)) * _LINES))
        here = slice(first, last)
        rows = lines[here] // _LINES - top
        band[:] = _covered(rows, places[here], signs[here], band.shape)
    return rect, mask


def _around(outline: np.ndarray) -> Rect:
    left, top = np.floor(outline.min(axis=0)).astype(int)
    right, bottom = np.ceil(outline.max(axis=0)).astype(int)
    return Rect.from_edges(int(left), int(top), int(right), int(bottom))


def _crossings(outline: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray]:
    """Returns the number of the line, and x, wherever the outline crosses one of the lines."""
    starts, ends = outline, np.roll(outline, -1, axis=0)
    from_y, to_y = starts[:, 1] * _LINES - 0.5, ends[:, 1] * _LINES - 0.5
    first = np.clip(np.ceil(np.minimum(from_y, to_y)), 0, count).astype(np.int64)
    last = np.clip(np.ceil(np.maximum(from_y, to_y)), 0, count).astype(np.int64)
    counts = last - first
    edges = np.repeat(np.arange(len(outline)), counts)
    lines = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts) + first[edges]
    share = (lines - from_y[edges]) / (to_y - from_y)[edges]
    return lines, starts[edges, 0] + share * (ends - starts)[edges, 0]


def _covered(
    rows: np.ndarray, places: np.ndarray, signs: np.ndarray, shape: tuple[int, ...]
) -> np.ndarray:
    """Returns what lies to the right of an odd number of crossings, uint8."""
    height, width = shape[0], shape[1] + 2
    columns = places.astype(np.int64)
    parts = places - columns
    steps = np.zeros(height * width)  # bincount of nothing at all would be integers
    steps += np.bincount(rows * width + columns, signs * (1 - parts), height * width)
    steps += np.bincount(rows * width + columns + 1, signs * parts, height * width)
    share = np.cumsum(steps.reshape(height, width), axis=1)[:, :-2]
    share *= 255 / _LINES
    return np.rint(share, out=share).astype(np.uint8)
