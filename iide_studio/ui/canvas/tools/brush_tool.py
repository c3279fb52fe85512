"""The brush: adds to masks, and paints on layers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from iide_studio.core.inks import brush_ink, eraser_ink
from iide_studio.core.painting import Painting
from iide_studio.ui.canvas.tool import PointerEvent
from iide_studio.ui.canvas.tools.brush_bar import BrushBar
from iide_studio.ui.canvas.tools.color_button import ColorButton
from iide_studio.ui.canvas.tools.painting_tool import PaintingTool
from iide_studio.ui.canvas.tools.target_box import TargetBox
from iide_studio.ui.session import Session


class BrushTool(PaintingTool):
    """Paints on the session's target; the right button and the pen's other end erase."""

    identity = "brush"

    def title(self) -> str:
        return self.tr("Brush")

    def icon(self) -> str:
        return "mdi6.brush"

    def shortcut(self) -> str:
        return "B"

    def options(self) -> QWidget:
        bar = BrushBar(self.choice, self.title())
        bar.add(TargetBox(self.studio), self.tr("Paints on"))
        bar.add(ColorButton(self.studio, self.choice))
        return bar

    def begin(self, session: Session, event: PointerEvent) -> Painting | None:
        if self.erases(event):
            ink, label = eraser_ink(session.target), "Erase"
        else:
            ink = brush_ink(session.document, session.target, self.choice.color)
            label = "Brush stroke"
        return Painting(session.document, session.target, brush=self.brush, ink=ink, label=label)

    def erases(self, event: PointerEvent) -> bool:
        """Whether a press takes away."""
        return event.is_eraser or event.button == Qt.MouseButton.RightButton
