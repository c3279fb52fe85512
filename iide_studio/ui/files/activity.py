"""A place in the status bar that says which files are being read or written."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

_BAR_WIDTH = 120
_PARTS = 1000


class FileActivity(QWidget):
    """Says what happens and how far it is; hidden while nothing does."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("file-activity")
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedWidth(_BAR_WIDTH)
        self._bar.setAccessibleName(self.tr("Progress of reading or writing"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 0, 6, 0)
        layout.addWidget(self._label)
        layout.addWidget(self._bar)
        self.hide()

    def begin(self, text: str) -> None:
        """Shows what is done now; how far it is, nobody knows yet."""
        self._label.setText(text)
        self._bar.setRange(0, 0)
        self.show()

    def set_fraction(self, fraction: float) -> None:
        """Shows how far it is, 0 to 1."""
        self._bar.setRange(0, _PARTS)
        self._bar.setValue(round(fraction * _PARTS))

    def end(self) -> None:
        """Nothing happens any more."""
        self.hide()
