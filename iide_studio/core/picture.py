"""What the decoders hand over, and what they share."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np

from iide_studio.core.errors import PhotoReadError

SCALE_DOWN = "Scale it down or cut it into parts in a picture program first."
COPY_AGAIN = "Copy it again from where it came from, or scan it again."
SAVE_AGAIN = "Open it in a picture program and save it as TIFF, PNG or JPEG."

_SUSPICIOUS_PIXELS = 50_000_000
_MOST_PIXELS_PER_BYTE = 4096
"""No picture of a real thing is packed so densely; Deflate and JPEG cannot even reach 1100."""


@dataclass(kw_only=True, eq=False)
class Picture:
    """What a decoder found; the orientation is not applied yet.

    Attributes:
        pixels: (H, W) or (H, W, 3), uint8 or uint16.
        format: Pillow's name of the file's format; "RAW" for camera raw.
        alpha: (H, W) of the same dtype, not premultiplied.
        infrared: (H, W) of the same dtype, a scanner's infrared channel.
        icc_profile: The profile that holds for `pixels`.
        is_srgb: Whether the file says that it is sRGB, or the pixels were made so.
        orientation: The Exif value, 1 to 8; None = as the file's metadata say.
        resolution: Dots per inch, across and down.
        page: The page that was decoded, from 0.
        page_count: Pages of the file, without thumbnails and the like.
        directory: The number of the page's directory in a TIFF, with thumbnails and the like.
        is_converted: Whether the file holds something else than `pixels`.
        notes: What was converted, a sentence each.
    """

    pixels: np.ndarray
    format: str
    alpha: np.ndarray | None = None
    infrared: np.ndarray | None = None
    icc_profile: bytes | None = None
    is_srgb: bool = False
    orientation: int | None = 1
    resolution: tuple[float, float] | None = None
    page: int = 0
    page_count: int = 1
    directory: int = 0
    is_converted: bool = False
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


def check_density(width: int, height: int, *, file_size: int) -> None:
    """Refuses a small file that claims so many pixels that it can only be a trap or broken."""
    pixels = width * height
    if pixels > _SUSPICIOUS_PIXELS and pixels > _MOST_PIXELS_PER_BYTE * file_size:
        raise PhotoReadError(
            f"The file claims {width} x {height} pixels in {file_size} bytes; it is refused, "
            "for no photograph is that small.",
            COPY_AGAIN,
        )


def check_page(page: int, page_count: int) -> None:
    """Raises PhotoReadError if the file has no such page."""
    if not 0 <= page < page_count:
        pages = "1 page" if page_count == 1 else f"{page_count} pages"
        raise PhotoReadError(
            f"There is no page {page + 1}; the file has {pages}.", f"Choose from 1 to {page_count}."
        )


def several_note(page: int, page_count: int) -> str:
    """The note for a file of several pages or frames."""
    taken = "the first" if page == 0 else f"number {page + 1}"
    return f"The file holds {page_count} pictures; {taken} was taken."


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
    return scaled(values, 2**bits - 1)


def scaled(values: np.ndarray, white: int) -> np.ndarray:
    """Returns whole numbers from 0 to `white` at the full range of uint8 or uint16."""
    dtype = np.dtype(np.uint8 if white <= 255 else np.uint16)
    if white == np.iinfo(dtype).max:
        return values.astype(dtype, copy=False)
    whole = np.minimum(values, white).astype(np.uint32) * np.uint32(np.iinfo(dtype).max)
    return ((whole + np.uint32(white // 2)) // np.uint32(white)).astype(dtype)


def straight(pixels: np.ndarray, alpha: np.ndarray) -> np.ndarray:
    """Undoes the multiplication with alpha.

    Args:
        pixels: (H, W, C), uint8 or uint16.
        alpha: (H, W) of the same dtype.
    """
    limit = np.iinfo(pixels.dtype).max
    opacity = np.maximum(alpha, 1).astype(np.float32)[..., None] / limit
    return np.rint(np.minimum(pixels / opacity, limit)).astype(pixels.dtype)


def alpha_like(pixels: np.ndarray, alpha: np.ndarray) -> np.ndarray:
    """Returns alpha at 16 bits if that is what converted pixels have now."""
    if alpha.dtype == pixels.dtype:
        return alpha
    return alpha.astype(np.uint16) * np.uint16(257)
