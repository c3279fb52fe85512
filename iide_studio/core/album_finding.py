"""Finds the photos on the scan of an album page.

The page is taken for a smooth surface of one colour, lit unevenly perhaps: what differs from it and
is a filled rectangle, turned by any small angle, is proposed as a photo. Proposals are plain
values, so that a person can correct them before anything is cut. Photos that overlap come out as
one; a border of the page's own colour is cut off.
"""

from __future__ import annotations

import dataclasses
import math

import numpy as np

from iide_studio.core.album_page import AlbumPhoto, in_reading_order
from iide_studio.core.color import ColorSpace
from iide_studio.core.photo import Photo

SMALLEST_SHARE = 0.01
"""Share of the page below which something is no photo but a caption, a corner or a stain."""
LARGEST_SHARE = 0.7
"""Share from which it is the page itself, lying on the scanner's lid."""

_WORKING_SIDE = 1200
_LEAST_FILL = 0.85
_STEEPEST = 30.0
_REACHES = (16.0, 10.0, 8.0, 6.0)
"""Colour distances within which something counts as page, in the rounds of the fit."""
_FEWEST_SAMPLES = 100
_NOISES, _LEAST_DISTANCE, _MOST_DISTANCE = 4.0, 5.0, 12.0
"""What differs from the page: by so many times its own median deviation, within these limits."""
_ROUNDS = 3
_SIDE_SHARE, _SIDE_BAND, _SIDE_BAND_SHARE = 0.7, 6.0, 0.04
"""Of each side the middle share counts, and what is so near to it: in pixels or as a share."""
_FEWEST_EDGE_POINTS = 10


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
        points = _points_inside(contour)
        place = _place(points, contour)
        area = place.size[0] * place.size[1]
        is_large = area >= SMALLEST_SHARE * differs.size
        if is_large and _inside(points, place) >= _LEAST_FILL * area:
            places.append(place)
    return [place for place in places if abs(place.angle) <= _STEEPEST]


def _differs(lab: np.ndarray) -> np.ndarray:
    """Returns 255 where something lies on the page, holes filled; (h, w) uint8."""
    import cv2

    distance = np.linalg.norm(lab - _page_colors(lab), axis=2)
    bare = distance[distance < _REACHES[0]]
    noise = float(np.median(bare)) if bare.size else 0.0
    level = min(max(_NOISES * noise, _LEAST_DISTANCE), _MOST_DISTANCE)
    differs = np.where(distance > level, np.uint8(255), np.uint8(0))
    side = max(3, round(0.006 * max(lab.shape)) | 1)
    kernel = np.ones((side, side), np.uint8)
    differs = cv2.morphologyEx(differs, cv2.MORPH_CLOSE, kernel)
    differs = _without_holes(differs)
    # Captions and dust hang on by a thread; opening lets go of them.
    return cv2.morphologyEx(differs, cv2.MORPH_OPEN, np.ones((2 * side + 1,) * 2, np.uint8))


