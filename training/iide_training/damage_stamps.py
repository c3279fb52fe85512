"""Cuts damage into stamps of the size that training places at random."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from iide_training.damage_bank import STAMP
from iide_training.damage_opacity import Damage

VISIBLE = 0.3
"""Opacity from which a pixel counts as damaged when shapes are judged."""
_SMALLEST = 6
"""Visible pixels that a stamp must have."""
_SPECK = 14
"""Longer side of a speck at most, in pixels."""
_MARGIN = 4
_CUT_UP = ("line", "crack", "film", "fold")
"""Thin damage is cut into pieces at its own size; it would vanish if it were reduced."""


@dataclass(frozen=True, eq=False)
class Stamp:
    """A square of damage and where on the scan it lay.

    Attributes:
        kind: One of damage_bank.KINDS.
        pixels: (STAMP, STAMP, 4) uint8 RGBA; alpha is the opacity.
        left: Its place on the scan as it was harvested, in pixels; may be negative.
        top: The same, downwards.
        side: Side of the square on the scan; other than STAMP if the stamp was reduced.
    """

    kind: str
    pixels: np.ndarray
    left: int
    top: int
    side: int


def cut_stamps(found: Sequence[Damage], size: tuple[int, int]) -> Iterator[Stamp]:
    """Yields stamps of all damage of one scan: one for each place, and clouds of specks.

    Args:
        found: Places of damage.
        size: (H, W) of the scan.
    """
    specks = np.zeros((*size, 4), np.float32)
    for damage in found:
        kind = judge_kind(damage, size)
        if kind == "speck":
            _add(specks, damage, 0, 0)
        elif kind is not None:
            yield from _cut(damage, kind)
    for top in range(0, size[0], STAMP):
        for left in range(0, size[1], STAMP):
            window = _window(specks, left, top, STAMP)
            yield from _finish(window, "speck", left, top)


def judge_kind(damage: Damage, size: tuple[int, int]) -> str | None:
    """Names the kind of damage by its shape; None if next to nothing of it can be seen."""
    shape = (damage.opacity > VISIBLE).astype(np.uint8)
    area = int(shape.sum())
    if area == 0:
        return None
    height, width = _extent(shape)
    if max(height, width) < _SPECK:
        return "speck"
    depth = cv2.distanceTransform(np.pad(shape, 1), cv2.DIST_L2, 3)
    length = area / (4 * depth[depth > 0].mean())  # a band's mean depth is a quarter of its width
    if length < 4 * 2 * depth.max():
        return "torn" if _touches_border(damage, shape, size) else "patch"
    return _judge_thin(shape, (height, width), size)


def _judge_thin(shape: np.ndarray, extent: tuple[int, int], size: tuple[int, int]) -> str:
    height, width = extent
    if height > 0.6 * size[0] and width < 0.02 * size[0]:
        return "film"
    is_upright = height > 0.6 * size[0] and width < 0.1 * size[0]
    is_level = width > 0.6 * size[1] and height < 0.1 * size[1]
    if is_upright or is_level:
        return "fold"
    return "crack" if _count_ends(shape) > 5 else "line"


def _count_ends(shape: np.ndarray) -> int:
    """Returns how many ends a line drawing of the shape has; branches give more than two."""
    from skimage.morphology import skeletonize

    smooth = cv2.medianBlur(cv2.copyMakeBorder(shape, 2, 2, 2, 2, cv2.BORDER_CONSTANT), 3)
    line = skeletonize(smooth > 0).astype(np.float32)
    neighbors = cv2.filter2D(line, -1, np.ones((3, 3), np.float32))
    return int(((line > 0) & (neighbors == 2)).sum())


def _extent(shape: np.ndarray) -> tuple[int, int]:
    rows, columns = np.nonzero(shape.any(1))[0], np.nonzero(shape.any(0))[0]
    return int(rows[-1] - rows[0] + 1), int(columns[-1] - columns[0] + 1)


def _touches_border(damage: Damage, shape: np.ndarray, size: tuple[int, int]) -> bool:
    on_border = 0
    height, width = shape.shape
    if damage.top == 0:
        on_border += int(shape[0].sum())
    if damage.left == 0:
        on_border += int(shape[:, 0].sum())
    if damage.top + height == size[0]:
        on_border += int(shape[-1].sum())
    if damage.left + width == size[1]:
        on_border += int(shape[:, -1].sum())
    return on_border >= _SPECK


def _cut(damage: Damage, kind: str) -> Iterator[Stamp]:
    height, width = damage.opacity.shape
    canvas = np.zeros((height, width, 4), np.float32)
    _add(canvas, damage, damage.left, damage.top)
    if kind in _CUT_UP:
        windows = [
            (left, top, STAMP) for top in _starts(height, STAMP) for left in _starts(width, STAMP)
        ]
    else:
        side = max(STAMP, max(height, width) + 2 * _MARGIN)
        windows = [((width - side) // 2, (height - side) // 2, side)]
    for left, top, side in windows:
        window = _window(canvas, left, top, side)
        yield from _finish(window, kind, damage.left + left, damage.top + top)


def _starts(length: int, side: int) -> range:
    """Returns where windows begin that lie side by side, centred on the length."""
    count = -(-length // side)
    first = (length - count * side) // 2
    return range(first, first + count * side, side)


def _add(canvas: np.ndarray, damage: Damage, left: int, top: int) -> None:
    """Puts damage onto RGBA float, where `left` and `top` are the canvas's place on the scan."""
    height, width = damage.opacity.shape
    y, x = damage.top - top, damage.left - left
    part = canvas[y : y + height, x : x + width]
    is_stronger = damage.opacity > part[..., 3]
    part[..., 3] = np.maximum(part[..., 3], damage.opacity)
    part[..., :3][is_stronger] = damage.color[is_stronger]


def _window(canvas: np.ndarray, left: int, top: int, side: int) -> np.ndarray:
    """Returns a square of the canvas; what lies beyond its border is transparent."""
    window = np.zeros((side, side, 4), np.float32)
    height, width = canvas.shape[:2]
    y, x = max(0, top), max(0, left)
    part = canvas[y : min(height, top + side), x : min(width, left + side)]
    window[y - top : y - top + part.shape[0], x - left : x - left + part.shape[1]] = part
    return window


def _finish(window: np.ndarray, kind: str, left: int, top: int) -> Iterator[Stamp]:
    side = window.shape[0]
    if side != STAMP:
        window = cv2.resize(window, (STAMP, STAMP), interpolation=cv2.INTER_AREA)
    if (window[..., 3] > VISIBLE).sum() >= _SMALLEST:
        pixels = np.rint(window.clip(0, 1) * 255).astype(np.uint8)
        yield Stamp(kind, pixels, left, top, side)
