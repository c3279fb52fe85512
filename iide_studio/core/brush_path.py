"""Where along a stroke a brush touches the photo."""

from __future__ import annotations

import math
from dataclasses import dataclass

from iide_studio.core.brush import Brush


@dataclass(frozen=True)
class Touch:
    """A place of the pen.

    Attributes:
        x: In pixels of the photo; pixel i reaches from i to i + 1.
        y: Likewise.
        pressure: Of the pen, 0..1.
    """

    x: float
    y: float
    pressure: float = 1.0


class BrushPath:
    """Places dabs at even steps along the line through the places of a pen.

    The steps go on from one event to the next, so how often the pen is asked does not show.
    """

    def __init__(self, brush: Brush) -> None:
        """Begins a path; nothing is touched yet."""
        self._brush = brush
        self._last: Touch | None = None
        self._ahead = 0.0

    def to(self, touch: Touch) -> list[Touch]:
        """Returns the new dabs on the way to a place; the first place is one itself."""
        last, self._last = self._last, touch
        if last is None:
            self._ahead = self._brush.pressed(touch.pressure).step
            return [touch]
        length = math.hypot(touch.x - last.x, touch.y - last.y)
        dabs = []
        while self._ahead <= length and length > 0:
            dabs.append(_between(last, touch, self._ahead / length))
            self._ahead += self._brush.pressed(dabs[-1].pressure).step
        self._ahead -= length
        return dabs


def _between(start: Touch, end: Touch, share: float) -> Touch:
    return Touch(
        start.x + (end.x - start.x) * share,
        start.y + (end.y - start.y) * share,
        start.pressure + (end.pressure - start.pressure) * share,
    )
