"""Everything in the window can be reached by keyboard and says what it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QDockWidget,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QToolBar,
    QToolButton,
    QWidget,
)

from iide_studio.ui.app import StudioWindow
from iide_studio.ui.dialogs.settings_dialog import SettingsDialog
from iide_studio.ui.session import Session

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)


def test_every_control_has_a_name_and_takes_the_focus(
    studio_window: StudioWindow, session: Session
) -> None:
    dialogs = [
        SettingsDialog(
            studio_window.window, studio_window.studio.settings, studio_window.studio.actions
        )
    ]
    found = [w for top in (studio_window.window, *dialogs) for w in controls(top)]
    nameless = [describe(w) for w in found if not name_of(w)]
    unreachable = [describe(w) for w in found if not is_reachable(w)]

    assert len(found) > 60
    assert not nameless, "\n".join(sorted(set(nameless)))
    assert not unreachable, "\n".join(sorted(set(unreachable)))


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


def controls(top: QWidget) -> list[QWidget]:
    """Returns what a user can work with; parts inside of Qt's own widgets are left out."""
    found = [w for w in top.findChildren(QWidget) if isinstance(w, CONTROLS)]
    return [w for w in found if not is_part(w)]


def is_part(widget: QWidget) -> bool:
    """Whether a widget is a detail of another one of Qt's."""
    if isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_"):
        return True
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QDialog):
        if isinstance(parent, QAbstractSpinBox | QComboBox | QAbstractItemView | QLineEdit):
            return True
        if isinstance(parent, QDockWidget) and isinstance(widget, QAbstractButton):
            return widget.parentWidget() is parent  # its close and float buttons
        parent = parent.parentWidget()
    names = ("QTabBar", "QTabWidget", "QHeaderView", "QKeySequenceEdit")
    kinds = {type(widget).__name__, type(widget.parentWidget()).__name__}
    return bool(kinds & set(names))


def name_of(widget: QWidget) -> str:
    if widget.accessibleName() or widget.toolTip():
        return widget.accessibleName() or widget.toolTip()
    if isinstance(widget, QToolButton) and widget.defaultAction() is not None:
        return widget.defaultAction().text()
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def is_reachable(widget: QWidget) -> bool:
    """By the Tab key; buttons in tool bars have their action's place in a menu instead."""
    if isinstance(widget.parentWidget(), QToolBar):
        return True
    if isinstance(widget, QToolButton) and widget.defaultAction() is not None:
        return True
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def is_in_a_menu(window: StudioWindow, action: QAction) -> bool:
    menus = [a.menu() for a in window.window.menuBar().actions()]
    return any(action in menu.actions() for menu in menus if isinstance(menu, QMenu))


def letter_of(text: str) -> str:
    place = text.replace("&&", "").find("&")
    return text[place + 1].lower() if place >= 0 else ""


def describe(widget: QWidget) -> str:
    chain, parent = [], widget.parentWidget()
    while parent is not None and len(chain) < 4:
        chain.append(type(parent).__name__)
        parent = parent.parentWidget()
    return f"{type(widget).__name__} {widget.objectName()!r} in {' < '.join(chain)}"
