"""Arrays as Qt's pictures, small ones only."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPalette, QPixmap

from iide_studio.ui.icons import glyph_icon

_FORMATS = {
    1: QImage.Format.Format_Grayscale8,
    3: QImage.Format.Format_RGB888,
    4: QImage.Format.Format_RGBA8888,
}
"""By channels."""


def pixmap_of(pixels: np.ndarray) -> QPixmap:
    """Makes a picture.

    Args:
        pixels: uint8 in sRGB: (h, w) grey, (h, w, 3) RGB, or (h, w, 4) with straight alpha.
    """
    pixels = np.ascontiguousarray(pixels)
    kind = _FORMATS[1 if pixels.ndim == 2 else pixels.shape[2]]
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
    picture = swatch(color, palette)
    icon = QIcon(picture)
    # In a list's chosen row the icon would be tinted otherwise.
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon


def icon_in(name: str, color: QColor) -> QIcon:
    """Makes an icon of qtawesome in a colour of the palette."""
    return glyph_icon(name, color=color)
