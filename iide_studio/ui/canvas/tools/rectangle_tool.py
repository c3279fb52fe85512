"""Selects a rectangle, upright as the photo is seen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPainter

from iide_studio.core.selection import SelectionMode
from iide_studio.core.shapes import polygon_mask
from iide_studio.ui.canvas.tool import PointerEvent
from iide_studio.ui.canvas.tools.mask_tool import MaskTool
from iide_studio.ui.canvas.tools.outline import draw_outline

_SHIFT = Qt.KeyboardModifier.ShiftModifier


class RectangleTool(MaskTool):
    """Drags a rectangle of whole pixels; Shift pressed on the way makes it a square."""

    identity = "rectangle"

    _start: QPointF | None = None
    _end = QPointF()
    _mode = SelectionMode.REPLACE
    _began_with_shift = False

    def title(self) -> str:
        return self.tr("Rectangle")

    def icon(self) -> str:
        return "mdi6.selection"

    def shortcut(self) -> str:
        return "M"

    def deactivate(self) -> None:
        self._start = None
        self.update_canvas()

    def press(self, event: PointerEvent) -> None:
        self._mode = self.choices.mode_for(event)
        self._began_with_shift = bool(event.modifiers & _SHIFT)
        self._start = self._end = _rounded(event.output)

    def move(self, event: PointerEvent) -> None:
        if self._start is None:
            return
        self._end = _rounded(event.output)
        self._began_with_shift &= bool(event.modifiers & _SHIFT)
        if event.modifiers & _SHIFT and not self._began_with_shift:
            self._end = _squared(self._start, self._end)
        self.update_canvas()

    def release(self, event: PointerEvent) -> None:
        if self._start is None or self.studio.session is None:
            return
        document = self.studio.session.document
        points = [document.transform.point_to_photo(p.x(), p.y()) for p in self._corners()]
        self._start = None
        rect, mask = polygon_mask([_snapped(point) for point in points], document.area)
        if mask.any():
            self.give(rect, mask, self._mode)
        else:
            self.give_nothing(self._mode)
        self.update_canvas()

    def key_press(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Escape or self._start is None:
            return False
        self.deactivate()
        return True

    def paint(self, painter: QPainter) -> None:
        canvas = self.studio.canvas
        if self._start is not None and canvas is not None:
            corners = [canvas.output_to_widget(point) for point in self._corners()]
            draw_outline(painter, corners, is_closed=True)

    def _corners(self) -> tuple[QPointF, QPointF, QPointF, QPointF]:
        assert self._start is not None
        start, end = self._start, self._end
        return start, QPointF(end.x(), start.y()), end, QPointF(start.x(), end.y())


def _rounded(point: QPointF) -> QPointF:
    return QPointF(round(point.x()), round(point.y()))


def _snapped(point: tuple[float, float]) -> tuple[float, float]:
    """A crop or a quarter turn leads from whole pixels to whole pixels, but for rounding errors."""
    return round(point[0], 6), round(point[1], 6)


def _squared(start: QPointF, end: QPointF) -> QPointF:
    across, down = end.x() - start.x(), end.y() - start.y()
    side = max(abs(across), abs(down))
    return QPointF(
        start.x() + (side if across >= 0 else -side), start.y() + (side if down >= 0 else -side)
    )
