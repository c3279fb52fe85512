"""The magic wands: a flood by tone, and one through what the scratch detector found."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from iide_studio.core.document import Document
from iide_studio.core.flood import FULL, enlarged, flooded, tone_difference
from iide_studio.core.rect import Rect
from iide_studio.core.tile_flood import TileFlood


@dataclass(frozen=True, kw_only=True)
class ToneWand:
    """A click with the wand by tone. It works on the pixels that are seen, at their level.

    Attributes:
        document: With all its layers together.
        x: Column of the photo that was clicked, inside.
        y: Row of the photo.
        level: Of the pyramid: what is seen is what is flooded. Grain that the screen averages away
            makes no holes, and a close view decides about single pixels.
        radius: The tone is the average of 2 * radius + 1 pixels a side.
    """

    document: Document
    x: int
    y: int
    level: int = 0
    radius: int = 1

    @property
    def seed(self) -> tuple[int, int]:
        """(column, row) at the level."""
        return self.x >> self.level, self.y >> self.level

    def tone(self) -> np.ndarray:
        """Returns the tone that is looked for, (channels + alpha,) uint16."""
        rect = Rect(*self.seed, 1, 1).grown(self.radius)
        pixels = self._pixels(rect.intersected(self.document.frame(self.level)))
        return np.rint(pixels.reshape(-1, pixels.shape[2]).mean(axis=0)).astype(np.uint16)

    def difference(self, rect: Rect, tone: np.ndarray) -> np.ndarray:
        """Returns how far each pixel of an area at the level is from a tone, uint16."""
        return tone_difference(self._pixels(rect), tone)

    def flood(self, tolerance: float, *, is_contiguous: bool = True) -> TileFlood:
        """Begins the flood of the whole photo, at the level.

        Args:
            tolerance: Largest difference of any channel, 0 to 1.
            is_contiguous: False = similar tones anywhere.
        """
        tone, limit = self.tone(), round(tolerance * FULL)
        return TileFlood(
            self.document.frame(self.level),
            self.seed,
            lambda rect: self.difference(rect, tone) <= limit,
            is_contiguous=is_contiguous,
        )

    def to_photo(self, rect: Rect, mask: np.ndarray) -> tuple[Rect, np.ndarray]:
        """Brings a mask at the level to the photo's own size; see `flood.enlarged`."""
        return enlarged(mask, rect, self.level, self.document.area)

    def _pixels(self, rect: Rect) -> np.ndarray:
        return self.document.flatten_photo(rect, self.level, np.uint16)


class ToneView:
    """A wand on a part of the photo, quick enough for a tolerance that is being dragged."""

    def __init__(self, wand: ToneWand, rect: Rect) -> None:
        """Looks at the pixels once.

        Args:
            wand: The click.
            rect: At the wand's level; what is in sight.
        """
        around = Rect(*wand.seed, 1, 1)
        self.wand = wand
        self.rect = rect.united(around).intersected(wand.document.frame(wand.level))
        self._difference = wand.difference(self.rect, wand.tone())

    def mask(self, tolerance: float, *, is_contiguous: bool = True) -> np.ndarray:
        """Returns (rect.height, rect.width) uint8; see `ToneWand.flood`."""
        passable = self._difference <= round(tolerance * FULL)
        if not is_contiguous:
            return passable.astype(np.uint8) * np.uint8(255)
        column, row = self.wand.seed
        return flooded(passable, (column - self.rect.x, row - self.rect.y))


def scratch_flood(
    document: Document, x: float, y: float, *, share: float, reach: float
) -> TileFlood | None:
    """Begins the flood of one scratch, through what the detector found.

    Args:
        document: Must have a scratch probability.
        x: Column of the photo that was clicked.
        y: Row of the photo.
        share: A pixel belongs to the scratch if its probability is at least this share of that
            where the flood begins, above 0 up to 1.
        reach: Pixels around the click in which the likeliest one is where the flood begins.

    Returns:
        None if nothing at all was found near the click.
    """
    probability = document.scratch_probability
    assert probability is not None
    radius = max(0, round(reach))
    near = Rect(int(x), int(y), 1, 1).grown(radius).intersected(document.area)
    if near.is_empty:
        return None
    values = probability.read(near)[0]
    if not values.any():
        return None
    row, column = _likeliest(values, int(x) - near.x, int(y) - near.y)
    limit = max(1, int(values[row, column] * share))
    return TileFlood(
        document.area,
        (near.x + column, near.y + row),
        lambda rect: probability.read(rect)[0] >= limit,
    )


def _likeliest(values: np.ndarray, x: int, y: int) -> tuple[int, int]:
    """Returns (row, column) of the largest value; of equal ones the closest to a point."""
    rows, columns = np.nonzero(values == values.max())
    index = int(np.argmin((rows - y) ** 2 + (columns - x) ** 2))
    return int(rows[index]), int(columns[index])
