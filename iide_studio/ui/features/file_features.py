"""The file menu and the start page: everything that opens, saves, exports or prints."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu

from iide_studio.core.document_opening import READABLE_ENDINGS
from iide_studio.core.file_settings import RECENT_FILES, forget_files, recent_files
from iide_studio.core.project_file.ending import ENDING
from iide_studio.ui.features.feature import Feature
from iide_studio.ui.files.activity import FileActivity
from iide_studio.ui.files.closing import Closing
from iide_studio.ui.files.dropping import Dropping, open_data
from iide_studio.ui.files.finishing import Finishing
from iide_studio.ui.files.keeping import Keeping
from iide_studio.ui.files.machine_text import MachineText
from iide_studio.ui.files.opening import Opening
from iide_studio.ui.files.recovering import Recovering
from iide_studio.ui.files.recovery_notice import RecoveryNotice
from iide_studio.ui.files.saving import Saving
from iide_studio.ui.files.scanner_folder import ScannerFolder
from iide_studio.ui.panels.start_page import StartPage
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio
from iide_studio.ui.worker import Worker

if TYPE_CHECKING:
    from iide_studio.ui.files.exporting import Exporting
    from iide_studio.ui.files.printing import Printing

_OFFERED = ("file.open", "file.sample", "file.watch")
"""Actions that the start page's drop target shows as buttons."""


