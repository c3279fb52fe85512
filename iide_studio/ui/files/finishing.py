"""Leaving the program while files are being written: it says so, and can be had at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from iide_studio.ui.files.closing import Closing
from iide_studio.ui.studio import Studio
from iide_studio.ui.worker import Worker

_PATIENCE = 0.5
"""Seconds that the window stands still for what is nearly done, rather than ask for patience."""
_PAUSE = 400
"""Milliseconds before something is said."""


class Finishing(QObject):
    """Keeps the program until everything is written; the user need not wait for it."""

    def __init__(self, studio: Studio, worker: Worker, closing: Closing) -> None:
        """Begins to be asked.

        Args:
            studio: Whose window.
            worker: Writes.
            closing: Hears what the user wants to do about it.
        """
        super().__init__(studio)
        self._studio, self._worker, self._closing = studio, worker, closing
        self._is_quitting = self._is_given_up = False
        self._box: QMessageBox | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._show)
        worker.busy_changed.connect(self._look)
        studio.may_quit.append(self._may_quit)
        studio.shell.widget().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notes that the window is to close, which a document that is being saved puts off."""
        if event.type() == QEvent.Type.Close and self._worker.is_busy:
            self._timer.start()
        return False

    def _may_quit(self) -> bool:
        """Whether the program can go now; if not, it goes by itself when all is written."""
        if self._is_given_up or self._worker.rest(_PATIENCE):
            return True
        self._is_quitting = True
        self._timer.start()
        return False

    def _look(self) -> None:
        if self._worker.is_busy:
            return
        self._timer.stop()
        self._is_given_up = False
        if self._box is not None:
            self._box.done(QMessageBox.StandardButton.NoButton)
        if self._is_quitting:
            self._is_quitting = False
            self._studio.shell.widget().close()

    def _show(self) -> None:
        if self._box is not None or not self._worker.is_busy:
            return
        if QApplication.activeModalWidget() is not None:  # one question after the other
            self._timer.start()
            return
        box = QMessageBox(self._studio.shell.widget())
        box.setObjectName("finishing-dialog")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowModality(Qt.WindowModality.WindowModal)
        box.setIcon(QMessageBox.Icon.Information)
        box.setText(self.tr("Finishing saving …"))
        box.setInformativeText(
            self.tr(
                "The program closes as soon as everything is written. If you do not wait, each "
                "file that is not finished stays as it was before."
            )
        )
        stay = box.addButton(self.tr("Keep Working"), QMessageBox.ButtonRole.RejectRole)
        leave = box.addButton(
            self.tr("Close Without Saving"), QMessageBox.ButtonRole.DestructiveRole
        )
        stay.clicked.connect(self._stay)
        leave.clicked.connect(self._leave)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.finished.connect(self._forget)
        self._box = box
        box.open()

    def _forget(self, _: int) -> None:
        self._box = None

    def _stay(self) -> None:
        self._is_quitting = False
        self._closing.stay()

    def _leave(self) -> None:
        self._is_quitting, self._is_given_up = False, True
        self._closing.leave_saving()
        self._worker.give_up()
        QTimer.singleShot(0, self._studio.shell.widget(), self._studio.shell.widget().close)
