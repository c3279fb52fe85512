"""Floods: what belongs together with a pixel, by its tone or as an object."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from iide_studio.core.rect import Rect

if TYPE_CHECKING:
    from iide_studio.core.document import Document

FULL = 65535
"""The largest tone difference."""

_OBJECT_SIDE = 640
"""An object is looked for in a picture of at most so many pixels a side."""
_TOLERANCES = range(4, 72, 2)
_LOOK_AHEAD = 3
_LEAST_SHARE, _LARGEST_SHARE = 0.001, 0.7
_LEAK, _LEAST_OBJECT, _LEAK_TOLERANCE = 0.09, 0.004, 18
"""A flood leaks where one step of the tolerance, from this one on, adds such a share of the picture
to an object of at least such a share."""
_EDGE_WEIGHT = 0.35
_LIGHTNESS_WEIGHT = 0.6
"""Folds and shadows change an object's lightness more than its hue."""


def tone_difference(pixels: np.ndarray, color: np.ndarray) -> np.ndarray:
    """Returns how far every pixel is from a colour.

    Args:
        pixels: (h, w, channels) uint16.
        color: (channels,) of the same kind.

    Returns:
        (h, w) uint16: the largest difference of any channel.
    """
    result = np.zeros(pixels.shape[:2], np.uint16)
    for index, value in enumerate(color.astype(np.uint16)):
        plane = pixels[..., index]
        difference = np.maximum(plane, value) - np.minimum(plane, value)
        np.maximum(result, difference, out=result)
    return result


def flooded(passable: np.ndarray, seed: tuple[int, int]) -> np.ndarray:
    """Returns what can be reached from a pixel, sideways, up and down.

    Args:
        passable: (h, w), not zero where the flood may go.
        seed: (column, row); always part of the result if it lies inside.

    Returns:
        (h, w) uint8, 255 = reached.
    """
    import cv2

    height, width = passable.shape
    column, row = seed
    reached = np.zeros((height + 2, width + 2), np.uint8)
    if not (0 <= column < width and 0 <= row < height):
        return reached[1:-1, 1:-1]
    ground = (passable != 0).astype(np.uint8)
    ground[row, column] = 1
    flags = 4 | (255 << 8) | cv2.FLOODFILL_MASK_ONLY
    cv2.floodFill(ground, reached, (column, row), 1, 0, 0, flags)
    return np.ascontiguousarray(reached[1:-1, 1:-1])


def flood_object(document: Document, x: float, y: float) -> tuple[Rect, np.ndarray] | None:
    """Finds the object that lies under a point, by its colour and its edges.

    The tolerance is the one at which the flood changes least when it becomes a little larger: there
    it has met the object's edge.

    Args:
        document: As it is seen, all layers together.
        x: In pixels of the photo.
        y: In pixels of the photo.

    Returns:
        Where it lies in pixels of the photo, and (height, width) uint8 with smooth edges; None if
        the point is outside the photo.
    """
    if not (0 <= x < document.width and 0 <= y < document.height):
        return None
    level = level_for(document, _OBJECT_SIDE)
    pixels = document.flatten_photo(document.frame(level), level, np.uint8)[..., :-1]
    seed = (int(x) >> level, int(y) >> level)
    return enlarged(object_mask(pixels, seed), document.frame(level), level, document.area)


def object_mask(pixels: np.ndarray, seed: tuple[int, int]) -> np.ndarray:
    """Returns the object at a pixel of a small picture.

    Args:
        pixels: (h, w, 1 or 3) uint8, as in sRGB.
        seed: (column, row), inside.

    Returns:
        (h, w) uint8, 0 or 255, without holes.
    """
    cost = _object_cost(pixels, seed)
    masks = [flooded(cost <= tolerance, seed) for tolerance in _TOLERANCES]
    areas = np.array([np.count_nonzero(mask) for mask in masks], np.float64)
    return _without_holes(masks[_most_stable(areas, cost.size)])


def level_for(document: Document, side: int) -> int:
    """Returns the lowest level at which a photo has at most `side` pixels along its longer side."""
    longer = max(document.width, document.height)
    level = 0
    while -(-longer >> level) > side:
        level += 1
    return level


