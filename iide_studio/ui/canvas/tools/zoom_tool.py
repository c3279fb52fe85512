"""Shows a part of the photo larger, or more of it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QCursor, QKeyEvent, QPainter

from iide_studio.ui.canvas.tool import PointerEvent, Tool
from iide_studio.ui.canvas.tools.outline import draw_outline
from iide_studio.ui.studio import Studio

_LEAST = 6
"""Logical pixels from which a press and a release are a frame and no click."""
_STEPS = 4


class ZoomTool(Tool):
    """A click doubles the zoom, with Alt or the right button it halves it; a frame fills the view.

    The place under the pointer stays where it is.
    """

    identity = "zoom"

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._studio = studio
        self._frame: QRectF | None = None

    def title(self) -> str:
        """What the user sees."""
        return self.tr("Zoom")

    def icon(self) -> str:
        """Its name in qtawesome."""
        return "mdi6.magnify"

    def shortcut(self) -> str:
        """Its key."""
        return "Z"

    def cursor(self) -> QCursor:
        """A cross: the place under its middle stays."""
        return QCursor(Qt.CursorShape.CrossCursor)

    def deactivate(self) -> None:
        """Forgets a frame that was begun."""
        self._show_frame(None)

    def press(self, event: PointerEvent) -> None:
        """Begins a frame."""
        self._show_frame(QRectF(event.widget, event.widget))

    def move(self, event: PointerEvent) -> None:
        """Makes the frame larger or smaller."""
        if self._frame is not None:
            self._show_frame(QRectF(self._frame.topLeft(), event.widget))

    def release(self, event: PointerEvent) -> None:
        """Zooms to the frame, or by a step if it was a click."""
        frame, canvas = self._frame, self._studio.canvas
        self._show_frame(None)
        if frame is None or canvas is None:
            return
        frame = frame.normalized()
        is_out = event.button == Qt.MouseButton.RightButton
        is_out = is_out or bool(event.modifiers & Qt.KeyboardModifier.AltModifier)
        if is_out or max(frame.width(), frame.height()) < _LEAST:
            canvas.zoom_by_steps(-_STEPS if is_out else _STEPS, event.widget)
        else:
            self._fill_view(frame)

    def key_press(self, event: QKeyEvent) -> bool:
        """Escape gives the frame up."""
        if event.key() != Qt.Key.Key_Escape or self._frame is None:
            return False
        self._show_frame(None)
        return True

    def paint(self, painter: QPainter) -> None:
        """Draws the frame."""
        if self._frame is not None:
            frame = self._frame
            corners = [frame.topLeft(), frame.topRight(), frame.bottomRight(), frame.bottomLeft()]
            draw_outline(painter, corners, is_closed=True)

    def _fill_view(self, frame: QRectF) -> None:
        canvas = self._studio.canvas
        if canvas is None:
            return
        middle: QPointF = canvas.to_photo(frame.center())
        space = canvas.view.size
        factor = min(space.width() / frame.width(), space.height() / frame.height())
        canvas.set_zoom(canvas.zoom * factor)
        canvas.center_on(middle)

    def _show_frame(self, frame: QRectF | None) -> None:
        self._frame = frame
        if self._studio.canvas is not None:
            self._studio.canvas.update()
