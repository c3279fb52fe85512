"""Closing documents: nothing that is not saved, or not done, goes without a question."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QMessageBox, QPushButton

from iide_studio.ui.files.saving import Saving
from iide_studio.ui.restoring.restoring import restoring_of
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio


class Closing(QObject):
    """Asks before unsaved work is closed, without ever waiting inside a function.

    A document that has to be asked about stays open for now; the answer closes it. If the whole
    window was to close, that goes on after each answer. Before that it asks once about work that
    still goes on; for a single document, about its restoration.
    """

    def __init__(
        self, studio: Studio, saving: Saving, is_writing: Callable[[], bool] = lambda: False
    ) -> None:
        """Begins to be asked.

        Args:
            studio: Whose documents.
            saving: Saves them if the user wants that.
            is_writing: Returns whether other files are being written, or pages printed.
        """
        super().__init__(studio)
        self._studio, self._saving, self._is_writing = studio, saving, is_writing
        self._is_quitting = False
        self._is_leaving_work = False
        self._free: set[Session] = set()
        self._box: QMessageBox | None = None
        self._after_saving: set[Session] = set()
        studio.may_close.append(self._may_close)
        studio.session_removed.connect(self._forget)
        studio.shell.widget().installEventFilter(self)
        saving.finished.connect(self._saved)
        saving.given_up.connect(self._not_saved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notes that the whole window is to close; the window itself does the rest."""
        if event.type() == QEvent.Type.Close:
            self._is_quitting = True
            if not self._studio.sessions and self._is_writing() and not self._is_leaving_work:
                self._ask_to_leave_work()
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _may_close(self, session: Session) -> bool:
        if self._is_quitting and not self._is_leaving_work and self._is_working():
            self._ask_to_leave_work()
            return False
        if not self._is_leaving_work and self._is_restoring(session):
            self._ask_to_stop(session)
            return False
        if session in self._free:
            return True
        if self._saving.is_saving(session):
            self._after_saving.add(session)
            return False
        if session.is_saved:
            return True
        self._ask(session)
        return False

    def _is_working(self) -> bool:
        return self._is_writing() or self._is_computing()

    def _is_computing(self) -> bool:
        return any(not job.cancel.is_cancelled for job in self._studio.engine.jobs)

    def _is_restoring(self, session: Session) -> bool:
        run = restoring_of(self._studio).run_of(session)
        return run is not None and not run.is_cancelled

    def _begin_question(self, name: str) -> QMessageBox | None:
        """Returns an empty box; None while there is another question."""
        if self._box is not None:
            self._box.raise_()
            return None
        box = self._box = QMessageBox(self._studio.shell.widget())
        box.setObjectName(name)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowModality(Qt.WindowModality.WindowModal)
        box.setIcon(QMessageBox.Icon.Question)
        return box

    def _ask_to_stop(self, session: Session) -> None:
        box = self._begin_question("stop-restoration-dialog")
        if box is None:
            return
        self._studio.set_session(session)
        box.setText(self.tr("“{name}” is still being restored.").format(name=session.title))
        box.setInformativeText(self.tr("What comes of the restoration is lost if you close it."))
        stop = box.addButton(
            self.tr("Stop the Restoration and Close"), QMessageBox.ButtonRole.DestructiveRole
        )
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(cancel)
        box.setEscapeButton(cancel)
        box.finished.connect(partial(self._stop_answered, session, box, stop))
        box.open()

    def _stop_answered(self, session: Session, box: QMessageBox, stop: QPushButton, _: int) -> None:
        self._box = None
        if box.clickedButton() is stop:
            restoring_of(self._studio).cancel(session)
            self._go_on(session)
        else:
            self._stay(session)

    def _ask_to_leave_work(self) -> None:
        box = self._begin_question("leave-work-dialog")
        if box is None:
            return
        box.setText(self.tr("Something is still being done. Close the program anyway?"))
        lost: list[str] = []
        if self._is_writing():
            lost.append(
                self.tr("A file or a page is finished first; you will not be told if that fails.")
            )
        if self._is_computing():
            lost.append(self.tr("What the networks are working on is given up."))
        box.setInformativeText("\n".join(lost))
        wait = box.addButton(self.tr("Wait"), QMessageBox.ButtonRole.RejectRole)
        leave = box.addButton(self.tr("Close Anyway"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(wait)
        box.setEscapeButton(wait)
        box.finished.connect(partial(self._work_answered, box, leave))
        box.open()

    def _work_answered(self, box: QMessageBox, leave: QPushButton, _: int) -> None:
        self._box = None
        if box.clickedButton() is leave:
            self._is_leaving_work = True
            self._studio.shell.widget().close()
        else:
            self.stay()

    def _ask(self, session: Session) -> None:
        box = self._begin_question("close-dialog")
        if box is None:
            return
        self._studio.set_session(session)
        box.setText(self.tr("Save the changes to “{name}”?").format(name=session.title))
        box.setInformativeText(self.tr("Without saving, the work since the last save is lost."))
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        box.finished.connect(partial(self._answered, session))
        box.open()

    def _answered(self, session: Session, answer: int) -> None:
        self._box = None
        if answer == QMessageBox.StandardButton.Save:
            self._after_saving.add(session)
            self._saving.save(session)
        elif answer == QMessageBox.StandardButton.Discard:
            self._free.add(session)
            session.history_changed.connect(partial(self._free.discard, session))
            self._go_on(session)
        else:
            self._stay(session)

    def _saved(self, session: Session) -> None:
        if session not in self._after_saving:
            return
        self._after_saving.discard(session)
        if session.is_saved and session in self._studio.sessions:
            self._go_on(session)
        else:
            self._stay(session)

    def _not_saved(self, session: Session) -> None:
        if session in self._after_saving and not self._saving.is_saving(session):
            self._stay(session)

    def _forget(self, session: Session) -> None:
        self._free.discard(session)
        self._after_saving.discard(session)

    def _stay(self, session: Session) -> None:
        """A document stays open, and with it the window; others that were to close still do."""
        if self._is_quitting:
            self.stay()
        else:
            self._forget(session)

    def leave_saving(self) -> None:
        """Lets documents go that are still being saved: the user does not want to wait."""
        self._free.update(s for s in self._studio.sessions if self._saving.is_saving(s))

    def stay(self) -> None:
        """Forgets everything that was said about closing."""
        self._is_quitting = self._is_leaving_work = False
        self._free.clear()
        self._after_saving.clear()

    def _go_on(self, session: Session) -> None:
        if self._is_quitting:
            self._studio.shell.widget().close()
        else:
            self._studio.close_session(session)
