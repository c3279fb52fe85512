"""What the encoders of all formats share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from iide_studio.core.color import ColorSpace, quantise
from iide_studio.core.metadata.changes import Derivative, MetadataChanges
from iide_studio.core.metadata.metadata import Metadata
from iide_studio.core.metadata.tag_types import number_of
from iide_studio.core.metadata.updating import updated

if TYPE_CHECKING:
    from iide_studio.core.photo import Photo

_PHOTOMETRIC = 262
_GRAYS, _CMYK_AND_LAB = (0, 1), (5, 8, 9, 10)
_ROWS = 256
"""Rows that are rounded at a time."""


def metadata_to_write(photo: Photo, changes: MetadataChanges | None) -> Metadata:
    """Returns the photo's metadata as it holds for the file that is written."""
    picture = Derivative(
        width=photo.width,
        height=photo.height,
        resolution=photo.resolution,
        is_srgb=ColorSpace(photo.icc_profile, is_gray=photo.is_gray).is_srgb,
        is_gray=photo.is_gray,
        has_other_colors=_has_other_colors(photo),
    )
    return updated(photo.metadata, picture, changes, icc_profile=photo.icc_profile)


def _has_other_colors(photo: Photo) -> bool:
    """Whether the values mean something else than in the file; those of a palette do not."""
    template = photo.metadata.tiff
    if template is None:
        return photo.is_converted
    tag = next((tag for tag in template.tags if tag.code == _PHOTOMETRIC), None)
    kind = number_of(tag, template.byte_order)
    return kind in _CMYK_AND_LAB or (kind in _GRAYS and not photo.is_gray)


def with_alpha(photo: Photo) -> np.ndarray:
    """Returns (H, W) without alpha, else (H, W, 2 or 4), or (H, W, 3) for colour without it."""
    if photo.alpha is None:
        return np.ascontiguousarray(photo.pixels)
    return np.dstack([photo.pixels, photo.alpha])


def eight_bit(pixels: np.ndarray) -> np.ndarray:
    """Returns the pixels as uint8, rounded; some rows at a time, to spare the memory."""
    if pixels.dtype == np.uint8:
        return np.ascontiguousarray(pixels)
    rounded = np.empty(pixels.shape, np.uint8)
    for start in range(0, len(pixels), _ROWS):
        rows = pixels[start : start + _ROWS].astype(np.float32) / 65535
        rounded[start : start + _ROWS] = quantise(rows, np.uint8)
    return rounded


def is_for_other_colors(icc_profile: bytes, *, is_gray: bool) -> bool:
    """Whether a profile is made for colour while the picture is grey (ICC.1, bytes 16 to 19)."""
    return is_gray and icc_profile[16:20] != b"GRAY"
