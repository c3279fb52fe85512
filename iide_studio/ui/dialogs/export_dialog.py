"""Asks how a document is to be exported."""

from __future__ import annotations

import dataclasses
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QLabel,
    QPushButton,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from iide_studio.core.document import Document
from iide_studio.core.errors import ExportError
from iide_studio.core.export_plan import ExportPlan
from iide_studio.core.export_set import ExportSet, export_set
from iide_studio.core.name_template import facts_for_name
from iide_studio.core.photo_writing import losses
from iide_studio.ui.dialogs.export_format_box import ExportFormatBox
from iide_studio.ui.dialogs.export_name_box import ExportNameBox
from iide_studio.ui.dialogs.export_picture_box import ExportPictureBox
from iide_studio.ui.files.opening import is_same_file
from iide_studio.ui.translation import said


@dataclass(frozen=True, kw_only=True)
class ExportChoices:
    """What the dialog was left with, for the next time.

    Attributes:
        folder: Where files go.
        pattern: Of the name.
        plan: Of a single file.
        is_set: Whether three files are written.
        access_side: Pixels of the access picture's longest side.
    """

    folder: Path
    pattern: str
    plan: ExportPlan
    is_set: bool = False
    access_side: int = 3000


@dataclass(frozen=True, kw_only=True)
class ExportOrder:
    """What is to be written: a single file by its plan, or a set.

    Attributes:
        path: The single file.
        plan: How it is to be.
        files: The set; None = the single file.
    """

    path: Path
    plan: ExportPlan
    files: ExportSet | None = None


