"""What is drawn on the canvas while before and after are compared, and the line to drag."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from iide_studio.ui.canvas.compare import CompareMode

_REACH = 7
_GRIP = 11
_PAPER, _INK = QColor(20, 20, 20, 190), QColor(250, 250, 250)
"""Dark labels with light letters, readable on any photo."""


class SplitLine:
    """The line between before and after.

    Attributes:
        share: Where it is, 0 = at the left edge, 1 = at the right one.
        is_held: Whether it is being dragged.
    """

    def __init__(self) -> None:
        self.share = 0.5
        self.is_held = False

    def position(self, area: QRectF) -> float:
        """Returns where it is on the widget, in logical pixels."""
        return round(area.left() + self.share * area.width())

    def is_at(self, place: QPointF, area: QRectF) -> bool:
        """Whether a press there would take it."""
        return abs(place.x() - self.position(area)) <= _REACH

    def drag(self, place: QPointF, area: QRectF) -> None:
        """Brings it to a place; it stays in sight."""
        margin = _REACH / max(1.0, area.width())
        share = (place.x() - area.left()) / max(1.0, area.width())
        self.share = min(max(share, margin), 1 - margin)

    def draw(self, painter: QPainter, area: QRectF) -> None:
        """Draws the line and its grip."""
        x, y = self.position(area), area.center().y()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(_PAPER, 3))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        painter.setPen(QPen(_INK, 1.2))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        painter.setBrush(_PAPER)
        painter.drawEllipse(QPointF(x, y), _GRIP, _GRIP)
        for side in (-1, 1):
            tip, back = x + side * 7, x + side * 3
            painter.drawLine(QPointF(tip, y), QPointF(back, y - 4))
            painter.drawLine(QPointF(tip, y), QPointF(back, y + 4))
        painter.restore()


def draw_labels(painter: QPainter, widget: QWidget, mode: CompareMode, middle: float) -> None:
    """Says which side is before and which after."""
    before = QCoreApplication.translate("Compare", "Before")
    after = QCoreApplication.translate("Compare", "After")
    if mode is CompareMode.OFF:
        return
    _draw_label(painter, widget, before, 0)
    if mode is not CompareMode.ORIGINAL:
        _draw_label(painter, widget, after, middle)


def _draw_label(painter: QPainter, widget: QWidget, text: str, left: float) -> None:
    letters = widget.fontMetrics()
    box = QRectF(left + 12, 10, letters.horizontalAdvance(text) + 16, letters.height() + 8)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_PAPER)
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(_INK)
    painter.setFont(widget.font())
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