class FileFeature(Feature):
    """Registers what is done with files, and puts together who does it.

    Attributes:
        opening: Reads files.
        saving: Writes projects.
        keeping: Keeps unsaved work safe.
        recovering: Brings back what an earlier session left.
        scanner: Watches a scanner's folder.
        page: What is shown while no document is open.
    """

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        reading, writing = FileActivity(), FileActivity()
        studio.shell.add_status(reading)
        studio.shell.add_status(writing)
        self._reader, self._writer = Worker("reading"), Worker("writing")
        self.opening = Opening(studio, self._reader, reading)
        self.keeping = Keeping(studio, self._writer)
        self.saving = Saving(studio, self._writer, writing, self.keeping)
        self.recovering = Recovering(studio, self._reader)
        self.scanner = ScannerFolder(studio, self._reader, self.opening)
        self._printing: Printing | None = None
        self._writing = writing
        self._recent = QMenu(studio.shell.widget())
        RecoveryNotice(studio, self.recovering)
        closing = Closing(studio, self.saving, self._is_writing)
        Finishing(studio, self._writer, closing)
        Dropping(studio.shell.widget(), self.opening)
        self._add_opening()
        self._add_saving()
        self._add_exporting()
        self._add_closing()
        self._show_page()
        studio.closing.connect(self._end)
        QTimer.singleShot(0, self, self.recovering.look)

    def open_paths(self, paths: Iterable[Path]) -> None:
        """Opens photos and projects; what cannot be opened is reported in one dialog."""
        self.opening.open(paths)

    def choose_files(self) -> None:
        """Asks for files and opens them."""
        dialog = QFileDialog(self.studio.shell.widget(), self.tr("Open"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        endings = " ".join(f"*{ending}" for ending in (ENDING, *READABLE_ENDINGS))
        photos = self.tr("Photos and projects")
        dialog.setNameFilters([f"{photos} ({endings})", self.tr("All files") + " (*)"])
        recent = recent_files(self.studio.settings)
        dialog.setDirectory(str(recent[0].parent if recent else Path.home()))
        dialog.filesSelected.connect(self._open_names)
        dialog.open()

    def paste(self) -> None:
        """Opens the picture, or the files, in the clipboard."""
        data = QGuiApplication.clipboard().mimeData()  # None where nothing was ever copied
        if data is None or not open_data(data, self.opening):
            self.studio.shell.say(self.tr("There is no picture in the clipboard."))

    def choose_page(self) -> None:
        """Asks for another page of the photo's file and opens it."""
        session = self.studio.session
        origin = None if session is None else session.document.origin
        if origin is None or origin.path is None:
            return
        dialog = QInputDialog(self.studio.shell.widget())
        dialog.setWindowTitle(self.tr("Open Another Page"))
        count = origin.page_count
        dialog.setLabelText(self.tr("The file has %n pages. Open page:", None, count))
        dialog.setInputMode(QInputDialog.InputMode.IntInput)
        dialog.setIntRange(1, origin.page_count)
        dialog.setIntValue(min(origin.page + 2, origin.page_count))
        dialog.intValueSelected.connect(partial(self._open_page, origin.path))
        dialog.open()

    def _add_opening(self) -> None:
        add = self.studio.actions.add
        add(
            "file.open",
            self.tr("&Open…"),
            self.choose_files,
            shortcut=QKeySequence.StandardKey.Open,
            icon="mdi6.folder-open-outline",
            tip=self.tr("Open photos or projects"),
        )
        self._add_recent()
        add(
            "file.sample",
            self.tr("Open the Sa&mple"),
            self._open_sample,
            icon="mdi6.image-outline",
            tip=self.tr("Open the damaged photo that comes with the program"),
        )
        add(
            "file.paste",
            self.tr("&Paste as a New Photo"),
            self.paste,
            shortcut=QKeySequence.StandardKey.Paste,
            icon="mdi6.content-paste",
            tip=self.tr("Open the picture or the files in the clipboard"),
        )
        add(
            "file.page",
            self.tr("Open Another Pa&ge…"),
            self.choose_page,
            tip=self.tr("Open another page of the file that this photo is from"),
            is_enabled=self._has_pages,
        )
        add(
            "file.watch",
            self.tr("&Watch a Scanner's Folder…"),
            self.scanner.toggle,
            icon="mdi6.scanner",
            tip=self.tr("Open every scan that comes into a folder"),
            is_checked=lambda: self.scanner.folder is not None,
        )
        self.scanner.changed.connect(self.studio.actions.refresh)

    def _add_recent(self) -> None:
        action = self.studio.actions.add(
            "file.recent",
            self.tr("Open &Recent"),
            self.choose_files,
            tip=self.tr("Open a file that was worked on before"),
            is_enabled=lambda: bool(self.studio.settings.get(RECENT_FILES)),
        )
        action.setMenu(self._recent)
        self._recent.setToolTipsVisible(True)
        self._recent.aboutToShow.connect(self._fill_recent)

    def _add_saving(self) -> None:
        actions = self.studio.actions
        actions.add_separator("file")
        actions.add(
            "file.save",
            self.tr("&Save Project"),
            self._with_session(self.saving.save),
            shortcut=QKeySequence.StandardKey.Save,
            icon="mdi6.content-save-outline",
            tip=self.tr("Save everything as a project that can be worked on later"),
            is_enabled=self.has_document,
        )
        actions.add(
            "file.save_as",
            self.tr("Save Project &As…"),
            self._with_session(self.saving.save_as),
            shortcut="Ctrl+Shift+S",
            tip=self.tr("Save the project under another name"),
            is_enabled=self.has_document,
        )

    def _add_exporting(self) -> None:
        actions = self.studio.actions
        actions.add_separator("file")
        actions.add(
            "file.export",
            self.tr("&Export…"),
            self._with_session(self._export),
            shortcut="Ctrl+Shift+E",
            icon="mdi6.export-variant",
            tip=self.tr("Write a picture that other programs can read"),
            is_enabled=self.has_document,
        )
        actions.add(
            "file.export_set",
            self.tr("Export &Three Files…"),
            self._with_session(partial(self._export, is_set=True)),
            tip=self.tr("Write master, restored picture and access picture at once"),
            is_enabled=self.has_document,
        )
        actions.add(
            "file.print",
            self.tr("P&rint…"),
            self._print,
            shortcut=QKeySequence.StandardKey.Print,
            icon="mdi6.printer-outline",
            tip=self.tr("Print at true size, or as large as the paper allows"),
            is_enabled=self.has_document,
        )

    @cached_property
    def exporting(self) -> Exporting:
        """Writes pictures; made when the first is to be written."""
        # Here and not above: the program starts quicker without what few sessions need.
        from iide_studio.ui.files.exporting import Exporting

        exporting = Exporting(self.studio, self._writer, self._writing)
        exporting.began.connect(self.scanner.pass_over)
        return exporting

    def _export(self, session: Session, *, is_set: bool | None = None) -> None:
        self.exporting.ask(session, is_set=is_set)

    def _print(self) -> None:
        # As above.
        from iide_studio.ui.files.printing import Printing

        if self._printing is None:
            self._printing = Printing(self.studio, self._writer, self._writing)
        if self.studio.session is not None:
            self._printing.ask(self.studio.session)

    def _is_writing(self) -> bool:
        """Whether a picture or a page is on its way out; projects are waited for anyway."""
        is_printing = self._printing is not None and self._printing.is_busy
        return is_printing or ("exporting" in self.__dict__ and self.exporting.is_busy)

    def _add_closing(self) -> None:
        actions = self.studio.actions
        actions.add_separator("file")
        actions.add(
            "file.close",
            self.tr("&Close"),
            self._with_session(self.studio.close_session),
            shortcut=QKeySequence.StandardKey.Close,
            tip=self.tr("Close this photo"),
            is_enabled=self.has_document,
        )
        actions.add(
            "file.quit",
            self.tr("&Quit"),
            self.studio.shell.widget().close,
            shortcut="Ctrl+Q",
            tip=self.tr("Close all photos and the program"),
        )

    def _show_page(self) -> None:
        page = self.page = StartPage(self.studio.actions, self.studio.paths, _OFFERED)
        page.asked_to_recover.connect(self.recovering.recover)
        page.asked_to_discard.connect(self.recovering.discard)
        page.recent.chosen.connect(self._open_one)
        self.studio.shell.set_start_page(page)
        MachineText(self.studio, page)
        self.recovering.changed.connect(self._show_recoveries)
        self.studio.current_changed.connect(self._show_recent)
        self.studio.settings.listen(self._setting_changed)
        self._show_recent()

    def _with_session(self, do: Callable[[Session], object]) -> Callable[[], object]:
        return lambda: None if self.studio.session is None else do(self.studio.session)

    def _has_pages(self) -> bool:
        session = self.studio.session
        return session is not None and session.document.origin.page_count > 1

    def _open_one(self, path: Path) -> None:
        self.opening.open([path])

    def _open_names(self, names: list[str]) -> None:
        self.opening.open(map(Path, names))

    def _open_page(self, path: Path, number: int) -> None:
        self.opening.open([path], page=number - 1)

    def _open_sample(self) -> None:
        self.opening.open([self.studio.paths.sample_photo()])

    def _fill_recent(self) -> None:
        self._recent.clear()
        for path in recent_files(self.studio.settings):
            action = QAction(path.name.replace("&", "&&"), self._recent)
            action.setToolTip(str(path))
            action.triggered.connect(partial(self._open_one, path))
            self._recent.addAction(action)
        self._recent.addSeparator()
        clear = self._recent.addAction(self.tr("Clear the List"))
        clear.triggered.connect(partial(forget_files, self.studio.settings))

    def _setting_changed(self, key: str) -> None:
        if key == RECENT_FILES.key:
            self.studio.actions.refresh()
            self._show_recent()

    def _show_recent(self, _: object = None) -> None:
        if self.studio.session is not None:
            return  # nobody sees the list, and the disk of a file may be slow to answer
        self.page.recent.set_files(recent_files(self.studio.settings))

    def _show_recoveries(self) -> None:
        self.page.set_recoveries(self.recovering.found)

    def _end(self) -> None:
        self._reader.give_up()  # nobody will see what it reads
        self._reader.close()
        self._writer.close()
