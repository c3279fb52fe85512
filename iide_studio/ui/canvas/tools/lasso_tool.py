"""Draws around what is to be selected."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPainter

from iide_studio.core.selection import SelectionMode
from iide_studio.core.shapes import polygon_mask
from iide_studio.ui.canvas.tool import PointerEvent
from iide_studio.ui.canvas.tools.mask_tool import MaskTool
from iide_studio.ui.canvas.tools.outline import draw_outline

_SHORTEST = 1.0
"""Logical pixels: a hand that does not move draws no further point."""


class LassoTool(MaskTool):
    """A free outline, closed where the button is let go."""

    identity = "lasso"

    _points: list[QPointF]
    _last: QPointF
    _mode: SelectionMode | None = None

    def title(self) -> str:
        return self.tr("Lasso")

    def icon(self) -> str:
        return "mdi6.lasso"

    def shortcut(self) -> str:
        return "L"

    def deactivate(self) -> None:
        self._mode = None
        self.update_canvas()

    def press(self, event: PointerEvent) -> None:
        self._mode = self.choices.mode_for(event)
        self._points, self._last = [event.position], event.widget

    def move(self, event: PointerEvent) -> None:
        if self._mode is None or event.button == Qt.MouseButton.NoButton:
            return
        step = event.widget - self._last
        if math.hypot(step.x(), step.y()) >= _SHORTEST:
            self._points.append(event.position)
            self._last = event.widget
            self.update_canvas()

    def release(self, event: PointerEvent) -> None:
        mode, self._mode = self._mode, None
        document = None if self.studio.session is None else self.studio.session.document
        if mode is None or document is None:
            return
        points = [(point.x(), point.y()) for point in self._points]
        rect, mask = polygon_mask(points, document.area)
        if len(points) < 3 or not mask.any():
            self.give_nothing(mode)
        else:
            self.give(rect, mask, mode)
        self.update_canvas()

    def key_press(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Escape or self._mode is None:
            return False
        self.deactivate()
        return True

    def paint(self, painter: QPainter) -> None:
        canvas = self.studio.canvas
        if self._mode is not None and canvas is not None:
            places = [canvas.to_widget(point) for point in self._points]
            draw_outline(painter, places, is_closed=len(places) > 2)
