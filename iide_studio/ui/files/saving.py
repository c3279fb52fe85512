"""Saving projects without stopping the window."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from iide_studio.core.document import Document
from iide_studio.core.errors import ExportError, StudioError
from iide_studio.core.file_settings import remember_file
from iide_studio.core.file_thumbnails import keep_thumbnail
from iide_studio.core.file_version import FileVersion
from iide_studio.core.history import Moment
from iide_studio.core.paths import Paths
from iide_studio.core.project_file.ending import ENDING
from iide_studio.ui.files.activity import FileActivity
from iide_studio.ui.files.changed_elsewhere import ask_about_changed_project
from iide_studio.ui.files.keeping import Keeping
from iide_studio.ui.files.opening import is_same_file
from iide_studio.ui.files.proposed_folder import proposed_folder
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio
from iide_studio.ui.worker import Worker

_log = logging.getLogger(__name__)

Then = Callable[[Session], object]
"""What to do once a project is saved."""


class Saving(QObject):
    """Writes projects in a thread of its own, from a copy: work goes on meanwhile."""

    finished = Signal(object)
    """The Session that was saved, or could not be."""
    given_up = Signal(object)
    """The Session that was not even begun to be written: no name was chosen for it."""

    def __init__(
        self, studio: Studio, worker: Worker, activity: FileActivity, keeping: Keeping
    ) -> None:
        """Makes a saving that does nothing yet.

        Args:
            studio: Whose documents.
            worker: Writes.
            activity: Says so.
            keeping: Hears what is on the disk and need not be recovered.
        """
        super().__init__(studio)
        self._studio, self._worker = studio, worker
        self._activity, self._keeping = activity, keeping
        self._writing: list[tuple[Session, Path]] = []

    def is_saving(self, session: Session) -> bool:
        """Whether a document is being written."""
        return any(session is other for other, _ in self._writing)

    def save(self, session: Session, then: Then | None = None) -> None:
        """Saves a document to its project file; asks for a name if it has none.

        What another tab or another program has made of that file is not replaced unasked.
        """
        project = session.project
        if project is None:
            self.save_as(session, then)
        elif self._is_taken(session, project):
            self._refuse(session, then, project)
        elif self._was_changed(session, project):
            self._ask_to_replace(session, then, project)
        else:
            self.write(session, project, then)

    def save_as(self, session: Session, then: Then | None = None) -> None:
        """Asks for a name and saves a document under it; the dialog asks before it replaces."""
        dialog = QFileDialog(self._studio.shell.widget(), self.tr("Save Project As"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        projects = self.tr("Projects")
        dialog.setNameFilter(f"{projects} (*{ENDING})")
        dialog.setDefaultSuffix(ENDING.removeprefix("."))
        suggestion = suggested_project(session, self._studio.paths)
        dialog.setDirectory(str(suggestion.parent))
        dialog.selectFile(suggestion.name)
        dialog.fileSelected.connect(partial(self._write_name, session, then))
        dialog.rejected.connect(partial(self.given_up.emit, session))
        dialog.open()

    def write(self, session: Session, path: Path, then: Then | None = None) -> None:
        """Saves a document under a name.

        Args:
            session: Its document as it is now.
            path: Is replaced if it exists: who calls has asked.
            then: Done when it is saved, and not if it could not be.
        """
        document, moment = session.document.copy(), session.history.moment()
        previous, cache = session.project, self._studio.paths.cache
        self._writing.append((session, path))
        self._activity.begin(self.tr("Saving {name}").format(name=path.name))

        def save() -> FileVersion | None:
            # Here and not above: the window opens sooner without it.
            from iide_studio.core.project_file.saving import save_project

            target = path.resolve()  # what a link leads to, rather than a file in its place
            save_project(document, target, previous=previous, on_progress=self._report)
            version = FileVersion.of(path)
            try:
                keep_thumbnail(document, path, cache)
            except Exception as error:  # noqa: BLE001 - the project is written: that alone counts
                _log.info("%s has no thumbnail", path, exc_info=error)
            return version

        done = partial(self._done, session, document, path, moment, then)
        self._worker.do(save, done, partial(self._fail, session, path, then))

    def _write_name(self, session: Session, then: Then | None, name: str) -> None:
        path = Path(name)
        if self._is_taken(session, path):
            self._refuse(session, then, path)
        else:
            self.write(session, path, then)

    def _refuse(self, session: Session, then: Then | None, path: Path) -> None:
        self.given_up.emit(session)
        self._offer_other_name(
            session,
            then,
            ExportError(
                self.tr("{name} is open in another tab.").format(name=path.name),
                self.tr("Choose another name, or close that tab first."),
            ),
        )

    def _was_changed(self, session: Session, project: Path) -> bool:
        """Returns whether somebody else has written a session's project file."""
        if self.is_saving(session):
            return False  # what is being written now is ours
        found = FileVersion.of(project)
        return found is not None and session.version is not None and found != session.version

    def _ask_to_replace(self, session: Session, then: Then | None, project: Path) -> None:
        ask_about_changed_project(
            self._studio.shell.widget(),
            project.name,
            replace=partial(self.write, session, project, then),
            save_as=partial(self.save_as, session, then),
            cancel=partial(self.given_up.emit, session),
        )

    def _is_taken(self, session: Session, path: Path) -> bool:
        """Returns whether a file is another document's project, or about to become it."""
        projects = [(s, s.project) for s in self._studio.sessions if s.project is not None]
        return any(
            other is not session and is_same_file(file, path)
            for other, file in (*projects, *self._writing)
        )

    def _report(self, fraction: float) -> None:
        self._worker.tell(partial(self._activity.set_fraction, fraction))

    def _done(
        self,
        session: Session,
        document: Document,
        path: Path,
        moment: Moment,
        then: Then | None,
        version: FileVersion | None,
    ) -> None:
        self._end(session, path)
        if session in self._studio.sessions:
            session.version = version
            session.mark_saved(path, moment)
            self._keeping.mark_saved(session, document, path)
        remember_file(self._studio.settings, path)
        self._studio.shell.say(self.tr("Saved {name}.").format(name=path.name))
        self.finished.emit(session)
        if then is not None:
            then(session)

    def _fail(self, session: Session, path: Path, then: Then | None, error: StudioError) -> None:
        self._end(session, path)
        self._offer_other_name(session, then, error)
        self.finished.emit(session)

    def _offer_other_name(self, session: Session, then: Then | None, error: StudioError) -> None:
        again = partial(self.save_as, session, then)
        self._studio.shell.show_error(error, [(self.tr("Save As…"), again)])

    def _end(self, session: Session, path: Path) -> None:
        self._writing.remove((session, path))
        if not self._writing:
            self._activity.end()


def suggested_project(session: Session, paths: Paths) -> Path:
    """Returns a name for a project: its own, or a free one beside the photo.

    Args:
        session: What is to be saved.
        paths: The program's folders, where nobody's work goes.
    """
    if session.project is not None:
        return session.project
    photo = session.document.origin.path
    name = Path(session.title).stem if photo is None else photo.stem
    folder = proposed_folder(photo, paths)
    path, number = folder / f"{name}{ENDING}", 2
    while os.path.lexists(path):
        path = folder / f"{name} {number}{ENDING}"
        number += 1
    return path
