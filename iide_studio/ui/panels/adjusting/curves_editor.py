"""The editor of curves."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QLabel

from iide_studio.core.adjustments.adjustment import Adjustment
from iide_studio.core.adjustments.curves import Curves, Points
from iide_studio.core.histogram import Histogram
from iide_studio.ui.panels.adjusting.editor import AdjustmentEditor, ChannelChoice
from iide_studio.ui.widgets.curve_editor import CurveEditor
from iide_studio.ui.widgets.gesture import Gestures

_FULL = 255
"""Tones are shown as in 8 bits, with a decimal."""


class CurvesEditor(AdjustmentEditor):
    """A curve over the histogram, and the marked point in numbers."""

    kind = Curves
    uses_histogram = True

    def __init__(self) -> None:
        super().__init__()
        self._adjustment = Curves()
        self.channel = ChannelChoice()
        self.curve = CurveEditor()
        self.before = self._field(self.tr("Input"), self.tr("The marked point's tone as it is"))
        self.after = self._field(self.tr("Output"), self.tr("What the marked point's tone becomes"))
        self._gestures = Gestures(self.before, self.after)
        self.layout_.addWidget(self.channel)
        self.layout_.addWidget(self.curve)
        grid = QGridLayout()
        for column, field in enumerate((self.before, self.after)):
            label = QLabel(field.accessibleName())
            label.setBuddy(field)
            grid.addWidget(label, 0, column)
            grid.addWidget(field, 1, column)
        self.layout_.addLayout(grid)
        self.channel.currentIndexChanged.connect(self._show)
        self.curve.edited.connect(self._set_points)
        self.curve.marked.connect(self._show_fields)

    def show_adjustment(self, adjustment: Adjustment, *, is_gray: bool) -> None:
        assert isinstance(adjustment, Curves)
        self._adjustment = adjustment
        self.channel.show_for(is_gray=is_gray)
        self._show()

    def show_histogram(self, histogram: Histogram | None) -> None:
        self.curve.show_histogram(histogram)

    def _field(self, name: str, tip: str) -> QDoubleSpinBox:
        field = QDoubleSpinBox(decimals=1, minimum=0, maximum=_FULL)
        field.setKeyboardTracking(False)
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.setAccessibleName(name)
        field.setToolTip(tip)
        field.setEnabled(False)
        field.valueChanged.connect(self._field_changed)
        return field

    def _show(self) -> None:
        points = getattr(self._adjustment, self.channel.name)
        self.curve.show_points(points, self.channel.channel)

    def _show_fields(self) -> None:
        index = self.curve.index
        fields = (self.before, self.after)
        for place, field in enumerate(fields):
            field.setEnabled(index is not None)
            field.blockSignals(True)
            field.setValue(0 if index is None else self.curve.points[index][place] * _FULL)
            field.blockSignals(False)

    def _field_changed(self) -> None:
        self.curve.move_marked(self.before.value() / _FULL, self.after.value() / _FULL)

    def _set_points(self, points: Points, gesture: str) -> None:
        is_typed = self.before.hasFocus() or self.after.hasFocus()
        gesture = self._gestures.current if is_typed else gesture
        self._adjustment = dataclasses.replace(self._adjustment, **{self.channel.name: points})
        self.edited.emit(self._adjustment, gesture)
