"""What every adjustment can do."""

from __future__ import annotations

import abc
import dataclasses
from typing import Any, ClassVar

import numpy as np


class Adjustment(abc.ABC):
    """A change of everything below it; subclasses are frozen dataclasses of its settings.

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
            (channels, h, w) float32.
        """

    def margin(self, level: int) -> int:
        """Returns how many pixels around a pixel it looks at."""
        return 0

    def to_json(self) -> dict[str, Any]:
        """Returns the kind and the settings; see `registry.adjustment_from_json`."""
        return {"kind": self.kind} | dataclasses.asdict(self)  # type: ignore[call-overload]
