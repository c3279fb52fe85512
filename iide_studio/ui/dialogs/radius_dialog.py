"""Asks for a number of pixels."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QDoubleSpinBox, QFormLayout, QWidget

_LARGEST = 500.0


class RadiusDialog(QDialog):
    """A field for a radius; remembers nothing."""

    chosen = Signal(float)
    """Pixels, above 0."""

    def __init__(self, parent: QWidget, title: str, *, radius: float = 3.0) -> None:
        """Makes the dialog; `open` shows it.

        Args:
            parent: The window.
            title: What will be done, translated.
            radius: What the field shows first.
        """
        super().__init__(parent)
        self.setObjectName("radius-dialog")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._radius = QDoubleSpinBox(minimum=0.5, maximum=_LARGEST, decimals=1, value=radius)
        self._radius.setSuffix(self.tr(" pixels"))
        self._radius.setAccessibleName(self.tr("By"))
        self._radius.setToolTip(self.tr("In pixels of the photo at full size"))
        self._radius.selectAll()
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        form = QFormLayout(self)
        form.addRow(self.tr("By"), self._radius)
        form.addRow(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(self._tell)

    @property
    def field(self) -> QDoubleSpinBox:
        return self._radius

    def _tell(self) -> None:
        self.chosen.emit(self._radius.value())
