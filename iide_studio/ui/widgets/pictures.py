"""Arrays as Qt's pictures, small ones only."""

from __future__ import annotations

import numpy as np
import qtawesome
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPalette, QPixmap


def pixmap_of(pixels: np.ndarray) -> QPixmap:
    """Makes a picture.

    Args:
        pixels: (h, w, 4) uint8, sRGB and straight alpha; or (h, w) uint8, grey.
    """
    pixels = np.ascontiguousarray(pixels)
    is_gray = pixels.ndim == 2
    kind = QImage.Format.Format_Grayscale8 if is_gray else QImage.Format.Format_RGBA8888
    height, width = pixels.shape[:2]
    # The pixmap is a copy, so the array may go afterwards.
    return QPixmap.fromImage(QImage(pixels.data, width, height, pixels.strides[0], kind))


def swatch(color: str | None, palette: QPalette, side: int = 32) -> QPixmap:
    """Makes a square of a colour; one with a dashed frame where there is none."""
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = painter.pen()
    pen.setColor(palette.color(QPalette.ColorRole.Mid))
    if color is None:
        pen.setStyle(Qt.PenStyle.DashLine)
    else:
        painter.setBrush(QColor(color))
    painter.setPen(pen)
    painter.drawRoundedRect(QRectF(1.5, 1.5, side - 3, side - 3), 4, 4)
    painter.end()
    return pixmap


def swatch_icon(color: str | None, palette: QPalette) -> QIcon:
    """Makes an icon of a colour; see `swatch`."""
    return QIcon(swatch(color, palette))


def icon_in(name: str, color: QColor) -> QIcon:
    """Makes an icon of qtawesome in a colour of the palette."""
    return qtawesome.icon(name, color=color)
