"""The clone stamp."""

from __future__ import annotations

from iide_studio.ui.canvas.tools.copying_tool import CopyingTool


class StampTool(CopyingTool):
    """Copies pixels as they are."""

    identity = "stamp"
    label = "Clone stamp"

    def title(self) -> str:
        return self.tr("Clone stamp")

    def icon(self) -> str:
        return "mdi6.stamper"

    def shortcut(self) -> str:
        return "S"
