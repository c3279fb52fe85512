"""Everything in the window can be reached by keyboard and says what it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDockWidget,
    QMenu,
    QStackedWidget,
    QTabBar,
    QToolBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from iide_studio.core.adjustments.registry import KINDS
from iide_studio.core.commands.layering import AddLayer
from iide_studio.core.commands.regions import AddRegion
from iide_studio.core.errors import DocumentError
from iide_studio.core.layers import Layer
from iide_studio.core.regions import Region
from iide_studio.ui.app import StudioWindow
from iide_studio.ui.dialogs.checkpoint_dialog import CheckpointDialog
from iide_studio.ui.dialogs.error_dialog import show_error_dialog
from iide_studio.ui.dialogs.help_window import HelpWindow
from iide_studio.ui.dialogs.print_dialog import PrintOptionsDialog
from iide_studio.ui.dialogs.radius_dialog import RadiusDialog
from iide_studio.ui.dialogs.settings_dialog import SettingsDialog
from iide_studio.ui.panels.adjustment_panel import AdjustmentPanel
from iide_studio.ui.panels.start_page import StartPage
from iide_studio.ui.session import Session
from tests.ui.keyboard_walk import controls, describe, is_explained, reached_by_tab, unreached


def test_every_panel_can_be_used_by_keyboard(
    qtbot: QtBot, studio_window: StudioWindow, session: Session
) -> None:
    shell = studio_window.window
    region = Region(name="Dress", prompt="red dress", mask=session.document.new_mask())
    session.do(AddRegion(region))
    session.set_active_region(region.id)
    activate(qtbot, shell)
    reached: set[QWidget] = set()
    troubles: set[str] = set()
    for dock in shell.findChildren(QDockWidget):
        shell.show_panel(dock.objectName().removeprefix("dock-"))
        panel = dock.widget()
        assert panel is not None
        qtbot.waitUntil(panel.isVisible)
        if any(is_usable(w) for w in controls(panel)):
            reached |= reached_by_tab(first_control(panel))
        troubles |= complaints(panel, reached)
    troubles |= {describe(w) for w in unreached(shell.statusBar(), reached)}
    troubles |= {describe(w) for w in controls(shell) if not is_explained(w)}

    assert not troubles, "\n".join(sorted(troubles))
    assert len(reached) > 60


def test_every_adjustment_can_be_used_by_keyboard(
    qtbot: QtBot, studio_window: StudioWindow, session: Session
) -> None:
    activate(qtbot, studio_window.window)
    studio_window.window.show_panel("adjustment")
    panel = studio_window.window.findChild(AdjustmentPanel)
    assert panel is not None
    for kind in KINDS.values():
        layer = Layer(name="Adjusted", adjustment=kind())
        session.do(AddLayer(layer))
        session.set_active_layer(layer.id)
        qtbot.waitUntil(panel.isVisible)
        assert not complaints(panel, reached_by_tab(first_control(panel)))


def test_the_options_of_every_tool_can_be_used_by_keyboard(
    qtbot: QtBot, studio_window: StudioWindow, session: Session
) -> None:
    shell = studio_window.window
    activate(qtbot, shell)
    bar = shell.findChild(QToolBar, "bar-tool-options")
    assert bar is not None
    stack = bar.findChild(QStackedWidget)
    assert stack is not None
    pages = set()
    for tool in shell.tools():
        studio_window.studio.set_tool(tool)
        page = stack.currentWidget()
        assert page is not None
        if any(is_usable(w) for w in controls(page)):
            assert not complaints(page, reached_by_tab(first_control(page))), tool.identity
            pages.add(page)
    assert len(pages) > 8


def test_what_a_button_opens_can_be_used_by_keyboard(
    qtbot: QtBot, studio_window: StudioWindow, session: Session
) -> None:
    """The rarer choices of the brush are on a page that opens below a button."""
    activate(qtbot, studio_window.window)
    studio_window.studio.actions["tool.brush"].trigger()
    bar = studio_window.window.findChild(QToolBar, "bar-tool-options")
    assert bar is not None
    buttons = [(page, page.parentWidget()) for page in bar.findChildren(QWidget, "more-page")]
    page, more = next((page, b) for page, b in buttons if b is not None and b.isVisible())
    more.setFocus()
    QTest.keyClick(more, Qt.Key.Key_Space)
    qtbot.waitUntil(page.isVisible)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert page.isAncestorOf(focused)
    assert not complaints(page, reached_by_tab(focused))
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert not page.isVisible()


DIALOGS: dict[str, Callable[[StudioWindow, Session], QDialog]] = {
    "settings": lambda window, _: SettingsDialog(
        window.window, window.studio.settings, window.studio.actions
    ),
    "export": lambda window, _: opened(window, "file.export", "export-dialog"),
    "print": lambda window, session: PrintOptionsDialog(window.window, session.document),
    "feather": lambda window, _: RadiusDialog(window.window, "Feather"),
    "checkpoint": lambda window, _: CheckpointDialog(window.window, window.studio.paths, ""),
    "help": lambda window, _: HelpWindow(window.window, window.studio.paths.resources),
    "error": lambda window, _: show_error_dialog(
        window.window, DocumentError("It failed.", "Try again."), [("Help", lambda: None)]
    ),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_can_be_used_by_keyboard(
    qtbot: QtBot, studio_window: StudioWindow, session: Session, name: str
) -> None:
    dialog = DIALOGS[name](studio_window, session)
    qtbot.addWidget(dialog)
    dialog.show()
    activate(qtbot, dialog)
    bars = dialog.findChildren(QTabBar)
    for page in range(bars[0].count() if bars else 1):
        if bars:
            bars[0].setCurrentIndex(page)
        troubles = complaints(dialog, reached_by_tab(first_control(dialog)))
        assert not troubles, "\n".join(sorted(troubles))


def test_the_start_page_can_be_used_by_keyboard(qtbot: QtBot, studio_window: StudioWindow) -> None:
    activate(qtbot, studio_window.window)
    page = studio_window.window.findChild(StartPage)
    assert page is not None
    assert not complaints(page, reached_by_tab(first_control(page)))


def test_every_action_says_what_it_does(studio_window: StudioWindow) -> None:
    actions = studio_window.studio.actions
    for identity in actions:
        action = actions[identity]
        assert action.text(), identity
        assert action.toolTip(), identity
        assert is_in_a_menu(studio_window, action), f"{identity} is in no menu"


def test_no_two_actions_have_the_same_keys(studio_window: StudioWindow) -> None:
    actions = studio_window.studio.actions
    owners: dict[str, list[str]] = {}
    for identity in actions:
        for keys in actions[identity].shortcuts():
            owners.setdefault(keys.toString(), []).append(identity)

    assert not {keys: who for keys, who in owners.items() if len(who) > 1}


def test_menus_have_distinct_letters(studio_window: StudioWindow) -> None:
    bar = studio_window.window.menuBar()
    letters = [letter_of(action.text()) for action in bar.actions()]

    assert all(letters)
    assert len(set(letters)) == len(letters)


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700)])
def test_the_window_fits_on_small_screens(
    studio_window: StudioWindow, session: Session, size: tuple[int, int]
) -> None:
    studio_window.window.resize(*size)

    assert studio_window.window.width() <= size[0]
    assert studio_window.window.height() <= size[1]


def activate(qtbot: QtBot, window: QWidget) -> None:
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)


def opened(window: StudioWindow, action: str, name: str) -> QDialog:
    window.studio.actions[action].trigger()
    dialog = window.window.findChild(QDialog, name)
    assert isinstance(dialog, QDialog)
    return dialog


def is_usable(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled()


def first_control(part: QWidget) -> QWidget:
    """Returns what the walk begins with."""
    by_tab = Qt.FocusPolicy.TabFocus
    return next(w for w in controls(part) if is_usable(w) and w.focusPolicy() & by_tab)


def complaints(part: QWidget, reached: set[QWidget]) -> set[str]:
    """Returns what somebody without mouse or sight would miss in a part of a window."""
    nameless = {f"no name: {describe(w)}" for w in controls(part) if not is_explained(w)}
    return nameless | {f"not reached: {describe(w)}" for w in unreached(part, reached)}


def is_in_a_menu(window: StudioWindow, action: QAction) -> bool:
    menus = [a.menu() for a in window.window.menuBar().actions()]
    return any(action in menu.actions() for menu in menus if isinstance(menu, QMenu))


def letter_of(text: str) -> str:
    place = text.replace("&&", "").find("&")
    return text[place + 1].lower() if place >= 0 else ""
