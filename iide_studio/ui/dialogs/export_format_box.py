"""The part of the export dialog that says how a file is encoded."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QGroupBox, QSpinBox, QWidget

from iide_studio.core.export_options import ExportOptions, Subsampling

_ENDINGS = (".tif", ".png", ".jpg", ".webp")
_EIGHT_BITS_ONLY = (".jpg", ".webp")


class ExportFormatBox(QGroupBox):
    """Format, depth, and what the format offers; shows only what makes sense for it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTitle(self.tr("Format"))
        self._format = QComboBox()
        for ending, name in zip(_ENDINGS, ("TIFF", "PNG", "JPEG", "WebP"), strict=True):
            self._format.addItem(f"{name} ({ending})", ending)
        self._depth = QComboBox()
        self._depth.addItem(self.tr("As the photo"), None)
        self._depth.addItem(self.tr("16 bits per channel"), 16)
        self._depth.addItem(self.tr("8 bits per channel"), 8)
        self._quality = QSpinBox(minimum=1, maximum=100, value=95)
        self._subsampling = QComboBox()
        for value in get_args(Subsampling):
            self._subsampling.addItem(value, value)
        self._compression = QComboBox()
        self._compression.addItem(self.tr("As the photo, else Deflate"), None)
        for text, value in (("Deflate", "deflate"), ("LZW", "lzw"), (self.tr("None"), "none")):
            self._compression.addItem(text, value)
        self._lossless = QCheckBox(self.tr("Without loss"))
        self._rows = QFormLayout(self)
        self._add_rows()
        self._connect()
        self._show_fitting()

    @property
    def ending(self) -> str:
        """Of the file's name."""
        return self._format.currentData()

    @property
    def bits(self) -> int | None:
        """8, 16, or None for the photo's own."""
        return 8 if self.ending in _EIGHT_BITS_ONLY else self._depth.currentData()

    @property
    def encoding(self) -> ExportOptions:
        """What the format is told."""
        return ExportOptions(
            quality=self._quality.value(),
            subsampling=self._subsampling.currentData(),
            compression=self._compression.currentData(),
            is_lossless=self._lossless.isChecked(),
        )

    def show_choices(self, ending: str, bits: int | None, encoding: ExportOptions) -> None:
        """Shows choices; endings that mean the same format count as one."""
        plain = {".tiff": ".tif", ".jpeg": ".jpg"}.get(ending, ending)
        _choose(self._format, plain)
        _choose(self._depth, bits)
        _choose(self._subsampling, encoding.subsampling)
        _choose(self._compression, encoding.compression)
        self._quality.setValue(encoding.quality)
        self._lossless.setChecked(encoding.is_lossless)

    def _add_rows(self) -> None:
        rows: tuple[tuple[str, QWidget, str], ...] = (
            (self.tr("Format:"), self._format, self.tr("TIFF and PNG keep every pixel")),
            (self.tr("Depth:"), self._depth, self.tr("JPEG and WebP always have 8 bits")),
            (self.tr("Quality:"), self._quality, self.tr("100 is the best and the largest")),
            (self.tr("Colour detail:"), self._subsampling, self.tr("4:4:4 keeps colour finest")),
            (self.tr("Compression:"), self._compression, self.tr("All of them are lossless")),
            ("", self._lossless, self.tr("Keeps every pixel exactly; the file is larger")),
        )
        for title, widget, tip in rows:
            widget.setToolTip(tip)
            widget.setAccessibleName(title.rstrip(":") or self.tr("Without loss"))
            self._rows.addRow(title, widget)

    def _connect(self) -> None:
        for box in (self._format, self._depth, self._subsampling, self._compression):
            box.currentIndexChanged.connect(self._tell)
        self._quality.valueChanged.connect(self._tell)
        self._lossless.toggled.connect(self._tell)

    def _tell(self) -> None:
        self._show_fitting()
        self.changed.emit()

    def _show_fitting(self) -> None:
        ending = self.ending
        is_lossy_webp = ending == ".webp" and not self._lossless.isChecked()
        self._rows.setRowVisible(self._depth, ending not in _EIGHT_BITS_ONLY)
        self._rows.setRowVisible(self._quality, ending == ".jpg" or is_lossy_webp)
        self._rows.setRowVisible(self._subsampling, ending == ".jpg")
        self._rows.setRowVisible(self._compression, ending == ".tif")
        self._rows.setRowVisible(self._lossless, ending == ".webp")


def _choose(box: QComboBox, value: object) -> None:
    for index in range(box.count()):
        if box.itemData(index) == value:
            box.setCurrentIndex(index)
