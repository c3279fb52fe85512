"""Exporting pictures without stopping the window."""

from __future__ import annotations

import dataclasses
import json
import os
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox

from iide_studio.core.document import Document
from iide_studio.core.document_writing import write_document
from iide_studio.core.errors import ExportError, StudioError
from iide_studio.core.export_options import ExportOptions
from iide_studio.core.export_plan import ColorChoice, ExportPlan, planned_photo
from iide_studio.core.export_set import write_set
from iide_studio.core.file_settings import EXPORT_CHOICES
from iide_studio.core.files import make_folder
from iide_studio.core.name_template import DEFAULT, free_path
from iide_studio.core.result_writing import ResultOptions
from iide_studio.ui.dialogs.export_dialog import ExportChoices, ExportDialog, ExportOrder
from iide_studio.ui.files.activity import FileActivity
from iide_studio.ui.files.opening import is_same_file
from iide_studio.ui.files.proposed_folder import proposed_folder
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio
from iide_studio.ui.worker import Worker


class Exporting(QObject):
    """Asks what to export, never replaces a file unasked, and writes in a thread."""

    began = Signal(object)
    """The Paths of files that are going to be written."""

    def __init__(self, studio: Studio, worker: Worker, activity: FileActivity) -> None:
        """Makes an exporting that does nothing yet.

        Args:
            studio: Whose documents.
            worker: Writes.
            activity: Says so.
        """
        super().__init__(studio)
        self._studio, self._worker, self._activity = studio, worker, activity
        self._count = 0

    @property
    def is_busy(self) -> bool:
        """Whether anything is being written, or waits for it."""
        return self._count > 0

    def ask(self, session: Session, *, is_set: bool | None = None) -> ExportDialog:
        """Opens the dialog.

        Args:
            session: What is exported.
            is_set: Whether three files are suggested; None = as the last time.
        """
        choices = self._remembered(session)
        if is_set is not None:
            choices = dataclasses.replace(choices, is_set=is_set)
        dialog = ExportDialog(self._studio.shell.widget(), session.document, session.title, choices)
        dialog.ordered.connect(partial(self._check, session, dialog))
        dialog.open()
        return dialog

    def _check(self, session: Session, dialog: ExportDialog, order: ExportOrder) -> None:
        """Asks before anything is replaced; the original of no open photo ever is."""
        if order.files is None:
            in_the_way = [order.path] if os.path.lexists(order.path) else []
        else:
            in_the_way = order.files.in_the_way(session.document)
        if (original := self._original_among(in_the_way)) is not None:
            self._refuse(original)
        elif in_the_way:
            self._ask_to_replace(session, dialog, order, in_the_way)
        else:
            self._begin(session, dialog, order, overwrite=False)

    def _original_among(self, paths: list[Path]) -> Path | None:
        sources = [s.document.source for s in self._studio.sessions]
        files = [source.path for source in sources if source is not None]
        return next((p for p in paths if any(is_same_file(p, file) for file in files)), None)

    def _refuse(self, path: Path) -> None:
        text = self.tr("{name} is the original of an open photo, which is never replaced.")
        hint = self.tr("Choose another name or another folder.")
        self._studio.shell.show_error(ExportError(text.format(name=path.name), hint))

    def _ask_to_replace(
        self, session: Session, dialog: ExportDialog, order: ExportOrder, paths: list[Path]
    ) -> None:
        box = QMessageBox(dialog)
        box.setObjectName("replace-dialog")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        if len(paths) == 1:
            box.setText(self.tr("{name} exists already.").format(name=paths[0].name))
        else:
            box.setText(self.tr("%n files exist already.", None, len(paths)))
        box.setInformativeText("\n".join(str(path) for path in paths))
        replace = box.addButton(self.tr("Replace"), QMessageBox.ButtonRole.DestructiveRole)
        replace.clicked.connect(partial(self._begin, session, dialog, order, overwrite=True))
        if order.files is None:
            free = dataclasses.replace(order, path=free_path(order.path))
            text = self.tr("Save as {name}").format(name=free.path.name)
            other = box.addButton(text, QMessageBox.ButtonRole.AcceptRole)
            other.clicked.connect(partial(self._begin, session, dialog, free, overwrite=False))
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.open()

    def _begin(
        self,
        session: Session,
        dialog: ExportDialog,
        order: ExportOrder,
        _is_checked: bool = False,
        *,
        overwrite: bool,
    ) -> None:
        self._remember(session, dialog.choices())
        dialog.accept()
        self.write(session.document.copy(), order, overwrite=overwrite)

    def write(self, document: Document, order: ExportOrder, *, overwrite: bool) -> None:
        """Writes what was ordered.

        Args:
            document: A copy that nobody changes.
            order: What to write.
            overwrite: Whether older files may be replaced: the user was asked.
        """
        name = order.path.name if order.files is None else order.files.restored.name
        self._activity.begin(self.tr("Exporting {name}").format(name=name))
        self._count += 1
        self.began.emit([order.path] if order.files is None else order.files.paths)
        self._worker.do(
            lambda: _write(document, order, overwrite=overwrite),
            partial(self._done, order),
            self._fail,
        )

    def _done(self, order: ExportOrder, _: None) -> None:
        self._end()
        path = order.path if order.files is None else order.files.restored
        self._studio.shell.say(self.tr("Exported {path}.").format(path=path))

    def _fail(self, error: StudioError) -> None:
        self._end()
        self._studio.shell.show_error(error)

    def _end(self) -> None:
        self._count -= 1
        self._activity.end()

    def _remember(self, session: Session, choices: ExportChoices) -> None:
        texts = _to_texts(choices)
        if choices.folder != self._usual_folder(session):
            texts["folder"] = str(choices.folder)
        self._studio.settings.set(EXPORT_CHOICES, texts)

    def _remembered(self, session: Session) -> ExportChoices:
        """Returns the last choices; files go beside the photo unless another folder was chosen."""
        texts = self._studio.settings.get(EXPORT_CHOICES)
        chosen = texts.get("folder", "")
        folder = Path(chosen) if os.path.isdir(chosen) else self._usual_folder(session)
        return _from_texts(texts, folder)

    def _usual_folder(self, session: Session) -> Path:
        photo = session.project or session.document.origin.path
        return proposed_folder(photo, self._studio.paths)


