"""White balance: what ought to be grey becomes grey."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from iide_studio.core.adjustments.adjustment import Adjustment, require_number
from iide_studio.core.blending import luminosity

_DARKEST = 1 / 1024


@dataclass(frozen=True)
class WhiteBalance(Adjustment):
    """Multiplies the channels, so that black stays black and grey keeps its lightness.

    On a power-law encoding this is the same as multiplying light.

    Attributes:
        temperature: log2 of red over blue; above 0 is warmer.
        tint: log2 of magenta over green; above 0 is more magenta.
    """

    kind: ClassVar[str] = "white-balance"
    temperature: float = 0.0
    tint: float = 0.0

    def __post_init__(self) -> None:
        require_number(self.temperature, "temperature", -8, 8)
        require_number(self.tint, "tint", -8, 8)

    @classmethod
    def from_gray(cls, red: float, green: float, blue: float) -> WhiteBalance:
        """Returns the balance under which a colour of the photo, in [0, 1], becomes grey."""
        red, green, blue = (max(value, _DARKEST) for value in (red, green, blue))
        tint = math.log2(green / math.sqrt(red * blue))
        return cls(temperature=math.log2(blue / red), tint=tint)

    @property
    def gains(self) -> np.ndarray:
        """(3,) float32: what red, green and blue are multiplied with."""
        red, blue = 2 ** (self.temperature / 2), 2 ** (-self.temperature / 2)
        gains = np.array([red, 2**-self.tint, blue], np.float32)
        return gains / luminosity(gains[:, None, None])

    def apply(self, color: np.ndarray, alpha: np.ndarray | None, level: int) -> np.ndarray:
        if len(color) == 1:
            return color
        return color * self.gains.reshape(3, 1, 1)
