"""From kinds of colours that a restoration cannot keep (CMYK, Lab) to 16-bit RGB.

The target is Adobe RGB (1998), in which archives keep their masters: sRGB would cut off cyans and
greens that printing inks reach.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from iide_studio.core.color import quantise
from iide_studio.core.profiles import adobe_rgb_profile, fits, is_profile

_ROWS_AT_ONCE = 128
_RELATIVE_COLORIMETRIC = 1
_NO_OPTIMISATION, _BLACK_POINT_COMPENSATION = 0x100, 0x2000

_D50 = np.array([0.9642, 1.0, 0.8249])
"""The white of Lab in profiles and in TIFF."""

_D50_TO_LINEAR_ADOBE = np.linalg.inv(
    [
        [0.60974, 0.20528, 0.14919],
        [0.31111, 0.62567, 0.06322],
        [0.01947, 0.06087, 0.74457],
    ]
)
"""From XYZ, with the primaries adapted to D50 as Adobe's profile has them."""

_ADOBE_GAMMA = 563 / 256


def cmyk_to_rgb(
    pixels: np.ndarray, icc_profile: bytes | None
) -> tuple[np.ndarray, bytes | None, str]:
    """Converts through the file's profile; without a usable one, by plain arithmetic.

    Args:
        pixels: (H, W, 4) uint8 or uint16, 0 = no ink.
        icc_profile: The file's.

    Returns:
        (H, W, 3) uint16, the profile that holds for it (None: sRGB), and a note.
    """
    if icc_profile and fits(icc_profile, channels=4) and is_profile(icc_profile):
        converted = _by_bands(pixels, lambda rows: _through_profile(rows, icc_profile))
        note = "The colours were converted from CMYK to Adobe RGB through the file's profile."
        return converted, adobe_rgb_profile(), note
    note = "The colours were converted from CMYK without a profile, so they are approximate."
    return _by_bands(pixels, _without_profile), None, note


def lab_to_rgb(lab: Callable[[int, int], np.ndarray], size: tuple[int, int]) -> np.ndarray:
    """Converts CIE L*a*b* (D50) to Adobe RGB; what that cannot hold is clipped.

    Args:
        lab: Gives the rows from a first to before a last one as (h, W, 3) float32: L* in [0, 100],
            a* and b* about -128 to 127.
        size: (H, W).

    Returns:
        (H, W, 3) uint16.
    """
    converted = np.empty((*size, 3), np.uint16)
    for top in range(0, size[0], _ROWS_AT_ONCE):
        rows = lab(top, min(top + _ROWS_AT_ONCE, size[0]))
        converted[top : top + len(rows)] = _lab_rows(rows)
    return converted


def _by_bands(pixels: np.ndarray, convert: Callable[[np.ndarray], np.ndarray]) -> np.ndarray:
    converted = np.empty((*pixels.shape[:2], 3), np.uint16)
    for top in range(0, len(pixels), _ROWS_AT_ONCE):
        converted[top : top + _ROWS_AT_ONCE] = convert(pixels[top : top + _ROWS_AT_ONCE])
    return converted


def _through_profile(rows: np.ndarray, icc_profile: bytes) -> np.ndarray:
    import imagecodecs

    return imagecodecs.cms_transform(
        np.ascontiguousarray(rows),
        icc_profile,
        adobe_rgb_profile(),
        colorspace="cmyk",
        outcolorspace="rgb",
        outdtype=np.uint16,
        intent=_RELATIVE_COLORIMETRIC,
        flags=_NO_OPTIMISATION | _BLACK_POINT_COMPENSATION,
    ).reshape(*rows.shape[:2], 3)


def _without_profile(rows: np.ndarray) -> np.ndarray:
    paper = 1 - rows.astype(np.float32) / np.iinfo(rows.dtype).max
    return quantise(paper[..., :3] * paper[..., 3:], np.uint16)


def _lab_rows(lab: np.ndarray) -> np.ndarray:
    """L*a*b* to XYZ (CIE 15), to linear Adobe RGB, to its curve."""
    middle = (lab[..., 0] + 16) / 116
    cube_roots = np.stack([middle + lab[..., 1] / 500, middle, middle - lab[..., 2] / 200], axis=-1)
    linear_part = (cube_roots - 4 / 29) * (3 * (6 / 29) ** 2)
    xyz = np.where(cube_roots > 6 / 29, cube_roots**3, linear_part) * _D50
    light = np.clip(xyz @ _D50_TO_LINEAR_ADOBE.T, 0, 1)
    return quantise(light ** (1 / _ADOBE_GAMMA), np.uint16)
