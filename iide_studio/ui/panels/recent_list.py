"""The recent files on the start page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from iide_studio.core.file_thumbnails import thumbnail_path
from iide_studio.core.paths import Paths

_ICON = 48


class RecentList(QWidget):
    """Shows the files that were worked on last, with their thumbnails."""

    chosen = Signal(object)
    """The Path of a file that is to be opened."""

    def __init__(self, paths: Paths) -> None:
        """Shows nothing yet.

        Args:
            paths: Where thumbnails lie.
        """
        super().__init__()
        self.setObjectName("recent-list")
        self._paths = paths
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Recent files"))
        self._list.setIconSize(QSize(_ICON, _ICON))
        self._list.setSpacing(2)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemActivated.connect(self._choose)
        self._list.itemClicked.connect(self._choose)
        self._nothing = QLabel(self.tr("What you open appears here."))
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._nothing.setEnabled(False)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._list)
        self._pages.addWidget(self._nothing)
        title = QLabel(self.tr("Recent files"))
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(title)
        layout.addWidget(self._pages, 1)

    def set_files(self, files: Sequence[Path]) -> None:
        """Shows these files, in this order."""
        self._list.clear()
        for path in files:
            item = QListWidgetItem(self._icon(path), f"{path.name}\n{path.parent}")
            item.setToolTip(str(path))
            item.setData(Qt.ItemDataRole.UserRole, path)
            self._list.addItem(item)
        self._pages.setCurrentWidget(self._list if files else self._nothing)

    def _icon(self, path: Path) -> QIcon:
        picture = QPixmap(str(thumbnail_path(path, self._paths.cache)))
        if picture.isNull():
            picture = QPixmap(_ICON, _ICON)
            picture.fill(self.palette().color(self.palette().ColorRole.Mid))
        return QIcon(picture)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
