"""The help: pages at the left, text at the right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from iide_studio.core.help_pages import help_pages
from iide_studio.ui.dialogs.help_browser import HelpBrowser
from iide_studio.ui.widgets.icon_buttons import IconToolButton

_PATH = Qt.ItemDataRole.UserRole


class HelpWindow(QDialog):
    """A window beside the main one; work goes on while it is open."""

    def __init__(self, parent: QWidget, resources: Path) -> None:
        """Reads the pages and shows the first.

        Args:
            parent: The main window.
            resources: See `Paths.resources`.
        """
        super().__init__(parent)
        self.setObjectName("help-window")
        self.setWindowTitle(self.tr("Help for IIDE Studio"))
        self.setModal(False)
        self._pages = help_pages(resources)
        self.browser = HelpBrowser()
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText(self.tr("Search the help"))
        self.search.setAccessibleName(self.tr("Search the help"))
        self.search.setToolTip(self.tr("Lists the pages with all of these words; Return goes on"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pages"))
        self.list.setToolTip(self.tr("The pages of the help"))
        self._lay_out()
        self._connect()
        self._fill("")
        self.list.setCurrentRow(0)
        self.browser.setFocus()
        self.resize(980, 720)

    @property
    def page(self) -> str:
        """The name of the page that is shown."""
        return Path(self.browser.source().toLocalFile()).stem

    def show_page(self, name: str) -> None:
        """Shows a page by its name ("scratches")."""
        self.search.clear()
        for row, page in enumerate(self._pages):
            if page.name == name:
                self.list.setCurrentRow(row)

    def _lay_out(self) -> None:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        main = QWidget()
        text = QVBoxLayout(main)
        text.setContentsMargins(0, 0, 0, 0)
        text.addLayout(self._make_bar())
        text.addWidget(self.browser, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(side)
        splitter.addWidget(main)
        splitter.setSizes([230, 750])
        splitter.setStretchFactor(1, 1)
        QVBoxLayout(self).addWidget(splitter)

    def _make_bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        self._back = IconToolButton("mdi6.arrow-left", self.tr("Back"))
        self._forward = IconToolButton("mdi6.arrow-right", self.tr("Forward"))
        smaller = IconToolButton("mdi6.format-font-size-decrease", self.tr("Smaller text"))
        larger = IconToolButton("mdi6.format-font-size-increase", self.tr("Larger text"))
        self._back.clicked.connect(self.browser.backward)
        self._forward.clicked.connect(self.browser.forward)
        smaller.clicked.connect(lambda: self.browser.zoomOut(1))
        larger.clicked.connect(lambda: self.browser.zoomIn(1))
        for button in (self._back, self._forward):
            button.setEnabled(False)
            bar.addWidget(button)
        bar.addStretch(1)
        bar.addWidget(smaller)
        bar.addWidget(larger)
        return bar

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._choose)
        self.search.textChanged.connect(self._fill)
        self.search.returnPressed.connect(self._find_next)
        self.browser.sourceChanged.connect(self._mark_page)
        self.browser.backwardAvailable.connect(self._back.setEnabled)
        self.browser.forwardAvailable.connect(self._forward.setEnabled)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.search.setFocus)

    def _fill(self, words: str) -> None:
        shown = self.page
        self.list.blockSignals(True)
        self.list.clear()
        for page in self._pages:
            if page.contains(words):
                item = QListWidgetItem(page.title)
                item.setData(_PATH, str(page.path))
                self.list.addItem(item)
        self.list.blockSignals(False)
        self._mark(shown)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.browser.show_page(Path(item.data(_PATH)))

    def _mark_page(self, source: QUrl) -> None:
        # The browser's own `source` is still the page before.
        self._mark(Path(source.toLocalFile()).stem)

    def _mark(self, name: str) -> None:
        self.list.blockSignals(True)
        for row in range(self.list.count()):
            item = self.list.item(row)
            if Path(item.data(_PATH)).stem == name:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)

    def _find_next(self) -> None:
        """Goes to the next place of the words; after the last one begins anew on the page."""
        words = self.search.text().strip()
        if self.page not in [Path(i.data(_PATH)).stem for i in self._items()]:
            self.list.setCurrentRow(0)
        if words and not self.browser.find(words):
            cursor = self.browser.textCursor()
            cursor.setPosition(0)
            self.browser.setTextCursor(cursor)
            self.browser.find(words)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]
