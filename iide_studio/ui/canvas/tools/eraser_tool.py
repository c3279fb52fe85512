"""The eraser: takes away from masks and layers."""

from __future__ import annotations

from iide_studio.ui.canvas.tool import PointerEvent
from iide_studio.ui.canvas.tools.brush_tool import BrushTool


class EraserTool(BrushTool):
    """The brush the other way round: whatever presses, it erases."""

    identity = "eraser"

    def title(self) -> str:
        return self.tr("Eraser")

    def icon(self) -> str:
        return "mdi6.eraser"

    def shortcut(self) -> str:
        return "E"

    def erases(self, event: PointerEvent) -> bool:
        return True
