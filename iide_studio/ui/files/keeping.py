"""Keeping unsaved work safe: every open document has a journal that follows it."""

from __future__ import annotations

import contextlib
import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from iide_studio.core.autosave import Autosave, kind_of_trouble
from iide_studio.core.document import Document
from iide_studio.core.errors import StudioError
from iide_studio.core.journal import Journal
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio
from iide_studio.ui.translation import said
from iide_studio.ui.worker import Worker

_PAUSE = 400
"""Milliseconds from a change to its record, so that a slider's hundred steps make one."""
_PATIENCE = 3.0
"""Seconds that the window may stand still for a recovery copy."""
_NOTICE = "keeping"


class Keeping(QObject):
    """Records every open document in its journal, soon after each change.

    The journal goes when the document is closed, and stays when the program ends in any other way.
    What cannot be written is tried again all the time; the user hears of each kind of trouble once,
    and when it is over.
    """

    _failed = Signal(object, object)
    _succeeded = Signal(object)

    def __init__(self, studio: Studio, worker: Worker) -> None:
        """Begins to follow the documents.

        Args:
            studio: Whose documents.
            worker: Closes journals, which may have to wait for the disk.
        """
        super().__init__(studio)
        self._studio, self._worker = studio, worker
        self._kept: dict[Session, Autosave] = {}
        self._changed: set[Session] = set()
        self._in_trouble: set[Session] = set()
        self._told: set[str] = set()
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._record)
        self._failed.connect(self._complain)
        self._succeeded.connect(self._relieve)
        studio.session_added.connect(self._begin)
        studio.session_removed.connect(self._end)

    def record_now(self) -> bool:
        """Records at once what is waiting for it, because something went wrong.

        Returns:
            Whether all unsaved work is on the disk. The window stands still until then, but for a
            few seconds at most: then it is still being written, or the disk is at fault.
        """
        return self.flush(_PATIENCE)

    def flush(self, seconds: float | None = None) -> bool:
        """Waits until everything is on the disk.

        Args:
            seconds: How long at most, for all documents together; None = as long as it takes.

        Returns:
            Whether all unsaved work is there.
        """
        self._timer.stop()
        self._record()
        end = None if seconds is None else time.monotonic() + seconds
        is_safe = all(s in self._kept or s.is_saved for s in self._studio.sessions)
        for autosave in self._kept.values():
            left = None if end is None else max(0.0, end - time.monotonic())
            is_safe = autosave.flush(left) and is_safe
        return is_safe

    def mark_saved(self, session: Session, document: Document, project: Path) -> None:
        """Notes that a project file holds a state.

        Args:
            session: Whose.
            document: The copy that was saved.
            project: The file.
        """
        if session in self._kept:
            self._kept[session].mark_saved(document, project)

    def _begin(self, session: Session) -> None:
        folder = self._studio.paths.recovery
        if session.journal is None:
            with contextlib.suppress(StudioError):  # the autosave makes one as soon as it can
                session.journal = Journal(folder)
        autosave = self._kept[session] = Autosave(
            folder,
            session.journal,
            on_error=partial(self._failed.emit, session),
            on_success=partial(self._succeeded.emit, session),
        )
        if session.project is not None:
            autosave.mark_project(session.project)
        session.history_changed.connect(self._note)
        if not session.is_saved:
            self._note_session(session)

    def _end(self, session: Session) -> None:
        autosave = self._kept.pop(session, None)
        self._changed.discard(session)
        self._forget_trouble(session)
        if autosave is not None:
            self._worker.do(autosave.remove, _ignore, _ignore)

    def _note(self) -> None:
        session = self.sender()
        if isinstance(session, Session):
            self._note_session(session)

    def _note_session(self, session: Session) -> None:
        self._changed.add(session)
        if not self._timer.isActive():
            self._timer.start()

    def _record(self) -> None:
        for session in list(self._changed):
            self._kept[session].record(session.document)
        self._changed.clear()

    def _complain(self, session: Session, error: StudioError) -> None:
        if session not in self._kept:
            return
        self._in_trouble.add(session)
        kind = kind_of_trouble(error)
        if kind not in self._told:
            self._told.add(kind)
            text = self.tr("Unsaved work cannot be kept safe: {error}").format(error=said(error))
            save = self._studio.actions["file.save"].trigger
            self._studio.shell.show_notice(_NOTICE, text, [(self.tr("Save Project"), save)])

    def _relieve(self, session: Session) -> None:
        if session in self._in_trouble and self._forget_trouble(session):
            self._studio.shell.say(self.tr("Unsaved work is kept safe again."))

    def _forget_trouble(self, session: Session) -> bool:
        """Returns whether that was the last document in trouble."""
        is_last = self._in_trouble == {session}
        self._in_trouble.discard(session)
        if is_last:
            self._told.clear()
            self._studio.shell.hide_notice(_NOTICE)
        return is_last


def _ignore(_: object) -> None:
    """Nothing depends on whether a journal could be deleted."""
