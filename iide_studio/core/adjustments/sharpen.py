"""Sharpening by an unsharp mask."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from iide_studio.core.adjustments.adjustment import Adjustment, require_number
from iide_studio.core.blending import luminosity

_INVISIBLE = 0.25
"""A blur of fewer pixels changes nothing."""


@dataclass(frozen=True)
class Sharpen(Adjustment):
    """Raises what differs from its surroundings in lightness; colours stay.

    Attributes:
        radius: Standard deviation of the blur, in pixels of the photo.
        amount: 0 = none, 1 = differences are doubled.
        threshold: Differences up to this share of full scale stay, so that grain does.
    """

    kind: ClassVar[str] = "sharpen"
    radius: float = 1.0
    amount: float = 0.5
    threshold: float = 0.0

    def __post_init__(self) -> None:
        require_number(self.radius, "radius", 0.1, 100)
        require_number(self.amount, "amount", 0, 10)
        require_number(self.threshold, "threshold", 0, 1)

    def margin(self, level: int) -> int:
        sigma = self.radius / 2**level
        return math.ceil(3 * sigma) if sigma >= _INVISIBLE else 0

    def apply(self, color: np.ndarray, alpha: np.ndarray | None, level: int) -> np.ndarray:
        reach, sigma = self.margin(level), self.radius / 2**level
        if reach == 0 or self.amount == 0:
            return color
        light = np.ascontiguousarray(luminosity(color))
        detail = light - _blurred(light, alpha, sigma, reach)
        if self.threshold:
            kept = np.maximum(np.abs(detail) - np.float32(self.threshold), 0)
            detail = np.copysign(kept, detail)
        detail *= np.float32(self.amount)
        return color + detail


def _blurred(plane: np.ndarray, alpha: np.ndarray | None, sigma: float, reach: int) -> np.ndarray:
    """Blurs; what is transparent has no weight."""
    import cv2

    size = (2 * reach + 1, 2 * reach + 1)

    def blur(values: np.ndarray) -> np.ndarray:
        return cv2.GaussianBlur(values, size, sigma, borderType=cv2.BORDER_REPLICATE)

    if alpha is None:
        return blur(plane)
    weight = blur(np.ascontiguousarray(alpha))
    return np.where(weight > 1e-6, blur(plane * alpha) / np.maximum(weight, 1e-6), plane)
