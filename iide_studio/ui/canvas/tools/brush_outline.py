"""The outline of a brush on the canvas."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTransform

if TYPE_CHECKING:
    from iide_studio.ui.canvas.canvas import Canvas

_CORNERS = 64
_MARGIN = 3
_SHADOW = QPointF(0.8, 0.8)
_ANGLES = [2 * math.pi * corner / _CORNERS for corner in range(_CORNERS + 1)]
_CIRCLE = QPolygonF([QPointF(math.cos(angle), math.sin(angle)) for angle in _ANGLES])


def circle_on(canvas: Canvas, center: QPointF, diameter: float) -> QPolygonF:
    """Returns a circle of the photo as it is seen: turned, straightened or in perspective.

    Args:
        canvas: Where it is seen.
        center: In pixels of the photo.
        diameter: Likewise.
    """
    middle = canvas.to_widget(center)
    # What is seen of a circle is nearly an ellipse even in perspective, and two radii make one.
    across = canvas.to_widget(center + QPointF(diameter / 2, 0)) - middle
    down = canvas.to_widget(center + QPointF(0, diameter / 2)) - middle
    way = QTransform(across.x(), across.y(), down.x(), down.y(), middle.x(), middle.y())
    return way.map(_CIRCLE)


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
    # Lines one pixel wide are drawn ten times as fast as wider ones.
    painter.setPen(QPen(QColor(0, 0, 0, 170), 1))
    painter.drawPolyline(outline.translated(_SHADOW))
    style = Qt.PenStyle.DashLine if is_dashed else Qt.PenStyle.SolidLine
    painter.setPen(QPen(QColor(255, 255, 255, 235), 1, style))
    painter.drawPolyline(outline)


def area_of(outline: QPolygonF) -> QRect:
    """Returns what has to be painted again where an outline is or was."""
    return outline.boundingRect().toAlignedRect().adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
