"""OKLab: a colour space in which equal steps look equally large.

Source: Björn Ottosson, "A perceptual color space for image processing", 2020.
"""

from __future__ import annotations

import numpy as np

_TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)
_FROM_LAB = np.linalg.inv(_TO_LAB)
_FROM_CONES = np.linalg.inv(_TO_CONES)


def oklab_from_srgb(srgb: np.ndarray) -> np.ndarray:
    """Converts colours.

    Args:
        srgb: (..., 3) in [0, 1], with sRGB's curve.

    Returns:
        (..., 3): lightness in [0, 1], green to red, blue to yellow (both about -0.4 to 0.4).
    """
    linear = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    return np.cbrt(linear @ _TO_CONES.T) @ _TO_LAB.T


def srgb_from_oklab(lab: np.ndarray) -> np.ndarray:
    """Converts colours back; those that sRGB does not have come out beyond [0, 1]."""
    linear = (lab @ _FROM_LAB.T) ** 3 @ _FROM_CONES.T
    bright = 1.055 * np.maximum(linear, 0.0031308) ** (1 / 2.4) - 0.055
    return np.where(linear <= 0.0031308, linear * 12.92, bright)
