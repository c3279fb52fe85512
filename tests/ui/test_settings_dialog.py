"""Themes, settings and shortcuts as a user meets them."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeySequence
from PySide6.QtWidgets import QApplication, QComboBox, QDoubleSpinBox, QKeySequenceEdit, QTabWidget
from pytestqt.qtbot import QtBot

from iide_studio.core.setting_list import SCALE, SHORTCUTS, THEME
from iide_studio.core.settings import Settings
from iide_studio.ui.app import StudioWindow
from iide_studio.ui.dialogs.settings_dialog import SettingsDialog, ShortcutsPage
from iide_studio.ui.theme import THEMES, ThemeKeeper
from iide_studio.ui.window_layout import decoded_layout, encoded_layout


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_can_be_read(qapp: QApplication, name: str) -> None:
    palette, sheet = qapp.palette(), qapp.styleSheet()
    settings = Settings(None)
    keeper = ThemeKeeper(qapp, settings)
    try:
        settings.set(THEME, name)
        for text, ground in itertools.product(("text", "accent"), ("window", "base", "raised")):
            theme = THEMES[keeper.name]
            least = 7 if "contrast" in name else 4.5 if text == "text" else 2.5
            assert contrast(getattr(theme, text), getattr(theme, ground)) > least, (text, ground)
        assert qapp.palette().window().color().name() == THEMES[name].window
    finally:
        qapp.setPalette(palette)
        qapp.setStyleSheet(sheet)
        keeper.deleteLater()


def test_the_page_changes_settings_at_once(qtbot: QtBot, studio_window: StudioWindow) -> None:
    studio = studio_window.studio
    studio.actions["edit.settings"].trigger()
    dialog = studio_window.window.findChild(SettingsDialog, "settings-dialog")
    assert dialog is not None
    theme = next(b for b in dialog.findChildren(QComboBox) if b.accessibleName() == "Theme")
    theme.setCurrentIndex(theme.findData("contrast"))
    scale = next(b for b in dialog.findChildren(QDoubleSpinBox) if "Size" in b.accessibleName())
    scale.setValue(1.25)

    assert studio.settings.get(THEME) == "contrast"
    assert studio.settings.get(SCALE) == 1.25
    dialog.close()


def test_a_shortcut_is_taken_from_another_action(qtbot: QtBot, studio_window: StudioWindow) -> None:
    studio = studio_window.studio
    dialog = SettingsDialog(studio_window.window, studio.settings, studio.actions)
    qtbot.addWidget(dialog)
    pages = dialog.findChild(QTabWidget)
    page = dialog.findChild(ShortcutsPage)
    assert pages is not None
    assert page is not None
    dialog.show()
    pages.setCurrentWidget(page)
    page.choose("edit.settings")
    keys = page.findChild(QKeySequenceEdit)
    assert keys is not None
    qtbot.keyClick(keys, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(studio.settings.get(SHORTCUTS)))

    assert studio.actions["edit.settings"].shortcut() == QKeySequence("Ctrl+O")
    assert studio.actions["file.open"].shortcut().isEmpty()

    page._reset()
    assert studio.actions["file.open"].shortcut() == QKeySequence("Ctrl+O")
    assert studio.settings.get(SHORTCUTS) == {}


def test_the_arrangement_comes_back(studio_window: StudioWindow) -> None:
    window = studio_window.window
    window.resize(780, 700)
    size = (window.width(), window.height())
    kept = encoded_layout(*window.layout_state())
    window.resize(770, 600)
    layout = decoded_layout(kept)
    assert layout is not None
    window.restore_layout(*layout)

    assert (window.width(), window.height()) == size
    assert decoded_layout({}) is None


def contrast(first: str, second: str) -> float:
    """Returns the ratio of luminances as WCAG 2 defines it."""

    def luminance(name: str) -> float:
        color = QColor(name)
        channels = (color.redF(), color.greenF(), color.blueF())
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
