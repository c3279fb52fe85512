"""From one colour profile to another at a photo's full depth, for export."""

from __future__ import annotations

import numpy as np

from iide_studio.core.color import ColorSpace, quantise
from iide_studio.core.profiles import srgb_profile

_ROWS_AT_ONCE = 128
_RELATIVE_COLORIMETRIC = 1
_NO_OPTIMISATION, _BLACK_POINT_COMPENSATION = 0x100, 0x2000


def to_profile(pixels: np.ndarray, source: bytes | None, target: bytes | None) -> np.ndarray:
    """Converts the colours of a photo.

    Args:
        pixels: (H, W, 3) uint8 or uint16.
        source: Their profile; None, or one that cannot be used, counts as sRGB.
        target: An RGB profile; None = sRGB.

    Returns:
        (H, W, 3) of the same dtype; what the target cannot hold is clipped.
    """
    is_srgb = ColorSpace(source, is_gray=False).is_srgb
    if is_srgb and (target is None or ColorSpace(target, is_gray=False).is_srgb):
        return pixels
    start = srgb_profile() if is_srgb or source is None else source
    converted = np.empty_like(pixels)
    for top in range(0, len(pixels), _ROWS_AT_ONCE):
        rows = pixels[top : top + _ROWS_AT_ONCE]
        converted[top : top + _ROWS_AT_ONCE] = _rows(rows, start, target or srgb_profile())
    return converted


def gray_to_srgb_curve(pixels: np.ndarray, source: bytes | None) -> np.ndarray:
    """Converts (H, W) grey of a profile to grey on sRGB's curve, of the same dtype."""
    values = np.arange(np.iinfo(pixels.dtype).max + 1, dtype=pixels.dtype)[None]
    shades = ColorSpace(source, is_gray=True).to_srgb(values)[0, :, 0]
    return quantise(shades, pixels.dtype)[pixels]


def _rows(rows: np.ndarray, source: bytes, target: bytes) -> np.ndarray:
    import imagecodecs

    return imagecodecs.cms_transform(
        np.ascontiguousarray(rows),
        source,
        target,
        colorspace="rgb",
        outcolorspace="rgb",
        outdtype=rows.dtype,
        intent=_RELATIVE_COLORIMETRIC,
        flags=_NO_OPTIMISATION | _BLACK_POINT_COMPENSATION,
    ).reshape(rows.shape)
