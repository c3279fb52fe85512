"""Curves: any tone may become any other."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

import numpy as np

from iide_studio.core.adjustments.adjustment import Adjustment, require_number
from iide_studio.core.errors import DocumentError

Points = tuple[tuple[float, float], ...]
"""(x, y), shares of full scale, from left to right."""

STRAIGHT: Points = ((0.0, 0.0), (1.0, 1.0))
_STEPS = 65536
"""Entries of a table: the tones of a 16-bit photo fall on them."""


@dataclass(frozen=True)
class Curves(Adjustment):
    """A curve for all channels together, then one for each.

    The curves run smoothly through their points and never overshoot between them; left of the
    first point and right of the last they are level.

    Attributes:
        master: For all channels.
        red: For the first channel of a colour photo, after `master`.
        green: For the second.
        blue: For the third.
    """

    kind: ClassVar[str] = "curves"
    master: Points = STRAIGHT
    red: Points = STRAIGHT
    green: Points = STRAIGHT
    blue: Points = STRAIGHT

    def __post_init__(self) -> None:
        for points in (self.master, self.red, self.green, self.blue):
            _check(points)

    def apply(self, color: np.ndarray, alpha: np.ndarray | None, level: int) -> np.ndarray:
        result = color if self.master == STRAIGHT else _looked_up(color, self.master)
        curves = (self.red, self.green, self.blue)
        if len(color) == 1 or all(points == STRAIGHT for points in curves):
            return result
        planes = zip(result, curves, strict=True)
        return np.stack([p if c == STRAIGHT else _looked_up(p, c) for p, c in planes])

    @classmethod
    def from_settings(cls, settings: Mapping[str, Any]) -> Self:
        return cls(**{n: tuple((x, y) for x, y in points) for n, points in settings.items()})


def curve_values(points: Points, positions: np.ndarray) -> np.ndarray:
    """Returns a curve's heights at positions in [0, 1], float64.

    Source: Fritsch and Carlson, Monotone Piecewise Cubic Interpolation (1980).
    """
    x, y = np.array(points, np.float64).T
    width = np.diff(x)
    slopes = np.diff(y) / width
    tangents = _tangents(width, slopes)
    positions = np.clip(positions, x[0], x[-1])
    index = np.clip(np.searchsorted(x, positions, side="right") - 1, 0, len(width) - 1)
    t = (positions - x[index]) / width[index]
    first, last = tangents[index] * width[index], tangents[index + 1] * width[index]
    rise = y[index + 1] - y[index]
    return y[index] + t * (
        first + t * (3 * rise - 2 * first - last + t * (first + last - 2 * rise))
    )


def _tangents(width: np.ndarray, slopes: np.ndarray) -> np.ndarray:
    """Weighted harmonic means of the neighbouring slopes; level at every peak."""
    if len(slopes) == 1:
        return np.repeat(slopes, 2)
    before, after = slopes[:-1], slopes[1:]
    first, second = 2 * width[1:] + width[:-1], width[1:] + 2 * width[:-1]
    is_monotone = before * after > 0
    safe_before, safe_after = (np.where(is_monotone, s, 1) for s in (before, after))
    means = (first + second) / (first / safe_before + second / safe_after)
    return np.concatenate([slopes[:1], np.where(is_monotone, means, 0), slopes[-1:]])


@functools.lru_cache(maxsize=16)
def _table(points: Points) -> np.ndarray:
    return curve_values(points, np.linspace(0, 1, _STEPS)).astype(np.float32)


def _looked_up(values: np.ndarray, points: Points) -> np.ndarray:
    table = _table(points)
    position = np.clip(values, 0, 1)
    position *= _STEPS - 1
    index = np.minimum(position.astype(np.int32), _STEPS - 2)
    position -= index
    low = table[index]
    result = table[index + 1]
    result -= low
    result *= position
    result += low
    return result


def _check(points: Points) -> None:
    for x, y in points:
        require_number(x, "A point of the curve", 0, 1)
        require_number(y, "A point of the curve", 0, 1)
    xs = [x for x, _ in points]
    if len(xs) < 2 or any(b - a < 1e-4 for a, b in itertools.pairwise(xs)):
        raise DocumentError(
            "The curve has no two points side by side.", "Give points from left to right."
        )
