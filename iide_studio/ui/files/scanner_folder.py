"""Watching the folder of a scanner: what comes there is opened."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from iide_studio.core.errors import StudioError
from iide_studio.core.file_settings import SCANNER_FOLDER
from iide_studio.core.folder_watch import FolderWatch
from iide_studio.ui.files.opening import Opening
from iide_studio.ui.studio import Studio
from iide_studio.ui.worker import Worker

_INTERVAL = 1000
"""Milliseconds between two looks at the folder."""


class ScannerFolder(QObject):
    """Looks into a folder every second, in a thread: a folder in the network may be slow."""

    changed = Signal()
    """Watching began or ended."""

    def __init__(self, studio: Studio, worker: Worker, opening: Opening) -> None:
        """Watches nothing yet.

        Args:
            studio: Remembers the folder.
            worker: Looks.
            opening: Opens what came.
        """
        super().__init__(studio)
        self._studio, self._worker, self._opening = studio, worker, opening
        self._watch: FolderWatch | None = None
        self._timer = QTimer(self, interval=_INTERVAL)
        self._timer.timeout.connect(self._look)
        opening.failed.connect(self._expect_more)

    @property
    def folder(self) -> Path | None:
        """What is watched; None = nothing."""
        return None if self._watch is None else self._watch.folder

    def toggle(self) -> None:
        """Ends watching, or asks for a folder to watch."""
        if self._watch is not None:
            self.stop()
            return
        dialog = QFileDialog(self._studio.shell.widget(), self.tr("Watch a Scanner's Folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setDirectory(self._studio.settings.get(SCANNER_FOLDER))
        dialog.fileSelected.connect(self._chosen)
        dialog.rejected.connect(self.changed)
        dialog.open()

    def start(self, folder: Path) -> None:
        """Begins to watch a folder."""
        try:
            self._watch = FolderWatch(folder)
        except StudioError as error:
            self._studio.shell.show_error(error)
            return
        self._studio.settings.set(SCANNER_FOLDER, str(folder))
        self._timer.start()
        self._studio.shell.say(self.tr("Scans in {name} are opened.").format(name=folder.name))
        self.changed.emit()

    def stop(self) -> None:
        """Ends watching."""
        self._timer.stop()
        self._watch = None
        self.changed.emit()

    def pass_over(self, paths: Sequence[Path]) -> None:
        """Says that the program is about to write files, which are not to be opened."""
        if self._watch is not None:
            self._watch.pass_over(paths)

    def _expect_more(self, path: Path) -> None:
        if self._watch is not None and path.parent == self._watch.folder.absolute():
            self._watch.expect_more(self._watch.folder / path.name)

    def _chosen(self, name: str) -> None:
        self.start(Path(name))

    def _look(self) -> None:
        if self._watch is not None and not self._worker.is_busy:
            self._worker.do(self._watch.poll, self._opening.open, self._fail)

    def _fail(self, error: StudioError) -> None:
        self.stop()
        self._studio.shell.show_error(error)
