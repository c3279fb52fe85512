"""The Log panel: what the program did and what went wrong, to be read and copied."""

from __future__ import annotations

import dataclasses
import logging
from collections import deque

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from iide_studio.core.log_entries import LogEntry, report_text
from iide_studio.ui.icons import glyph_icon
from iide_studio.ui.studio import Studio
from iide_studio.ui.translation import said
from iide_studio.ui.widgets.icon_buttons import IconPushButton

_MOST_ENTRIES = 2000
_ENTRY = Qt.ItemDataRole.UserRole
_ICONS = (
    (logging.ERROR, "mdi6.close-circle-outline"),
    (logging.WARNING, "mdi6.alert-outline"),
    (logging.INFO, "mdi6.information-outline"),
)


class LogPanel(QWidget):
    """Lists the entries, the newest at the bottom, and shows the details of the chosen one."""

    seen = Signal()
    """The panel came into view, with all its entries."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        self._entries: deque[LogEntry] = deque(maxlen=_MOST_ENTRIES)
        self._only_problems = QCheckBox(self.tr("Only warnings and errors"))
        self._only_problems.setToolTip(self.tr("Hide what merely says what was done"))
        self._only_problems.toggled.connect(self._fill)
        self.list = self._make_list()
        self.details = QPlainTextEdit(readOnly=True)
        self.details.setAccessibleName(self.tr("Details"))
        self.details.setToolTip(self.tr("The whole entry; it can be marked and copied"))
        self.details.setPlaceholderText(self.tr("Choose an entry to see all of it."))
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.list)
        splitter.addWidget(self.details)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        layout = QVBoxLayout(self)
        layout.addLayout(self._make_buttons())
        layout.addWidget(splitter, 1)

    @property
    def entries(self) -> tuple[LogEntry, ...]:
        """All that is kept, oldest first."""
        return tuple(self._entries)

    def sizeHint(self) -> QSize:
        return QSize(640, 180)

    def add(self, entry: LogEntry) -> None:
        """Adds an entry; beyond a number the oldest go."""
        is_full = len(self._entries) == self._entries.maxlen
        if is_full and self._is_listed(self._entries[0]):
            self.list.takeTopLevelItem(0)
        self._entries.append(entry)
        if self._is_listed(entry):
            self.list.addTopLevelItem(_item(entry))
            self.list.scrollToBottom()

    def copy_chosen(self) -> None:
        """Copies the chosen entries, or all if none is chosen."""
        chosen = [item.data(0, _ENTRY) for item in self.list.selectedItems()]
        QGuiApplication.clipboard().setText(report_text(chosen or self._entries))
        self._studio.shell.say(self.tr("Copied %n log entries.", "", len(chosen or self._entries)))

    def clear(self) -> None:
        """Empties the list; the log file stays."""
        self._entries.clear()
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and self.list.topLevelItemCount():
            self._fill()  # the icons are drawn in the text's colour
        super().changeEvent(event)

    def _make_list(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setAccessibleName(self.tr("Log"))
        tree.setToolTip(self.tr("What the program did and what went wrong"))
        tree.setHeaderLabels([self.tr("Time"), self.tr("Part"), self.tr("Message")])
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setAlternatingRowColors(True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = tree.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.resizeSection(1, 120)
        tree.itemSelectionChanged.connect(self._show_details)
        copy = QAction(self.tr("Copy"), tree)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self.copy_chosen)
        tree.addAction(copy)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        return tree

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._only_problems)
        row.addStretch(1)
        copy = IconPushButton(
            "mdi6.content-copy",
            self.tr("Copy"),
            self.tr("Copies the chosen entries, or all, for a report"),
        )
        copy.clicked.connect(self.copy_chosen)
        folder = IconPushButton(
            "mdi6.folder-open-outline",
            self.tr("Log folder"),
            self.tr("Opens the folder of the log file, which keeps all problems"),
        )
        folder.clicked.connect(self._open_folder)
        clear = IconPushButton(
            "mdi6.delete-outline",
            self.tr("Clear"),
            self.tr("Empties this list; the log file stays"),
        )
        clear.clicked.connect(self.clear)
        for button in (copy, folder, clear):
            row.addWidget(button)
        return row

    def _is_listed(self, entry: LogEntry) -> bool:
        return entry.is_problem or not self._only_problems.isChecked()

    def _fill(self) -> None:
        self.list.clear()
        self.list.addTopLevelItems([_item(x) for x in self._entries if self._is_listed(x)])
        self.list.scrollToBottom()
        self._show_details()

    def _show_details(self) -> None:
        chosen = [item.data(0, _ENTRY) for item in self.list.selectedItems()]
        self.details.setPlainText("\n\n".join(_shown(entry).text for entry in chosen))

    def _open_folder(self) -> None:
        folder = self._studio.paths.log
        folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _shown(entry: LogEntry) -> LogEntry:
    """Returns an entry in the user's language; what is copied for a report stays as noted."""
    return dataclasses.replace(entry, message=said(entry.message))


def _item(entry: LogEntry) -> QTreeWidgetItem:
    message = " ".join(_shown(entry).message.split())
    item = QTreeWidgetItem([f"{entry.time:%H:%M:%S}", entry.source, message])
    item.setData(0, _ENTRY, entry)
    item.setToolTip(2, message)
    icon = next((name for level, name in _ICONS if entry.level >= level), _ICONS[-1][1])
    item.setIcon(0, glyph_icon(icon))
    return item
