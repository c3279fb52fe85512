"""Lines between pixels, when they are seen large."""

from __future__ import annotations

import math

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from iide_studio.ui.canvas.view import View

GRID_ZOOM = 10.0
"""From this zoom on there is room for lines."""
_COLOR = QColor(128, 128, 128, 120)
"""A grey that is seen on light and on dark."""


def draw_pixel_grid(painter: QPainter, view: View, width: int, height: int) -> None:
    """Draws the lines, if the zoom is high enough.

    Args:
        painter: In the widget's logical pixels.
        view: Where the output lies.
        width: Of the output.
        height: Of the output.
    """
    if view.zoom < GRID_ZOOM:
        return
    seen = view.visible.intersected(QRectF(0, 0, width, height))
    columns = range(math.ceil(seen.left()), math.floor(seen.right()) + 1)
    rows = range(math.ceil(seen.top()), math.floor(seen.bottom()) + 1)
    lines = [QLineF(x, seen.top(), x, seen.bottom()) for x in columns]
    lines += [QLineF(seen.left(), y, seen.right(), y) for y in rows]
    painter.save()
    painter.setTransform(view.transform, True)
    pen = QPen(_COLOR, 1, Qt.PenStyle.SolidLine)
    pen.setCosmetic(True)
    painter.setPen(pen)
    painter.drawLines(lines)
    painter.restore()
