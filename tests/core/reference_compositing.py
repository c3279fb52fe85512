"""The formulas of W3C Compositing and Blending Level 1, word for word, in float64."""

from __future__ import annotations

import numpy as np

from iide_studio.core.blending import BlendMode


def blended(mode: BlendMode, backdrop: np.ndarray, source: np.ndarray) -> np.ndarray:
    """Returns B(Cb, Cs) for (channels, h, w)."""
    cb, cs = backdrop.astype(np.float64), source.astype(np.float64)
    match mode:
        case BlendMode.NORMAL:
            return cs
        case BlendMode.MULTIPLY:
            return cb * cs
        case BlendMode.SCREEN:
            return cb + cs - cb * cs
        case BlendMode.OVERLAY:
            return _hard_light(cs, cb)
        case BlendMode.SOFT_LIGHT:
            curve = np.where(cb <= 0.25, ((16 * cb - 12) * cb + 4) * cb, np.sqrt(cb))
            dark = cb - (1 - 2 * cs) * cb * (1 - cb)
            return np.where(cs <= 0.5, dark, cb + (2 * cs - 1) * (curve - cb))
        case BlendMode.COLOR:
            return _set_lum(cs, _lum(cb))
        case BlendMode.LUMINOSITY:
            return _set_lum(cb, _lum(cs))


def over(
    mode: BlendMode,
    backdrop: np.ndarray,
    backdrop_alpha: np.ndarray,
    source: np.ndarray,
    source_alpha: np.ndarray,
) -> tuple[np.ndarray, np.ndarray]:
    """Returns the straight colour and the alpha of a source laid over a backdrop."""
    mixed = (1 - backdrop_alpha) * source + backdrop_alpha * blended(mode, backdrop, source)
    alpha = source_alpha + backdrop_alpha * (1 - source_alpha)
    color = source_alpha * mixed + (1 - source_alpha) * backdrop_alpha * backdrop
    return np.where(alpha > 0, color / np.where(alpha > 0, alpha, 1), 0), alpha


def _hard_light(cb: np.ndarray, cs: np.ndarray) -> np.ndarray:
    bright = 2 * cs - 1
    return np.where(cs <= 0.5, cb * 2 * cs, cb + bright - cb * bright)


def _lum(color: np.ndarray) -> np.ndarray:
    if len(color) == 1:
        return color[0]
    return 0.3 * color[0] + 0.59 * color[1] + 0.11 * color[2]


def _set_lum(color: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    color = color + (wanted - _lum(color))
    lum, low, high = _lum(color), color.min(0), color.max(0)
    with np.errstate(divide="ignore", invalid="ignore"):
        color = np.where(low < 0, lum + (color - lum) * lum / (lum - low), color)
        return np.where(high > 1, lum + (color - lum) * (1 - lum) / (high - lum), color)
