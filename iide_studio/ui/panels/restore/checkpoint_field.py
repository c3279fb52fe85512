"""Chooses the checkpoint, and says what it runs on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from iide_studio.core.errors import StudioError
from iide_studio.ui.checkpoints import Checkpoints
from iide_studio.ui.icons import glyph_icon
from iide_studio.ui.studio import Studio
from iide_studio.ui.widgets.gesture import Gestures


class CheckpointField(QWidget):
    """The checkpoints with a name, and a button that asks for a folder."""

    def __init__(self, studio: Studio, checkpoints: Checkpoints, ask: QAction) -> None:
        """Makes the field.

        Args:
            studio: Shows errors.
            checkpoints: What it chooses from.
            ask: Opens the dialog for any folder.
        """
        super().__init__()
        self._studio, self._checkpoints = studio, checkpoints
        self.box = QComboBox()
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box.setAccessibleName(self.tr("Checkpoint"))
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._gestures = Gestures(self.box)
        self.more = QToolButton(autoRaise=True)
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.setAccessibleName(self.tr("Choose a checkpoint"))
        self.more.setToolTip(ask.toolTip())
        self.more.clicked.connect(ask.trigger)
        self.more.setIcon(glyph_icon("mdi6.folder-open-outline"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.box, 1)
        layout.addWidget(self.more)
        self.setFocusProxy(self.box)
        self.box.activated.connect(self._choose)
        checkpoints.changed.connect(self.show_choices)
        self.show_choices()

    def show_choices(self) -> None:
        """Shows what can be chosen, and what is."""
        self.box.clear()
        for name in self._checkpoints.known():
            self.box.addItem(Path(name).name, name)
            self.box.setItemData(self.box.count() - 1, name, Qt.ItemDataRole.ToolTipRole)
        self.box.setCurrentIndex(self.box.findData(self._checkpoints.current))
        self.box.setToolTip(
            self.tr("The networks that restore: {name}").format(name=self._checkpoints.current)
        )

    def showEvent(self, event: QShowEvent) -> None:
        # A folder may have been copied to its place meanwhile.
        self.show_choices()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            for button in self.findChildren(QToolButton):
                button.setIcon(glyph_icon("mdi6.folder-open-outline"))
        super().changeEvent(event)

    def _choose(self, index: int) -> None:
        try:
            self._checkpoints.choose(self.box.itemData(index))
        except StudioError as error:
            self._studio.shell.show_error(error)
            self.show_choices()
