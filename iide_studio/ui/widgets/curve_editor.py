"""A curve whose points are dragged."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from iide_studio.core.adjustments.curve_editing import (
    moved_point,
    nearest_point,
    with_point,
    without_point,
)
from iide_studio.core.adjustments.curves import STRAIGHT, Points, curve_values
from iide_studio.core.histogram import Histogram
from iide_studio.ui.widgets.gesture import Gestures
from iide_studio.ui.widgets.histogram_drawing import channel_color, draw_histogram

_MARGIN = 7
_REACH = 9.0
"""How near to a point a press takes it, logical pixels."""
_OUTSIDE = 30.0
"""How far off the field a point has to be dragged to go, logical pixels."""
_STEP, _LARGE_STEP = 1 / 255, 10 / 255
_SAMPLES = 200


class CurveEditor(QWidget):
    """Shows a curve over a histogram.

    A click adds a point, a drag moves it, dragging it off the field or the Delete key removes it.
    The arrow keys move the point that is marked, Page Up and Page Down mark another one.
    """

    edited = Signal(object, str)
    """The Points that the user chose, and the name of the gesture."""
    marked = Signal()
    """Another point is marked, or it is elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self._points: Points = STRAIGHT
        self._histogram: Histogram | None = None
        self._channel: int | None = None
        self._index: int | None = None
        self._is_dragged = False
        self._gestures = Gestures(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Curve"))
        self.setToolTip(
            self.tr(
                "From left to right the tones as they are, upwards what they become. Click to add "
                "a point, drag it, and drag it off the field or press Delete to remove it."
            )
        )

    @property
    def points(self) -> Points:
        """The curve that is shown."""
        return self._points

    @property
    def index(self) -> int | None:
        """Which point is marked."""
        return self._index

    def show_points(self, points: Points, channel: int | None) -> None:
        """Shows a curve.

        Args:
            points: The curve.
            channel: Which of the histogram's channels is behind it; None = all.
        """
        if channel != self._channel or (self._index or 0) >= len(points):
            self._index = None
        self._points, self._channel = points, channel
        self.update()
        self.marked.emit()

    def show_histogram(self, histogram: Histogram | None) -> None:
        """Shows what lies below the adjustment."""
        self._histogram = histogram
        self.update()

    def move_marked(self, x: float, y: float) -> None:
        """Puts the marked point elsewhere, as if it had been dragged there."""
        if self._index is not None:
            self._set(moved_point(self._points, self._index, x, y))

    def begin_gesture(self) -> None:
        """Makes what follows a step of its own in the history."""
        self._gestures.begin()

    def widget_point(self, x: float, y: float) -> QPointF:
        """Returns where on the widget a place of the curve is."""
        area = self._area()
        return QPointF(area.left() + x * area.width(), area.bottom() - y * area.height())

    def sizeHint(self) -> QSize:
        return QSize(256, 200)

    def minimumSizeHint(self) -> QSize:
        return QSize(140, 160)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        x, y = self._place(event.position())
        reach = _REACH / min(self._area().width(), self._area().height())
        found = nearest_point(self._points, x, y, reach=reach)
        points = self._points
        if found is None:
            points, found = with_point(points, x, y)
        self._index, self._is_dragged = found, found is not None
        self._set(points)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._is_dragged or self._index is None:
            return
        outside = QRectF(self.rect()).adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE)
        if not outside.contains(event.position()):
            self._remove()
            return
        self._set(moved_point(self._points, self._index, *self._place(event.position())))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._is_dragged = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_large = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        step = _LARGE_STEP if is_large else _STEP
        steps = {
            Qt.Key.Key_Left: (-step, 0.0),
            Qt.Key.Key_Right: (step, 0.0),
            Qt.Key.Key_Up: (0.0, step),
            Qt.Key.Key_Down: (0.0, -step),
        }
        key = Qt.Key(event.key())
        if key in steps and self._index is not None:
            (x, y), (across, up) = self._points[self._index], steps[key]
            self.move_marked(x + across, y + up)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._mark_next(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._index is not None:
            self._remove()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette, area = self.palette(), self._area()
        painter.setPen(palette.mid().color())
        painter.setBrush(palette.base())
        painter.drawRect(area)
        if self._histogram is not None:
            painter.setOpacity(0.5)
            channel = self._channel
            draw_histogram(painter, area, self._histogram, palette, channel=channel)
            painter.setOpacity(1)
        for quarter in range(1, 4):
            share = quarter / 4
            painter.drawLine(self.widget_point(share, 0), self.widget_point(share, 1))
            painter.drawLine(self.widget_point(0, share), self.widget_point(1, share))
        painter.drawLine(self.widget_point(0, 0), self.widget_point(1, 1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_curve(painter)

    def _paint_curve(self, painter: QPainter) -> None:
        palette, x = self.palette(), np.linspace(0, 1, _SAMPLES)
        places = zip(x, curve_values(self._points, x), strict=True)
        painter.setPen(QPen(channel_color(palette, self._channel), 1.6))
        painter.drawPolyline(QPolygonF([self.widget_point(*place) for place in places]))
        for index, point in enumerate(self._points):
            is_marked = index == self._index
            painter.setPen(QPen(palette.text().color(), 1.4))
            painter.setBrush(palette.highlight() if is_marked else palette.base())
            painter.drawEllipse(self.widget_point(*point), 4, 4)
        if self.hasFocus():
            painter.setPen(QPen(palette.highlight().color(), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self._area().adjusted(-2, -2, 2, 2))

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)

    def _place(self, position: QPointF) -> tuple[float, float]:
        area = self._area()
        x = (position.x() - area.left()) / area.width()
        y = (area.bottom() - position.y()) / area.height()
        return min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)

    def _remove(self) -> None:
        assert self._index is not None
        points = without_point(self._points, self._index)
        self._index, self._is_dragged = None, False
        self._set(points)

    def _mark_next(self, steps: int) -> None:
        before = -1 if self._index is None and steps > 0 else self._index or 0
        self._index = (before + steps) % len(self._points)
        self.update()
        self.marked.emit()

    def _set(self, points: Points) -> None:
        self.update()
        is_changed, self._points = points != self._points, points
        self.marked.emit()
        if is_changed:
            self.edited.emit(points, self._gestures.current)
