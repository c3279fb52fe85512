"""A stroke of a brush while it is made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from iide_studio.core.brush import FULL, Brush, dab
from iide_studio.core.brush_path import BrushPath, Touch
from iide_studio.core.change import Change
from iide_studio.core.commands.painting import Stroke
from iide_studio.core.document import Document
from iide_studio.core.inks import Ink
from iide_studio.core.rect import Rect
from iide_studio.core.target import Target, TargetKind

_WASTE = 3
"""How many times the area of a dab is painted at once, at most, to hold the dabs of one event."""

_ALWAYS = 512 * 512
"""Pixels that are painted at once whatever the dab: tiles are written as a whole anyway."""


class Painting:
    """Paints dab by dab; the document follows at once.

    Every pixel takes the strongest dab of the stroke, and is mixed anew from what was there before
    the stroke: so opacity is that of the stroke, and dabs that overlap leave no beads. What is
    painted stays inside the selection, unless the selection itself is painted.

    Attributes:
        stroke: The command, to be recorded or reverted when the pen is lifted.
        area: What was painted so far, in pixels of the document.
    """

    def __init__(
        self, document: Document, target: Target, *, brush: Brush, ink: Ink, label: str
    ) -> None:
        """Begins a stroke; nothing is painted yet.

        Args:
            document: What is painted.
            target: Which part of it.
            brush: With which.
            ink: What it leaves.
            label: Names the step.

        Raises:
            DocumentError: if the target is gone or locked.
        """
        self.stroke = Stroke(target, label=label)
        self.area = Rect(0, 0, 0, 0)
        self._document, self._brush, self._ink = document, brush, ink
        self._path = BrushPath(brush)
        self._original = self.stroke.original(document)
        self._selection = None if target.kind is TargetKind.SELECTION else document.selection
        # The operating system gives memory only for the parts that are written.
        self._coverage = np.zeros((document.height, document.width), np.uint16)

    @property
    def frame(self) -> Rect:
        """All that can be painted, in pixels of the document."""
        return self._document.area

    def to(self, touch: Touch) -> Change | None:
        """Goes on to a place; returns what changed, None if nothing did."""
        change: Change | None = None
        for rect in self._covered(self._path.to(touch)):
            here = self.stroke.extend(self._document, rect, self._painted(rect))
            change = here if change is None else change.joined(here)
        return change

    def coverage(self, rect: Rect) -> np.ndarray:
        """Returns the stroke's coverage of an area inside the photo: (h, w) float32 in [0, 1].

        Opacity and selection are in it.
        """
        rows, columns = rect.slices_in(self._document.area)
        coverage = self._coverage[rows, columns] * np.float32(self._brush.opacity / FULL)
        if self._selection is not None:
            coverage *= self._selection.read(rect)[0] * np.float32(1 / 255)
        return coverage

    def original(self, rect: Rect) -> np.ndarray:
        """Returns the target as it was before the stroke; `rect` in pixels of the document."""
        x, y = self._document.offset(self.stroke.target)
        return self._original.read(rect.moved(-x, -y))

    def _painted(self, rect: Rect) -> np.ndarray:
        return self._ink.laid_over(self.original(rect), self.coverage(rect), rect)

    def _covered(self, touches: Iterable[Touch]) -> Iterator[Rect]:
        """Adds dabs to the coverage; yields areas that hold them, not much larger than they are."""
        total = Rect(0, 0, 0, 0)
        for touch in touches:
            here = self._add(touch)
            wider = total.united(here)
            if _size(wider) > max(_WASTE * _size(here), _ALWAYS):
                if not total.is_empty:
                    yield total
                wider = here
            total = wider
        if not total.is_empty:
            yield total

    def _add(self, touch: Touch) -> Rect:
        area, coverage = dab(self._brush.pressed(touch.pressure), touch.x, touch.y)
        inside = area.intersected(self._document.area)
        if inside.is_empty:
            return inside
        rows, columns = inside.slices_in(self._document.area)
        here = self._coverage[rows, columns]
        np.maximum(here, coverage[inside.slices_in(area)], out=here)
        self.area = self.area.united(inside)
        return inside


def _size(rect: Rect) -> int:
    return 0 if rect.is_empty else rect.width * rect.height
