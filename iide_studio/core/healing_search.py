"""Finds what the healing brush copies when nobody says where from."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from iide_studio.core.brush import Brush
from iide_studio.core.cloning import CloneSource
from iide_studio.core.painting import Painting
from iide_studio.core.rect import Rect

Offset = tuple[int, int]

_DISTANCES = (1.1, 1.5, 2.0, 2.75, 3.75, 5.0)
"""How far away places are tried, in diameters of the brush."""
_DIRECTIONS = 24
_FINE_BRUSH = 20
"""Diameter, in pixels of the reduced picture, at which textures are compared."""
_LONGEST = 700
"""Pixels along the longer side of the reduced picture, as far as the brush stays visible in it."""
_COARSEST_BRUSH = 4
_BEST = 3
"""Places that are looked at again, more finely."""
_ROUGHNESS_COUNTS = 2.0
_NEARNESS_COUNTS = 0.04
"""Share by which a place one diameter further away has to fit better."""


def find_source(painting: Painting, source: CloneSource, brush: Brush) -> Offset | None:
    """Returns the offset to the place that fits best around a stroke.

    What lies around the stroke must look like what lies around the copy, but for its tone, which
    healing takes away; and the copy must be as rough as the surroundings: no damage of its own.

    Args:
        painting: The stroke.
        source: What was seen before it.
        brush: The one it was painted with.

    Returns:
        Columns and rows from a place to the one to copy there; None if no place nearby would do.
    """
    step = _reduction(painting.area, brush.size)
    view = _look(painting, source, brush, step)
    found = sorted(view.judged(_around(brush.size / step)))[:_BEST]
    if found and step > 1:
        finer = max(1, step // 3)
        view = _look(painting, source, brush, finer)
        share = step / finer
        offsets = {o for _cost, best in found for o in _beside(best, share)}
        found = sorted(view.judged(offsets)) or found
        step = finer if found else step
    elif found:
        near = {o for _cost, best in found for o in _beside(best, 1.0)}
        found = sorted(view.judged(near))
    return (found[0][1][0] * step, found[0][1][1] * step) if found else None


@dataclass(frozen=True, eq=False)
class _View:
    """A stroke and what is around it, reduced.

    Attributes:
        pixels: (h, w, channels) float32 in [0, 1].
        rough: (h, w) float32, squared difference to the neighbourhood's mean.
        valid: (h, w) bool: where there is a photo.
        inside: (n, 2) rows and columns of the stroke.
        ring: (m, 2) of what lies around it.
        stroke: (h, w) bool.
        diameter: The brush's.
    """

    pixels: np.ndarray
    rough: np.ndarray
    valid: np.ndarray
    inside: np.ndarray
    ring: np.ndarray
    stroke: np.ndarray
    diameter: float

    def judged(self, offsets: Iterable[Offset]) -> Iterator[tuple[float, Offset]]:
        """Yields how badly places fit, those that would not do left out."""
        if not len(self.inside) or not len(self.ring):
            return
        for offset in offsets:
            cost = self._cost(offset)
            if cost is not None:
                yield cost, offset

    def _cost(self, offset: Offset) -> float | None:
        move = np.array(offset[::-1])
        copied = self.inside + move
        if not self._are_free(copied):
            return None
        around = self.ring + move
        known = self._are_there(around)
        if known.mean() < 0.5:
            return None
        here, there = tuple(self.ring[known].T), tuple(around[known].T)
        difference = self.pixels[there] - self.pixels[here]
        mismatch = float(difference.var(axis=0).mean())
        roughness = float(self.rough[tuple(copied.T)].mean() - self.rough[here].mean())
        distance = math.hypot(*offset) / self.diameter
        return (mismatch + _ROUGHNESS_COUNTS * abs(roughness) + 1e-7) * (
            1 + _NEARNESS_COUNTS * distance
        )

    def _are_free(self, places: np.ndarray) -> bool:
        """Whether there is a photo at all places, and none of them is to be healed itself."""
        if not self._are_there(places).all():
            return False
        return not self.stroke[tuple(places.T)].any()

    def _are_there(self, places: np.ndarray) -> np.ndarray:
        inside = ((places >= 0) & (places < self.valid.shape)).all(axis=1)
        clipped = np.clip(places, 0, np.array(self.valid.shape) - 1)
        return inside & self.valid[tuple(clipped.T)]


def _reduction(area: Rect, size: float) -> int:
    """Returns how many pixels along each side become one."""
    longest = max(area.width, area.height) + 2 * _DISTANCES[-1] * size
    wanted = max(size / _FINE_BRUSH, longest / _LONGEST)
    return max(1, min(math.ceil(wanted), int(size / _COARSEST_BRUSH)))


def _around(diameter: float) -> Iterator[Offset]:
    for distance in _DISTANCES:
        for number in range(_DIRECTIONS):
            angle = 2 * math.pi * number / _DIRECTIONS
            radius = math.ceil(distance * diameter)
            yield round(radius * math.cos(angle)), round(radius * math.sin(angle))


def _beside(offset: Offset, share: float) -> Iterator[Offset]:
    """Yields an offset and those next to it, at a finer reduction."""
    steps = math.ceil(share)
    x, y = round(offset[0] * share), round(offset[1] * share)
    for down in range(-steps, steps + 1):
        for across in range(-steps, steps + 1):
            yield x + across, y + down


def _look(painting: Painting, source: CloneSource, brush: Brush, step: int) -> _View:
    reach = math.ceil(_DISTANCES[-1] * brush.size) + 2 * step
    area = painting.area.grown(reach).intersected(painting.frame)
    area = Rect(area.x, area.y, area.width // step * step, area.height // step * step)
    shape = (area.height // step, area.width // step)
    pixels: np.ndarray | None = None
    valid, stroke = np.zeros(shape, bool), np.zeros(shape, bool)
    for top in range(0, shape[0], 64):
        band = Rect(area.x, area.y + top * step, area.width, min(64, shape[0] - top) * step)
        rows = slice(top, top + band.height // step)
        seen = source.read(band)
        full = np.float32(np.iinfo(seen.dtype).max)
        color = np.stack([_reduced(plane, step).mean((1, 3)) for plane in seen[:-1]], -1) / full
        pixels = np.empty((*shape, color.shape[-1]), np.float32) if pixels is None else pixels
        pixels[rows] = color
        valid[rows] = _reduced(seen[-1] > 0, step).all((1, 3))
        stroke[rows] = _reduced(painting.coverage(band) > 0, step).any((1, 3))
    assert pixels is not None
    ring = _widened(stroke, max(2, round(brush.size / step / 3))) & ~_widened(stroke, 1) & valid
    return _View(
        pixels=pixels,
        rough=_roughness(pixels),
        valid=valid,
        inside=np.argwhere(stroke),
        ring=np.argwhere(ring),
        stroke=stroke,
        diameter=brush.size / step,
    )


def _reduced(plane: np.ndarray, step: int) -> np.ndarray:
    """Returns (h, step, w, step) of a plane whose sides are multiples of the step."""
    return plane.reshape(plane.shape[0] // step, step, plane.shape[1] // step, step)


def _widened(mask: np.ndarray, radius: int) -> np.ndarray:
    import cv2

    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * radius + 1, 2 * radius + 1))
    return cv2.dilate(mask.astype(np.uint8), kernel) > 0


def _roughness(pixels: np.ndarray) -> np.ndarray:
    import cv2

    smooth = cv2.blur(pixels, (5, 5)).reshape(pixels.shape)
    return np.square(pixels - smooth).mean(axis=2)
