"""Opening files: by dialog, drop, paste, from the list of recent ones."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFileDialog

from iide_studio.core.document_opening import READABLE_ENDINGS, OpenedDocument, open_document
from iide_studio.core.file_settings import remember_file
from iide_studio.core.project_file.saving import ENDING
from iide_studio.ui.features.feature import Feature
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio
from iide_studio.ui.worker import Worker


class FileFeature(Feature):
    """Opens photos and projects; a thread reads them, and their tab comes when they are there."""

    reading_changed = Signal()
    """How many files are still being read."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._worker = Worker("reading")
        self._worker.busy_changed.connect(self.reading_changed)
        studio.closing.connect(self._worker.close)
        self._add_actions()

    @property
    def is_reading(self) -> bool:
        """Whether files are on their way."""
        return self._worker.is_busy

    def open_paths(self, paths: Iterable[Path]) -> None:
        """Opens photos and projects; those that cannot be opened are reported, one by one."""
        for path in paths:
            self._open(path)

    def _add_actions(self) -> None:
        actions = self.studio.actions
        actions.add(
            "file.open",
            self.tr("&Open…"),
            self.choose_files,
            shortcut=QKeySequence.StandardKey.Open,
            icon="mdi6.folder-open-outline",
            tip=self.tr("Open photos or projects"),
        )

    def choose_files(self) -> None:
        """Asks for files and opens them."""
        dialog = QFileDialog(self.studio.shell.widget(), self.tr("Open"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        endings = " ".join(f"*{ending}" for ending in (ENDING, *READABLE_ENDINGS))
        photos = self.tr("Photos and projects")
        dialog.setNameFilters([f"{photos} ({endings})", self.tr("All files") + " (*)"])
        dialog.filesSelected.connect(self._open_names)
        dialog.open()

    def _open_names(self, names: list[str]) -> None:
        self.open_paths(map(Path, names))

    def _open(self, path: Path) -> None:
        journals = self.studio.paths.recovery
        self._worker.do(
            lambda: open_document(path, journals=journals),
            partial(self._show, path),
            self.studio.shell.show_error,
        )

    def _show(self, path: Path, opened: OpenedDocument) -> None:
        session = Session(opened.document, title=opened.title, project=opened.project)
        self.studio.add_session(session)
        remember_file(self.studio.settings, path)
