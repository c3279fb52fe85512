"""Lines over the photo that can be seen on every colour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

_DASH = (4.0, 4.0)
HANDLE = 9.0
"""Logical pixels along a handle's side."""


def draw_outline(
    painter: QPainter, points: Sequence[QPointF], *, is_closed: bool, is_dashed: bool = True
) -> None:
    """Draws a line of black over white.

    Args:
        painter: On the widget.
        points: In logical pixels of the widget.
        is_closed: Whether the last one is joined to the first.
        is_dashed: Whether the white shows through.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in _pens(is_dashed):
        painter.setPen(pen)
        if is_closed:
            painter.drawPolygon(QPolygonF(list(points)))
        else:
            painter.drawPolyline(QPolygonF(list(points)))


def draw_handle(painter: QPainter, point: QPointF, *, is_lit: bool = False) -> None:
    """Draws a square that can be dragged."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = QRectF(0, 0, HANDLE, HANDLE)
    side.moveCenter(point)
    painter.setPen(QPen(Qt.GlobalColor.black, 1))
    painter.setBrush(Qt.GlobalColor.yellow if is_lit else Qt.GlobalColor.white)
    painter.drawRect(side)


def _pens(is_dashed: bool) -> tuple[QPen, QPen]:
    """A wide dark line under a narrow light one, or light with dark dashes."""
    if not is_dashed:
        return QPen(Qt.GlobalColor.black, 3), QPen(Qt.GlobalColor.white, 1)
    dashes = QPen(Qt.GlobalColor.black, 1)
    dashes.setDashPattern(_DASH)
    return QPen(Qt.GlobalColor.white, 1), dashes
