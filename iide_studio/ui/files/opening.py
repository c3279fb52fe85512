"""Opening files without stopping the window."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from iide_studio.core.document import Document
from iide_studio.core.document_opening import OpenedDocument, open_document
from iide_studio.core.errors import PhotoReadError, StudioError
from iide_studio.core.file_settings import remember_file
from iide_studio.core.file_thumbnails import keep_thumbnail
from iide_studio.core.file_version import FileVersion
from iide_studio.core.photo import Photo
from iide_studio.ui.files.activity import FileActivity
from iide_studio.ui.files.clipboard import photo_of_image
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio
from iide_studio.ui.translation import said
from iide_studio.ui.worker import Worker

_MOST_ERRORS = 8
_NOTICE = "opening"


class Opening(QObject):
    """Reads photos and projects in a thread; a tab comes when its document is there.

    What could not be read is reported when nothing more is on its way, in one dialog.
    """

    changed = Signal()
    """Files came onto the way, or off it."""
    failed = Signal(object)
    """The Path of a file that could not be read."""

    def __init__(self, studio: Studio, worker: Worker, activity: FileActivity) -> None:
        """Makes an opening that does nothing yet.

        Args:
            studio: Gets the documents.
            worker: Reads.
            activity: Says so.
        """
        super().__init__(studio)
        self._studio, self._worker, self._activity = studio, worker, activity
        self._waiting: list[tuple[Path, int]] = []
        self._errors: list[StudioError] = []
        self._words: dict[Session, str] = {}
        studio.current_changed.connect(self._show_words)
        studio.session_removed.connect(self._forget)

    @property
    def is_reading(self) -> bool:
        """Whether files are on their way."""
        return bool(self._waiting)

    def open(self, paths: Iterable[Path], *, page: int = 0) -> None:
        """Opens files; one that is open already comes to the front.

        A photo that was scanned anew under its old name is another photo and opens beside the one
        that is open; a project that was changed comes to the front with a word on that.

        Args:
            paths: Photos and projects.
            page: Which page of them, from 0.
        """
        for path in map(Path.absolute, paths):
            session = self._session_of(path, page)
            if session is not None:
                self._bring_to_front(session)
            elif (path, page) not in self._waiting:
                self._begin(path, page)

    def _bring_to_front(self, session: Session) -> None:
        self._studio.set_session(session)
        project = session.project
        if project is not None and session.version not in (None, FileVersion.of(project)):
            text = self.tr(
                "“{name}” was changed by another program since it was opened here; the tab shows "
                "it as it was. Close the tab and open the file again to see the change."
            )
            self._show_notice(session, text.format(name=project.name))

    def open_image(self, image: QImage) -> None:
        """Makes a document of a picture that came without a file."""
        document = Document.from_photo(photo_of_image(image))
        session = Session(document, title=self.tr("Pasted photo"))
        self._studio.add_session(session)
        session.mark_unsaved()

    def _begin(self, path: Path, page: int) -> None:
        self._waiting.append((path, page))
        journals, cache = self._studio.paths.recovery, self._studio.paths.cache

        def read() -> tuple[OpenedDocument, FileVersion | None]:
            version = FileVersion.of(path)
            opened = open_document(path, journals=journals, page=page)
            keep_thumbnail(opened.document, path, cache)
            return opened, version

        self._worker.do(read, partial(self._show, path, page), partial(self._fail, path, page))
        self._tell()

    def _session_of(self, path: Path, page: int) -> Session | None:
        for session in self._studio.sessions:
            origin = session.document.origin
            is_photo = session.project is None and origin.page == page
            is_photo = is_photo and session.document.layers[0].request is None  # not enlarged
            is_other = session.project is None and _is_replaced(origin)
            file = session.project or (origin.path if is_photo and not is_other else None)
            if file is not None and is_same_file(file, path):
                return session
        return None

    def _show(
        self, path: Path, page: int, found: tuple[OpenedDocument, FileVersion | None]
    ) -> None:
        opened, version = found
        session = Session(opened.document, title=opened.title, project=opened.project)
        session.journal = opened.journal
        session.version = None if opened.project is None else version
        self._studio.add_session(session)
        if path != self._studio.paths.sample_photo():
            remember_file(self._studio.settings, path)
        if opened.notes:
            self._tell_notes(session, opened)
        self._finish(path, page)

    def _tell_notes(self, session: Session, opened: OpenedDocument) -> None:
        """What became of a project's layers must not go by unseen; photos' notes are in Info."""
        text = said(" ".join(opened.notes))
        if opened.project is None:
            self._studio.shell.say(text)
        else:
            self._show_notice(session, f"{opened.title}: {text}")

    def _show_notice(self, session: Session, text: str) -> None:
        self._words[session] = text
        self._show_words(self._studio.session)

    def _show_words(self, session: Session | None) -> None:
        """Shows what there is to be said on the document in front."""
        if session is None or session not in self._words:
            self._studio.shell.hide_notice(_NOTICE)
        else:
            text, forget = self._words[session], partial(self._forget, session)
            self._studio.shell.show_notice(_NOTICE, text, dismissed=forget)

    def _forget(self, session: Session) -> None:
        self._words.pop(session, None)

    def _fail(self, path: Path, page: int, error: StudioError) -> None:
        self._errors.append(error)
        self._finish(path, page)
        self.failed.emit(path)

    def _finish(self, path: Path, page: int) -> None:
        self._waiting.remove((path, page))
        self._tell()
        if not self._waiting and self._errors:
            errors, self._errors = self._errors, []
            self._studio.shell.show_error(self._joined(errors))

    def _joined(self, errors: list[StudioError]) -> StudioError:
        if len(errors) == 1:
            return errors[0]
        message = self.tr("%n files could not be opened.", None, len(errors))
        lines = [said(error) for error in errors[:_MOST_ERRORS]]
        return PhotoReadError(message, "\n\n".join(lines + ["…"] * (len(errors) > len(lines))))

    def _tell(self) -> None:
        if not self._waiting:
            self._activity.end()
        else:
            name, more = self._waiting[0][0].name, len(self._waiting) - 1
            one = self.tr("Opening {name}")
            several = self.tr("Opening {name} and %n more", None, more)
            self._activity.begin((several if more else one).format(name=name))
        self.changed.emit()


def _is_replaced(photo: Photo) -> bool:
    """Whether another file took the place of the one that a photo was read from; not a lost one."""
    return photo.source is not None and photo.source.path.exists() and photo.source.has_changed()


def is_same_file(path: Path, other: Path) -> bool:
    """Returns whether two names, of files that may be gone, mean the same file."""
    try:
        return os.path.samefile(path, other)
    except OSError:
        return path.absolute() == other.absolute()