def enlarged(mask: np.ndarray, rect: Rect, level: int, area: Rect) -> tuple[Rect, np.ndarray]:
    """Brings a mask from a level of the pyramid to full size.

    Args:
        mask: (rect.height, rect.width) uint8.
        rect: Where it lies at the level.
        level: Of the pyramid.
        area: The photo; what lies outside is left away.

    Returns:
        Where it lies in the photo, and the mask with edges that are smooth but one pixel wide.
    """
    if level == 0:
        inside = rect.intersected(area)
        return inside, mask[inside.slices_in(rect)]
    import cv2

    side = 1 << level
    frame = Rect(rect.x * side, rect.y * side, rect.width * side, rect.height * side)
    large = cv2.resize(mask, (frame.width, frame.height), interpolation=cv2.INTER_LINEAR)
    # Interpolation leaves a ramp as wide as a coarse pixel; a steeper one keeps its middle.
    ramp = np.clip((np.arange(256) - 127.5) * side + 127.5, 0, 255)
    inside = frame.intersected(area)
    return inside, cv2.LUT(large[inside.slices_in(frame)], np.rint(ramp).astype(np.uint8))


def inner_edge(mask: np.ndarray) -> np.ndarray:
    """Returns the outermost pixels of what is inside a mask, (h, w) uint8, 0 or 255."""
    import cv2

    square = np.ones((3, 3), np.uint8)
    inside = cv2.erode(mask, square, borderType=cv2.BORDER_CONSTANT, borderValue=0)
    return np.where(inside < mask, np.uint8(255), np.uint8(0))


def _object_cost(pixels: np.ndarray, seed: tuple[int, int]) -> np.ndarray:
    """Returns how little a pixel seems to belong to the seed's object, (h, w) float32."""
    import cv2

    color = np.repeat(pixels, 3, axis=2) if pixels.shape[2] == 1 else pixels
    smooth = cv2.bilateralFilter(np.ascontiguousarray(color), 9, 40, 4)
    lab = cv2.cvtColor(smooth, cv2.COLOR_RGB2LAB).astype(np.float32)
    is_colorless = float(np.ptp(pixels.astype(np.int16), axis=2).mean()) < 2
    lab[..., 0] *= 1.0 if is_colorless else _LIGHTNESS_WEIGHT
    column, row = seed
    around = lab[max(0, row - 2) : row + 3, max(0, column - 2) : column + 3].reshape(-1, 3)
    distance = np.linalg.norm(lab - np.median(around, axis=0), axis=2)
    across = cv2.Sobel(lab, cv2.CV_32F, 1, 0, scale=0.25)
    down = cv2.Sobel(lab, cv2.CV_32F, 0, 1, scale=0.25)
    return distance + _EDGE_WEIGHT * np.sqrt((across**2 + down**2).sum(axis=2))


def _most_stable(areas: np.ndarray, total: int) -> int:
    """Returns the index after which the area grows least, for how large the tolerance is."""
    last = _before_leak(areas, total)
    best, least = last, np.inf
    for index in range(last - _LOOK_AHEAD + 1):
        if not _LEAST_SHARE * total <= areas[index] <= _LARGEST_SHARE * total:
            continue
        growth = np.log(areas[index + _LOOK_AHEAD] / areas[index])
        growth *= _TOLERANCES[index]
        if growth <= least:
            best, least = index, growth
    return best


def _before_leak(areas: np.ndarray, total: int) -> int:
    """Returns the last index before the flood breaks out over a large part of the picture."""
    for index in range(len(areas) - 1):
        is_object = areas[index] >= _LEAST_OBJECT * total
        is_wide = _TOLERANCES[index] >= _LEAK_TOLERANCE
        if is_object and is_wide and areas[index + 1] - areas[index] > _LEAK * total:
            return index
    return len(areas) - 1


def _without_holes(mask: np.ndarray) -> np.ndarray:
    import cv2

    around = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (5, 5))
    closed = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, around)
    outlines, _ = cv2.findContours(closed, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    return cv2.drawContours(np.zeros_like(mask), outlines, -1, 255, cv2.FILLED)
