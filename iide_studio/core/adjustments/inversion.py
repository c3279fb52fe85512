"""Inversion of negatives, the orange mask of colour film included."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

import numpy as np

from iide_studio.core.adjustments.adjustment import Adjustment, require_number
from iide_studio.core.errors import DocumentError

_LEAST_DISTANCE = 1e-3


@dataclass(frozen=True)
class Inversion(Adjustment):
    """Turns a negative into a positive, each channel from its own film base.

    The film base, where no light fell, becomes black in all channels: that takes the orange mask
    away. The densest part becomes white. A grey photo uses the first number.

    Attributes:
        base: The scan's value of the bare film for red, green and blue, shares of full scale.
        densest: The scan's value of the densest part.
        gamma: Above 1 lightens the middle of the positive.
    """

    kind: ClassVar[str] = "inversion"
    base: tuple[float, float, float] = (1.0, 1.0, 1.0)
    densest: tuple[float, float, float] = (0.0, 0.0, 0.0)
    gamma: float = 1.0

    def __post_init__(self) -> None:
        if len(self.base) != 3 or len(self.densest) != 3:
            raise DocumentError("The film's values are not three numbers.")
        for value in (*self.base, *self.densest):
            require_number(value, "A value of the film", 0, 1)
        require_number(self.gamma, "gamma", 0.1, 10)
        if any(b - d < _LEAST_DISTANCE for b, d in zip(self.base, self.densest, strict=True)):
            raise DocumentError(
                "The bare film is not lighter than the picture on it.", "Choose another spot."
            )

    @classmethod
    def measured(cls, pixels: np.ndarray, *, gamma: float = 1.0) -> Inversion:
        """Returns the inversion for a scan: its lightest and darkest parts, apart from specks.

        Args:
            pixels: (h, w) or (h, w, 3), uint8 or uint16; a small version will do.
            gamma: See the attributes.
        """
        values = pixels.reshape(-1, 1 if pixels.ndim == 2 else 3) / np.iinfo(pixels.dtype).max
        low, high = np.percentile(values, (0.2, 99.8), axis=0)
        high = np.minimum(np.maximum(high, low + 2 * _LEAST_DISTANCE), 1)
        low = np.minimum(low, high - 2 * _LEAST_DISTANCE)
        base, densest = (np.broadcast_to(v, 3).astype(float).tolist() for v in (high, low))
        return cls(tuple(base), tuple(densest), gamma)

    def apply(self, color: np.ndarray, alpha: np.ndarray | None, level: int) -> np.ndarray:
        base = np.array(self.base, np.float32)[: len(color), None, None]
        densest = np.array(self.densest, np.float32)[: len(color), None, None]
        result = base - color
        result /= base - densest
        if self.gamma != 1:
            result = np.copysign(np.abs(result) ** np.float32(1 / self.gamma), result)
        return result

    @classmethod
    def from_settings(cls, settings: Mapping[str, Any]) -> Self:
        values: dict[str, Any] = dict(settings)
        for name in ("base", "densest"):
            if name in values:
                values[name] = tuple(values[name])
        return cls(**values)
