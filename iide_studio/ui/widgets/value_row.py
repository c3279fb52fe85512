"""A number with a slider and a field."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QSlider, QWidget

from iide_studio.ui.widgets.gesture import Gestures

_SLIDER_STEPS = 1000


class ValueRow(QWidget):
    """A slider and a field for one number, for a row of a form."""

    edited = Signal(float, str)
    """The number that the user chose, and the name of the gesture."""

    def __init__(
        self,
        name: str,
        low: float,
        high: float,
        *,
        decimals: int = 0,
        unit: str = "",
        tip: str = "",
        is_logarithmic: bool = False,
    ) -> None:
        """Makes the row.

        Args:
            name: What the number is, translated; for those who cannot see the form.
            low: Least number.
            high: Largest number.
            decimals: Of the field.
            unit: Shown behind the number.
            tip: One sentence for the tooltip.
            is_logarithmic: Whether the slider goes by factors; `low` is above 0 then.
        """
        super().__init__()
        self._low, self._high = low, high
        self._is_logarithmic = is_logarithmic
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, _SLIDER_STEPS)
        self._slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._slider.setPageStep(_SLIDER_STEPS // 20)
        self._field = QDoubleSpinBox(decimals=decimals, minimum=low, maximum=high)
        self._field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._field.setSingleStep((high - low) / 100 if decimals else 1)
        self._field.setKeyboardTracking(False)
        if unit:
            self._field.setSuffix(f" {unit}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._slider, 1)
        layout.addWidget(self._field)
        for widget in (self._slider, self._field):
            widget.setAccessibleName(name)
            widget.setToolTip(tip or name)
        self._gestures = Gestures(self._slider, self._field)
        self._slider.valueChanged.connect(self._slider_moved)
        self._field.valueChanged.connect(self._field_changed)
        self.setFocusProxy(self._slider)  # the first: Qt leaves out those before a proxy

    @property
    def value(self) -> float:
        """The number that is shown."""
        return self._field.value()

    @property
    def slider(self) -> QSlider:
        return self._slider

    @property
    def field(self) -> QDoubleSpinBox:
        return self._field

    def show_value(self, value: float) -> None:
        """Shows a number without telling anybody."""
        if not math.isclose(value, self._field.value(), abs_tol=10 ** -self._field.decimals() / 2):
            self._field.blockSignals(True)
            self._field.setValue(value)
            self._field.blockSignals(False)
        self._show_in_slider(value)

    def _slider_moved(self, steps: int) -> None:
        value = self._value_at(steps / _SLIDER_STEPS)
        self._field.blockSignals(True)
        self._field.setValue(value)
        self._field.blockSignals(False)
        self.edited.emit(self._field.value(), self._gestures.current)

    def _field_changed(self, value: float) -> None:
        self._show_in_slider(value)
        self.edited.emit(value, self._gestures.current)

    def _show_in_slider(self, value: float) -> None:
        steps = round(self._share_of(value) * _SLIDER_STEPS)
        if self._slider.isSliderDown() or steps == self._slider.value():
            return
        self._slider.blockSignals(True)
        self._slider.setValue(steps)
        self._slider.blockSignals(False)

    def _share_of(self, value: float) -> float:
        value = min(max(value, self._low), self._high)
        if self._is_logarithmic:
            return math.log(value / self._low) / math.log(self._high / self._low)
        return (value - self._low) / (self._high - self._low)

    def _value_at(self, share: float) -> float:
        if self._is_logarithmic:
            return self._low * (self._high / self._low) ** share
        return self._low + share * (self._high - self._low)
