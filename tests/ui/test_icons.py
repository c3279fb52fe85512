"""Icons in the colours of the window."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QIcon, QImage
from pytestqt.qtbot import QtBot

from iide_studio.ui.icons import icon


def _ink(picture: QIcon, mode: QIcon.Mode) -> tuple[int, QColor]:
    image: QImage = picture.pixmap(32, 32, mode).toImage()
    full = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    ]
    return len(full), full[0]


def test_draws_a_glyph_in_the_palettes_or_its_own_colour(qtbot: QtBot) -> None:
    red = QColor("red")
    assert _ink(icon("mdi6.square", red), QIcon.Mode.Normal)[1] == red
    large, color = _ink(icon("mdi6.square"), QIcon.Mode.Normal)
    assert large > 200
    assert _ink(icon("mdi6.square"), QIcon.Mode.Disabled)[1] != color


def test_refuses_what_is_no_icon(qtbot: QtBot) -> None:
    with pytest.raises(ValueError, match="no icon"):
        icon("mdi6.nothing-like-it")
