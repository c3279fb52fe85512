"""What a user does with the window: real mouse and key events."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QListView,
    QMenu,
    QMenuBar,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from iide_studio.ui.app import StudioWindow
from iide_studio.ui.canvas.canvas import Canvas
from iide_studio.ui.session import Session
from tests.ui.canvas_hand import CanvasHand

LEFT = Qt.MouseButton.LeftButton
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def plain(text: str) -> str:
    """Returns a menu's text without the marks of keys and dots."""
    return text.replace("&", "").rstrip("…")


class Hands:
    """What a user does with the window."""

    def __init__(self, qtbot: QtBot, window: StudioWindow, *, patience: int = 10_000) -> None:
        """Takes the shown window; `patience` is the most milliseconds that anything may take."""
        self.qtbot, self.all, self._patience = qtbot, window, patience
        self.studio = window.studio

    @property
    def session(self) -> Session:
        assert self.studio.session is not None
        return self.studio.session

    @property
    def canvas(self) -> Canvas:
        assert self.studio.canvas is not None
        return self.studio.canvas

    def on_canvas(self) -> CanvasHand:
        return CanvasHand(self.canvas)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        QTest.keyClick(self.canvas, key, modifier or Qt.KeyboardModifier.NoModifier)

    def click(self, button: QWidget) -> None:
        assert button.isEnabled()
        QTest.mouseClick(button, LEFT, pos=QPoint(button.width() // 2, button.height() // 2))

    def wait(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=self._patience)

    def choose(self, *titles: str) -> None:
        """Clicks through the menus, by what stands in them."""
        bar = self.all.window.menuBar()
        menu: QMenuBar | QMenu = bar
        for title in titles:
            action = next(a for a in menu.actions() if plain(a.text()) == title)
            assert action.isEnabled(), title
            QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
            following = action.menu()
            if isinstance(following, QMenu):
                self.wait(following.isVisible)
                menu = following

    def choose_in_box(self, box: QComboBox, value: object) -> None:
        """Goes through a list by the arrow keys."""
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Home)
        for _ in range(box.count()):
            if box.currentData() == value:
                return
            QTest.keyClick(box, Qt.Key.Key_Down)
        raise AssertionError(f"{value} cannot be chosen")

    def show(self, panel: str) -> None:
        """Clicks a panel's tab."""
        bars = [b for b in self.all.window.findChildren(QTabBar) if b.isVisible()]
        for bar in bars:
            for index in range(bar.count()):
                if bar.tabText(index) == panel:
                    QTest.mouseClick(bar, LEFT, pos=bar.tabRect(index).center())
                    return
        raise AssertionError(f"there is no tab {panel}")

    def open(self, path: Path) -> None:
        """Opens a file through the dialog, from the keyboard."""
        before = self.studio.session
        self.come_back()
        QTest.keyClick(self.all.window, Qt.Key.Key_O, CONTROL)
        self.answer_file_dialog(path)
        self.wait(lambda: self.studio.session is not before)
        self.come_back()

    def come_back(self) -> None:
        """Makes the window the active one, as a screen's manager does once a dialog is closed."""
        self.all.window.activateWindow()
        self.wait(self.all.window.isActiveWindow)

    def dialog(self, name: str) -> QDialog:
        self.wait(lambda: self.all.window.findChild(QDialog, name) is not None)
        found = self.all.window.findChild(QDialog, name)
        assert isinstance(found, QDialog)
        self.wait(found.isVisible)
        return found

    def answer_file_dialog(self, path: Path) -> None:
        """Types a name into Qt's own file dialog and presses Enter, once its list is there."""
        self.wait(lambda: bool(self._file_dialogs()))
        dialog = self._file_dialogs()[-1]
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        files = dialog.findChild(QListView, "listView")
        assert files is not None
        assert line is not None
        self.wait(lambda: files.model().rowCount(files.rootIndex()) > 0)
        line.selectAll()
        QTest.keyClicks(line, str(path))
        QTest.keyClick(line, Qt.Key.Key_Return)

    def _file_dialogs(self) -> list[QFileDialog]:
        return [d for d in self.all.window.findChildren(QFileDialog) if d.isVisible()]
