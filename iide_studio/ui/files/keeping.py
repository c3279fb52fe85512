"""Keeping unsaved work safe: every open document has a journal that follows it."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from iide_studio.core.autosave import Autosave
from iide_studio.core.document import Document
from iide_studio.core.errors import StudioError
from iide_studio.core.journal import Journal
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio
from iide_studio.ui.worker import Worker

_PAUSE = 400
"""Milliseconds from a change to its record, so that a slider's hundred steps make one."""
_PATIENCE = 3.0
"""Seconds that the window may stand still for a recovery copy."""


@dataclass(frozen=True, eq=False)
class _Kept:
    journal: Journal
    autosave: Autosave


class Keeping(QObject):
    """Records every open document in its journal, soon after each change.

    The journal goes when the document is closed, and stays when the program ends in any other way.
    """

    _failed = Signal(object)

    def __init__(self, studio: Studio, worker: Worker) -> None:
        """Begins to follow the documents.

        Args:
            studio: Whose documents.
            worker: Closes journals, which may have to wait for the disk.
        """
        super().__init__(studio)
        self._studio, self._worker = studio, worker
        self._kept: dict[Session, _Kept] = {}
        self._changed: set[Session] = set()
        self._has_complained = False
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._record)
        self._failed.connect(self._complain)
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
        for kept in self._kept.values():
            left = None if end is None else max(0.0, end - time.monotonic())
            is_safe = kept.autosave.flush(left) and is_safe
        return is_safe

    def mark_saved(self, session: Session, document: Document, project: Path) -> None:
        """Notes that a project file holds a state.

        Args:
            session: Whose.
            document: The copy that was saved.
            project: The file.
        """
        if session in self._kept:
            self._kept[session].autosave.mark_saved(document, project)

    def _begin(self, session: Session) -> None:
        try:
            journal = session.journal or Journal(self._studio.paths.recovery)
        except (StudioError, OSError) as error:
            self._complain(error)
            return
        session.journal = journal
        self._kept[session] = _Kept(journal, Autosave(journal, on_error=self._failed.emit))
        session.history_changed.connect(self._note)
        if not session.is_saved:
            self._note_session(session)

    def _end(self, session: Session) -> None:
        kept = self._kept.pop(session, None)
        self._changed.discard(session)
        if kept is not None:
            self._worker.do(lambda: _remove(kept), _ignore, _ignore)

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
            self._kept[session].autosave.record(session.document)
        self._changed.clear()

    def _complain(self, error: Exception) -> None:
        """Says once that work is not safe; every edit tries again."""
        if not self._has_complained:
            self._has_complained = True
            text = self.tr("Unsaved work cannot be kept safe: {error}").format(error=error)
            self._studio.shell.say(text)


def _remove(kept: _Kept) -> None:
    kept.autosave.close()
    kept.journal.remove()


def _ignore(_: object) -> None:
    """Nothing depends on whether a journal could be deleted."""
