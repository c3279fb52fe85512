"""Icons: each has its glyph, and they follow the palette."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication

import iide_studio.ui
from iide_studio.ui.icons import glyph_icon, icon_names


def test_every_icon_that_the_window_names_exists() -> None:
    folder = Path(iide_studio.ui.__file__).parent
    code = "\n".join(path.read_text("utf-8") for path in folder.rglob("*.py"))
    named = set(re.findall(r'"(mdi6\.[^"]+)"', code))
    assert len(named) > 50
    assert named <= icon_names()


@pytest.mark.usefixtures("qtbot")
def test_icons_have_the_colour_of_texts_on_buttons_even_when_it_changes() -> None:
    icon, before = glyph_icon("mdi6.square"), QApplication.palette()
    palette = QPalette(before)
    palette.setColor(QPalette.ColorRole.ButtonText, QColor("#ff0000"))
    disabled = QPalette.ColorGroup.Disabled
    palette.setColor(disabled, QPalette.ColorRole.ButtonText, QColor("#00ff00"))
    try:
        QApplication.setPalette(palette)
        assert _middle(icon, QIcon.Mode.Normal) == "#ff0000"
        assert _middle(icon, QIcon.Mode.Disabled) == "#00ff00"
    finally:
        QApplication.setPalette(before)
    assert _middle(glyph_icon("mdi6.square", "#0000ff"), QIcon.Mode.Disabled) == "#0000ff"


def test_icon_of_another_set_is_refused() -> None:
    with pytest.raises(ValueError, match="no icon"):
        glyph_icon("fa5s.camera")


def _middle(icon: QIcon, mode: QIcon.Mode) -> str:
    return icon.pixmap(QSize(32, 32), mode).toImage().pixelColor(16, 16).name()
