"""Icons out of qtawesome's font of Material Design, in the colours of the window.

Importing qtawesome itself, which loads twelve fonts and a layer over every Qt binding, would double
the time until the window shows; its files are all that is needed.
"""

from __future__ import annotations

import functools
import importlib.util
import json
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
)

_PREFIX = "mdi6."
_FONT = "materialdesignicons6-webfont-*.ttf"
_NAMES = "materialdesignicons6-webfont-charmap-*.json"
_SHARE = 0.9
"""Of the icon's height that the glyph takes up."""


def icon(name: str, color: QColor | None = None) -> QIcon:
    """Returns an icon.

    Args:
        name: "mdi6." and the name in Material Design Icons.
        color: None = that of text in the palette, which follows the theme by itself.

    Raises:
        ValueError: if there is no such icon.
    """
    glyph = _glyphs().get(name.removeprefix(_PREFIX))
    if glyph is None:
        raise ValueError(f"there is no icon {name!r}")
    return QIcon(_GlyphEngine(chr(int(glyph, 16)), color))


class _GlyphEngine(QIconEngine):
    """Draws one character of the font, at whatever size is asked for."""

    def __init__(self, glyph: str, color: QColor | None) -> None:
        super().__init__()
        self._glyph, self._color = glyph, color

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        font = QFont(_family())
        font.setPixelSize(max(1, round(rect.height() * _SHARE)))
        painter.save()
        painter.setFont(font)
        painter.setPen(self._pen(mode))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._glyph)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    def _pen(self, mode: QIcon.Mode) -> QColor:
        palette = QGuiApplication.palette()
        if mode is QIcon.Mode.Disabled:
            return palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText)
        if self._color is not None:
            return self._color
        return palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText)


@functools.cache
def _folder() -> Path:
    spec = importlib.util.find_spec("qtawesome")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "fonts"


@functools.cache
def _glyphs() -> dict[str, str]:
    path = next(_folder().glob(_NAMES))
    return json.loads(path.read_text(encoding="utf-8"))


@functools.cache
def _family() -> str:
    number = QFontDatabase.addApplicationFont(str(next(_folder().glob(_FONT))))
    return QFontDatabase.applicationFontFamilies(number)[0]
