"""The eyedropper: reads colours with all their bits."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from iide_studio.core.color_sample import ColorSample, sample_color
from iide_studio.ui.canvas.tool import PointerEvent, Tool
from iide_studio.ui.studio import Studio

_SWATCH = 16


class EyedropperTool(Tool):
    """Shows the values under the pointer, and keeps those of the last click."""

    identity = "eyedropper"

    picked = Signal(object)
    """The ColorSample of a click."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._studio = studio
        self._sample: ColorSample | None = None
        self._size = QComboBox()
        self._size.setAccessibleName(self.tr("Sample"))
        self._size.setToolTip(self.tr("How many pixels are averaged"))
        for radius in (0, 1, 2, 5, 15):
            side = 2 * radius + 1
            self._size.addItem(self.tr("{side} x {side} pixels").format(side=side), radius)
        self._swatch = QLabel()
        self._swatch.setFixedWidth(_SWATCH + 4)
        self._values = QLabel(self.tr("Click on the photo to read a colour"))
        self._values.setAccessibleName(self.tr("Colour values"))
        self._values.setToolTip(self.tr("In the photo's own colour space: 16 bit, and 8 bit"))
        self._values.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._copy = QPushButton(self.tr("Copy"))
        self._copy.setEnabled(False)
        self._copy.setToolTip(self.tr("Copies the colour as #rrggbb, in sRGB"))
        self._copy.clicked.connect(self.copy)

    def title(self) -> str:
        return self.tr("Eyedropper")

    def icon(self) -> str:
        return "mdi6.eyedropper"

    def shortcut(self) -> str:
        return "I"

    def options(self) -> QWidget | None:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(6, 0, 6, 0)
        label = QLabel(self.tr("Sample"))
        label.setBuddy(self._size)
        for widget in (label, self._size, self._swatch, self._values, self._copy):
            layout.addWidget(widget)
        layout.addStretch(1)
        return row

    @property
    def sample(self) -> ColorSample | None:
        """The colour that was clicked last."""
        return self._sample

    def press(self, event: PointerEvent) -> None:
        self._take(event)

    def move(self, event: PointerEvent) -> None:
        if event.button != Qt.MouseButton.NoButton:
            self._take(event)
        elif self._sample is None:
            found = self._read(event)
            if found is not None:
                self._show(found)

    def copy(self) -> None:
        """Puts the colour on the clipboard."""
        if self._sample is not None:
            QGuiApplication.clipboard().setText(self._sample.color)

    def _take(self, event: PointerEvent) -> None:
        sample = self._read(event)
        if sample is None:
            return
        self._sample = sample
        self._show(sample)
        self._copy.setEnabled(True)
        self.picked.emit(sample)

    def _read(self, event: PointerEvent) -> ColorSample | None:
        session = self._studio.session
        if session is None:
            return None
        radius = self._size.currentData()
        return sample_color(session.document, event.position.x(), event.position.y(), radius)

    def _show(self, sample: ColorSample) -> None:
        square = QPixmap(_SWATCH, _SWATCH)
        square.fill(QColor(sample.color))
        self._swatch.setPixmap(QIcon(square).pixmap(_SWATCH, _SWATCH))
        self._values.setText(self._text(sample))

    def _text(self, sample: ColorSample) -> str:
        names = ("R", "G", "B") if len(sample.values) == 3 else (self.tr("Grey"),)
        write = QLocale().toString
        parts = [
            f"{name} {write(value)} ({small})"
            for name, value, small in zip(names, sample.values, sample.values_8_bit, strict=True)
        ]
        return "   ".join([*parts, sample.color])
