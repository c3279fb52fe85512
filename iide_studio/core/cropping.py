"""The frame of a crop: a rectangle that may be turned, with handles that can be dragged."""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass

import numpy as np

from iide_studio.core.document import Document
from iide_studio.core.errors import DocumentError
from iide_studio.core.rect import Rect
from iide_studio.core.tiles import TileStore
from iide_studio.core.transform import Corners, Transform

Handle = tuple[int, int]
"""(-1, 0 or 1) across and down: (-1, -1) is the top left corner, (1, 0) the middle of the right."""

HANDLES: tuple[Handle, ...] = ((-1, -1), (0, -1), (1, -1), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0))
_CORNERS: tuple[Handle, ...] = ((-1, -1), (1, -1), (1, 1), (-1, 1))
_ROUNDING = 1e-9
"""By so many pixels a frame at the border may seem to stick out, and must not collapse."""
_SMALLEST = 1.0
_HALF = 128
_NEARLY = 1e-6


@dataclass(frozen=True)
class CropFrame:
    """What is to remain of the output.

    Attributes:
        x: Of its middle, in pixels of the output.
        y: Of its middle.
        width: Along its own top edge.
        height: Along its own left edge.
        degrees: By which it is turned clockwise.
    """

    x: float
    y: float
    width: float
    height: float
    degrees: float = 0.0

    @classmethod
    def of_rect(cls, rect: Rect) -> CropFrame:
        """Returns the frame around an area of the output."""
        middle = (rect.x + rect.width / 2, rect.y + rect.height / 2)
        return cls(*middle, rect.width, rect.height)

    @property
    def corners(self) -> Corners:
        """See `Corners`; in pixels of the output."""
        return tuple(self.point(handle) for handle in _CORNERS)

    @property
    def size(self) -> tuple[int, int]:
        """(width, height) of what the crop leaves; of a turned frame only what is full."""
        if self.is_upright:
            return max(1, round(self.width)), max(1, round(self.height))
        return max(1, math.floor(self.width + _NEARLY)), max(1, math.floor(self.height + _NEARLY))

    @property
    def is_upright(self) -> bool:
        """Whether its sides are those of the output."""
        return self.degrees % 360 == 0

    def point(self, handle: Handle) -> tuple[float, float]:
        """Returns where a handle lies in the output."""
        return self._outward(handle[0] * self.width / 2, handle[1] * self.height / 2)

    def contains(self, x: float, y: float) -> bool:
        """Whether a point of the output lies inside."""
        across, down = self._inward(x, y)
        return abs(across) <= self.width / 2 and abs(down) <= self.height / 2

    def moved(self, across: float, down: float, area: Rect) -> CropFrame:
        """Returns it moved, as far as it stays inside the output."""
        xs, ys = zip(*self.corners, strict=True)
        across = _clamped(across, area.x - min(xs), area.right - max(xs))
        down = _clamped(down, area.y - min(ys), area.bottom - max(ys))
        return dataclasses.replace(self, x=self.x + across, y=self.y + down)

    def dragged(
        self, handle: Handle, x: float, y: float, area: Rect, *, aspect: float | None = None
    ) -> CropFrame:
        """Returns it with a handle dragged somewhere; what is opposite stays where it is.

        Args:
            handle: Which.
            x: Where to, in pixels of the output.
            y: Where to.
            area: The output, in which it must stay.
            aspect: Width by height that is kept; None = any.
        """
        anchor = self.point((-handle[0], -handle[1]))
        across, down = self._inward(x, y)
        width = across * handle[0] + self.width / 2 if handle[0] else self.width
        height = down * handle[1] + self.height / 2 if handle[1] else self.height
        width, height = max(width, _SMALLEST), max(height, _SMALLEST)
        if aspect is not None:
            width, height = _with_aspect(width, height, handle, aspect)
        return self._sized(width, height, handle, anchor).kept_inside(area, anchor)

    def turned(self, degrees: float, area: Rect) -> CropFrame:
        """Returns it turned to an angle about its middle, and smaller if it would stick out."""
        return dataclasses.replace(self, degrees=degrees).kept_inside(area)

    def with_aspect(self, aspect: float, area: Rect) -> CropFrame:
        """Returns it with a width by height, of the same area as before if that fits."""
        size = math.sqrt(self.width * self.height)
        shape = (size * math.sqrt(aspect), size / math.sqrt(aspect))
        return dataclasses.replace(self, width=shape[0], height=shape[1]).kept_inside(area)

    def kept_inside(self, area: Rect, anchor: tuple[float, float] | None = None) -> CropFrame:
        """Returns it made smaller until it lies inside an area.

        Args:
            area: Of the output.
            anchor: A point of the frame that stays where it is; None = its middle.
        """
        x, y = (self.x, self.y) if anchor is None else anchor
        x, y = _clamped(x, area.x, area.right), _clamped(y, area.y, area.bottom)
        scale = 1.0
        for corner in self.corners:
            scale = min(scale, _reach(x, corner[0], area.x, area.right))
            scale = min(scale, _reach(y, corner[1], area.y, area.bottom))
        return dataclasses.replace(
            self,
            x=x + (self.x - x) * scale,
            y=y + (self.y - y) * scale,
            width=max(self.width * scale, _SMALLEST),
            height=max(self.height * scale, _SMALLEST),
        )

    def applied_to(self, transform: Transform) -> Transform:
        """Returns the way from the photo to what the frame leaves; upright frames move no pixel."""
        width, height = self.size
        if self.is_upright:
            left, top = round(self.x - width / 2), round(self.y - height / 2)
            return transform.cropped(Rect(left, top, width, height))
        whole = dataclasses.replace(self, width=width, height=height)
        return transform.with_perspective(whole.corners, width, height)

    def _inward(self, x: float, y: float) -> tuple[float, float]:
        """Returns a point of the output along the frame's own sides, from its middle."""
        cos, sin = _direction(-self.degrees)
        across, down = x - self.x, y - self.y
        return across * cos - down * sin, across * sin + down * cos

    def _outward(self, across: float, down: float) -> tuple[float, float]:
        cos, sin = _direction(self.degrees)
        return self.x + across * cos - down * sin, self.y + across * sin + down * cos

    def _sized(
        self, width: float, height: float, handle: Handle, anchor: tuple[float, float]
    ) -> CropFrame:
        """Returns it with another size; the anchor, opposite of the handle, stays."""
        cos, sin = _direction(self.degrees)
        across, down = handle[0] * width / 2, handle[1] * height / 2
        x = anchor[0] + across * cos - down * sin
        y = anchor[1] + across * sin + down * cos
        return CropFrame(x, y, width, height, self.degrees)


