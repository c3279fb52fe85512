"""A histogram with the handles of levels below it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from iide_studio.core.adjustments.level_handles import (
    HANDLES,
    INPUTS,
    OUTPUTS,
    Handle,
    handle_place,
    with_handle,
)
from iide_studio.core.adjustments.levels import LevelRange
from iide_studio.core.histogram import Histogram
from iide_studio.ui.widgets.gesture import Gestures
from iide_studio.ui.widgets.histogram_drawing import channel_color, draw_histogram

_SIDE = 9
"""Half of a handle's width and of the room at both ends, logical pixels."""
_STRIP, _SPACE = 10, 6
_HEIGHT = 96
_STEP, _LARGE_STEP = 1 / 255, 10 / 255
_GRAYS = {"black": 0, "middle": 128, "white": 255, "out_black": 0, "out_white": 255}


class LevelsView(QWidget):
    """Shows the levels of one channel over its histogram; handles are dragged.

    The arrow keys left and right move the handle that is marked, up and down mark another one.
    """

    edited = Signal(object, str)
    """The LevelRange that the user chose, and the name of the gesture."""

    def __init__(self) -> None:
        super().__init__()
        self._levels = LevelRange()
        self._histogram: Histogram | None = None
        self._channel: int | None = None
        self._handle: Handle = "black"
        self._is_dragged = False
        self._gestures = Gestures(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Levels"))
        self.setToolTip(
            self.tr(
                "Above, what becomes black, middle grey and white; below, how dark black and how "
                "light white will be. Drag the triangles, or use the arrow keys."
            )
        )

    def show_levels(self, levels: LevelRange, channel: int | None) -> None:
        """Shows levels.

        Args:
            levels: The numbers.
            channel: Which of the histogram's channels is behind them; None = all.
        """
        self._levels, self._channel = levels, channel
        self.update()

    def show_histogram(self, histogram: Histogram | None) -> None:
        """Shows what lies below the adjustment."""
        self._histogram = histogram
        self.update()

    def handle_point(self, handle: Handle) -> QPointF:
        """Returns where on the widget a handle can be taken."""
        place = min(max(handle_place(self._levels, handle), 0), 1)
        area = self._input_strip() if handle in INPUTS else self._output_strip()
        return QPointF(area.left() + place * area.width(), area.bottom() + _SIDE / 2)

    def sizeHint(self) -> QSize:
        return QSize(256, _HEIGHT + 2 * (_STRIP + _SIDE + _SPACE))

    def minimumSizeHint(self) -> QSize:
        return QSize(140, self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        is_below = event.position().y() > self._input_strip().bottom() + _SIDE + _SPACE / 2
        # Of handles in one place the last one wins: dragged to the end, black would be stuck.
        near: dict[float, Handle] = {
            abs(self.handle_point(handle).x() - event.position().x()): handle
            for handle in (OUTPUTS if is_below else INPUTS)
        }
        self._handle = near[min(near)]
        self._is_dragged = True
        self._drag(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_dragged:
            self._drag(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._is_dragged = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_large = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        step = _LARGE_STEP if is_large else _STEP
        match event.key():
            case Qt.Key.Key_Left:
                self._set(handle_place(self._levels, self._handle) - step)
            case Qt.Key.Key_Right:
                self._set(handle_place(self._levels, self._handle) + step)
            case Qt.Key.Key_Up:
                self._mark_next(-1)
            case Qt.Key.Key_Down:
                self._mark_next(1)
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_histogram(painter)
        color = channel_color(self.palette(), self._channel)
        light = QColor(Qt.GlobalColor.white) if self._channel is None else color
        for area in (self._input_strip(), self._output_strip()):
            gradient = QLinearGradient(area.topLeft(), area.topRight())
            gradient.setColorAt(0, Qt.GlobalColor.black)
            gradient.setColorAt(1, light)
            painter.setPen(self.palette().mid().color())
            painter.setBrush(gradient)
            painter.drawRect(area)
        for handle in HANDLES:
            self._paint_handle(painter, handle)

    def _paint_histogram(self, painter: QPainter) -> None:
        area = self._histogram_area()
        painter.setPen(self.palette().mid().color())
        painter.setBrush(self.palette().base())
        painter.drawRect(area.adjusted(0, 0, 0, 1))
        if self._histogram is not None:
            channel, palette = self._channel, self.palette()
            draw_histogram(painter, area, self._histogram, palette, channel=channel)

    def _paint_handle(self, painter: QPainter, handle: Handle) -> None:
        tip = self.handle_point(handle) - QPointF(0, _SIDE / 2 + 2)
        half = _SIDE * 0.6
        corners = [tip, tip + QPointF(-half, _SIDE), tip + QPointF(half, _SIDE)]
        is_marked = handle == self._handle and self.hasFocus()
        palette = self.palette()
        color = (palette.highlight() if is_marked else palette.text()).color()
        painter.setPen(QPen(color, 2 if is_marked else 1))
        painter.setBrush(QColor(*[_GRAYS[handle]] * 3))
        painter.drawPolygon(QPolygonF(corners))

    def _histogram_area(self) -> QRectF:
        return QRectF(_SIDE, 1, self.width() - 2 * _SIDE, _HEIGHT - 1)

    def _input_strip(self) -> QRectF:
        return QRectF(_SIDE, _HEIGHT, self.width() - 2 * _SIDE, _STRIP)

    def _output_strip(self) -> QRectF:
        return self._input_strip().translated(0, _STRIP + _SIDE + _SPACE)

    def _drag(self, position: QPointF) -> None:
        area = self._input_strip()
        self._set((position.x() - area.left()) / area.width())

    def _set(self, place: float) -> None:
        levels = with_handle(self._levels, self._handle, place)
        self.update()
        if levels != self._levels:
            self._levels = levels
            self.edited.emit(levels, self._gestures.current)

    def _mark_next(self, steps: int) -> None:
        self._handle = HANDLES[(HANDLES.index(self._handle) + steps) % len(HANDLES)]
        self.update()
