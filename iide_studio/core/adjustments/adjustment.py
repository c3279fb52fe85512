"""What every adjustment can do."""

from __future__ import annotations

import abc
import dataclasses
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

import numpy as np

from iide_studio.core.errors import DocumentError


@dataclass(frozen=True)
class Adjustment(abc.ABC):
    """A change of everything below it; subclasses are frozen dataclasses of their settings.

    Values outside [0, 1] are kept, so that a later adjustment can bring them back.

    Attributes:
        kind: The name in project files; unique.
    """

    kind: ClassVar[str]

    @abc.abstractmethod
    def apply(self, color: np.ndarray, alpha: np.ndarray | None, level: int) -> np.ndarray:
        """Returns the adjusted colour; changes nothing in place.

        Args:
            color: (channels, h, w) float32, nominally in [0, 1], in the document's encoding;
                1 or 3 channels.
            alpha: (h, w) float32 in [0, 1], straight; None = opaque.
            level: Of the pyramid: one pixel here is 2 ** level pixels of the photo.

        Returns:
            (channels, h, w) float32: a new array, or `color` itself if there is nothing to do.
        """

    def margin(self, level: int) -> int:
        """Returns how many pixels around a pixel it looks at."""
        return 0

    def to_json(self) -> dict[str, Any]:
        """Returns the kind and the settings; see `registry.adjustment_from_json`."""
        return {"kind": self.kind} | dataclasses.asdict(self)

    @classmethod
    def from_settings(cls, settings: Mapping[str, Any]) -> Self:
        """Makes one of what `to_json` returned, without the kind.

        Raises:
            DocumentError: for values out of range.
            TypeError: for other settings than there are.
        """
        return cls(**settings)


def require_number(value: Any, name: str, low: float, high: float) -> None:
    """Raises DocumentError unless the value is a number from `low` to `high`."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not is_number or not math.isfinite(value) or not low <= value <= high:
        raise DocumentError(f"{name} is {value!r}.", f"It must lie from {low:g} to {high:g}.")
