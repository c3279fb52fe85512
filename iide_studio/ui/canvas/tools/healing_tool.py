"""The healing brush."""

from __future__ import annotations

from iide_studio.core.healing_stroke import healed
from iide_studio.core.painting import Painting
from iide_studio.ui.canvas.tools.copying_tool import CopyingTool
from iide_studio.ui.session import Session


class HealingTool(CopyingTool):
    """Copies a texture; its tone comes from around the place, once the brush is lifted."""

    identity = "healing"
    label = "Healing brush"

    def title(self) -> str:
        return self.tr("Healing brush")

    def icon(self) -> str:
        return "mdi6.bandage"

    def shortcut(self) -> str:
        return "J"

    @property
    def has_edge(self) -> bool:
        """A soft edge would mix two grains into half of one; the tone is even without it."""
        return False

    def complete(self, session: Session, painting: Painting) -> None:
        source, offset = self.copied.source, self.copied.offset
        for rect, pixels in healed(painting, source, offset, self.brush):
            session.stroke_changed(painting.stroke.extend(session.document, rect, pixels))
