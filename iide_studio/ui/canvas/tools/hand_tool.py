"""Moves the photo on the screen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QCursor

from iide_studio.ui.canvas.tool import PointerEvent, Tool
from iide_studio.ui.studio import Studio


class HandTool(Tool):
    """Takes hold of the photo; a double click shows all of it."""

    identity = "hand"

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._studio = studio
        self._held_at: QPointF | None = None

    def title(self) -> str:
        """What the user sees."""
        return self.tr("Hand")

    def icon(self) -> str:
        """Its name in qtawesome."""
        return "mdi6.hand-back-right-outline"

    def shortcut(self) -> str:
        """Its key."""
        return "H"

    def cursor(self) -> QCursor:
        """An open hand, or one that holds."""
        is_held = self._held_at is not None
        shape = Qt.CursorShape.ClosedHandCursor if is_held else Qt.CursorShape.OpenHandCursor
        return QCursor(shape)

    def deactivate(self) -> None:
        """Lets go."""
        self._held_at = None

    def press(self, event: PointerEvent) -> None:
        """Takes hold."""
        self._hold(event.widget)

    def move(self, event: PointerEvent) -> None:
        """Moves the photo along."""
        canvas = self._studio.canvas
        if self._held_at is not None and canvas is not None:
            canvas.pan(event.widget - self._held_at)
            self._held_at = event.widget

    def release(self, event: PointerEvent) -> None:
        """Lets go."""
        self._hold(None)

    def double_click(self, event: PointerEvent) -> None:
        """Shows all of the photo."""
        self._held_at = None
        if self._studio.canvas is not None:
            self._studio.canvas.fit()

    def _hold(self, place: QPointF | None) -> None:
        self._held_at = place
        if self._studio.canvas is not None:
            self._studio.canvas.update_cursor()
