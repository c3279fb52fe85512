"""The selection's edge, drawn as a line of stripes that move."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLine, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QBrush, QImage, QPainter, QPen, QTransform
from PySide6.QtWidgets import QWidget

from iide_studio.core.document import Document
from iide_studio.core.outline import outline
from iide_studio.core.pyramid import level_size
from iide_studio.core.rect import Rect
from iide_studio.ui.canvas.view import View

_MILLISECONDS = 120
_PERIOD = 8
_MOST_LINES = 8000
"""An edge of more lines is drawn coarser: it would be noise to the eye anyway."""


class MarchingAnts(QObject):
    """Draws the edge of a document's selection over the canvas."""

    def __init__(self, canvas: QWidget, document: Document) -> None:
        """Shows what is selected, from the next paint on."""
        super().__init__(canvas)
        self._canvas, self._document = canvas, document
        self._phase = 0
        self._known: tuple[Rect, int] | None = None
        self._lines: list[QLine] = []
        self._level = 0
        self._timer = QTimer(self, interval=_MILLISECONDS)
        self._timer.timeout.connect(self._step)

    def forget(self) -> None:
        """The selection or the transform has changed."""
        self._known = None

    def stop(self) -> None:
        """The canvas is about to go."""
        self._timer.stop()

    def draw(self, painter: QPainter, view: View) -> None:
        """Draws the edge as far as it is in sight.

        Args:
            painter: In the widget's logical pixels.
            view: Where the output lies.
        """
        if self._document.selection is None:
            self._timer.stop()
            return
        self._find(view)
        if not self._timer.isActive():
            self._timer.start()
        painter.save()
        painter.setTransform(view.transform, True)
        painter.scale(1 << self._level, 1 << self._level)
        painter.setPen(_pen(self._phase, painter.combinedTransform()))
        painter.drawLines(self._lines)
        painter.restore()

    def _find(self, view: View) -> None:
        """Looks for the edge where it is not known yet, and in some margin around."""
        level = view.level
        frame = Rect(0, 0, *level_size(*self._document.transform.size, level))
        seen = _rect(view.visible, 1 << level).intersected(frame.grown(1))
        if self._known is not None:
            area, known_level = self._known
            if known_level == level and area.contains(seen):
                return
        area = seen.grown(max(seen.width, seen.height) // 4).intersected(frame.grown(1))
        self._known = (area, level)
        self._lines, self._level = self._outline(area, level)

    def _outline(self, area: Rect, level: int) -> tuple[list[QLine], int]:
        selection = self._document.selection
        assert selection is not None
        while True:
            mask = self._document.mask_in_output(selection, area, level)
            across, down = outline(mask)
            if len(across) + len(down) <= _MOST_LINES:
                return _as_lines(across, down, area), level
            level += 1
            area = Rect(area.x // 2, area.y // 2, area.width // 2 + 2, area.height // 2 + 2)

    def _step(self) -> None:
        if self._document.selection is None or not self._canvas.isVisible():
            self._timer.stop()
            return
        self._phase = (self._phase + 1) % _PERIOD
        self._canvas.update()


def _as_lines(across: np.ndarray, down: np.ndarray, area: Rect) -> list[QLine]:
    left, top = area.x, area.y
    lines = [
        QLine(left + first, top + y, left + last, top + y) for y, first, last in across.tolist()
    ]
    lines += [
        QLine(left + x, top + first, left + x, top + last) for x, first, last in down.tolist()
    ]
    return lines


def _pen(phase: int, transform: QTransform) -> QPen:
    """Returns a thin pen of diagonal stripes that lie still on the screen but for the phase."""
    brush = QBrush(_stripes())
    on_screen, _ = transform.inverted()
    brush.setTransform(QTransform.fromTranslate(phase, 0) * on_screen)
    pen = QPen(brush, 1)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _stripes() -> QImage:
    down, across = np.mgrid[:_PERIOD, :_PERIOD]
    is_light = (across + down) % _PERIOD < _PERIOD // 2
    pixels = np.where(is_light, 0xFFFFFFFF, 0xFF000000).astype(np.uint32)
    image = QImage(pixels.data, _PERIOD, _PERIOD, 4 * _PERIOD, QImage.Format.Format_RGB32)
    return image.copy()


def _rect(area: QRectF, side: int) -> Rect:
    small = QRectF(
        area.x() / side, area.y() / side, area.width() / side, area.height() / side
    ).toAlignedRect()
    return Rect(small.x(), small.y(), small.width(), small.height())
