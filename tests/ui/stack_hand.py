"""A hand for lists of layers and regions."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from iide_studio.ui.widgets.stack_delegate import StackPart
from iide_studio.ui.widgets.stack_list import StackList

_LEFT = Qt.MouseButton.LeftButton


def click_part(rows: StackList, identity: str, part: StackPart) -> None:
    """Clicks the middle of a part of a row."""
    place = rows.place_of(identity, part).center()
    QTest.mouseClick(rows.viewport(), _LEFT, Qt.KeyboardModifier.NoModifier, place)


def drag_row(rows: StackList, identity: str, place: int) -> None:
    """Drags a row until it stands at a place, counted from above."""
    start = rows.place_of(identity, StackPart.TEXT).center()
    was = rows.rows.row_of(identity)
    rect = rows.visualRect(rows.rows.index(place))
    inset = rect.height() // 4
    y = rect.bottom() - inset if place > was else rect.top() + inset
    if place == was:
        y = rect.center().y()
    viewport = rows.viewport()
    QTest.mousePress(viewport, _LEFT, Qt.KeyboardModifier.NoModifier, start)
    steps = 6
    for step in range(1, steps + 1):
        QTest.mouseMove(viewport, QPoint(start.x(), start.y() + (y - start.y()) * step // steps))
    QTest.mouseRelease(viewport, _LEFT, Qt.KeyboardModifier.NoModifier, QPoint(start.x(), y))
