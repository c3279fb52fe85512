"""Icons: glyphs of the font that qtawesome brings, in the colours of the palette.

The font and its list of names are qtawesome's; its code is left alone, because importing it costs
a fifth of the program's start. Nothing is read before the first icon is painted.
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
_FILE = "materialdesignicons6-webfont"
_SHARE = 0.875
"""Of an icon's height; what is left is the room that the font leaves around its glyphs."""


def glyph_icon(name: str, color: QColor | str | None = None) -> QIcon:
    """Returns an icon.

    Args:
        name: "mdi6.brush": a name of Material Design Icons as qtawesome has them.
        color: None = that of texts on buttons, which follows the theme whenever it is painted.

    Raises:
        ValueError: if the name is of another set.
    """
    if not name.startswith(_PREFIX):
        raise ValueError(f"{name} is no icon of Material Design")
    return QIcon(_GlyphEngine(name, None if color is None else QColor(color)))


def icon_names() -> frozenset[str]:
    """Returns the names of all icons that there are."""
    return frozenset(_PREFIX + name for name in _glyphs())


class _GlyphEngine(QIconEngine):
    """Paints one glyph, as large as it is wanted."""

    def __init__(self, name: str, color: QColor | None) -> None:
        super().__init__()
        self._name, self._color = name, color

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        font = QFont(_family())
        font.setPixelSize(max(1, round(_SHARE * rect.height())))
        painter.save()
        painter.setFont(font)
        painter.setPen(self._pen(mode))
        glyph = _glyphs()[self._name.removeprefix(_PREFIX)]
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, glyph)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _GlyphEngine(self._name, self._color)

    def _pen(self, mode: QIcon.Mode) -> QColor:
        if self._color is not None:
            return self._color
        is_disabled = mode is QIcon.Mode.Disabled
        groups = QPalette.ColorGroup
        group = groups.Disabled if is_disabled else groups.Active
        return QGuiApplication.palette().color(group, QPalette.ColorRole.ButtonText)


@functools.cache
def _family() -> str:
    """Gives the font to Qt and returns its name."""
    number = QFontDatabase.addApplicationFont(str(_file(".ttf")))
    return QFontDatabase.applicationFontFamilies(number)[0]


@functools.cache
def _glyphs() -> dict[str, str]:
    """Returns the glyph of each name."""
    codes = json.loads(_file(".json").read_text("utf-8"))
    return {name: chr(int(code, 16)) for name, code in codes.items()}


def _file(ending: str) -> Path:
    """Finds a file of the font without importing the package in which it lies."""
    package = importlib.util.find_spec("qtawesome")
    assert package is not None
    assert package.origin is not None
    folder = Path(package.origin).parent / "fonts"
    return next(folder.glob(f"{_FILE}*{ending}"))
