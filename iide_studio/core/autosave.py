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

PAUSE = 5.0
"""Seconds after a failure until the next attempt, if no edit comes before."""

OnError = Callable[[StudioError], None]
"""Called from the writing thread."""
OnSuccess = Callable[[], None]
"""Called from the writing thread."""


class Autosave:
    """Records a document after each edit, in a thread of its own.

    The editing thread only takes a copy that shares all tiles. Where edits come faster than the
    disk is, states in between are left out; the last one never is. What could not be written is
    tried again until it could, or something newer is there; a journal that is gone from the disk
    is made anew. It never writes the project.
    """

    def __init__(
        self,
        folder: Path,
        journal: Journal | None = None,
        *,
        on_error: OnError | None = None,
        on_success: OnSuccess | None = None,
        pause: float | None = None,
    ) -> None:
        """Starts the thread.

        Args:
            folder: Where journals are made, when one is needed.
            journal: Where to; nobody else may record in it. None = one is made.
            on_error: Hears of each attempt that failed (a full disk).
            on_success: Hears that it works again after an error.
            pause: See `PAUSE`.
        """
        self._folder = folder
        self._journals = [] if journal is None else [journal]
        self._on_error, self._on_success = on_error, on_success
        self._pause = PAUSE if pause is None else pause
        self._changed = threading.Condition()
        self._waiting: Document | None = None
        self._saved: tuple[Document | None, Path] | None = None
        self._is_due = False
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
            self._try_now()

    def mark_saved(self, document: Document, project: Path) -> None:
        """Notes that a project file holds this state; see `Journal.mark_saved`.

        Args:
            document: The copy that was saved: it must not change any more.
            project: The file.
        """
        with self._changed:
            self._saved = (document, project)
            self._try_now()

    def mark_project(self, project: Path) -> None:
        """Notes the project file to which the document belongs; see `Journal.mark_project`."""
        with self._changed:
            self._saved = (None, project)
            self._try_now()

    def flush(self, seconds: float | None = None) -> bool:
        """Tries at once to write everything that was given, and waits until that is over.

        Args:
            seconds: How long at most; None = as long as it takes.

        Returns:
            Whether it is all on the disk: the time sufficed, and it went well.
        """
        with self._changed:
            self._try_now()
            is_over = self._changed.wait_for(
                lambda: not self._is_busy and not (self._has_work() and self._is_due), seconds
            )
            return is_over and not self._has_work()

    def close(self) -> None:
        """Writes what is waiting, as far as it can be, and ends the thread; twice does no harm.

        The journal stays, open.
        """
        with self._changed:
            self._is_closing = True
            self._try_now()
        self._thread.join()

    def remove(self) -> None:
        """Ends the thread, writing nothing more, and deletes the journal."""
        with self._changed:
            self._waiting = self._saved = None
        self.close()
        for journal in self._journals:
            journal.remove()

    def _try_now(self) -> None:
        self._is_due = True
        self._changed.notify_all()

    def _has_work(self) -> bool:
        return self._waiting is not None or self._saved is not None

    def _run(self) -> None:
        while self._wait_for_work():
            with self._changed:
                document, saved = self._waiting, self._saved
                self._waiting = self._saved = None
                self._is_due, self._is_busy = False, True
            self._write(document, saved)
            with self._changed:
                self._is_busy = False
                self._changed.notify_all()

    def _wait_for_work(self) -> bool:
        """Returns whether there is any; False when it is time to end."""
        with self._changed:
            while not (self._has_work() and self._is_due):
                if self._is_closing:
                    return False
                # What is there and not due has failed: its turn comes again after the pause.
                is_news = self._changed.wait(self._pause if self._has_work() else None)
                self._is_due = self._is_due or not is_news
            return True

    def _write(self, document: Document | None, saved: tuple[Document | None, Path] | None) -> None:
        try:
            if document is not None:
                self._record(document)
                document = None
            if saved is not None:
                self._note(*saved)
        except StudioError as error:
            self._put_back(document, saved)
            self._report(error)
        except Exception as error:  # noqa: BLE001 - whatever it is, the edits to come must be kept
            self._put_back(document, saved)
            shown = ProjectError(f"The recovery copy failed: {error}.", "Save the project.")
            shown.__cause__ = error
            self._report(shown)
        else:
            self._report_success()

    def _record(self, document: Document) -> None:
        self._journal().record(document)
        if not self._journals[-1].is_there:  # its folder went while it was being written
            self._journal().record(document)

    def _note(self, document: Document | None, project: Path) -> None:
        if document is None:
            self._journal().mark_project(project)
        else:
            self._journal().mark_saved(document, project)

    def _journal(self) -> Journal:
        """Returns the journal that counts, made anew if there is none on the disk."""
        last = self._journals[-1] if self._journals else None
        if last is not None and last.is_there:
            return last
        # The one before stays open: tiles that do not fit in memory lie in it, gone or not.
        self._journals.append(Journal(self._folder, after=last))
        return self._journals[-1]

    def _put_back(
        self, document: Document | None, saved: tuple[Document | None, Path] | None
    ) -> None:
        """Keeps what could not be written for the next attempt, unless something newer came."""
        with self._changed:
            self._waiting = document if self._waiting is None else self._waiting
            self._saved = saved if self._saved is None else self._saved

    def _report(self, error: StudioError) -> None:
        self._has_failed = True
        _log.info("autosave failed", exc_info=error)
        if self._on_error is not None:
            self._on_error(error)

    def _report_success(self) -> None:
        if self._has_failed:
            self._has_failed = False
            _log.info("autosave works again")
            if self._on_success is not None:
                self._on_success()


def kind_of_trouble(error: StudioError) -> str:
    """Returns a word that is the same for all failures of one kind: a full disk, a missing right.

    Messages name files, so that they differ from one document to the next.
    """
    cause = error.__cause__
    if isinstance(cause, OSError):
        return f"OSError {cause.errno}"
    return str(getattr(cause, "sqlite_errorname", error.message))
