"""The part of the export dialog that says what picture goes into the file."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QGroupBox,
    QLabel,
    QSpinBox,
)

from iide_studio.core.document import Document
from iide_studio.core.export_plan import (
    HIGHEST_RESOLUTION,
    LONGEST_SIDE,
    ColorChoice,
    ExportPlan,
)

_USUAL_RESOLUTION = 300.0
_MM_PER_INCH = 25.4


class ExportPictureBox(QGroupBox):
    """Colours, size and resolution."""

    changed = Signal()

    def __init__(self, document: Document) -> None:
        """Shows a document's own size.

        Args:
            document: What is exported; not changed.
        """
        super().__init__()
        self.setTitle(self.tr("Picture"))
        self._document = document
        area = document.output_area
        self._color = QComboBox()
        self._color.addItem(self.tr("As the photo"), ColorChoice.PHOTO)
        self._color.addItem("sRGB", ColorChoice.SRGB)
        if not document.is_gray:
            self._color.addItem("Adobe RGB (1998)", ColorChoice.ADOBE_RGB)
        self._is_scaled = QCheckBox(self.tr("Longest side:"))
        self._side = QSpinBox(minimum=1, maximum=LONGEST_SIDE, suffix=self.tr(" px"))
        self._side.setValue(max(area.width, area.height))
        self._has_resolution = QCheckBox(self.tr("Resolution:"))
        self._resolution = QDoubleSpinBox(
            minimum=1, maximum=HIGHEST_RESOLUTION, decimals=1, suffix=self.tr(" dpi")
        )
        resolution = document.output_resolution
        self._resolution.setValue(_USUAL_RESOLUTION if resolution is None else resolution[0])
        self._summary = QLabel()
        self._lay_out()
        self._connect()
        self._show_summary()

    @property
    def color(self) -> ColorChoice:
        """The colours that are wanted."""
        return self._color.currentData()

    @property
    def longest_side(self) -> int | None:
        """Pixels; None = as it is."""
        return self._side.value() if self._is_scaled.isChecked() else None

    @property
    def resolution(self) -> float | None:
        """Dots per inch; None = as it follows from the size."""
        return self._resolution.value() if self._has_resolution.isChecked() else None

    def show_choices(self, plan: ExportPlan) -> None:
        """Shows a plan's choices."""
        self._color.setCurrentIndex(max(0, self._color.findData(plan.color)))
        self._is_scaled.setChecked(plan.longest_side is not None)
        if plan.longest_side is not None:
            self._side.setValue(plan.longest_side)
        self._has_resolution.setChecked(plan.resolution is not None)
        if plan.resolution is not None:
            self._resolution.setValue(plan.resolution)

    def _lay_out(self) -> None:
        rows = QFormLayout(self)
        rows.addRow(self.tr("Colours:"), self._color)
        rows.addRow(self._is_scaled, self._side)
        rows.addRow(self._has_resolution, self._resolution)
        rows.addRow("", self._summary)
        self._color.setToolTip(self.tr("sRGB is right for screens and the web"))
        self._color.setAccessibleName(self.tr("Colours"))
        self._is_scaled.setToolTip(self.tr("Make the picture larger or smaller"))
        self._side.setToolTip(self.tr("Pixels of the longest side"))
        self._side.setAccessibleName(self.tr("Longest side"))
        self._has_resolution.setToolTip(self.tr("Say how large the picture is to be printed"))
        self._resolution.setToolTip(self.tr("Dots per inch that the file names; no pixel changes"))
        self._resolution.setAccessibleName(self.tr("Resolution"))

    def _connect(self) -> None:
        self._color.currentIndexChanged.connect(self._tell)
        for box in (self._is_scaled, self._has_resolution):
            box.toggled.connect(self._tell)
        self._side.valueChanged.connect(self._tell)
        self._resolution.valueChanged.connect(self._tell)

    def _tell(self) -> None:
        self._show_summary()
        self.changed.emit()

    def _show_summary(self) -> None:
        self._side.setEnabled(self._is_scaled.isChecked())
        self._resolution.setEnabled(self._has_resolution.isChecked())
        area = self._document.output_area
        width, height = ExportPlan(longest_side=self.longest_side).size(area.width, area.height)
        text = self.tr("{width} x {height} pixels").format(width=width, height=height)
        dots = self._dots(width / area.width)
        if dots is not None:
            across, down = (side / dots * _MM_PER_INCH for side in (width, height))
            size = self.tr("{across:.0f} x {down:.0f} mm").format(across=across, down=down)
            text = f"{text}, {size}"
        self._summary.setText(text)

    def _dots(self, factor: float) -> float | None:
        resolution = self._document.output_resolution
        if self.resolution is not None:
            return self.resolution
        return None if resolution is None else resolution[0] * factor
