"""Cropping, turning, straightening and perspective, composed into one matrix."""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass

import numpy as np

from iide_studio.core.errors import DocumentError
from iide_studio.core.pyramid import level_size
from iide_studio.core.rect import Rect

Matrix = tuple[tuple[float, float, float], ...]
Corners = tuple[tuple[float, float], ...]
"""Four points (x, y): top left, top right, bottom right, bottom left."""

_WHOLE = 1e-7


@dataclass(frozen=True)
class Transform:
    """The way from the photo's pixels to those that are seen and exported.

    Coordinates are continuous: pixel i reaches from i to i + 1. Steps are composed, not carried
    out one by one, so the photo is resampled at most once.

    Attributes:
        matrix: 3 x 3, rows first, from (x, y, 1) of the photo to that of the output.
        width: Columns of the output.
        height: Rows of the output.
    """

    matrix: Matrix
    width: int
    height: int

    def __post_init__(self) -> None:
        values = np.array(self.matrix, np.float64)
        if values.shape != (3, 3) or not np.isfinite(values).all():
            raise ValueError(f"{self.matrix} is no 3 x 3 matrix")
        if abs(np.linalg.det(values)) < 1e-12 or self.width <= 0 or self.height <= 0:
            raise DocumentError("That would leave nothing of the photo.", "Choose a larger part.")

    @classmethod
    def identity(cls, width: int, height: int) -> Transform:
        """Returns the one that changes nothing."""
        return _identity(width, height)

    @property
    def size(self) -> tuple[int, int]:
        """(width, height) of the output."""
        return self.width, self.height

    @property
    def array(self) -> np.ndarray:
        """The matrix, (3, 3) float64."""
        return np.array(self.matrix, np.float64)

    @property
    def is_exact(self) -> bool:
        """Whether it only moves whole pixels: crops, quarter turns and mirrors."""
        return _is_exact(self)

    @property
    def is_on_its_side(self) -> bool:
        """Whether the photo's rows run down rather than across."""
        (across, _, _), (down, _, _), _ = self.matrix
        return abs(down) > abs(across)

    @property
    def quarters(self) -> int:
        """The quarter turns, clockwise, 0 to 3, that come closest to it: which side is up."""
        # The direction in the photo that is seen as down in the middle, whatever mirrors do.
        x, y = self.width / 2, self.height / 2
        (left, top), (right, bottom) = self.point_to_photo(x, y), self.point_to_photo(x, y + 1)
        return round(math.degrees(math.atan2(right - left, bottom - top)) / 90) % 4

    def is_identity_for(self, width: int, height: int) -> bool:
        """Whether it leaves a photo of that size as it is."""
        return self == Transform.identity(width, height)

    def cropped(self, rect: Rect) -> Transform:
        """Keeps a part of the output; may reach out of it, which adds empty margins."""
        return self._then(_shift(-rect.x, -rect.y), rect.width, rect.height)

    def turned(self, quarters: int) -> Transform:
        """Turns clockwise by quarters."""
        result = self
        for _ in range(quarters % 4):
            step = np.array([[0, -1, result.height], [1, 0, 0], [0, 0, 1]], np.float64)
            result = result._then(step, result.height, result.width)
        return result

    def mirrored_across(self) -> Transform:
        """Swaps left and right."""
        step = np.array([[-1, 0, self.width], [0, 1, 0], [0, 0, 1]], np.float64)
        return self._then(step, self.width, self.height)

    def mirrored_down(self) -> Transform:
        """Swaps top and bottom."""
        step = np.array([[1, 0, 0], [0, -1, self.height], [0, 0, 1]], np.float64)
        return self._then(step, self.width, self.height)

    def straightened(self, degrees: float) -> Transform:
        """Turns clockwise by any angle about the middle; the size stays, the corners are cut."""
        angle, x, y = math.radians(degrees), self.width / 2, self.height / 2
        turn = np.array(
            [
                [math.cos(angle), -math.sin(angle), 0],
                [math.sin(angle), math.cos(angle), 0],
                [0, 0, 1],
            ]
        )
        return self._then(_shift(x, y) @ turn @ _shift(-x, -y), self.width, self.height)

    def with_perspective(self, corners: Corners, width: int, height: int) -> Transform:
        """Pulls a quadrangle of the output into a rectangle.

        Args:
            corners: Of the quadrangle; see `Corners`.
            width: Columns of the new output.
            height: Rows of the new output.

        Raises:
            DocumentError: if the corners do not form a quadrangle that can be seen from one side.
        """
        targets = ((0.0, 0.0), (width, 0.0), (width, height), (0.0, height))
        _check_convex(corners)
        return self._then(_homography(corners, targets), width, height)

    def at_level(self, level: int) -> Transform:
        """Returns the same way between the pyramid's levels."""
        return _at_level(self, level)

    def to_output(self, rect: Rect) -> Rect:
        """Returns the smallest rectangle of the output around an area of the photo."""
        return _around(self.array, rect).intersected(Rect(0, 0, self.width, self.height))

    def to_photo(self, rect: Rect) -> Rect:
        """Returns the smallest rectangle of the photo's plane around an area of the output."""
        return _around(np.linalg.inv(self.array), rect)

    def point_to_photo(self, x: float, y: float) -> tuple[float, float]:
        """Returns where a point of the output lies in the photo."""
        return _apply(np.linalg.inv(self.array), x, y)

    def point_to_output(self, x: float, y: float) -> tuple[float, float]:
        """Returns where a point of the photo lies in the output."""
        return _apply(self.array, x, y)

    def _then(self, step: np.ndarray, width: int, height: int) -> Transform:
        return _from_array(step @ self.array, width, height)


