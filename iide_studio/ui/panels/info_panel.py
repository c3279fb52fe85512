"""The Info panel: the histogram, and all that is known of the photo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from iide_studio.core.change import Change, Part
from iide_studio.core.histogram import Histogram, document_histogram
from iide_studio.ui.panels.adjusting.editor import ChannelChoice
from iide_studio.ui.panels.fact_values import FactWords
from iide_studio.ui.panels.panel import Panel
from iide_studio.ui.studio import Studio
from iide_studio.ui.widgets.histogram_view import HistogramView

if TYPE_CHECKING:
    from iide_studio.core.photo_facts import FactGroup

_PATIENCE = 300
"""Milliseconds without a change before everything is looked at again."""
_TONES = frozenset({Part.PIXELS, Part.LAYERS, Part.SELECTION, Part.COLOR_MODE})
_FACTS = frozenset({Part.LAYERS, Part.REGIONS, Part.TRANSFORM, Part.COLOR_MODE})


class InfoPanel(Panel):
    """Shows; changes nothing. What is not in view is not looked up."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._groups: tuple[FactGroup, ...] = ()
        self._is_stale = {"tones": True, "facts": True}
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._timer.timeout.connect(self._refresh)
        self.channel = ChannelChoice()
        self.view = HistogramView()
        self.numbers = QLabel()
        self.numbers.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._tip = self.tr("Of tones from 0 to 255; what is quite black or full is cut off there")
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText(self.tr("Search in what is known"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setToolTip(self.tr("Shows only lines with this text"))
        self.tree = self._make_tree()
        self._lay_out()
        self.channel.currentIndexChanged.connect(self._show_numbers)
        self.search.textChanged.connect(self._filter)

    def show_session(self) -> None:
        self._is_stale = dict.fromkeys(self._is_stale, True)
        if self.session is None:
            self.view.show_histogram(None)
            self.numbers.clear()
            self.tree.clear()
        else:
            self.channel.show_for(is_gray=self.session.document.is_gray)
            self._timer.start()

    def show_change(self, change: Change) -> None:
        self._is_stale["tones"] |= bool(change.parts & _TONES)
        self._is_stale["facts"] |= bool(change.parts & _FACTS)
        if self.session is not None and Part.COLOR_MODE in change.parts:
            self.channel.show_for(is_gray=self.session.document.is_gray)
        if any(self._is_stale.values()):
            self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    def sizeHint(self) -> QSize:
        return QSize(300, 480)

    def copy_chosen(self) -> None:
        """Copies the chosen values, or everything that is known."""
        chosen = [item for item in self.tree.selectedItems() if item.parent() is not None]
        lines = [f"{item.text(0)}: {item.text(1)}" for item in chosen]
        if len(chosen) == 1:
            lines = [chosen[0].text(1)]
        QGuiApplication.clipboard().setText("\n".join(lines) or self._text())

    def copy_all(self) -> None:
        """Copies everything that is known."""
        QGuiApplication.clipboard().setText(self._text())

    def _text(self) -> str:
        from iide_studio.core.photo_facts import facts_text

        return facts_text(self._groups)

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setAccessibleName(self.tr("What is known of the photo"))
        tree.setToolTip(self.tr("What is known of the photo; values can be copied"))
        tree.setHeaderHidden(True)
        tree.setColumnCount(2)
        tree.setIndentation(12)
        tree.setAlternatingRowColors(True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        tree.header().resizeSection(0, 130)
        copy = QAction(self.tr("Copy"), tree)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self.copy_chosen)
        everything = QAction(self.tr("Copy everything"), tree)
        everything.triggered.connect(self.copy_all)
        tree.addActions([copy, everything])
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        return tree

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.numbers, 1)
        head.addWidget(self.channel)
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(self.view)
        layout.addWidget(self.search)
        layout.addWidget(self.tree, 1)

    def _refresh(self) -> None:
        if self.session is None or not self.isVisible():
            return
        if self._is_stale["tones"]:
            self.view.show_histogram(document_histogram(self.session.document))
            self._show_numbers()
        if self._is_stale["facts"]:
            # The window opens without what reads metadata.
            from iide_studio.core.photo_facts import facts_of

            self._groups = facts_of(self.session.document)
            self._fill()
        self._is_stale = dict.fromkeys(self._is_stale, False)

    def _show_numbers(self) -> None:
        self.view.show_channel(self.channel.channel)
        histogram = self.view.histogram
        text = "" if histogram is None else self._numbers_of(histogram)
        self.numbers.setText(text)
        self.numbers.setToolTip("\n".join(filter(None, [text, self._tip])))

    def _numbers_of(self, histogram: Histogram) -> str:
        channel = self.channel.channel
        where = slice(None) if channel is None else slice(channel, channel + 1)
        pixels = max(histogram.pixels, 1)
        return self.tr("Mean {mean:.1f}, black {black:.2f} %, full {full:.2f} %").format(
            mean=255 * float(histogram.means[where].mean()),
            black=100 * float(histogram.black[where].max()) / pixels,
            full=100 * float(histogram.full[where].max()) / pixels,
        )

    def _fill(self) -> None:
        self.tree.clear()
        words = FactWords()
        for group in self._groups:
            head = QTreeWidgetItem([words.title(group.title)])
            font = head.font(0)
            font.setBold(True)
            head.setFont(0, font)
            for name, value in group.facts:
                shown = words.value(group.title, name, value)
                child = QTreeWidgetItem([words.title(name), shown])
                child.setToolTip(0, child.text(0))
                child.setToolTip(1, shown)
                head.addChild(child)
            self.tree.addTopLevelItem(head)
            head.setFirstColumnSpanned(True)
            head.setExpanded(group.title != "Other metadata")
        self._filter(self.search.text())

    def _filter(self, text: str) -> None:
        wanted = text.casefold()
        for row in range(self.tree.topLevelItemCount()):
            head = self.tree.topLevelItem(row)
            assert head is not None
            found = (head.child(index) for index in range(head.childCount()))
            children = [child for child in found if child is not None]
            for child in children:
                line = f"{child.text(0)} {child.text(1)}".casefold()
                child.setHidden(wanted not in line)
            head.setHidden(all(child.isHidden() for child in children))
            if wanted:
                head.setExpanded(True)
