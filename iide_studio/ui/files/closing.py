"""Closing documents: nothing that is not saved goes without a question."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QMessageBox

from iide_studio.ui.files.saving import Saving
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio


class Closing(QObject):
    """Asks before unsaved work is closed, without ever waiting inside a function.

    A document that has to be asked about stays open for now; the answer closes it. If the whole
    window was to close, that goes on after each answer.
    """

    def __init__(self, studio: Studio, saving: Saving) -> None:
        """Begins to be asked.

        Args:
            studio: Whose documents.
            saving: Saves them if the user wants that.
        """
        super().__init__(studio)
        self._studio, self._saving = studio, saving
        self._is_quitting = False
        self._free: set[Session] = set()
        self._box: QMessageBox | None = None
        self._after_saving: Session | None = None
        studio.may_close.append(self._may_close)
        studio.session_removed.connect(self._free.discard)
        studio.shell.widget().installEventFilter(self)
        saving.finished.connect(self._saved)
        saving.given_up.connect(self._not_saved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notes that the whole window is to close; the window itself does the rest."""
        if event.type() == QEvent.Type.Close:
            self._is_quitting = True
        return super().eventFilter(watched, event)

    def _may_close(self, session: Session) -> bool:
        if session in self._free:
            return True
        if self._saving.is_saving(session):
            self._after_saving = session
            return False
        if session.is_saved:
            return True
        self._ask(session)
        return False

    def _ask(self, session: Session) -> None:
        if self._box is not None:
            self._box.raise_()
            return
        self._studio.set_session(session)
        box = QMessageBox(self._studio.shell.widget())
        box.setObjectName("close-dialog")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowModality(Qt.WindowModality.WindowModal)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("Save the changes to “{name}”?").format(name=session.title))
        box.setInformativeText(self.tr("Without saving, the work since the last save is lost."))
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        box.finished.connect(partial(self._answered, session))
        self._box = box
        box.open()

    def _answered(self, session: Session, answer: int) -> None:
        self._box = None
        if answer == QMessageBox.StandardButton.Save:
            self._after_saving = session
            self._saving.save(session)
        elif answer == QMessageBox.StandardButton.Discard:
            self._free.add(session)
            session.history_changed.connect(partial(self._free.discard, session))
            self._go_on(session)
        else:
            self._stay()

    def _saved(self, session: Session) -> None:
        if session is not self._after_saving:
            return
        self._after_saving = None
        if session.is_saved and session in self._studio.sessions:
            self._go_on(session)
        else:
            self._stay()

    def _not_saved(self, session: Session) -> None:
        if session is self._after_saving and not self._saving.is_saving(session):
            self._stay()

    def _stay(self) -> None:
        """Forgets everything that was said about closing."""
        self._after_saving = None
        self._is_quitting = False
        self._free.clear()

    def _go_on(self, session: Session) -> None:
        if self._is_quitting:
            self._studio.shell.widget().close()
        else:
            self._studio.close_session(session)