# These are asked for with every tile that is drawn.


@functools.lru_cache(maxsize=64)
def _identity(width: int, height: int) -> Transform:
    return Transform(((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)), width, height)


@functools.lru_cache(maxsize=256)
def _is_exact(transform: Transform) -> bool:
    matrix = transform.array / transform.matrix[2][2]
    linear = matrix[:2, :2]
    return (
        np.allclose(matrix[2, :2], 0, rtol=0, atol=1e-12)
        and np.allclose(matrix[:2], np.rint(matrix[:2]), rtol=0, atol=_WHOLE)
        and np.abs(linear).sum() < 2.5
        and abs(abs(np.linalg.det(linear)) - 1) < _WHOLE
    )


@functools.lru_cache(maxsize=256)
def _at_level(transform: Transform, level: int) -> Transform:
    scale = np.diag([0.5**level, 0.5**level, 1])
    width, height = level_size(transform.width, transform.height, level)
    return _from_array(scale @ transform.array @ np.linalg.inv(scale), width, height)


def _from_array(matrix: np.ndarray, width: int, height: int) -> Transform:
    matrix = matrix / matrix[2, 2] if abs(matrix[2, 2]) > 1e-12 else matrix
    # Whole numbers stay whole, however often a photo is turned to and fro.
    near = np.rint(matrix)
    matrix = np.where(np.abs(matrix - near) < 1e-12, near, matrix) + 0.0
    rows = tuple((float(a), float(b), float(c)) for a, b, c in matrix)
    return Transform(rows, width, height)


def _shift(x: float, y: float) -> np.ndarray:
    return np.array([[1, 0, x], [0, 1, y], [0, 0, 1]], np.float64)


def _apply(matrix: np.ndarray, x: float, y: float) -> tuple[float, float]:
    across, down, weight = matrix @ (x, y, 1.0)
    # A point on the horizon lies infinitely far away; far is far enough.
    weight = weight if abs(weight) > 1e-9 else 1e-9
    return float(across / weight), float(down / weight)


def _around(matrix: np.ndarray, rect: Rect) -> Rect:
    if rect.is_empty:
        return Rect(0, 0, 0, 0)
    points = [_apply(matrix, x, y) for x in (rect.x, rect.right) for y in (rect.y, rect.bottom)]
    xs, ys = zip(*points, strict=True)
    return Rect.from_edges(
        math.floor(min(xs) + _WHOLE),
        math.floor(min(ys) + _WHOLE),
        math.ceil(max(xs) - _WHOLE),
        math.ceil(max(ys) - _WHOLE),
    )


def _homography(sources: Corners, targets: Corners) -> np.ndarray:
    """Solves for the matrix that takes four points to four others."""
    rows, values = [], []
    for (x, y), (u, v) in zip(sources, targets, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    return np.append(np.linalg.solve(np.array(rows, float), values), 1).reshape(3, 3)


def _check_convex(corners: Corners) -> None:
    turns = []
    for index in range(4):
        (ax, ay), (bx, by), (cx, cy) = (corners[(index + k) % 4] for k in range(3))
        turns.append((bx - ax) * (cy - by) - (by - ay) * (cx - bx))
    if min(turns) <= 1e-6:
        raise DocumentError(
            "These four corners do not form a frame.",
            "Place them at the frame's corners, clockwise from the top left.",
        )
