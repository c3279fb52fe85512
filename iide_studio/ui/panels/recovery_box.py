"""The part of the start page that offers unsaved work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
)

from iide_studio.core.recovery import Recovery
from iide_studio.ui.files.recovering import title_of


class RecoveryBox(QFrame):
    """Lists unsaved work of earlier sessions; hidden if there is none."""

    asked_to_recover = Signal(object)
    """A Recovery."""
    asked_to_discard = Signal(object)
    """A Recovery; the user has confirmed it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("recovery-box")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        title = QLabel(self.tr("Unsaved work was found"))
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        self._rows = QGridLayout()
        self._rows.setColumnStretch(0, 1)
        self._rows.setHorizontalSpacing(12)
        layout = QVBoxLayout(self)
        layout.addWidget(title)
        layout.addLayout(self._rows)
        self.hide()

    def set_recoveries(self, found: Sequence[Recovery]) -> None:
        """Shows what can be recovered."""
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, recovery in enumerate(found):
            self._add(row, recovery)
        self.setVisible(bool(found))

    def _add(self, row: int, recovery: Recovery) -> None:
        name = title_of(recovery)
        moment = QDateTime.fromSecsSinceEpoch(int(recovery.changed.timestamp()))
        when = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
        label = QLabel(self.tr("{name}, last changed {when}").format(name=name, when=when))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setToolTip(str(recovery.project or recovery.photo or ""))
        self._rows.addWidget(label, row, 0)
        recover = partial(self.asked_to_recover.emit, recovery)
        self._add_button(row, 1, self.tr("Recover"), self.tr("Recover {name}"), name, recover)
        discard = partial(self._confirm, recovery)
        self._add_button(row, 2, self.tr("Discard…"), self.tr("Discard {name}"), name, discard)

    def _add_button(
        self, row: int, column: int, text: str, spoken: str, name: str, slot: Callable[[], object]
    ) -> None:
        button = QPushButton(text)
        button.setAccessibleName(spoken.format(name=name))
        button.setToolTip(spoken.format(name=name))
        button.clicked.connect(lambda _checked=False: slot())
        self._rows.addWidget(button, row, column)

    def _confirm(self, recovery: Recovery) -> None:
        box = QMessageBox(self.window())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setObjectName("discard-dialog")
        box.setIcon(QMessageBox.Icon.Question)
        name = title_of(recovery)
        box.setText(self.tr("Discard the unsaved work on “{name}”?").format(name=name))
        box.setInformativeText(self.tr("It cannot be brought back."))
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Cancel)
        box.finished.connect(partial(self._confirmed, recovery))
        box.open()

    def _confirmed(self, recovery: Recovery, answer: int) -> None:
        if answer == QMessageBox.StandardButton.Discard:
            self.asked_to_discard.emit(recovery)
