"""Crops and straightens with a frame over the photo."""

from __future__ import annotations

import enum
import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from iide_studio.core.change import Change, Part
from iide_studio.core.commands.settings import SetTransform
from iide_studio.core.cropping import HANDLES, CropFrame, Handle, tilt_of
from iide_studio.core.errors import DocumentError
from iide_studio.ui.canvas.tool import PointerEvent, Tool
from iide_studio.ui.canvas.tools.crop_options import CropOptions
from iide_studio.ui.canvas.tools.outline import draw_handle, draw_outline
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio

_GRIP = 11.0
"""Logical pixels around a handle in which a press takes it."""
_SHADE = QColor(0, 0, 0, 140)


class _Drag(enum.Enum):
    NONE = 0
    HANDLE = 1
    MOVE = 2
    TURN = 3
    LEVEL = 4


class CropTool(Tool):
    """A frame with handles: inside it is moved, outside turned. Return crops, Escape begins anew.

    Nothing is done to the document before; the photo's pixels never are.
    """

    identity = "crop"

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._studio = studio
        self._session: Session | None = None
        self._frame: CropFrame | None = None
        self._wanted: CropFrame | None = None
        self._drag = _Drag.NONE
        self._handle: Handle = (0, 0)
        self._start = self._end = QPointF()
        self._before: CropFrame | None = None
        self._controls = CropOptions()

    def title(self) -> str:
        return self.tr("Crop and straighten")

    def icon(self) -> str:
        return "mdi6.crop-rotate"

    def shortcut(self) -> str:
        return "C"

    def options(self) -> QWidget | None:
        self._controls.applied.connect(self.apply)
        self._controls.reset.connect(self._begin)
        self._controls.angle_edited.connect(self._turn_to)
        self._controls.aspect_changed.connect(self._adopt_aspect)
        return self._controls

    @property
    def frame(self) -> CropFrame | None:
        """What would remain."""
        return self._frame

    def level_with_a_line(self) -> None:
        """The next drag draws a line that is to be level or upright."""
        self._controls.set_leveling(True)

    def activate(self) -> None:
        self._session = self._studio.session
        if self._session is not None:
            self._session.changed.connect(self._session_changed)
        self._begin()

    def deactivate(self) -> None:
        if self._session is not None:
            self._session.changed.disconnect(self._session_changed)
        self._session = self._frame = self._wanted = None
        self._drag = _Drag.NONE
        self._update()

    def apply(self) -> None:
        """Crops."""
        frame, session = self._frame, self._session
        if frame is None or session is None or self._is_whole(frame, session):
            return
        try:
            transform = frame.applied_to(session.document.transform)
        except DocumentError as error:
            self._studio.shell.show_error(error)
            return
        self._studio.do(SetTransform(transform), self)

    def press(self, event: PointerEvent) -> None:
        frame = self._frame
        if frame is None or event.button != Qt.MouseButton.LeftButton:
            return
        self._start = self._end = event.output
        self._before = frame
        handle = self._handle_at(event.widget)
        if self._controls.is_leveling:
            self._drag = _Drag.LEVEL
        elif handle is not None:
            self._drag, self._handle = _Drag.HANDLE, handle
        elif frame.contains(event.output.x(), event.output.y()):
            self._drag = _Drag.MOVE
        else:
            self._drag = _Drag.TURN

    def move(self, event: PointerEvent) -> None:
        if self._drag is _Drag.NONE:
            self._point_out(event)
            return
        self._end = event.output
        frame = self._dragged(event)
        if frame is not None:
            self._set_frame(frame)

    def release(self, event: PointerEvent) -> None:
        if self._drag is _Drag.LEVEL:
            self._end = event.output
            self._level()
        self._drag = _Drag.NONE
        self._update()

    def double_click(self, event: PointerEvent) -> None:
        if self._frame is not None and self._frame.contains(event.output.x(), event.output.y()):
            self._drag = _Drag.NONE
            self.apply()

    def key_press(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        if self._frame is None or self._session is None:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.apply()
        elif event.key() == Qt.Key.Key_Escape:
            self._begin()
        elif event.key() in steps:
            pace = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            across, down = steps[Qt.Key(event.key())]
            area = self._session.document.output_area
            self._set_frame(self._frame.moved(pace * across, pace * down, area))
        else:
            return False
        return True

    def paint(self, painter: QPainter) -> None:
        canvas, frame = self._studio.canvas, self._frame
        if canvas is None or frame is None:
            return
        corners = [canvas.output_to_widget(QPointF(*corner)) for corner in frame.corners]
        shade = QPainterPath()
        shade.addRect(canvas.rect())
        shade.addPolygon(QPolygonF(corners))
        shade.closeSubpath()
        painter.fillPath(shade, _SHADE)
        self._draw_thirds(painter, corners)
        draw_outline(painter, corners, is_closed=True, is_dashed=False)
        for handle in HANDLES:
            is_lit = self._drag is _Drag.HANDLE and handle == self._handle
            draw_handle(
                painter, canvas.output_to_widget(QPointF(*frame.point(handle))), is_lit=is_lit
            )
        if self._drag is _Drag.LEVEL:
            line = [canvas.output_to_widget(point) for point in (self._start, self._end)]
            draw_outline(painter, line, is_closed=False)

    def _begin(self) -> None:
        """Takes the whole photo as the frame."""
        self._controls.set_leveling(False)
        if self._session is None:
            return
        area = self._session.document.output_area
        self._set_frame(CropFrame.of_rect(area))
        self._adopt_aspect()

    def _set_frame(self, frame: CropFrame, wanted: CropFrame | None = None) -> None:
        """Shows a frame.

        Args:
            frame: What would remain.
            wanted: What is turned from now on; None = `frame`. Turning makes a frame smaller, and
                turning it back makes it as large as it was.
        """
        self._frame, self._wanted = frame, frame if wanted is None else wanted
        self._controls.show_frame(frame)
        self._update()

    def _dragged(self, event: PointerEvent) -> CropFrame | None:
        before, session = self._before, self._session
        if before is None or session is None:
            return None
        area, place = session.document.output_area, event.output
        match self._drag:
            case _Drag.HANDLE:
                aspect = self._aspect()
                return before.dragged(self._handle, place.x(), place.y(), area, aspect=aspect)
            case _Drag.MOVE:
                way = place - self._start
                return before.moved(way.x(), way.y(), area)
            case _Drag.TURN:
                self._turn_to(_wrapped(before.degrees + self._angle_between(place)))
                return None
            case _:
                self._update()
                return None

    def _angle_between(self, place: QPointF) -> float:
        """Returns by how many degrees the pointer went around the frame's middle."""
        assert self._before is not None
        middle = QPointF(self._before.x, self._before.y)
        there, here = self._start - middle, place - middle
        angle = math.atan2(here.y(), here.x()) - math.atan2(there.y(), there.x())
        return math.degrees(angle)

    def _level(self) -> None:
        way = self._end - self._start
        if self._frame is not None and math.hypot(way.x(), way.y()) > 2:
            ends = (self._start.x(), self._start.y(), self._end.x(), self._end.y())
            self._turn_to(tilt_of(*ends))
        self._controls.set_leveling(False)

    def _turn_to(self, degrees: float) -> None:
        if self._wanted is not None and self._session is not None:
            area = self._session.document.output_area
            self._set_frame(self._wanted.turned(degrees, area), self._wanted)

    def _adopt_aspect(self) -> None:
        aspect = self._aspect()
        if aspect is not None and self._frame is not None and self._session is not None:
            area = self._session.document.output_area
            self._set_frame(self._frame.with_aspect(aspect, area))

    def _aspect(self) -> float | None:
        if self._session is None:
            return None
        return self._controls.aspect(self._session.document.output_area)

    def _is_whole(self, frame: CropFrame, session: Session) -> bool:
        return frame == CropFrame.of_rect(session.document.output_area)

    def _handle_at(self, widget: QPointF) -> Handle | None:
        canvas, nearest, least = self._studio.canvas, None, _GRIP
        if canvas is None or self._frame is None:
            return None
        for handle in HANDLES:
            way = canvas.output_to_widget(QPointF(*self._frame.point(handle))) - widget
            if math.hypot(way.x(), way.y()) <= least:
                nearest, least = handle, math.hypot(way.x(), way.y())
        return nearest

    def _point_out(self, event: PointerEvent) -> None:
        """Shows by the pointer what a press would do."""
        canvas, frame = self._studio.canvas, self._frame
        if canvas is None or frame is None:
            return
        shape = Qt.CursorShape.CrossCursor
        if self._controls.is_leveling:
            pass
        elif self._handle_at(event.widget) is not None:
            shape = Qt.CursorShape.PointingHandCursor
        elif frame.contains(event.output.x(), event.output.y()):
            shape = Qt.CursorShape.SizeAllCursor
        canvas.setCursor(shape)

    def _session_changed(self, change: Change) -> None:
        if Part.TRANSFORM in change.parts:
            self._begin()

    def _draw_thirds(self, painter: QPainter, corners: list[QPointF]) -> None:
        top_left, top_right, bottom_right, bottom_left = corners
        painter.setPen(QPen(QColor(255, 255, 255, 110), 1))
        for share in (1 / 3, 2 / 3):
            painter.drawLine(
                top_left + (top_right - top_left) * share,
                bottom_left + (bottom_right - bottom_left) * share,
            )
            painter.drawLine(
                top_left + (bottom_left - top_left) * share,
                top_right + (bottom_right - top_right) * share,
            )

    def _update(self) -> None:
        if self._studio.canvas is not None:
            self._studio.canvas.update()


def _wrapped(degrees: float) -> float:
    """Returns an angle between -180 and 180."""
    return (degrees + 180) % 360 - 180
