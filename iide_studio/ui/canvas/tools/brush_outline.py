"""The outline of a brush on the canvas."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

if TYPE_CHECKING:
    from iide_studio.ui.canvas.canvas import Canvas

_CORNERS = 64
_MARGIN = 3


def circle_on(canvas: Canvas, center: QPointF, diameter: float) -> QPolygonF:
    """Returns a circle of the photo as it is seen: turned, straightened or in perspective.

    Args:
        canvas: Where it is seen.
        center: In pixels of the photo.
        diameter: Likewise.
    """
    points = []
    for corner in range(_CORNERS + 1):
        angle = 2 * math.pi * corner / _CORNERS
        across, down = math.cos(angle) * diameter / 2, math.sin(angle) * diameter / 2
        points.append(canvas.to_widget(QPointF(center.x() + across, center.y() + down)))
    return QPolygonF(points)


def cross_at(place: QPointF, reach: float = 6) -> QPolygonF:
    """Returns the two strokes of a cross on the widget as one line."""
    x, y = place.x(), place.y()
    ends = ((x - reach, y), (x + reach, y), (x, y), (x, y - reach), (x, y + reach))
    return QPolygonF([QPointF(*end) for end in ends])


def draw_outline(painter: QPainter, outline: QPolygonF, *, is_dashed: bool = False) -> None:
    """Draws a line that can be seen on light and on dark, whatever the theme: it lies on a photo.

    Args:
        painter: In the widget's logical pixels.
        outline: Likewise.
        is_dashed: For what is not there yet.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(0, 0, 0, 170), 2.4))
    painter.drawPolyline(outline)
    style = Qt.PenStyle.DashLine if is_dashed else Qt.PenStyle.SolidLine
    painter.setPen(QPen(QColor(255, 255, 255, 235), 1.1, style))
    painter.drawPolyline(outline)


def area_of(outline: QPolygonF) -> QRect:
    """Returns what has to be painted again where an outline is or was."""
    return outline.boundingRect().toAlignedRect().adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
