"""Does with files and their dialogs what a user does."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from iide_studio.core.commands.settings import ChangeRecipe
from iide_studio.core.recipe import Recipe
from iide_studio.ui.app import StudioWindow
from iide_studio.ui.session import Session


def open_file(qtbot: QtBot, window: StudioWindow, path: Path) -> Session:
    with qtbot.waitSignal(window.studio.session_added):
        window.open([path])
    session = window.studio.session
    assert session is not None
    return session


def edit(session: Session, steps: int = 7) -> None:
    session.do(ChangeRecipe(Recipe(steps=steps)))


def dialogs(window: StudioWindow, name: str) -> list[QMessageBox]:
    """Those of a name that are on the screen."""
    return [box for box in window.window.findChildren(QMessageBox, name) if box.isVisible()]


def dialog_of(qtbot: QtBot, window: StudioWindow, name: str) -> QMessageBox:
    qtbot.waitUntil(lambda: len(dialogs(window, name)) == 1)
    return dialogs(window, name)[0]


def click(box: QMessageBox, button: QMessageBox.StandardButton) -> None:
    QTest.mouseClick(box.button(button), Qt.MouseButton.LeftButton)


def click_text(box: QMessageBox, text: str) -> None:
    QTest.mouseClick(button_of(box, text), Qt.MouseButton.LeftButton)


def button_of(box: QMessageBox, text: str) -> QAbstractButton:
    return next(button for button in box.buttons() if button.text().replace("&", "") == text)


def name_dialog(window: StudioWindow) -> QFileDialog:
    (dialog,) = [d for d in window.window.findChildren(QFileDialog) if d.isVisible()]
    return dialog


def choose_name(window: StudioWindow, path: Path) -> None:
    """As the dialog does it once it has asked whether a file may be replaced."""
    dialog = name_dialog(window)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(path.name)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
