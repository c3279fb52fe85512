"""What the eyedropper reads: the values of a place, in every form that somebody may want."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from iide_studio.core.color import ColorSpace
from iide_studio.core.document import Document
from iide_studio.core.rect import Rect


@dataclass(frozen=True)
class ColorSample:
    """The average colour of some pixels.

    Attributes:
        values: Per channel of the document, in its own encoding, 0 to 65535.
        opacity: 0 to 1.
        color: "#rrggbb" in sRGB.
        bits: 8 or 16: how deep the document is.
    """

    values: tuple[int, ...]
    opacity: float
    color: str
    bits: int

    @property
    def values_8_bit(self) -> tuple[int, ...]:
        """The values as 0 to 255."""
        return tuple((value + 128) // 257 for value in self.values)


def sample_color(document: Document, x: float, y: float, radius: int = 0) -> ColorSample | None:
    """Reads the colour at a place of the photo, all layers together.

    Args:
        document: The photo.
        x: In pixels of the photo.
        y: In pixels of the photo.
        radius: The average of 2 * radius + 1 pixels a side is taken; transparent ones do not count.

    Returns:
        None outside the photo, or where it is transparent.
    """
    if not (0 <= x < document.width and 0 <= y < document.height):
        return None
    rect = Rect(int(x), int(y), 1, 1).grown(radius).intersected(document.area)
    pixels = document.flatten_photo(rect, dtype=np.uint16).reshape(-1, document.channels + 1)
    weights = pixels[:, -1].astype(np.float64)
    if not weights.any():
        return None
    values = np.rint(np.average(pixels[:, :-1], axis=0, weights=weights)).astype(np.uint16)
    return ColorSample(
        values=tuple(int(value) for value in values),
        opacity=float(weights.mean() / 65535),
        color=_srgb(document, values),
        bits=8 * document.dtype.itemsize,
    )


def _srgb(document: Document, values: np.ndarray) -> str:
    space = ColorSpace(document.icc_profile, is_gray=document.is_gray)
    pixel = values.reshape(1, 1) if document.is_gray else values.reshape(1, 1, 3)
    red, green, blue = np.rint(space.to_srgb(pixel)[0, 0] * 255).astype(int)
    return f"#{red:02x}{green:02x}{blue:02x}"
