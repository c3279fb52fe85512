"""Levels: black point, white point and gamma, before and after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

import numpy as np

from iide_studio.core.adjustments.adjustment import Adjustment, require_number
from iide_studio.core.errors import DocumentError

_LEAST_DISTANCE = 1e-4


@dataclass(frozen=True)
class LevelRange:
    """The levels of one channel; the numbers are shares of full scale.

    Attributes:
        black: What becomes `out_black`.
        white: What becomes `out_white`.
        gamma: Above 1 lightens the middle.
        out_black: See `black`.
        out_white: See `white`.
    """

    black: float = 0.0
    white: float = 1.0
    gamma: float = 1.0
    out_black: float = 0.0
    out_white: float = 1.0

    def __post_init__(self) -> None:
        for name in ("black", "white", "out_black", "out_white"):
            require_number(getattr(self, name), name, -4, 4)
        require_number(self.gamma, "gamma", 0.01, 100)
        for low, high in ((self.black, self.white), (self.out_black, self.out_white)):
            if abs(high - low) < _LEAST_DISTANCE:
                raise DocumentError("Black and white are the same.", "Move them apart.")

    @property
    def is_neutral(self) -> bool:
        """Whether it changes nothing."""
        return self == LevelRange()

    @property
    def inverse(self) -> LevelRange:
        """What takes the levels back."""
        return LevelRange(self.out_black, self.out_white, 1 / self.gamma, self.black, self.white)

    def apply(self, plane: np.ndarray) -> np.ndarray:
        """Returns the plane with these levels; below black the curve goes on mirrored."""
        values = plane - np.float32(self.black)
        values *= np.float32(1 / (self.white - self.black))
        if self.gamma != 1:
            powered = np.abs(values) ** np.float32(1 / self.gamma)
            values = np.copysign(powered, values)
        values *= np.float32(self.out_white - self.out_black)
        values += np.float32(self.out_black)
        return values


@dataclass(frozen=True)
class Levels(Adjustment):
    """Levels of all channels together, then of each.

    Attributes:
        master: For all channels.
        red: For the first channel of a colour photo, after `master`.
        green: For the second.
        blue: For the third.
    """

    kind: ClassVar[str] = "levels"
    master: LevelRange = LevelRange()
    red: LevelRange = LevelRange()
    green: LevelRange = LevelRange()
    blue: LevelRange = LevelRange()

    def apply(self, color: np.ndarray, alpha: np.ndarray | None, level: int) -> np.ndarray:
        result = color if self.master.is_neutral else self.master.apply(color)
        ranges = (self.red, self.green, self.blue)
        if len(color) == 1 or all(part.is_neutral for part in ranges):
            return result
        planes = zip(result, ranges, strict=True)
        return np.stack([p if part.is_neutral else part.apply(p) for p, part in planes])

    def inverse(self) -> tuple[Levels, ...]:
        """Returns the adjustments that, one after the other, take this one back."""
        channels = Levels(LevelRange(), self.red.inverse, self.green.inverse, self.blue.inverse)
        return channels, Levels(self.master.inverse)

    @classmethod
    def from_settings(cls, settings: Mapping[str, Any]) -> Self:
        return cls(**{name: LevelRange(**value) for name, value in settings.items()})