def _page_colors(lab: np.ndarray) -> np.ndarray:
    """Estimates the bare page everywhere, (h, w, 3): a page bulges, and light falls off.

    A quadratic surface is fitted to what looks like page, beginning with the colour of the edges.
    """
    step = max(1, min(lab.shape[:2]) // 150)
    samples = lab[::step, ::step].reshape(-1, 3)
    terms = _terms(lab.shape[:2])
    few = terms[::step, ::step].reshape(-1, terms.shape[2])
    page = np.broadcast_to(_edge_color(lab), samples.shape)
    surface = np.zeros((terms.shape[2], 3), np.float32)
    surface[0] = page[0]
    for reach in _REACHES:
        near = np.linalg.norm(samples - page, axis=1) < reach
        if np.count_nonzero(near) < _FEWEST_SAMPLES:
            break
        surface = np.linalg.lstsq(few[near], samples[near], rcond=None)[0]
        page = few @ surface
    return terms @ surface


def _terms(size: tuple[int, ...]) -> np.ndarray:
    """1, x, y, x squared, xy, y squared of each pixel, x and y from -1 to 1; (h, w, 6)."""
    y, x = np.meshgrid(*(np.linspace(-1, 1, n, dtype=np.float32) for n in size), indexing="ij")
    return np.stack([np.ones_like(x), x, y, x * x, x * y, y * y], axis=2)


def _edge_color(lab: np.ndarray) -> np.ndarray:
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


def _first_angle(contour: np.ndarray) -> float:
    """The angle of the smallest rectangle around a contour, that of the side nearest to level."""
    import cv2

    angle = cv2.minAreaRect(contour)[2]
    return (angle + 45) % 90 - 45


def _points_inside(contour: np.ndarray) -> np.ndarray:
    """Returns x and y of the middles of all pixels within a contour, (N, 2) float32."""
    import cv2

    left, top, width, height = cv2.boundingRect(contour)
    filled = np.zeros((height, width), np.uint8)
    cv2.drawContours(filled, [contour], -1, 255, cv2.FILLED, offset=(-left, -top))
    y, x = np.nonzero(filled)
    return np.stack([x + (left + 0.5), y + (top + 0.5)], axis=1).astype(np.float32)


def _place(points: np.ndarray, contour: np.ndarray) -> AlbumPhoto:
    """Fits a rectangle to what is filled; corners of mounts and captions that stick out are not.

    Args:
        points: From `_points_inside`.
        contour: Around them.
    """
    edge = contour.reshape(-1, 2).astype(np.float32) + 0.5
    place = _upright_box(points, _first_angle(contour))
    for _round in range(_ROUNDS):
        place = _upright_box(points, place.angle + _correction(edge, place))
    return place


def _upright_box(points: np.ndarray, angle: float) -> AlbumPhoto:
    """Returns the rectangle of a known angle."""
    axes = _axes(angle)
    (left, right), (top, bottom) = (_extent(points @ axis) for axis in axes)
    center = np.array([left + right, top + bottom]) / 2 @ axes
    return AlbumPhoto(
        center=(float(center[0]), float(center[1])),
        size=(right - left, bottom - top),
        angle=angle,
    )


def _correction(edge: np.ndarray, place: AlbumPhoto) -> float:
    """Returns by how many degrees the sides run otherwise than the place says.

    Each side is a line through the contour's points near it, away from the corners; the middle of
    the four answers counts, so one side under a caption does no harm.
    """
    across, down = ((edge - np.array(place.center)) @ _axes(place.angle).T).T
    width, height = place.size
    slopes = []
    for along, off, length, breadth, sign in (
        (across, down, width, height, 1),
        (down, across, height, width, -1),
    ):
        for side in (-breadth / 2, breadth / 2):
            near = (np.abs(along) < _SIDE_SHARE * length / 2) & (
                np.abs(off - side) < max(_SIDE_BAND, _SIDE_BAND_SHARE * breadth)
            )
            slope = _slope(along[near], off[near])
            slopes += [] if slope is None else [sign * slope]
    return math.degrees(math.atan(float(np.median(slopes)))) if slopes else 0.0


def _slope(along: np.ndarray, off: np.ndarray) -> float | None:
    """Fits a line, leaving out in a second round what lies far from it."""
    slope = 0.0
    for _round in range(2):
        if len(along) < _FEWEST_EDGE_POINTS:
            return None
        slope, level = np.polyfit(along, off, 1)
        distance = np.abs(off - (slope * along + level))
        near = distance <= 2 * max(float(np.median(distance)), 0.5)
        along, off = along[near], off[near]
    return float(slope)


def _axes(angle: float) -> np.ndarray:
    """Unit vectors along a photo's own sides: to the right, downwards; (2, 2) of x and y."""
    turn = math.radians(angle)
    return np.array([[math.cos(turn), math.sin(turn)], [-math.sin(turn), math.cos(turn)]])


def _extent(places: np.ndarray) -> tuple[float, float]:
    """Returns where at least half of the photo's breadth begins and ends, along one axis."""
    first = math.floor(float(places.min()))
    counts = np.bincount((places - first).astype(np.int64))
    plateau = np.median(counts[counts >= counts.max() / 2])
    inside = np.flatnonzero(counts >= plateau / 2)
    return first + float(inside[0]), first + float(inside[-1] + 1)


def _inside(points: np.ndarray, place: AlbumPhoto) -> int:
    """Counts the points that lie within a place."""
    offset = (points - np.array(place.center)) @ _axes(place.angle).T
    return int(np.count_nonzero((np.abs(offset) <= np.array(place.size) / 2).all(axis=1)))
