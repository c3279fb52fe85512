"""A list of things that lie on top of each other: layers, regions."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView

from iide_studio.ui.widgets.stack_delegate import StackDelegate, StackPart
from iide_studio.ui.widgets.stack_model import ROW, StackModel, StackRow

_Index = QModelIndex | QPersistentModelIndex
_DROP_LINE = 3


class StackList(QListView):
    """Shows rows, top first, and tells what the user wants to be done with them.

    Dragging moves a row without Qt's drag and drop, which would wait in a loop of its own.
    Keys: F2 renames, Space shows or hides, Alt+Up and Alt+Down move, Delete removes.

    Attributes:
        rows: The model.
    """

    chosen = Signal(str)
    """Identity of the row that became the current one."""
    part_chosen = Signal(str, object)
    """A click on a picture: identity and StackPart.PICTURE or MASK."""
    lock_chosen = Signal(str, bool)
    moved = Signal(str, int)
    """Identity, and the place from above where it shall be."""
    removed = Signal(str)

    def __init__(self, name: str, tip: str) -> None:
        """Makes an empty list.

        Args:
            name: What it lists, for those who hear the window.
            tip: What can be done in it.
        """
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.rows = StackModel()
        self.setModel(self.rows)
        self._places = StackDelegate(self.rows, self)
        self.setItemDelegate(self._places)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self._pressed: tuple[str, QPoint] | None = None
        self._gap: int | None = None
        self._is_showing = False

    def show_rows(self, rows: tuple[StackRow, ...], current: str) -> None:
        """Shows rows, top first, and which one is the current one; nobody is told."""
        self._is_showing = True
        self.rows.show(rows)
        index = self.rows.index(self.rows.row_of(current))
        if index != self.currentIndex() or not self.selectionModel().isSelected(index):
            flag = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect)
        self._is_showing = False

    def show_menu(self, actions: Iterable[QAction]) -> None:
        """Gives the rows a menu; the right button chooses the row first."""
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.addActions(list(actions))

    def place_of(self, identity: str, part: StackPart) -> QRect:
        """Returns where a part of a row lies in the viewport."""
        index = self.rows.index(self.rows.row_of(identity))
        return self._places.parts(self.visualRect(index), index.data(ROW))[part]

    def rename(self, identity: str) -> None:
        """Lets the user type another name, unless that is being done."""
        if self.state() is QAbstractItemView.State.EditingState:
            return
        self.edit(self.rows.index(self.rows.row_of(identity)))

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self._is_showing:
            self.chosen.emit(current.data(ROW).identity)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row, part = self._hit(event.position().toPoint())
        if row is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        if part is StackPart.EYE:
            self.rows.visibility_chosen.emit(row.identity, not row.is_visible)
        elif part is StackPart.LOCK:
            self.lock_chosen.emit(row.identity, not row.is_locked)
        else:
            self.setCurrentIndex(self.rows.index(self.rows.row_of(row.identity)))
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            if part in (StackPart.PICTURE, StackPart.MASK):
                self.part_chosen.emit(row.identity, part)
            self._pressed = (row.identity, event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        place = event.position().toPoint()
        distance = (place - self._pressed[1]).manhattanLength()
        if self._gap is not None or distance >= QApplication.startDragDistance():
            self._gap = self._gap_at(place)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, gap = self._pressed, self._gap
        self._pressed = self._gap = None
        self.viewport().update()
        if pressed is None or gap is None:
            return
        was = self.rows.row_of(pressed[0])
        place = gap - 1 if gap > was else gap
        if was >= 0 and place != was:
            self.moved.emit(pressed[0], place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row, part = self._hit(event.position().toPoint())
        if row is not None and part is StackPart.TEXT:
            self.rename(row.identity)
        elif part in (StackPart.EYE, StackPart.LOCK):
            self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().data(ROW) if self.currentIndex().isValid() else None
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        is_moving = event.modifiers() & Qt.KeyboardModifier.AltModifier and steps is not None
        if row is not None and is_moving:
            place = self.rows.row_of(row.identity) + (steps or 0)
            if 0 <= place < self.rows.rowCount():
                self.moved.emit(row.identity, place)
        elif row is not None and event.key() == Qt.Key.Key_Delete:
            self.removed.emit(row.identity)
        elif row is not None and event.key() == Qt.Key.Key_Space:
            self.rows.visibility_chosen.emit(row.identity, not row.is_visible)
        elif event.key() == Qt.Key.Key_Escape and self._pressed is not None:
            self._pressed = self._gap = None
            self.viewport().update()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._gap is None:
            return
        y = self._gap_position(self._gap)
        painter = QPainter(self.viewport())
        color = self.palette().color(QPalette.ColorRole.Highlight)
        painter.fillRect(0, y - _DROP_LINE // 2, self.viewport().width(), _DROP_LINE, color)
        painter.end()

    def _hit(self, place: QPoint) -> tuple[StackRow | None, StackPart | None]:
        index = self.indexAt(place)
        if not index.isValid():
            return None, None
        row: StackRow = index.data(ROW)
        parts = self._places.parts(self.visualRect(index), row)
        return row, next((part for part, area in parts.items() if area.contains(place)), None)

    def _gap_at(self, place: QPoint) -> int:
        """Returns before which row something would go that is dropped there."""
        for number in range(self.rows.rowCount()):
            if place.y() < self.visualRect(self.rows.index(number)).center().y():
                return number
        return self.rows.rowCount()

    def _gap_position(self, gap: int) -> int:
        if gap < self.rows.rowCount():
            return max(1, self.visualRect(self.rows.index(gap)).top())
        return self.visualRect(self.rows.index(gap - 1)).bottom()
