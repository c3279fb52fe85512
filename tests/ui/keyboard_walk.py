"""Walks through a window as somebody does who has no mouse and sees no screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDockWidget,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollBar,
    QTabBar,
    QTextBrowser,
    QTextEdit,
    QToolBar,
    QToolButton,
    QWidget,
)

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QTabBar,
)
_WHOLE = (QAbstractSpinBox, QComboBox, QAbstractItemView, QLineEdit)
_OF_QT = ("QHeaderView", "QKeySequenceEdit", "QTabBar", "ExtensionLineEdit")
_MOST_STEPS = 400


def controls(top: QWidget) -> list[QWidget]:
    """Returns what a user can work with; parts inside of Qt's own widgets are left out."""
    return [w for w in top.findChildren(QWidget) if isinstance(w, CONTROLS) and not _is_part(w)]


def spoken_name(widget: QWidget) -> str:
    """Returns what a screen reader says, from names, labels beside it, and texts on it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    spoken = interface.text(QAccessible.Text.Name) if interface is not None else ""
    if isinstance(widget, QToolButton) and not spoken and widget.defaultAction() is not None:
        spoken = widget.defaultAction().text()
    return spoken.strip()


def is_explained(widget: QWidget) -> bool:
    """Whether it can be read what a control is for: a text on it or beside it, or a tooltip."""
    if isinstance(widget, QTabBar):
        return True
    return bool(spoken_name(widget) or widget.toolTip())


def reached_by_tab(first: QWidget) -> set[QWidget]:
    """Presses Tab from a widget on until it comes round; returns who had the focus."""
    first.setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[QWidget] = []
    for _ in range(_MOST_STEPS):
        current = QApplication.focusWidget()
        if current is None or (reached and current is reached[0]):
            break
        if reached and current is reached[-1] and not isinstance(current, QTextBrowser):
            raise AssertionError(f"the Tab key does not leave {describe(current)}")
        reached.append(current)  # again for each link of a text
        QTest.keyClick(current, Qt.Key.Key_Tab)
    return set(reached)


def unreached(top: QWidget, reached: set[QWidget]) -> list[QWidget]:
    """Returns the controls of a part of the window that Tab did not come to, though it should."""
    return [
        widget
        for widget in controls(top)
        if widget.isVisible()
        and widget.isEnabled()
        and widget not in reached
        and not (isinstance(widget, QWidget) and widget.focusProxy() in reached)
        and not _has_an_equal(widget, reached)
    ]


def describe(widget: QWidget) -> str:
    """Returns what somebody needs to find a widget in the code."""
    chain, parent = [], widget.parentWidget()
    while parent is not None and len(chain) < 5:
        chain.append(type(parent).__name__)
        parent = parent.parentWidget()
    words = spoken_name(widget)
    return f"{type(widget).__name__} {widget.objectName()!r} {words!r} in {' < '.join(chain)}"


def _has_an_equal(widget: QWidget, reached: set[QWidget]) -> bool:
    """Arrow keys lead to the other buttons of a choice; menus have the actions of tool bars."""
    if isinstance(widget, QToolButton) and widget.defaultAction() is not None:
        return True
    if isinstance(widget.parentWidget(), QToolBar):
        return True
    if isinstance(widget, QAbstractButton) and widget.autoExclusive():
        siblings = [w for w in reached if w.parentWidget() is widget.parentWidget()]
        return any(isinstance(w, QRadioButton | QToolButton) for w in siblings)
    if isinstance(widget, QAbstractButton) and (group := widget.group()) is not None:
        return group.exclusive() and any(peer in reached for peer in group.buttons())
    return isinstance(widget, QTabBar) and widget.count() < 2


def _is_part(widget: QWidget) -> bool:
    if isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_"):
        return True
    parent = widget.parentWidget()
    if parent is None:
        return False
    if isinstance(widget, QAbstractItemView) and isinstance(parent.parentWidget(), QComboBox):
        return True  # its list
    if isinstance(parent, QDockWidget) and isinstance(widget, QAbstractButton):
        return True  # its close and float buttons; the Window menu does the same
    while parent is not None and not parent.isWindow():
        if isinstance(parent, _WHOLE):
            return True
        parent = parent.parentWidget()
    kinds = {type(widget).__name__, type(widget.parentWidget()).__name__}
    return bool(kinds & set(_OF_QT) - {"QTabBar"}) or isinstance(widget.parentWidget(), QTabBar)
