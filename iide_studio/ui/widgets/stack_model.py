"""What a list of layers or regions shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QPixmap

ROW = Qt.ItemDataRole.UserRole
"""The StackRow itself."""
_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


@dataclass(frozen=True, kw_only=True)
class StackRow:
    """One row.

    Attributes:
        identity: Of the layer or region.
        title: Its name, which can be changed in place.
        subtitle: What else is to be known, in a few words.
        is_visible: Whether the eye is open.
        is_locked: Whether the lock is closed.
        warning: What is wrong with it; empty = nothing.
        has_mask: Whether there is a second picture.
        is_painted: Whether brushes paint on the first picture.
        is_mask_painted: Whether brushes paint on the second one.
    """

    identity: str
    title: str
    subtitle: str = ""
    is_visible: bool = True
    is_locked: bool = False
    warning: str = ""
    has_mask: bool = False
    is_painted: bool = False
    is_mask_painted: bool = False


@dataclass
class _Pictures:
    main: QPixmap = field(default_factory=QPixmap)
    mask: QPixmap = field(default_factory=QPixmap)


class StackModel(QAbstractListModel):
    """Rows, top first. It asks for changes by signals, for only commands change a document."""

    renamed = Signal(str, str)
    visibility_chosen = Signal(str, bool)

    def __init__(self) -> None:
        """Makes an empty list."""
        super().__init__()
        self._rows: tuple[StackRow, ...] = ()
        self._pictures: dict[str, _Pictures] = {}

    @property
    def rows(self) -> tuple[StackRow, ...]:
        """Everything that is shown."""
        return self._rows

    def show(self, rows: Sequence[StackRow]) -> None:
        """Shows other rows; pictures of those that stay are kept."""
        old, new = ([row.identity for row in part] for part in (self._rows, rows))
        if old == new:
            # Only what is another is drawn again: rows are told while a brush is painting, too.
            changed = [i for i, row in enumerate(rows) if row != self._rows[i]]
            self._rows = tuple(rows)
            if changed:
                self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self._pictures = {i: self._pictures.get(i, _Pictures()) for i in new}
        self.endResetModel()

    def set_picture(self, identity: str, picture: QPixmap) -> None:
        """Shows the first picture of a row, if it is still there."""
        if identity in self._pictures:
            self._pictures[identity].main = picture
            self._refresh(identity)

    def set_mask(self, identity: str, picture: QPixmap) -> None:
        """Shows the second picture of a row, if it is still there."""
        if identity in self._pictures:
            self._pictures[identity].mask = picture
            self._refresh(identity)

    def picture(self, identity: str) -> QPixmap:
        """Returns the first picture of a row; null if it has none yet."""
        return self._pictures[identity].main

    def mask(self, identity: str) -> QPixmap:
        """Returns the second picture of a row."""
        return self._pictures[identity].mask

    def row_of(self, identity: str) -> int:
        """Returns the place of a row; -1 if it is not there."""
        return next((i for i, row in enumerate(self._rows) if row.identity == identity), -1)

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        can_all = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsEditable
        return can_all | flag.ItemIsUserCheckable | flag.ItemNeverHasChildren

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return row.title
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if row.is_visible else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row)
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(text for text in (row.title, row.subtitle, row.warning) if text)
            case Qt.ItemDataRole.UserRole:
                return row
            case _:
                return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.EditRole and value.strip() and value != row.title:
            self.renamed.emit(row.identity, value.strip())
        elif role == Qt.ItemDataRole.CheckStateRole:
            self.visibility_chosen.emit(row.identity, not row.is_visible)
        return False  # the document will say so

    def _refresh(self, identity: str) -> None:
        index = self.index(self.row_of(identity))
        self.dataChanged.emit(index, index)

    def _spoken(self, row: StackRow) -> str:
        said = [row.title, row.subtitle, row.warning]
        if not row.is_visible:
            said.append(self.tr("hidden"))
        if row.is_locked:
            said.append(self.tr("locked"))
        return ", ".join(text for text in said if text)
