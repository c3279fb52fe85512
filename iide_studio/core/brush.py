"""Brushes: how a dab looks, and how a pen's pressure changes it."""

from __future__ import annotations

import dataclasses
import enum
import functools
import math
from dataclasses import dataclass

import numpy as np

from iide_studio.core.rect import Rect

FULL = 65535
"""Coverage of a pixel that a brush hides altogether."""

SMALLEST, LARGEST = 1.0, 1000.0
"""Diameters in pixels of the photo."""

_LIGHTEST = 0.05
"""Share of the size that the lightest touch keeps."""

_EXACT_UP_TO = 128
"""Pixels across up to which a dab lies exact to a quarter of a pixel; larger ones to a half."""

_SIZE_STEP = 1.005
"""Dabs of a pen are made in sizes that differ by this, so that they can be used again."""


class Pressure(enum.StrEnum):
    """What a pen's pressure changes."""

    NOTHING = "nothing"
    SIZE = "size"
    OPACITY = "opacity"
    BOTH = "size and opacity"


@dataclass(frozen=True, kw_only=True)
class Brush:
    """A round brush.

    Attributes:
        size: Diameter in pixels of the photo.
        hardness: Share of the radius that is covered fully, 0..1; beyond it the edge falls off.
        opacity: Of the whole stroke, 0..1, however often it crosses itself.
        spacing: From one dab to the next, as a share of the size.
        pressure: What a pen's pressure changes.
    """

    size: float = 40.0
    hardness: float = 0.8
    opacity: float = 1.0
    spacing: float = 0.05
    pressure: Pressure = Pressure.SIZE

    def __post_init__(self) -> None:
        if not SMALLEST <= self.size <= LARGEST:
            raise ValueError(f"a brush of {self.size} pixels")
        shares = (self.hardness, self.opacity)
        if not all(0 <= share <= 1 for share in shares) or not 0 < self.spacing <= 10:
            raise ValueError(f"{self} makes no sense")

    def pressed(self, pressure: float) -> Brush:
        """Returns the brush of one dab.

        Args:
            pressure: 0..1; 1 for a mouse.
        """
        size, opacity = 1.0, 1.0
        if self.pressure in (Pressure.SIZE, Pressure.BOTH):
            size = _LIGHTEST + (1 - _LIGHTEST) * pressure
        if self.pressure in (Pressure.OPACITY, Pressure.BOTH):
            opacity = pressure
        return dataclasses.replace(self, size=max(SMALLEST, self.size * size), opacity=opacity)

    @property
    def step(self) -> float:
        """Pixels from one dab to the next."""
        return max(0.5, self.size * self.spacing)


def dab(brush: Brush, x: float, y: float) -> tuple[Rect, np.ndarray]:
    """Returns what a brush covers where it touches the photo.

    Args:
        brush: Its opacity counts.
        x: Centre, in pixels of the photo; pixel i reaches from i to i + 1.
        y: Likewise.

    Returns:
        An area around it, and its coverage there: (h, w) uint16, 65535 = covered, read-only.
    """
    phases = 4 if brush.size <= _EXACT_UP_TO else 2
    column, row = math.floor(x * phases + 0.5), math.floor(y * phases + 0.5)
    shift = (column % phases / phases, row % phases / phases)
    coverage = _coverage(_known_size(brush.size), brush.hardness, shift)
    reach = coverage.shape[0] // 2
    area = Rect(column // phases - reach, row // phases - reach, *coverage.shape[::-1])
    if brush.opacity < 1:
        # Products of 16-bit numbers need 32 bits.
        share = np.uint32(round(brush.opacity * FULL))
        coverage = (coverage * share // np.uint32(FULL)).astype(np.uint16)
    return area, coverage


def _known_size(size: float) -> float:
    """Rounds a diameter to one of few, by half a percent at most; whole numbers stay."""
    if size == int(size):
        return size
    return _SIZE_STEP ** round(math.log(size, _SIZE_STEP))


@functools.lru_cache(maxsize=32)
def _coverage(size: float, hardness: float, shift: tuple[float, float]) -> np.ndarray:
    radius = size / 2
    reach = math.ceil(radius + 0.5) + 1
    # The middle of pixel (reach, reach) lies half a pixel right of and below its corner.
    places = np.arange(-reach, reach + 1, dtype=np.float32) + np.float32(0.5)
    across, down = places - np.float32(shift[0]), places - np.float32(shift[1])
    distance = np.sqrt(across**2 + (down**2)[:, None])
    # An edge is a pixel wide at least, half of it outside: that is what keeps it smooth.
    edge = max(1.0, radius * (1 - hardness))
    share = np.clip((radius + 0.5 - distance) / np.float32(edge), 0, 1)
    coverage = np.rint(share * share * (3 - 2 * share) * FULL).astype(np.uint16)
    coverage.setflags(write=False)
    return coverage
