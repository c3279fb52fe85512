"""From a file's own colours to sRGB, where the networks work, and back.

Everything here works on whatever rows it is given, so a large scan is converted band by band and no
full-size float copy is ever needed.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from iide_studio.core.profiles import fits, srgb_profile

_NO_OPTIMISATION = 0x100
"""LittleCMS: with its optimisations 16-bit results err by up to 1,197/65535; without, by 0.5."""

_LUMINANCE = np.array([0.2126, 0.7152, 0.0722], np.float32)
_NEARLY_SRGB = 0.6 / 255
"""Profiles that differ from sRGB by less than this everywhere are sRGB by another maker."""


class ColorSpace:
    """Converts the rows of one photo to sRGB and back.

    A photo without a profile counts as sRGB, and so does one whose profile is damaged or made for
    another number of channels. For those the way there and back is exact arithmetic: nothing
    changes that the caller did not change.
    """

    def __init__(self, icc_profile: bytes | None, *, is_gray: bool) -> None:
        self._is_gray = is_gray
        self._profile = _usable_profile(icc_profile, is_gray)

    @property
    def is_srgb(self) -> bool:
        """Whether the values already are sRGB (or grey on sRGB's curve)."""
        return self._profile is None

    def to_srgb(self, pixels: np.ndarray) -> np.ndarray:
        """Converts rows of the photo.

        Args:
            pixels: (h, W, 3) or (h, W), uint8 or uint16.

        Returns:
            (h, W, 3) float32 in [0, 1]; grey is repeated in all three channels.
        """
        if self._profile is None or (pixels.ndim == 2) != self._is_gray:
            values = pixels.astype(np.float32) / np.iinfo(pixels.dtype).max
        else:
            values = _transform(pixels, self._profile, srgb_profile())
        return np.repeat(values[..., None], 3, axis=2) if values.ndim == 2 else values

    def from_srgb(self, image: np.ndarray, *, dtype: Any, gray: bool) -> np.ndarray:
        """Converts rows of a result to the photo's colour space, rounded and clipped.

        Args:
            image: (h, W, 3) float32, nominally in [0, 1].
            dtype: uint8 or uint16.
            gray: Return one channel of luminance. If the photo is grey and this is False, colour
                was added, and the result stays sRGB.

        Returns:
            (h, W) or (h, W, 3).
        """
        image = np.clip(image, 0.0, 1.0, dtype=np.float32)
        if self._profile is not None and gray == self._is_gray:
            image = _transform(image, srgb_profile(), self._profile, is_gray_output=gray)
        elif gray:
            image = image @ _LUMINANCE
        return quantise(image, dtype)


def quantise(values: np.ndarray, dtype: Any) -> np.ndarray:
    """Rounds values in [0, 1] to the full range of an unsigned whole-number type, clipping."""
    limit = np.iinfo(dtype).max
    scaled = values * np.float32(limit)
    np.rint(scaled, out=scaled)
    np.clip(scaled, 0, limit, out=scaled)
    return scaled.astype(dtype)


def _usable_profile(icc_profile: bytes | None, is_gray: bool) -> bytes | None:
    """Returns the profile if it says anything that plain sRGB arithmetic does not."""
    if not icc_profile or not fits(icc_profile, channels=1 if is_gray else 3):
        return None
    levels = np.linspace(0, 1, 9, dtype=np.float32)
    probe = levels[None] if is_gray else np.stack(np.meshgrid(levels, levels, levels), -1)
    probe = np.ascontiguousarray(probe if is_gray else probe.reshape(1, -1, 3))
    try:
        there = _transform(probe, icc_profile, srgb_profile())
        back = _transform(there, srgb_profile(), icc_profile, is_gray_output=is_gray)
    except Exception:  # noqa: BLE001 - LittleCMS refuses a damaged profile in many ways; none of them is news
        return None
    if not (np.isfinite(there).all() and np.isfinite(back).all()):
        return None
    straight = np.repeat(probe[..., None], 3, axis=2) if is_gray else probe
    return icc_profile if np.abs(there - straight).max() > _NEARLY_SRGB else None


def _transform(
    pixels: np.ndarray, source: bytes, target: bytes, *, is_gray_output: bool = False
) -> np.ndarray:
    """Runs LittleCMS; the result is float32 in [0, 1]."""
    import imagecodecs

    result = imagecodecs.cms_transform(
        np.ascontiguousarray(pixels),
        source,
        target,
        colorspace="gray" if pixels.ndim == 2 else "rgb",
        outcolorspace="gray" if is_gray_output else "rgb",
        outdtype=np.float32,
        flags=_NO_OPTIMISATION,
    )
    return np.clip(result.reshape(*pixels.shape[:2], *(() if is_gray_output else (3,))), 0.0, 1.0)
