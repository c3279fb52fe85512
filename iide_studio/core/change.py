"""What a command changed, for those who show the document."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from iide_studio.core.rect import Rect


class Part(enum.Enum):
    """The parts of a document that can change by themselves."""

    PIXELS = "pixels"
    LAYERS = "layers"
    SCRATCHES = "scratches"
    SELECTION = "selection"
    REGIONS = "regions"
    TRANSFORM = "transform"
    RECIPE = "recipe"
    COLOR_MODE = "color mode"


@dataclass(frozen=True)
class Change:
    """One change of a document.

    Attributes:
        parts: What changed.
        dirty: Where pixels or masks look different now, in pixels of the photo (before the
            transform); None if nothing needs to be drawn again.
        initiator: Whoever asked for it, so that a view can pass over its own changes.
    """

    parts: frozenset[Part]
    dirty: Rect | None = None
    initiator: object | None = None

    def joined(self, other: Change) -> Change:
        """Returns both as one."""
        rects = [rect for rect in (self.dirty, other.dirty) if rect is not None]
        dirty = rects[0].united(rects[-1]) if rects else None
        return Change(self.parts | other.parts, dirty, self.initiator)
