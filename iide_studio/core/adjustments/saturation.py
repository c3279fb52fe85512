"""Saturation: more or less colour at the same lightness."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from iide_studio.core.adjustments.adjustment import Adjustment, require_number
from iide_studio.core.blending import luminosity


@dataclass(frozen=True)
class Saturation(Adjustment):
    """Moves colours away from their grey, or towards it.

    Attributes:
        amount: -1 = grey, 0 = as it is, 1 = twice the colour.
    """

    kind: ClassVar[str] = "saturation"
    amount: float = 0.0

    def __post_init__(self) -> None:
        require_number(self.amount, "amount", -1, 4)

    def apply(self, color: np.ndarray, alpha: np.ndarray | None, level: int) -> np.ndarray:
        if len(color) == 1 or self.amount == 0:
            return color
        gray = luminosity(color)
        result = color - gray
        result *= np.float32(1 + self.amount)
        result += gray
        return result
