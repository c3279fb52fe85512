"""The History panel: every step with a small picture, to go back to and forth."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout

from iide_studio.core.commands.command import Command
from iide_studio.core.thumbnails import document_thumbnail, pyramid_steps, thumbnail_level
from iide_studio.ui.idle_work import IdleWork
from iide_studio.ui.panels.panel import Panel
from iide_studio.ui.session import Session
from iide_studio.ui.widgets.pictures import pixmap_of

if TYPE_CHECKING:
    from iide_studio.ui.studio import Studio

_SIDE = 96
_ICON = QSize(48, 36)
_SMOOTH = Qt.TransformationMode.SmoothTransformation
_PAUSE = 60
"""Milliseconds from a step to its picture, so that a drag does not make one for every version."""
_MEMORY_PAUSE = 400
_MEGABYTE = 1e6


class HistoryPanel(Panel):
    """Shows the steps, oldest first; those that were undone are faint until something else is done.

    Attributes:
        list: The photo as it was opened, and all steps.
        memory: How much they take.
    """

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.list = QListWidget()
        self.list.setIconSize(_ICON)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("History"))
        self.list.setToolTip(self.tr("Click a step to go back or forth to it; nothing is lost"))
        self.list.setMinimumHeight(120)
        self.memory = QLabel()
        self.memory.setToolTip(self.tr("Main memory that only the history needs"))
        layout = QVBoxLayout(self)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.memory)
        self._steps: tuple[Command, ...] = ()
        self._styled = 0
        self._pictures: weakref.WeakKeyDictionary[Command | Session, QPixmap]
        self._pictures = weakref.WeakKeyDictionary()
        self._idle = IdleWork(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._start_picture)
        self._memory_pause = QTimer(self, singleShot=True, interval=_MEMORY_PAUSE)
        self._memory_pause.timeout.connect(self._show_memory)
        self.list.currentRowChanged.connect(self._go_to)
        self.setEnabled(False)

    def show_session(self) -> None:
        self._idle.clear()
        self._steps = ()
        self._run_silently(self.list.clear)
        if self.session is None:
            self.memory.clear()
            return
        self._styled = len(self.session.history.steps)  # new rows look as if none was undone
        self._run_silently(self._show_steps)
        self._pause.start()
        self._memory_pause.start(0)

    def show_history(self) -> None:
        self._run_silently(self._show_steps)
        self._pause.start()
        self._memory_pause.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and getattr(self, "session", None) is not None:
            self._style_rows(-1, self._styled)
            self._style_rows(self.list.count(), self._styled)

    def _show_steps(self) -> None:
        assert self.session is not None
        if self.list.count() == 0:
            self.list.addItem(self._item(self.tr("Opened"), self.session))
        steps = self.session.history.steps
        same = _shared_beginning(self._steps, steps)
        while self.list.count() > len(steps) + 1:
            self.list.takeItem(self.list.count() - 1)
        for row, step in enumerate(steps[same:], same + 1):
            self._show_step(row, step)
        self._steps = steps
        position = self.session.history.position
        self._style_rows(self._styled, position)
        self.list.setCurrentRow(position)

    def _show_step(self, row: int, step: Command) -> None:
        item = self.list.item(row)
        if item is None:
            self.list.addItem(self._item(_title(step), step))
        elif item.text() != _title(step) or step in self._pictures:
            self.list.takeItem(row)
            self.list.insertItem(row, self._item(_title(step), step))
        # Else it is another version of a slider's drag: its picture follows.

    def _style_rows(self, was: int, position: int) -> None:
        """Makes steps that were undone faint; a drag changes none, so it costs nothing."""
        faint = self.palette().brush(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        normal = self.palette().brush(QPalette.ColorGroup.Active, QPalette.ColorRole.Text)
        last = min(max(was, position), self.list.count() - 1)
        for row in range(min(was, position) + 1, last + 1):
            self.list.item(row).setForeground(normal if row <= position else faint)
        self._styled = position

    def _item(self, title: str, owner: Command | Session) -> QListWidgetItem:
        item = QListWidgetItem(title)
        item.setToolTip(title)
        item.setIcon(_icon(self._pictures.get(owner, QPixmap())))
        return item

    def _go_to(self, row: int) -> None:
        session = self.session
        if session is None or row < 0:
            return
        if session.is_stroking:
            self.show_history()
        else:
            session.go_to(row)

    def _run_silently(self, show: Callable[[], object]) -> None:
        """What this panel shows is no wish of the user."""
        self.list.blockSignals(True)
        show()
        self.list.blockSignals(False)

    def _start_picture(self) -> None:
        session = self.session
        if session is not None and session.is_stroking:
            self._pause.start()
        elif session is not None:
            self._idle.start("picture", self._picture_steps(session))

    def _picture_steps(self, session: Session) -> Iterator[None]:
        document, position = session.document, session.history.position
        owner = self._owner_at(position)
        if owner is None:
            return
        level = thumbnail_level(document.width, document.height, _SIDE)
        for layer in document.layers:
            for store in layer.stores if layer.is_shown else ():
                yield from pyramid_steps(store, level)
        yield from pyramid_steps(document.scratch_mask, level)
        picture = pixmap_of(document_thumbnail(document, _SIDE, shows_mask=True))
        self._pictures[owner] = picture
        if self._owner_at(position) is owner:
            self.list.item(position).setIcon(_icon(picture))

    def _owner_at(self, position: int) -> Command | Session | None:
        """Returns what a row stands for: a step, or the session for the photo as it was opened."""
        if position == 0:
            return self.session
        return self._steps[position - 1] if position <= len(self._steps) else None

    def _show_memory(self) -> None:
        if self.session is None:
            return
        size = self.session.history.memory / _MEGABYTE
        self.memory.setText(self.tr("{} MB in memory").format(f"{size:.1f}"))


def _title(step: Command) -> str:
    return QCoreApplication.translate("Commands", step.label)


def _icon(picture: QPixmap) -> QIcon:
    """Puts a picture in the middle of a frame that is as large for every step."""
    frame = QPixmap(_ICON * 2)
    frame.fill(Qt.GlobalColor.transparent)
    if not picture.isNull():
        small = picture.scaled(frame.size(), Qt.AspectRatioMode.KeepAspectRatio, _SMOOTH)
        painter = QPainter(frame)
        left, top = frame.width() - small.width(), frame.height() - small.height()
        painter.drawPixmap(left // 2, top // 2, small)
        painter.end()
    icon = QIcon(frame)
    # A list draws the icon of its chosen row in the "selected" mode, which would be tinted.
    icon.addPixmap(frame, QIcon.Mode.Selected)
    return icon


def _shared_beginning(old: tuple[Command, ...], new: tuple[Command, ...]) -> int:
    count = 0
    for was, now in zip(old, new, strict=False):
        if was is not now:
            break
        count += 1
    return count
