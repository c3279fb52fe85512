"""Selects with straight lines from corner to corner."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPainter

from iide_studio.core.selection import SelectionMode
from iide_studio.core.shapes import polygon_mask
from iide_studio.ui.canvas.tool import PointerEvent
from iide_studio.ui.canvas.tools.mask_tool import MaskTool
from iide_studio.ui.canvas.tools.outline import draw_handle, draw_outline

_CLOSE = 9.0
"""Logical pixels around the first corner in which a click closes the outline."""


class PolygonTool(MaskTool):
    """Clicks set corners; a double click, Return, or the first corner again close the outline.

    Backspace takes a corner back, Escape all of them.
    """

    identity = "polygon"

    _points: tuple[QPointF, ...] = ()
    _pointer = QPointF()
    _mode = SelectionMode.REPLACE

    def title(self) -> str:
        return self.tr("Polygon")

    def icon(self) -> str:
        return "mdi6.vector-polygon"

    def shortcut(self) -> str:
        return "Shift+L"

    def deactivate(self) -> None:
        self._points = ()
        self.update_canvas()

    def press(self, event: PointerEvent) -> None:
        if event.button == Qt.MouseButton.RightButton and self._points:
            self._take_back()
            return
        if len(self._points) > 2 and self._is_at_first(event.widget):
            self._close()
            return
        if not self._points:
            self._mode = self.choices.mode_for(event)
        self._points = (*self._points, event.position)
        self._pointer = event.position
        self.update_canvas()

    def move(self, event: PointerEvent) -> None:
        self._pointer = event.position
        if self._points:
            self.update_canvas()

    def double_click(self, event: PointerEvent) -> None:
        if len(self._points) > 1 and self._points[-1] == self._points[-2]:
            self._points = self._points[:-1]  # both presses set a corner
        self._close()

    def key_press(self, event: QKeyEvent) -> bool:
        if not self._points:
            return False
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._close()
            case Qt.Key.Key_Backspace | Qt.Key.Key_Delete:
                self._take_back()
            case Qt.Key.Key_Escape:
                self.deactivate()
            case _:
                return False
        return True

    def paint(self, painter: QPainter) -> None:
        canvas = self.studio.canvas
        if canvas is None or not self._points:
            return
        places = [canvas.to_widget(point) for point in (*self._points, self._pointer)]
        draw_outline(painter, places, is_closed=False)
        draw_handle(painter, places[0], is_lit=self._is_at_first(places[-1]))

    def _is_at_first(self, widget: QPointF) -> bool:
        if len(self._points) < 3 or self.studio.canvas is None:
            return False
        way = widget - self.studio.canvas.to_widget(self._points[0])
        return math.hypot(way.x(), way.y()) <= _CLOSE

    def _take_back(self) -> None:
        self._points = self._points[:-1]
        self.update_canvas()

    def _close(self) -> None:
        points, self._points = self._points, ()
        session = self.studio.session
        if session is not None and len(points) > 2:
            corners = [(point.x(), point.y()) for point in points]
            rect, mask = polygon_mask(corners, session.document.area)
            if mask.any():
                self.give(rect, mask, self._mode)
        self.update_canvas()
