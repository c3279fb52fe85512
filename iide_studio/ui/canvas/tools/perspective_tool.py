"""Makes a photo rectangular that was taken from the side."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from iide_studio.core.change import Change, Part
from iide_studio.core.commands.settings import SetTransform
from iide_studio.core.errors import DocumentError
from iide_studio.core.perspective import rectified
from iide_studio.ui.canvas.tool import PointerEvent, Tool
from iide_studio.ui.canvas.tools.outline import draw_handle, draw_outline
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio

_GRIP = 14.0
_MARGIN = 0.12
"""The corners begin that share of the photo away from its edges."""
_LINES = 4
_INSET = 1.0
"""Pixels: closer to the photo's edge the result's border would be half transparent."""


class PerspectiveTool(Tool):
    """Four corners that are dragged onto those of a print or a frame; Return straightens it."""

    identity = "perspective"

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._studio = studio
        self._session: Session | None = None
        self._corners: list[QPointF] = []
        self._taken: int | None = None

    def title(self) -> str:
        return self.tr("Perspective")

    def icon(self) -> str:
        return "mdi6.perspective-less"

    def shortcut(self) -> str:
        return "Shift+C"

    def options(self) -> QWidget | None:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(6, 0, 6, 0)
        layout.addWidget(QLabel(self.tr("Drag the corners onto those of the print")))
        layout.addStretch(1)
        reset = QPushButton(self.tr("Begin anew"))
        reset.setToolTip(self.tr("Puts the corners back (Escape)"))
        reset.clicked.connect(self._begin)
        apply = QPushButton(self.tr("Straighten"))
        apply.setToolTip(self.tr("Makes what lies between the corners a rectangle (Return)"))
        apply.clicked.connect(self.apply)
        layout.addWidget(reset)
        layout.addWidget(apply)
        return row

    @property
    def corners(self) -> tuple[tuple[float, float], ...]:
        """In pixels of the output, clockwise from the top left."""
        return tuple((corner.x(), corner.y()) for corner in self._corners)

    def activate(self) -> None:
        self._session = self._studio.session
        if self._session is not None:
            self._session.changed.connect(self._session_changed)
        self._begin()

    def deactivate(self) -> None:
        if self._session is not None:
            self._session.changed.disconnect(self._session_changed)
        self._session, self._corners, self._taken = None, [], None
        self._update()

    def apply(self) -> None:
        """Pulls the corners into a rectangle."""
        if self._session is None or not self._corners:
            return
        try:
            transform = rectified(self._session.document.transform, self.corners)
        except DocumentError as error:
            self._studio.shell.show_error(error)
            return
        self._studio.do(SetTransform(transform, label="Perspective"), self)

    def press(self, event: PointerEvent) -> None:
        canvas = self._studio.canvas
        if canvas is None or event.button != Qt.MouseButton.LeftButton:
            return
        ways = [canvas.output_to_widget(corner) - event.widget for corner in self._corners]
        lengths = [math.hypot(way.x(), way.y()) for way in ways]
        if lengths and min(lengths) <= _GRIP:
            self._taken = lengths.index(min(lengths))

    def move(self, event: PointerEvent) -> None:
        if self._taken is None or self._session is None:
            return
        area = self._session.document.output_area
        x = min(max(event.output.x(), _INSET), area.width - _INSET)
        y = min(max(event.output.y(), _INSET), area.height - _INSET)
        self._corners[self._taken] = QPointF(x, y)
        self._update()

    def release(self, event: PointerEvent) -> None:
        self._taken = None
        self._update()

    def key_press(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.apply()
        elif event.key() == Qt.Key.Key_Escape:
            self._begin()
        else:
            return False
        return True

    def paint(self, painter: QPainter) -> None:
        canvas = self._studio.canvas
        if canvas is None or not self._corners:
            return
        places = [canvas.output_to_widget(corner) for corner in self._corners]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(255, 255, 255, 110), 1))
        top_left, top_right, bottom_right, bottom_left = places
        for step in range(1, _LINES):
            share = step / _LINES
            for a, b, c, d in (
                (top_left, top_right, bottom_left, bottom_right),
                (top_left, bottom_left, top_right, bottom_right),
            ):
                painter.drawLine(a + (b - a) * share, c + (d - c) * share)
        draw_outline(painter, places, is_closed=True, is_dashed=False)
        for index, place in enumerate(places):
            draw_handle(painter, place, is_lit=index == self._taken)

    def _begin(self) -> None:
        self._corners = []
        if self._session is not None:
            area = self._session.document.output_area
            left, right = area.width * _MARGIN, area.width * (1 - _MARGIN)
            top, bottom = area.height * _MARGIN, area.height * (1 - _MARGIN)
            places = ((left, top), (right, top), (right, bottom), (left, bottom))
            self._corners = [QPointF(x, y) for x, y in places]
        self._update()

    def _session_changed(self, change: Change) -> None:
        if Part.TRANSFORM in change.parts:
            self._begin()

    def _update(self) -> None:
        if self._studio.canvas is not None:
            self._studio.canvas.update()
