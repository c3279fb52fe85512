"""The pattern behind what is transparent."""

from __future__ import annotations

import functools

from PySide6.QtGui import QColor, QPainter, QPixmap

_SIDE = 8
_LIGHT, _DARK = QColor(204, 204, 204), QColor(153, 153, 153)


@functools.cache
def checkerboard() -> QPixmap:
    """Returns one period of it. The same in every theme: greys that judge no colour."""
    pattern = QPixmap(2 * _SIDE, 2 * _SIDE)
    pattern.fill(_LIGHT)
    painter = QPainter(pattern)
    painter.fillRect(_SIDE, 0, _SIDE, _SIDE, _DARK)
    painter.fillRect(0, _SIDE, _SIDE, _SIDE, _DARK)
    painter.end()
    return pattern
