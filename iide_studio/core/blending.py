"""Blend modes: how the colour of a layer meets the colour below it."""

from __future__ import annotations

import enum
from collections.abc import Callable

import numpy as np


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
    # Hard light with the layers swapped: 2 Cb Cs below the middle, 2 (Cb + Cs) - 1 - 2 Cb Cs above.
    dark = backdrop * source
    dark += dark
    light = backdrop + source
    light += light
    light -= 1
    light -= dark
    return np.where(backdrop <= 0.5, dark, light)


def _soft_light(backdrop: np.ndarray, source: np.ndarray) -> np.ndarray:
    slope = source + source
    slope -= 1
    dark = backdrop * backdrop
    np.subtract(backdrop, dark, out=dark)
    curve = backdrop * 16
    curve -= 12
    curve *= backdrop
    curve += 3
    curve *= backdrop
    light = np.maximum(backdrop, 0)  # earlier layers may leave a rounding error below zero
    np.sqrt(light, out=light)
    light -= backdrop
    np.copyto(light, curve, where=backdrop <= 0.25)
    np.copyto(light, dark, where=slope <= 0)
    light *= slope
    light += backdrop
    return light


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
    # Towards the wanted luminosity by as much as the lower bound needs, then the upper one. One
    # of the two factors is 1 for every pixel, except where rounding decides.
    share = np.ones_like(wanted)
    np.divide(wanted, wanted - low, out=share, where=low < 0)
    upper = np.ones_like(wanted)
    np.divide(1 - wanted, high - wanted, out=upper, where=high > 1)
    share = np.minimum(share, upper)
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
