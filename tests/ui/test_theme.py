"""The window follows the system's look, high contrast too, while it is open."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QListWidget, QSpinBox
from pytestqt.qtbot import QtBot

from iide_studio.core.setting_list import THEME
from iide_studio.core.settings import Settings
from iide_studio.ui.system_look import SystemLook
from iide_studio.ui.theme import THEMES, ThemeKeeper


class ChangingSystem(SystemLook):
    """A system whose user changes its look."""

    look = (False, False)

    @property
    def is_dark(self) -> bool:
        return self.look[0]

    @property
    def wants_contrast(self) -> bool:
        return self.look[1]

    def change(self, *, is_dark: bool, wants_contrast: bool) -> None:
        """Qt tells of it by one signal each."""
        self.look = (is_dark, wants_contrast)
        hints = QApplication.styleHints()
        hints.accessibility().contrastPreferenceChanged.emit(
            Qt.ContrastPreference.HighContrast
            if wants_contrast
            else Qt.ContrastPreference.NoPreference
        )


@pytest.fixture
def system(qapp: QApplication) -> Iterator[ChangingSystem]:
    palette, sheet = qapp.palette(), qapp.styleSheet()
    system = ChangingSystem(qapp)
    yield system
    for child in [system, *qapp.findChildren(ThemeKeeper)]:
        child.setParent(None)
        child.deleteLater()
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)


def test_high_contrast_comes_and_goes_with_the_system(
    qapp: QApplication, system: ChangingSystem
) -> None:
    settings = Settings(None)
    keeper = ThemeKeeper(qapp, settings, system)
    assert keeper.name == "light"
    for is_dark, wants_contrast, name in (
        (True, True, "contrast"),
        (False, True, "contrast-light"),
        (True, False, "dark"),
    ):
        system.change(is_dark=is_dark, wants_contrast=wants_contrast)
        assert keeper.name == name
        assert qapp.palette().color(QPalette.ColorRole.Window).name() == THEMES[name].window


def test_a_chosen_look_stays(qapp: QApplication, system: ChangingSystem) -> None:
    settings = Settings(None)
    settings.set(THEME, "light")
    keeper = ThemeKeeper(qapp, settings, system)
    system.change(is_dark=True, wants_contrast=True)
    assert keeper.name == "light"
    settings.set(THEME, "system")
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == THEMES["contrast"].window


def test_qt_is_asked(qapp: QApplication) -> None:
    look = SystemLook(qapp)
    assert look.wants_contrast is False
    assert look.is_dark is (qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark)
    look.setParent(None)


@pytest.mark.parametrize("name", ["contrast", "contrast-light"])
def test_boxes_and_fields_have_edges_in_high_contrast(
    qapp: QApplication, system: ChangingSystem, qtbot: QtBot, name: str
) -> None:
    settings = Settings(None)
    settings.set(THEME, name)
    keeper = ThemeKeeper(qapp, settings, system)
    for make in (QCheckBox, QLineEdit, QSpinBox, QListWidget):
        widget = make()
        qtbot.addWidget(widget)
        widget.resize(60, 30)
        picture = widget.grab().toImage()
        left = range(picture.width() // 3)
        grays = [picture.pixelColor(x, picture.height() // 2).lightness() for x in left]
        assert max(grays) - min(grays) > 150, f"{make.__name__} has no edge"
    settings.set(THEME, "dark")
    assert keeper.name == "dark"
    field = QLineEdit()
    qtbot.addWidget(field)
    behind = field.palette().color(QPalette.ColorRole.Window)
    assert behind == qapp.palette().color(QPalette.ColorRole.Window), "other looks keep theirs"
