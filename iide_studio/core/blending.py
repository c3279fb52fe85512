"""Blend modes: how the colour of a layer meets the colour below it."""

from __future__ import annotations

import enum
from collections.abc import Callable

import numpy as np

_TINY = np.float32(1e-12)
"""Makes 0/0 a 1, and is lost in any other number."""


class BlendMode(enum.StrEnum):
    """The modes that a layer can have; the values are OpenRaster's names without "svg:"."""

    NORMAL = "normal"
    MULTIPLY = "multiply"
    SCREEN = "screen"
    OVERLAY = "overlay"
    SOFT_LIGHT = "soft-light"
    COLOR = "color"
    LUMINOSITY = "luminosity"


def blend(mode: BlendMode, backdrop: np.ndarray, source: np.ndarray) -> np.ndarray:
    """Returns B(Cb, Cs), the blended colour where both are opaque.

    Args:
        mode: Any but normal takes values in [0, 1] only.
        backdrop: (channels, h, w) float32, the colour below; 1 or 3 channels.
        source: The layer's colour, of the same shape.

    Returns:
        (channels, h, w) float32: `source` itself for the normal mode, else a new array.

    Source: W3C Compositing and Blending Level 1, 10.
    """
    if mode is BlendMode.NORMAL:
        return source
    return _FUNCTIONS[mode](backdrop, source)


def _multiply(backdrop: np.ndarray, source: np.ndarray) -> np.ndarray:
    return backdrop * source


def _screen(backdrop: np.ndarray, source: np.ndarray) -> np.ndarray:
    result = source * backdrop
    np.subtract(source, result, out=result)
    result += backdrop
    return result


def _overlay(backdrop: np.ndarray, source: np.ndarray) -> np.ndarray:
    # Hard light with the layers swapped: multiplied by 2 Cb up to the middle, then a screen of
    # 2 Cb - 1. Where one of the two is in force, the other does nothing, so no pixel is asked.
    twice = backdrop + backdrop
    result = np.minimum(twice, 1)
    result *= source
    twice -= 1
    np.maximum(twice, 0, out=twice)
    source = result * twice
    result += twice
    result -= source
    return result


def _soft_light(backdrop: np.ndarray, source: np.ndarray) -> np.ndarray:
    # The cases of the formula as sums of which one part is zero: asking every pixel takes longer.
    slope = source + source
    slope -= 1
    result = _soft_curve(backdrop)
    result -= backdrop
    part = np.maximum(slope, 0)
    result *= part
    np.minimum(slope, 0, out=slope)
    np.multiply(backdrop, backdrop, out=part)
    np.subtract(backdrop, part, out=part)
    part *= slope
    result += part
    result += backdrop
    return result


def _soft_curve(backdrop: np.ndarray) -> np.ndarray:
    """D(Cb) of the specification: a polynomial up to a quarter, the square root above."""
    dark = np.minimum(backdrop, 0.25)
    result = dark * 16
    result -= 12
    result *= dark
    result += 4
    result *= dark
    np.maximum(backdrop, 0.25, out=dark)
    np.sqrt(dark, out=dark)
    dark -= 0.5
    result += dark
    return result


def _color(backdrop: np.ndarray, source: np.ndarray) -> np.ndarray:
    return _with_luminosity(source, luminosity(backdrop))


def _luminosity(backdrop: np.ndarray, source: np.ndarray) -> np.ndarray:
    return _with_luminosity(backdrop, luminosity(source))


def luminosity(color: np.ndarray) -> np.ndarray:
    """Returns Lum(C), (h, w) float32, of (channels, h, w)."""
    if len(color) == 1:
        return color[0]
    result = color[0] * np.float32(0.3)
    part = color[1] * np.float32(0.59)
    result += part
    np.multiply(color[2], np.float32(0.11), out=part)
    result += part
    return result


def _with_luminosity(color: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """SetLum and ClipColor of the specification, for a whole picture."""
    if len(color) == 1:
        return wanted[None].copy()  # the caller goes on working in it
    result = color + (wanted - luminosity(color))
    low = np.minimum(np.minimum(result[0], result[1]), result[2])
    high = np.maximum(np.maximum(result[0], result[1]), result[2])
    # Towards the wanted luminosity by as much as the lower bound needs, and the upper one; both
    # factors are 1 where nothing is out of bounds.
    np.minimum(low, 0, out=low)
    np.maximum(high, 1, out=high)
    share = (wanted + _TINY) / (wanted - low + _TINY)
    rest = 1 - wanted
    share *= (rest + _TINY) / (high - wanted + _TINY)
    result -= wanted
    result *= share
    result += wanted
    return result


_FUNCTIONS: dict[BlendMode, Callable[[np.ndarray, np.ndarray], np.ndarray]] = {
    BlendMode.MULTIPLY: _multiply,
    BlendMode.SCREEN: _screen,
    BlendMode.OVERLAY: _overlay,
    BlendMode.SOFT_LIGHT: _soft_light,
    BlendMode.COLOR: _color,
    BlendMode.LUMINOSITY: _luminosity,
}
