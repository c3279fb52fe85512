"""Offers the unsaved work of earlier sessions beside the documents that are open."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from iide_studio.ui.files.recovering import Recovering
from iide_studio.ui.panels.recovery_box import RecoveryBox


class RecoveryDialog(QDialog):
    """Shows what the start page shows, without being in the way; goes when there is no more."""

    def __init__(self, parent: QWidget, recovering: Recovering) -> None:
        """Makes the dialog.

        Args:
            parent: The window.
            recovering: What was found, and who recovers it.
        """
        super().__init__(parent)
        self.setObjectName("recovery-dialog")
        self.setWindowTitle(self.tr("Unsaved Work"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._recovering = recovering
        self._box = RecoveryBox()
        self._box.asked_to_recover.connect(recovering.recover)
        self._box.asked_to_discard.connect(recovering.discard)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._box)
        layout.addStretch(1)
        layout.addWidget(buttons)
        recovering.changed.connect(self._show_found)
        self._show_found()

    def _show_found(self) -> None:
        self._box.set_recoveries(self._recovering.found)
        if not self._recovering.found:
            self.close()