class ExportDialog(QDialog):
    """Shows all choices and the names that result; gives an order, and stays until it is taken."""

    ordered = Signal(object)
    """An ExportOrder."""

    def __init__(
        self, parent: QWidget, document: Document, title: str, choices: ExportChoices
    ) -> None:
        """Makes the dialog.

        Args:
            parent: The window.
            document: What is exported; not changed.
            title: Its name if it came from no file.
            choices: What to show at first.
        """
        super().__init__(parent)
        self.setObjectName("export-dialog")
        self.setWindowTitle(self.tr("Export"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._document, self._title, self._now = document, title, datetime.now().astimezone()
        self._what = QComboBox()
        self._what.addItem(self.tr("One file"), False)
        self._what.addItem(self.tr("Three files: master, restored TIFF, access JPEG"), True)
        self._what.setAccessibleName(self.tr("What to export"))
        self._what.setToolTip(self.tr("A single picture, or all that an archive keeps"))
        self._format, self._picture = ExportFormatBox(), ExportPictureBox(document)
        self._name = ExportNameBox(choices.folder, choices.pattern)
        self._keeps_metadata = QCheckBox(self.tr("Take over what the photo's file says"))
        self._is_private = QCheckBox(self.tr("Leave out places, paths and prompts"))
        self._access_side = QSpinBox(minimum=100, maximum=20_000, suffix=self.tr(" px"))
        self._preview, self._notes = QLabel(), QLabel()
        self._pages = QStackedWidget()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        self._show_choices(choices)
        self._connect()
        self._show_preview()

    def choices(self) -> ExportChoices:
        """Returns what is chosen; raises ExportError if that makes no sense."""
        return ExportChoices(
            folder=self._name.folder,
            pattern=self._name.pattern,
            plan=self._plan(),
            is_set=self._what.currentData(),
            access_side=self._access_side.value(),
        )

    def order(self) -> ExportOrder:
        """Returns what is to be written; raises ExportError if the choices make no sense."""
        plan, template = self._plan(), self._name.template()
        area = self._document.output_area
        size = plan.size(area.width, area.height)
        bits = plan.depth(self._document.dtype.itemsize * 8)
        facts = facts_for_name(
            self._document, title=self._title, size=size, bits=bits, now=self._now
        )
        folder = self._name.folder
        path = template.path(folder, plan.ending, facts)
        if not self._what.currentData():
            self._refuse_original(path)
            return ExportOrder(path=path, plan=plan)
        name = template.path(folder, ".tif", facts).stem
        self._refuse_original(folder / f"{name}.tif")
        files = dataclasses.replace(
            export_set(folder, name, self._document),
            access_side=self._access_side.value(),
            keeps_metadata=plan.keeps_metadata,
            is_private=plan.is_private,
        )
        self._refuse_original(files.access)
        return ExportOrder(path=path, plan=plan, files=files)

    def _refuse_original(self, path: Path) -> None:
        source = self._document.source
        if source is not None and is_same_file(path, source.path):
            text = self.tr("{name} is the original, which is never replaced.")
            raise ExportError(
                text.format(name=path.name), self.tr("Choose another name or another folder.")
            )

    def _plan(self) -> ExportPlan:
        return ExportPlan(
            ending=self._format.ending,
            bits=self._format.bits,
            color=self._picture.color,
            longest_side=self._picture.longest_side,
            resolution=self._picture.resolution,
            encoding=self._format.encoding,
            keeps_metadata=self._keeps_metadata.isChecked(),
            is_private=self._is_private.isChecked(),
        )

    def _lay_out(self) -> None:
        single = _column(self._format, self._picture)
        self._pages.addWidget(single)
        self._pages.addWidget(self._set_page())
        words = QGroupBox(self.tr("Metadata and privacy"))
        inside = QVBoxLayout(words)
        inside.addWidget(self._keeps_metadata)
        inside.addWidget(self._is_private)
        self._keeps_metadata.setToolTip(
            self.tr(
                "Captions, dates, camera and all else; how the picture was made is always noted"
            )
        )
        self._is_private.setToolTip(
            self.tr("For pictures that go to others: no coordinates, no names of folders, no words")
        )
        for label in (self._preview, self._notes):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._preview.setObjectName("export-preview")
        export = QPushButton(self.tr("Export"))
        export.setObjectName("export-button")
        export.setToolTip(self.tr("Write the file or files"))
        export.setDefault(True)
        self._export = export
        self._buttons.addButton(export, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.setFocusProxy(None)  # type: ignore[arg-type] - or Tab leaves out Cancel
        layout = QVBoxLayout(self)
        for widget in (self._what, self._pages, words, self._name, self._preview, self._notes):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(560)

    def _set_page(self) -> QWidget:
        page = QGroupBox(self.tr("Three files"))
        text = QLabel(
            self.tr(
                "The master is the photo's own file, copied and checked byte by byte. The restored "
                "picture is a TIFF of 16 bits in the photo's colours and size. The access picture "
                "is a JPEG in sRGB."
            )
        )
        text.setWordWrap(True)
        self._access_side.setAccessibleName(self.tr("Longest side of the access picture"))
        self._access_side.setToolTip(self._access_side.accessibleName())
        label = QLabel(self.tr("Longest side of the access picture:"))
        label.setBuddy(self._access_side)
        layout = QVBoxLayout(page)
        for widget in (text, label, self._access_side):
            layout.addWidget(widget)
        layout.addStretch(1)
        return page

    def _show_choices(self, choices: ExportChoices) -> None:
        plan = choices.plan
        self._format.show_choices(plan.ending, plan.bits, plan.encoding)
        self._picture.show_choices(plan)
        self._keeps_metadata.setChecked(plan.keeps_metadata)
        self._is_private.setChecked(plan.is_private)
        self._access_side.setValue(choices.access_side)
        self._what.setCurrentIndex(int(choices.is_set))
        self._pages.setCurrentIndex(int(choices.is_set))

    def _connect(self) -> None:
        self._what.currentIndexChanged.connect(self._pages.setCurrentIndex)
        self._what.currentIndexChanged.connect(self._show_preview)
        for box in (self._format, self._picture, self._name):
            box.changed.connect(self._show_preview)
        for check in (self._keeps_metadata, self._is_private):
            check.toggled.connect(self._show_preview)
        self._buttons.accepted.connect(self._give_order)
        self._buttons.rejected.connect(self.reject)

    def _show_preview(self) -> None:
        try:
            order = self.order()
        except ExportError as error:
            self._preview.setText(said(error))
            self._notes.clear()
            self._export.setEnabled(False)
            return
        self._export.setEnabled(True)
        paths = [order.path] if order.files is None else order.files.paths
        self._preview.setText("\n".join(self._described(path) for path in paths))
        notes = self._notes_on(order)
        self._notes.setText("\n".join(notes))
        self._notes.setVisible(bool(notes))

    def _notes_on(self, order: ExportOrder) -> list[str]:
        if order.files is None:
            return [said(note) for note in losses(self._document.origin, order.path)]
        if order.files.master is None:
            return [self.tr("The photo came from no file, so there is no master.")]
        if order.files.is_private:
            return [self.tr("The master keeps all that it says, places too: do not give it away.")]
        return []

    def _described(self, path: Path) -> str:
        source = self._document.source
        if source is not None and path == source.path:
            return self.tr("{path} (stays where it is)").format(path=path)
        is_there = os.path.lexists(path)
        return self.tr("{path} (exists already)").format(path=path) if is_there else str(path)

    def _give_order(self) -> None:
        self.ordered.emit(self.order())


def _column(*widgets: QWidget) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget)
    return page
