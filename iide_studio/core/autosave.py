"""Keeping the recovery journal up to date beside the editing."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path

from iide_studio.core.document import Document
from iide_studio.core.errors import ProjectError, StudioError
from iide_studio.core.journal import Journal

_log = logging.getLogger(__name__)

OnError = Callable[[StudioError], None]
"""Called from the writing thread."""


class Autosave:
    """Records a document after each edit, in a thread of its own.

    The editing thread only takes a copy that shares all tiles. Where edits come faster than the
    disk is, states in between are left out; the last one never is. It never writes the project.
    """

    def __init__(self, journal: Journal, *, on_error: OnError | None = None) -> None:
        """Starts the thread.

        Args:
            journal: Where to; nobody else may record in it. `close` leaves it open.
            on_error: Hears when a state could not be written (a full disk); the next edit tries
                again.
        """
        self._journal = journal
        self._on_error = on_error
        self._changed = threading.Condition()
        self._waiting: Document | None = None
        self._saved: tuple[Document, Path] | None = None
        self._is_busy = False
        self._is_closing = False
        self._has_failed = False
        self._thread = threading.Thread(target=self._run, name="autosave", daemon=True)
        self._thread.start()

    def record(self, document: Document) -> None:
        """Takes the document as it is now; to be called in its own thread, after every command."""
        copy = document.copy()
        with self._changed:
            self._waiting = copy
            self._changed.notify_all()

    def mark_saved(self, document: Document, project: Path) -> None:
        """Notes that a project file holds this state; see `Journal.mark_saved`.

        Args:
            document: The copy that was saved: it must not change any more.
            project: The file.
        """
        with self._changed:
            self._saved = (document, project)
            self._changed.notify_all()

    def flush(self, seconds: float | None = None) -> bool:
        """Waits until everything that was given is written, or has failed.

        Args:
            seconds: How long at most; None = as long as it takes.

        Returns:
            Whether it is all on the disk: the time sufficed, and the newest attempt went well.
        """
        with self._changed:
            is_idle = self._changed.wait_for(
                lambda: not self._has_work() and not self._is_busy, seconds
            )
            return is_idle and not self._has_failed

    def close(self) -> None:
        """Writes what is waiting and ends the thread; twice does no harm."""
        with self._changed:
            self._is_closing = True
            self._changed.notify_all()
        self._thread.join()

    def _has_work(self) -> bool:
        return self._waiting is not None or self._saved is not None

    def _run(self) -> None:
        while True:
            with self._changed:
                self._is_busy = False
                self._changed.notify_all()
                self._changed.wait_for(lambda: self._has_work() or self._is_closing)
                if not self._has_work():
                    return
                document, saved = self._waiting, self._saved
                self._waiting = self._saved = None
                self._is_busy = True
            self._write(document, saved)

    def _write(self, document: Document | None, saved: tuple[Document, Path] | None) -> None:
        try:
            if document is not None:
                self._journal.record(document)
                self._has_failed = False
            if saved is not None:
                self._journal.mark_saved(*saved)
        except StudioError as error:
            self._report(error)
        except Exception as error:  # noqa: BLE001 - whatever it is, the edits to come must be kept
            self._report(ProjectError(f"The recovery copy failed: {error}", "Save the project."))

    def _report(self, error: StudioError) -> None:
        self._has_failed = True
        _log.info("autosave failed", exc_info=error)
        if self._on_error is not None:
            self._on_error(error)