def _write(document: Document, order: ExportOrder, *, overwrite: bool) -> None:
    options = ResultOptions(created=datetime.now().astimezone(), overwrite=overwrite)
    if order.files is not None:
        make_folder(order.files.restored.parent)
        write_set(document, order.files, options)
        return
    plan = order.plan
    make_folder(order.path.parent)
    options = dataclasses.replace(options, export=plan.encoding, is_private=plan.is_private)
    write_document(document, order.path, options, prepare=lambda photo: planned_photo(photo, plan))


def _to_texts(choices: ExportChoices) -> dict[str, str]:
    plan = {**dataclasses.asdict(choices.plan), "color": choices.plan.color.value}
    return {
        "pattern": choices.pattern,
        "plan": json.dumps(plan),
        "set": json.dumps(choices.is_set),
        "access": json.dumps(choices.access_side),
    }


def _from_texts(texts: dict[str, str], folder: Path) -> ExportChoices:
    """Returns kept choices; the usual ones if they cannot be understood."""
    try:
        plan: dict[str, Any] = json.loads(texts["plan"])
        encoding = ExportOptions(**plan.pop("encoding"))
        color = ColorChoice(plan.pop("color"))
        return ExportChoices(
            folder=folder,
            pattern=texts["pattern"],
            plan=ExportPlan(encoding=encoding, color=color, **plan),
            is_set=bool(json.loads(texts["set"])),
            access_side=int(json.loads(texts["access"])),
        )
    except (StudioError, KeyError, TypeError, ValueError, AttributeError):
        return ExportChoices(folder=folder, pattern=DEFAULT, plan=ExportPlan())
