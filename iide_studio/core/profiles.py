"""ICC profiles: whether one can be used, and those that are made here."""

from __future__ import annotations

import functools

import numpy as np

_HEADER = 128
_CREATED = slice(24, 36)
_SPACES = {1: b"GRAY", 3: b"RGB ", 4: b"CMYK"}
_DATE = bytes.fromhex("07d000010001000000000000")
"""The first day of 2000; LittleCMS puts the moment, and the same file could not be made twice."""

_P3_PRIMARIES = (0.680, 0.320, 0.265, 0.690, 0.150, 0.060)
_BT2020_PRIMARIES = (0.708, 0.292, 0.170, 0.797, 0.131, 0.046)
_PRIMARIES = {9: _BT2020_PRIMARIES, 12: _P3_PRIMARIES}
"""By their number in ITU-T H.273."""

_D65 = (0.3127, 0.3290, 1.0)


def is_profile(icc_profile: bytes) -> bool:
    """Whether the bytes are an ICC profile that LittleCMS can open."""
    if len(icc_profile) <= _HEADER or icc_profile[36:40] != b"acsp":
        return False
    import imagecodecs

    try:
        imagecodecs.cms_profile_validate(icc_profile)
    except Exception:  # noqa: BLE001 - there is one answer to all the ways in which a profile may be broken
        return False
    return True


def fits(icc_profile: bytes, *, channels: int) -> bool:
    """Whether the profile's header names values of 1, 3 or 4 channels (ICC.1 7.2.6)."""
    return icc_profile[16:20] == _SPACES[channels]


@functools.cache
def srgb_profile() -> bytes:
    """sRGB with LittleCMS's exact curve."""
    import imagecodecs

    return imagecodecs.cms_profile("srgb")


@functools.cache
def adobe_rgb_profile() -> bytes:
    """A profile with the numbers of Adobe RGB (1998), the same bytes at every run."""
    import imagecodecs

    return _dated(imagecodecs.cms_profile("adobergb"))


@functools.cache
def coded_profile(primaries: int) -> bytes | None:
    """A profile with the primaries of that number in ITU-T H.273 and sRGB's curve.

    Returns:
        None for sRGB's own (1), unknown (2) and others that photographs do not have.
    """
    import imagecodecs

    chosen = _PRIMARIES.get(primaries)
    if chosen is None:
        return None
    curve = _srgb_curve()
    made = imagecodecs.cms_profile("rgb", whitepoint=_D65, primaries=chosen, transferfunction=curve)
    return _dated(made)


def described_profile(
    white: tuple[float, float], primaries: tuple[float, ...], gamma: float
) -> bytes:
    """A profile for colours that a file describes by numbers, as a PNG may.

    Args:
        white: The white's x and y.
        primaries: x and y of red, green and blue.
        gamma: The exponent from code values to light.
    """
    import imagecodecs

    whitepoint = (*white, 1.0)
    return _dated(
        imagecodecs.cms_profile("rgb", whitepoint=whitepoint, primaries=primaries, gamma=gamma)
    )


def _srgb_curve() -> np.ndarray:
    """The light of evenly spaced code values, (1024,) float32 (IEC 61966-2-1)."""
    codes = np.linspace(0, 1, 1024)
    light = np.where(codes <= 0.04045, codes / 12.92, ((codes + 0.055) / 1.055) ** 2.4)
    return light.astype(np.float32)


def _dated(icc_profile: bytes) -> bytes:
    return icc_profile[: _CREATED.start] + _DATE + icc_profile[_CREATED.stop :]
