"""What an exported picture is to be like, and making it so."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from enum import Enum

import numpy as np

from iide_studio.core.errors import ExportError
from iide_studio.core.export_options import ExportOptions
from iide_studio.core.metadata.metadata import Metadata
from iide_studio.core.photo import Photo
from iide_studio.core.photo_formats import FORMATS
from iide_studio.core.profile_conversion import gray_to_srgb_curve, to_profile
from iide_studio.core.profiles import adobe_rgb_profile

LONGEST_SIDE = 65_535
HIGHEST_RESOLUTION = 9_600.0
_EIGHT_BITS_ONLY = ("JPEG", "WEBP")


class ColorChoice(Enum):
    """In which colours a picture is exported."""

    PHOTO = "photo"
    """The photo's own."""
    SRGB = "srgb"
    ADOBE_RGB = "adobe-rgb"


@dataclass(frozen=True, kw_only=True)
class ExportPlan:
    """The choices for one exported picture.

    Attributes:
        ending: Of its name, one of `photo_formats.FORMATS`; says the format.
        bits: 8 or 16 for each channel; None = the photo's. JPEG and WebP always hold 8.
        color: Grey photos have no Adobe RGB; they keep their own curve then.
        longest_side: Pixels; None = the photo's size.
        resolution: Dots per inch; None = such that the print keeps its size.
        encoding: What the format offers.
        keeps_metadata: Whether what the file said goes along.
        is_private: Leave out places, paths and prompts.
    """

    ending: str = ".tif"
    bits: int | None = None
    color: ColorChoice = ColorChoice.PHOTO
    longest_side: int | None = None
    resolution: float | None = None
    encoding: ExportOptions = field(default_factory=ExportOptions)
    keeps_metadata: bool = True
    is_private: bool = False

    def __post_init__(self) -> None:
        if self.ending not in FORMATS:
            raise ExportError(
                f"Pictures cannot be saved as {self.ending}.", f"Choose from {', '.join(FORMATS)}."
            )
        if self.bits not in (None, 8, 16):
            raise ExportError(f"{self.bits} bits cannot be written.", "Choose 8 or 16.")
        if self.longest_side is not None and not 1 <= self.longest_side <= LONGEST_SIDE:
            raise ExportError(
                f"The longest side cannot have {self.longest_side} pixels.",
                f"Choose from 1 to {LONGEST_SIDE}.",
            )
        if self.resolution is not None and not 1 <= self.resolution <= HIGHEST_RESOLUTION:
            raise ExportError(
                f"{self.resolution:g} dots per inch make no sense.",
                f"Choose from 1 to {HIGHEST_RESOLUTION:g}.",
            )

    @property
    def format(self) -> str:
        """ "TIFF", "PNG", "JPEG" or "WEBP"."""
        return FORMATS[self.ending]

    def depth(self, photo_bits: int) -> int:
        """Returns the bits that each channel will have, for a photo of so many."""
        return 8 if self.format in _EIGHT_BITS_ONLY else self.bits or photo_bits

    def size(self, width: int, height: int) -> tuple[int, int]:
        """Returns (width, height) of the exported picture of a photo of this size."""
        if self.longest_side is None:
            return width, height
        factor = self.longest_side / max(width, height)
        return max(1, round(width * factor)), max(1, round(height * factor))


def planned_photo(photo: Photo, plan: ExportPlan) -> Photo:
    """Returns the photo as the plan wants it written.

    Args:
        photo: At its full size and depth.
        plan: What to make of it.
    """
    photo = _with_depth(photo, 16) if plan.depth(_bits(photo)) == 16 else photo
    photo = _with_color(photo, plan.color)
    photo = _with_size(photo, plan.size(photo.width, photo.height))
    photo = _with_depth(photo, plan.depth(_bits(photo)))
    if plan.resolution is not None:
        photo = dataclasses.replace(photo, resolution=(plan.resolution, plan.resolution))
    return photo if plan.keeps_metadata else dataclasses.replace(photo, metadata=Metadata())


def _bits(photo: Photo) -> int:
    return photo.pixels.dtype.itemsize * 8


def _with_depth(photo: Photo, bits: int) -> Photo:
    if _bits(photo) == bits:
        return photo
    return dataclasses.replace(
        photo,
        pixels=_deepened(photo.pixels, bits),
        alpha=None if photo.alpha is None else _deepened(photo.alpha, bits),
        infrared=None if photo.infrared is None else _deepened(photo.infrared, bits),
    )


def _deepened(values: np.ndarray, bits: int) -> np.ndarray:
    """Maps the whole range onto the whole range; 255 is to 65535 as 1 is to 257."""
    if bits == 16:
        return values.astype(np.uint16) * np.uint16(257)
    return ((values.astype(np.uint32) + 128) // 257).astype(np.uint8)


def _with_color(photo: Photo, choice: ColorChoice) -> Photo:
    if choice is ColorChoice.PHOTO or (photo.is_gray and choice is ColorChoice.ADOBE_RGB):
        return photo
    if photo.is_gray:
        pixels, target = gray_to_srgb_curve(photo.pixels, photo.icc_profile), None
    else:
        target = adobe_rgb_profile() if choice is ColorChoice.ADOBE_RGB else None
        pixels = to_profile(photo.pixels, photo.icc_profile, target)
    return dataclasses.replace(photo, pixels=pixels, icc_profile=target)


def _with_size(photo: Photo, size: tuple[int, int]) -> Photo:
    if size == (photo.width, photo.height):
        return photo
    across, down = size[0] / photo.width, size[1] / photo.height
    resolution = photo.resolution
    return dataclasses.replace(
        photo,
        pixels=_scaled(photo.pixels, size),
        alpha=None if photo.alpha is None else _scaled(photo.alpha, size),
        infrared=None,
        resolution=None if resolution is None else (resolution[0] * across, resolution[1] * down),
    )


def _scaled(values: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    import cv2

    is_smaller = size[0] < values.shape[1]
    how = cv2.INTER_AREA if is_smaller else cv2.INTER_CUBIC
    return cv2.resize(values, size, interpolation=how)
