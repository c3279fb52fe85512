"""Asks for another checkpoint."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from iide_studio.core.paths import Paths


class CheckpointDialog(QDialog):
    """A list of the checkpoints that are there, and a way to any folder."""

    chosen = Signal(str)
    """A checkpoint's name, or its folder."""

    def __init__(self, parent: QWidget, paths: Paths, current: str) -> None:
        """Makes the dialog; `open` shows it.

        Args:
            parent: The window.
            paths: Knows the checkpoints.
            current: The one in use.
        """
        super().__init__(parent)
        self.setObjectName("checkpoint-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Choose a checkpoint"))
        self.setMinimumWidth(420)
        self.names = QListWidget()
        self.names.setAccessibleName(self.tr("Checkpoints"))
        for name, folder in paths.checkpoints().items():
            item = QListWidgetItem(name, self.names)
            item.setToolTip(str(folder))
            if name == current:
                self.names.setCurrentItem(item)
        if self.names.currentItem() is None:
            self.names.setCurrentRow(0)
        self.names.itemDoubleClicked.connect(self.accept)
        self._arrange()

    def accept(self) -> None:
        """Takes the marked checkpoint."""
        item = self.names.currentItem()
        if item is not None:
            self.chosen.emit(item.text())
        super().accept()

    def _arrange(self) -> None:
        words = QLabel(self.tr("The networks that restore come from a checkpoint. Use:"))
        words.setBuddy(self.names)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        folder = buttons.addButton(self.tr("&Folder…"), QDialogButtonBox.ButtonRole.ActionRole)
        folder.setToolTip(self.tr("Use a checkpoint that lies anywhere else"))
        folder.clicked.connect(self._ask_for_folder)
        layout = QVBoxLayout(self)
        layout.addWidget(words)
        layout.addWidget(self.names)
        layout.addWidget(buttons)

    def _ask_for_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder of a checkpoint"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._take_folder)
        dialog.open()

    def _take_folder(self, folder: str) -> None:
        self.chosen.emit(str(Path(folder)))
        super().accept()
