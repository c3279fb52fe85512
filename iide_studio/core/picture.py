"""What the decoders hand over, and what they share."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np

from iide_studio.core.errors import PhotoReadError

SCALE_DOWN = "Scale it down or cut it into parts in a picture program first."


@dataclass(kw_only=True, eq=False)
class Picture:
    """What a decoder found; the orientation is not applied yet.

    Attributes:
        pixels: (H, W) or (H, W, 3), uint8 or uint16.
        format: Pillow's name of the file's format.
        alpha: (H, W) of the same dtype, not premultiplied.
        icc_profile: The profile that holds for `pixels`.
        orientation: The Exif value, 1 to 8.
        resolution: Dots per inch, across and down.
        exif: Begins with "Exif" and two zero bytes; its orientation is 1.
        notes: What was converted, a sentence each.
    """

    pixels: np.ndarray
    format: str
    alpha: np.ndarray | None = None
    icc_profile: bytes | None = None
    orientation: int = 1
    resolution: tuple[float, float] | None = None
    exif: bytes | None = None
    notes: list[str] = field(default_factory=list)


def check_size(width: int, height: int, *, maximum_pixels: int) -> None:
    """Refuses empty and gigantic pictures by what their header says."""
    if width <= 0 or height <= 0:
        raise PhotoReadError("The picture has no pixels.", "Choose another file.")
    if width * height > maximum_pixels:
        raise PhotoReadError(
            f"The picture is {width} x {height} pixels; "
            f"{maximum_pixels / 1e6:.0f} megapixels are the most that is opened.",
            SCALE_DOWN,
        )


def several_note(count: int) -> str:
    """The note for a file of several pages or frames."""
    return f"The file holds {count} pictures; the first was taken."


def checked_resolution(across: float, down: float) -> tuple[float, float] | None:
    """Returns dots per inch if they are numbers that a scanner could have meant."""
    values = (round(float(across), 2), round(float(down), 2))
    return values if all(math.isfinite(v) and 1 < v <= 100_000 for v in values) else None


def from_float(values: np.ndarray) -> tuple[np.ndarray, str]:
    """Returns floating-point or wide whole numbers as uint16, and the note that says so.

    Their white is guessed: 1, or the top of 8 or 16 bits, or the brightest value.
    """
    values = np.nan_to_num(values.astype(np.float32), nan=0.0, posinf=0.0, neginf=0.0)
    brightest = float(values.max())
    white = next((w for w, top in ((1, 4), (255, 255), (65535, 65535)) if brightest <= top), None)
    white = white or brightest
    pixels = np.rint(np.clip(values / np.float32(white), 0, 1) * 65535).astype(np.uint16)
    return pixels, f"Floating-point or wide values became 16 bit; {white:g} was taken as white."


def stretched(values: np.ndarray, bits: int) -> np.ndarray:
    """Returns whole numbers of `bits` bits at the full range of uint8 or uint16."""
    dtype = np.dtype(np.uint8 if bits <= 8 else np.uint16)
    if bits == 8 * dtype.itemsize:
        return values.astype(dtype, copy=False)
    return np.rint(values * (np.iinfo(dtype).max / (2**bits - 1))).astype(dtype)
