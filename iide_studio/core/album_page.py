"""Finds the photos on the scan of an album page, and cuts them out upright.

The page is taken for even: what differs from its colour and is a filled rectangle, turned by any
small angle, is proposed as a photo. Proposals are plain values, so that a person can correct them
before anything is cut. Photos that overlap come out as one; a light border on a light page is cut
off.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from iide_studio.core.color import ColorSpace
from iide_studio.core.errors import MaskError
from iide_studio.core.photo import Photo

SMALLEST_SHARE = 0.01
"""Share of the page below which something is no photo but a caption, a corner or a stain."""
LARGEST_SHARE = 0.7
"""Share from which it is the page itself, lying on the scanner's lid."""

_WORKING_SIDE = 1200
_LEAST_FILL = 0.85
_STEEPEST = 30.0
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


def find_photos(page: Photo) -> list[AlbumPhoto]:
    """Proposes where photos lie, in reading order: rows from the top, each from the left."""
    small, factor = _reduced(page)
    places = _find(small)
    grown = [
        dataclasses.replace(
            place,
            center=(place.center[0] * factor, place.center[1] * factor),
            size=(place.size[0] * factor, place.size[1] * factor),
        )
        for place in places
    ]
    return in_reading_order(grown)


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


def _reduced(page: Photo) -> tuple[np.ndarray, float]:
    """Returns the page as small Lab, (h, w, 3) float32, and page pixels per small pixel."""
    import cv2

    factor = max(1.0, max(page.height, page.width) / _WORKING_SIDE)
    size = (max(1, round(page.width / factor)), max(1, round(page.height / factor)))
    pixels = page.pixels if factor == 1 else cv2.resize(page.pixels, size, None, 0, 0, 3)
    colors = ColorSpace(page.icc_profile, is_gray=page.is_gray)
    srgb = np.ascontiguousarray(colors.to_srgb(pixels), np.float32)
    lab = cv2.cvtColor(srgb, cv2.COLOR_RGB2Lab)
    return cv2.medianBlur(lab, 3), page.width / size[0]


def _find(lab: np.ndarray) -> list[AlbumPhoto]:
    """Looks for photos; where there is only the page itself, on the page."""
    places, share = _rectangles(lab), lab.shape[0] * lab.shape[1]
    pages = [p for p in places if p.size[0] * p.size[1] > LARGEST_SHARE * share]
    photos = [p for p in places if p not in pages]
    if photos or not pages:
        return photos
    inner = _inner(pages[0], lab.shape[:2])
    left, top = inner[1].start, inner[0].start
    found = _rectangles(lab[inner])
    found = [p for p in found if p.size[0] * p.size[1] <= LARGEST_SHARE * share]
    return [dataclasses.replace(p, center=(p.center[0] + left, p.center[1] + top)) for p in found]


def _inner(page: AlbumPhoto, size: tuple[int, ...]) -> tuple[slice, slice]:
    """The upright part of a page, a little inside its edges."""
    corners = np.sort(page.corners, axis=0)
    (left, top), (right, bottom) = corners[1], corners[2]
    inset = 0.01 * max(size)
    top, left = max(0, round(top + inset)), max(0, round(left + inset))
    return slice(top, max(top + 1, round(bottom - inset))), slice(
        left, max(left + 1, round(right - inset))
    )


def _rectangles(lab: np.ndarray) -> list[AlbumPhoto]:
    import cv2

    differs = _differs(lab)
    contours, _tree = cv2.findContours(differs, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    places = []
    for contour in contours:
        if cv2.contourArea(contour) < SMALLEST_SHARE * differs.size:
            continue
        place = _place(contour)
        filled = cv2.contourArea(cv2.convexHull(contour)) / (place.size[0] * place.size[1])
        if filled >= _LEAST_FILL and abs(place.angle) <= _STEEPEST:
            places.append(place)
    return places


def _differs(lab: np.ndarray) -> np.ndarray:
    """Returns 255 where something lies on the page, holes filled; (h, w) uint8."""
    import cv2

    distance = np.linalg.norm(lab - _page_color(lab), axis=2)
    reach = np.clip(distance * 4, 0, 255).astype(np.uint8)
    level, _ = cv2.threshold(reach, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    level = min(max(level * 0.5, 24.0), 80.0)  # a pale photo is nearer to the page than Otsu's cut
    differs = np.where(reach > level, np.uint8(255), np.uint8(0))
    side = max(3, round(0.006 * max(lab.shape)) | 1)
    kernel = np.ones((side, side), np.uint8)
    differs = cv2.morphologyEx(differs, cv2.MORPH_CLOSE, kernel)
    differs = _without_holes(differs)
    # A caption or a mounting corner hangs on by a thread; opening lets go of it.
    return cv2.morphologyEx(differs, cv2.MORPH_OPEN, np.ones((2 * side + 1,) * 2, np.uint8))


def _page_color(lab: np.ndarray) -> np.ndarray:
    """The commonest colour along the edges, where photos seldom lie."""
    rim = max(2, round(0.02 * min(lab.shape[:2])))
    edges = [lab[:rim], lab[-rim:], lab[:, :rim], lab[:, -rim:]]
    samples = np.concatenate([edge.reshape(-1, 3) for edge in edges])
    cells, counts = np.unique(np.rint(samples / 4).astype(np.int32), axis=0, return_counts=True)
    near = np.abs(samples - 4 * cells[counts.argmax()]).max(axis=1) <= 6
    return np.median(samples[near], axis=0)


def _without_holes(differs: np.ndarray) -> np.ndarray:
    import cv2

    contours, _tree = cv2.findContours(differs, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    return cv2.drawContours(np.zeros_like(differs), contours, -1, 255, cv2.FILLED)


def _place(contour: np.ndarray) -> AlbumPhoto:
    """The smallest rectangle around a contour of pixel middles, its angle nearest to upright."""
    import cv2

    (x, y), (width, height), angle = cv2.minAreaRect(contour)
    while angle > 45:
        angle, width, height = angle - 90, height, width
    while angle <= -45:
        angle, width, height = angle + 90, height, width
    # Pixel middles: half a pixel to the corner of the grid, and one more along each side.
    return AlbumPhoto(center=(x + 0.5, y + 0.5), size=(width + 1, height + 1), angle=angle)


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


def _with_pixels(page: Photo, cut: Any) -> Photo:
    planes = {"alpha": page.alpha, "infrared": page.infrared}
    return dataclasses.replace(
        page,
        pixels=cut(page.pixels),
        **{name: None if plane is None else cut(plane) for name, plane in planes.items()},
    )
