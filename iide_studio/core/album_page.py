"""A photo on the scan of an album page: where it lies, and how it is cut out."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from iide_studio.core.errors import MaskError
from iide_studio.core.photo import Photo

_NO_TURN = 0.5
"""Pixels by which a corner may be off before the photo is turned: a straight crop stays exact."""


@dataclass(frozen=True, kw_only=True)
class AlbumPhoto:
    """Where one photo lies on a page, in pixels of the page.

    Attributes:
        center: (x, y) of the middle; (0, 0) is the corner of the first pixel.
        size: (width, height) along the photo's own sides.
        angle: Degrees by which the photo is turned clockwise on the page, -45 to 45.
    """

    center: tuple[float, float]
    size: tuple[float, float]
    angle: float

    def __post_init__(self) -> None:
        values = (*self.center, *self.size, self.angle)
        if not all(math.isfinite(v) for v in values) or min(self.size) < 1:
            raise ValueError(f"{values} is no place of a photo")

    @property
    def corners(self) -> np.ndarray:
        """(4, 2) float64: x and y of the corners, clockwise from the photo's own top left."""
        turn = math.radians(self.angle)
        across = np.array([math.cos(turn), math.sin(turn)]) * self.size[0] / 2
        down = np.array([-math.sin(turn), math.cos(turn)]) * self.size[1] / 2
        signs = ((-1, -1), (1, -1), (1, 1), (-1, 1))
        return np.array([np.array(self.center) + a * across + d * down for a, d in signs])

    def to_json(self) -> dict[str, Any]:
        return {"center": list(self.center), "size": list(self.size), "angle": self.angle}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> AlbumPhoto:
        """Reads what `to_json` returned; raises MaskError."""
        try:
            (x, y), (width, height) = data["center"], data["size"]
            place = cls(
                center=(float(x), float(y)),
                size=(float(width), float(height)),
                angle=float(data["angle"]),
            )
        except (KeyError, TypeError, ValueError) as error:
            raise MaskError(f"{data!r} is no place of a photo on a page.") from error
        return place


def cut_out(page: Photo, place: AlbumPhoto) -> Photo:
    """Returns one photo of the page, upright, at the page's depth, profile and resolution.

    A photo that lies straight is cropped, so that its pixels stay exactly as they were scanned; a
    turned one is resampled once. What lies beyond the page repeats its edge.

    Raises:
        MaskError: if the place is not on the page.
    """
    width, height = (max(1, round(side)) for side in place.size)
    left, top = place.center[0] - width / 2, place.center[1] - height / 2
    if not (0 <= place.center[0] < page.width and 0 <= place.center[1] < page.height):
        raise MaskError("The place of a photo is not on its page.", "Move it onto the page.")
    if _corner_shift(place) < _NO_TURN:
        rows, columns = _span(top, height, page.height), _span(left, width, page.width)
        return _with_pixels(page, lambda plane: plane[rows, columns].copy())
    return _with_pixels(page, lambda plane: _turned(plane, place, (width, height)))


def in_reading_order(places: Sequence[AlbumPhoto]) -> list[AlbumPhoto]:
    """Sorts places into rows from the top, and each row from the left."""
    rows: list[list[AlbumPhoto]] = []
    for place in sorted(places, key=lambda p: p.center[1]):
        for row in rows:
            reach = min(row[0].size[1], place.size[1]) / 2
            if abs(row[0].center[1] - place.center[1]) < reach:
                row.append(place)
                break
        else:
            rows.append([place])
    return [place for row in rows for place in sorted(row, key=lambda p: p.center[0])]


def _corner_shift(place: AlbumPhoto) -> float:
    """How far the angle moves a corner, in pixels."""
    return abs(math.radians(place.angle)) * math.hypot(*place.size) / 2


def _span(first: float, length: int, limit: int) -> slice:
    start = min(max(0, round(first)), limit - 1)
    return slice(start, min(limit, max(start + 1, round(first) + length)))


def _turned(plane: np.ndarray, place: AlbumPhoto, size: tuple[int, int]) -> np.ndarray:
    """Resamples the photo upright, out of its surroundings alone: OpenCV has limits of size."""
    import cv2

    corners = place.corners
    left, top = np.maximum(np.floor(corners.min(axis=0)).astype(int) - 8, 0)
    right, bottom = np.ceil(corners.max(axis=0)).astype(int) + 8
    part = np.ascontiguousarray(plane[top:bottom, left:right])
    turn = math.radians(place.angle)
    cosine, sine = math.cos(turn), math.sin(turn)
    # From pixel middles of the result to pixel middles of the part.
    x, y = place.center[0] - left - 0.5, place.center[1] - top - 0.5
    across, down = (size[0] - 1) / 2, (size[1] - 1) / 2
    matrix = np.array(
        [
            [cosine, -sine, x - cosine * across + sine * down],
            [sine, cosine, y - sine * across - cosine * down],
        ]
    )
    flags = cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP
    return cv2.warpAffine(part, matrix, size, flags=flags, borderMode=cv2.BORDER_REPLICATE)


def _with_pixels(page: Photo, cut: Callable[[np.ndarray], np.ndarray]) -> Photo:
    planes = {"alpha": page.alpha, "infrared": page.infrared}
    return dataclasses.replace(
        page,
        pixels=cut(page.pixels),
        **{name: None if plane is None else cut(plane) for name, plane in planes.items()},
    )
