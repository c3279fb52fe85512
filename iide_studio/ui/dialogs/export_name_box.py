"""The part of the export dialog that says where files go and what they are called."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from iide_studio.core.errors import ExportError
from iide_studio.core.name_template import FIELDS, NameTemplate


class ExportNameBox(QGroupBox):
    """Folder and pattern of the name."""

    changed = Signal()

    def __init__(self, folder: Path, pattern: str) -> None:
        """Shows a folder and a pattern."""
        super().__init__()
        self.setTitle(self.tr("Name"))
        self._folder = QLineEdit(str(folder))
        self._folder.setAccessibleName(self.tr("Folder"))
        self._folder.setToolTip(self.tr("Where the files go"))
        self._pattern = QLineEdit(pattern)
        self._pattern.setAccessibleName(self.tr("Pattern of the name"))
        self._pattern.setToolTip(self.tr("Words in braces are filled in for each photo"))
        rows = QFormLayout(self)
        rows.addRow(self.tr("Folder:"), _beside(self._folder, self._browse_button()))
        rows.addRow(self.tr("Name:"), _beside(self._pattern, self._field_button()))
        self._folder.textChanged.connect(self.changed)
        self._pattern.textChanged.connect(self.changed)

    @property
    def folder(self) -> Path:
        """Where files go."""
        folder = Path(self._folder.text().strip())
        try:
            return folder.expanduser()
        except RuntimeError:  # "~nobody": there is no such user
            return folder

    @property
    def pattern(self) -> str:
        """As it was typed."""
        return self._pattern.text()

    def template(self) -> NameTemplate:
        """Returns the pattern; raises ExportError if it is none."""
        if not self._folder.text().strip():
            raise ExportError(self.tr("There is no folder."), self.tr("Choose one."))
        if not self.folder.is_absolute():
            raise ExportError(
                self.tr("“{name}” is not the whole path of a folder.").format(name=self.folder),
                self.tr("Choose one."),
            )
        return NameTemplate(self.pattern)

    def _browse_button(self) -> QPushButton:
        button = QPushButton(self.tr("Browse…"))
        button.setToolTip(self.tr("Choose the folder"))
        button.setAutoDefault(False)  # Enter exports
        button.clicked.connect(self._browse)
        return button

    def _field_button(self) -> QToolButton:
        button = QToolButton()
        button.setText(self.tr("Insert"))
        button.setToolTip(self.tr("Insert a word that is filled in"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        titles = self._titles()
        for name in FIELDS:
            action = menu.addAction(f"{titles[name]}\t{{{name}}}")
            action.triggered.connect(partial(self._insert, f"{{{name}}}"))
        button.setMenu(menu)
        return button

    def _titles(self) -> dict[str, str]:
        return {
            "name": self.tr("Name of the photo"),
            "folder": self.tr("Name of the photo's folder"),
            "date": self.tr("Date"),
            "time": self.tr("Time"),
            "width": self.tr("Width in pixels"),
            "height": self.tr("Height in pixels"),
            "dpi": self.tr("Resolution"),
            "bits": self.tr("Bits per channel"),
            "number": self.tr("First free number"),
        }

    def _insert(self, field: str) -> None:
        self._pattern.insert(field)

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder"), self._folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._folder.setText)
        dialog.open()


def _beside(line: QLineEdit, button: QWidget) -> QHBoxLayout:
    layout = QHBoxLayout()
    layout.addWidget(line, 1)
    layout.addWidget(button)
    return layout
