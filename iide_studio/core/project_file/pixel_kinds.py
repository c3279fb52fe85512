"""Bringing pictures of any depth, channels and profile to those of a document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from iide_studio.core.color import ColorSpace
from iide_studio.core.document import Document
from iide_studio.core.openraster_png_reading import PngFacts, PngPicture
from iide_studio.core.profiles import fits

_BAND = 256


@dataclass(frozen=True)
class PixelKind:
    """How a document's pixels are meant.

    Attributes:
        channels: Colour channels, 1 or 3.
        dtype: uint8 or uint16.
        icc_profile: None = sRGB.
    """

    channels: int
    dtype: np.dtype
    icc_profile: bytes | None

    @classmethod
    def of_document(cls, document: Document) -> PixelKind:
        return cls(document.channels, document.dtype, document.icc_profile)

    @classmethod
    def holding(cls, facts: Sequence[PngFacts]) -> PixelKind:
        """Returns the kind that holds all of these, in the profile of the lowest that fits."""
        channels = 3 if any(picture.channels >= 3 for picture in facts) else 1
        dtype = np.dtype(np.uint16 if any(picture.depth == 16 for picture in facts) else np.uint8)
        fitting = [x for x in facts if (x.channels >= 3) == (channels == 3)]
        profile = fitting[0].icc_profile if fitting else None
        is_usable = profile is not None and fits(profile, channels=channels)
        return cls(channels, dtype, profile if is_usable else None)

    def converted(self, picture: PngPicture) -> tuple[np.ndarray, str]:
        """Returns a picture as this kind, and a note if its colours had to be converted.

        Returns:
            (H, W, channels) or, with alpha, (H, W, channels + 1).
        """
        pixels = picture.pixels
        has_alpha = pixels.shape[2] in (2, 4)
        color = pixels[..., : pixels.shape[2] - has_alpha]
        note = ""
        if not self._means_the_same(color.shape[2], picture.icc_profile):
            color, note = (
                self._through_srgb(color, picture.icc_profile),
                "its colours were converted.",
            )
        color = _in_depth(color, self.dtype)
        if not has_alpha:
            return color, note
        return np.dstack([color, _in_depth(pixels[..., -1:], self.dtype)]), note

    def _means_the_same(self, channels: int, icc_profile: bytes | None) -> bool:
        if channels != self.channels:
            return False
        if icc_profile == self.icc_profile:
            return True
        spaces = [ColorSpace(p, is_gray=channels == 1) for p in (icc_profile, self.icc_profile)]
        return all(space.is_srgb for space in spaces)

    def _through_srgb(self, color: np.ndarray, icc_profile: bytes | None) -> np.ndarray:
        is_gray, will_be_gray = color.shape[2] == 1, self.channels == 1
        source = ColorSpace(icc_profile, is_gray=is_gray)
        target = ColorSpace(self.icc_profile, is_gray=will_be_gray)
        result = np.empty((*color.shape[:2], self.channels), self.dtype)
        for top in range(0, len(color), _BAND):
            rows = color[top : top + _BAND]
            image = source.to_srgb(rows[..., 0] if is_gray else rows)
            made = target.from_srgb(image, dtype=self.dtype, gray=will_be_gray)
            result[top : top + _BAND] = made.reshape(*rows.shape[:2], self.channels)
        return result


def _in_depth(values: np.ndarray, dtype: np.dtype) -> np.ndarray:
    """Returns values at the full range of another depth, rounded."""
    if values.dtype == dtype:
        return values
    if dtype == np.uint16:
        return values.astype(np.uint16) * np.uint16(257)
    return ((values.astype(np.uint32) + 128) // 257).astype(np.uint8)
