"""Unsaved work of earlier sessions: offered at the start, opened or thrown away."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from iide_studio.core.document_opening import recovered_document
from iide_studio.core.errors import StudioError
from iide_studio.core.file_version import UNKNOWN_VERSION, FileVersion
from iide_studio.core.journal import Journal
from iide_studio.core.recovery import Recovered, Recovery, recoverable
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio
from iide_studio.ui.worker import Worker


class Recovering(QObject):
    """Knows what can be recovered, and does it."""

    changed = Signal()
    """`found` is another list."""

    def __init__(self, studio: Studio, worker: Worker) -> None:
        """Knows of nothing yet.

        Args:
            studio: Gets the documents.
            worker: Looks, and reads.
        """
        super().__init__(studio)
        self._studio, self._worker = studio, worker
        self.found: tuple[Recovery, ...] = ()

    def look(self) -> None:
        """Looks for unsaved work of programs that no longer run."""
        folder = self._studio.paths.recovery
        self._worker.do(lambda: recoverable(folder), self._show, self._studio.shell.show_error)

    def recover(self, recovery: Recovery) -> None:
        """Opens unsaved work; its journal goes once another one holds it."""
        folder = self._studio.paths.recovery
        self._take_off(recovery)
        self._worker.do(
            lambda: recovered_document(recovery, journals=folder),
            partial(self._open, recovery),
            self._keep_offering,
        )

    def discard(self, recovery: Recovery) -> None:
        """Deletes unsaved work for good: who calls has asked."""
        self._take_off(recovery)
        self._worker.do(recovery.discard, _ignore, self._studio.shell.show_error)

    def _show(self, found: list[Recovery]) -> None:
        self.found = tuple(found)
        self.changed.emit()

    def _take_off(self, recovery: Recovery) -> None:
        self.found = tuple(other for other in self.found if other is not recovery)
        self.changed.emit()

    def _keep_offering(self, error: StudioError) -> None:
        """What could not be recovered now may be later: once a full disk has room again."""
        self._studio.shell.show_error(error)
        self.look()

    def _open(self, recovery: Recovery, opened: tuple[Recovered, Journal]) -> None:
        recovered, journal = opened
        session = Session(recovered.document, title=title_of(recovery), project=recovered.project)
        session.journal = journal
        session.version = _version(recovery)
        self._studio.add_session(session)
        session.mark_unsaved()
        self._worker.do(recovery.discard, _ignore, _ignore)
        if recovered.notes:
            self._studio.shell.show_error(
                StudioError(
                    self.tr("“{name}” was recovered, but not whole.").format(name=session.title),
                    " ".join(recovered.notes),
                )
            )


def _version(recovery: Recovery) -> FileVersion | None:
    """Returns the project file that the work continues, if it is still that one."""
    found = None if recovery.project is None else FileVersion.of(recovery.project)
    is_newer = found is not None and found.is_newer_than(recovery.changed)
    return UNKNOWN_VERSION if is_newer else found


def title_of(recovery: Recovery) -> str:
    """Returns what people know the work by."""
    file = recovery.project or recovery.photo
    if file is None:
        return QCoreApplication.translate("Recovering", "Recovered photo")
    return file.name


def _ignore(_: object) -> None:
    """Nothing depends on whether a journal could be deleted."""