def tilt_of(x0: float, y0: float, x1: float, y1: float) -> float:
    """Returns by how many degrees, -45 to 45, a line is off the nearest level or upright one."""
    angle = math.degrees(math.atan2(y1 - y0, x1 - x0))
    return (angle + 45) % 90 - 45


def largest_upright(width: float, height: float, degrees: float, aspect: float) -> CropFrame:
    """Returns the largest frame of an aspect, turned, that lies inside a picture."""
    frame = CropFrame(width / 2, height / 2, height * aspect * 4, height * 4, degrees)
    return frame.kept_inside(Rect(0, 0, round(width), round(height)))


def frame_of_selection(document: Document) -> CropFrame:
    """Returns the upright frame around what is selected.

    Raises:
        DocumentError: if nothing is.
    """
    bounds = Rect(0, 0, 0, 0) if document.selection is None else mask_bounds(document.selection)
    seen = document.transform.to_output(bounds)
    if seen.is_empty:
        raise DocumentError("Nothing is selected.", "Select the part that is to remain.")
    return CropFrame.of_rect(seen)


def mask_bounds(mask: TileStore) -> Rect:
    """Returns the smallest rectangle around what is at least half inside a mask; may be empty."""
    total = Rect(0, 0, 0, 0)
    for key in mask.present():
        cell = mask.cell(*key)
        inside = mask.read(cell)[0] >= _HALF
        rows, columns = np.flatnonzero(inside.any(axis=1)), np.flatnonzero(inside.any(axis=0))
        if len(rows):
            part = Rect.from_edges(columns[0], rows[0], columns[-1] + 1, rows[-1] + 1)
            total = total.united(part.moved(cell.x, cell.y))
    return Rect(*(int(v) for v in (total.x, total.y, total.width, total.height)))


def _with_aspect(width: float, height: float, handle: Handle, aspect: float) -> tuple[float, float]:
    if handle[0] and (not handle[1] or width >= height * aspect):
        return width, width / aspect
    return height * aspect, height


def _reach(start: float, end: float, low: float, high: float) -> float:
    """Returns which share of the way from `start` to `end` lies between two limits."""
    if low - _ROUNDING <= end <= high + _ROUNDING:
        return 1.0
    limit = low if end < low else high
    return max(0.0, (limit - start) / (end - start))


def _clamped(value: float, low: float, high: float) -> float:
    return min(max(value, low), max(low, high))


def _direction(degrees: float) -> tuple[float, float]:
    angle = math.radians(degrees)
    return math.cos(angle), math.sin(angle)
