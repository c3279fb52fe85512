"""A shape that is shown over the photo before it is anything in the document."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF, QTransform

from iide_studio.core.flood import inner_edge
from iide_studio.core.overlay_color import laid_over, tinted
from iide_studio.core.rect import Rect
from iide_studio.ui.canvas.canvas import Canvas

_OPACITY = 0.55


class MaskPreview:
    """A tint over a part of the photo, with an edge."""

    def __init__(self, rect: Rect, level: int, mask: np.ndarray, color: QColor) -> None:
        """Makes the tint.

        Args:
            rect: Where it lies, in pixels of the level, before the transform.
            level: Of the pyramid.
            mask: (rect.height, rect.width) uint8.
            color: Of the tint.
        """
        self._rect, self._level = rect, level
        ink = (color.blue(), color.green(), color.red())
        self._pixels = laid_over(tinted(mask, ink, _OPACITY), tinted(inner_edge(mask), ink, 1))

    def paint(self, painter: QPainter, canvas: Canvas) -> None:
        """Draws it where the canvas shows that part of the photo."""
        height, width = self._pixels.shape[:2]
        corners = QPolygonF(QRectF(0, 0, width, height))
        corners.removeLast()  # the first again
        way = QTransform()
        if not QTransform.quadToQuad(corners, self._corners(canvas), way):
            return
        picture = QImage(
            self._pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied
        )
        painter.save()
        painter.setTransform(way, combine=True)
        painter.drawImage(QPointF(0, 0), picture)
        painter.restore()

    def _corners(self, canvas: Canvas) -> QPolygonF:
        side, rect = 1 << self._level, self._rect
        places = [
            (rect.x, rect.y),
            (rect.right, rect.y),
            (rect.right, rect.bottom),
            (rect.x, rect.bottom),
        ]
        return QPolygonF([canvas.to_widget(QPointF(x * side, y * side)) for x, y in places])
