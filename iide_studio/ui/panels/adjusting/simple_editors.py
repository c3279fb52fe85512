"""The editors that are rows of numbers: white balance, saturation, sharpening, inversion."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QLabel

from iide_studio.core.adjustments.adjustment import Adjustment
from iide_studio.core.adjustments.inversion import Inversion
from iide_studio.core.adjustments.saturation import Saturation
from iide_studio.core.adjustments.sharpen import Sharpen
from iide_studio.core.adjustments.white_balance import WhiteBalance
from iide_studio.core.tone_picking import Pick
from iide_studio.ui.panels.adjusting.editor import AdjustmentEditor
from iide_studio.ui.widgets.value_row import ValueRow

_PERCENT = 100
GRAY_WORLD, MEASURED = "gray-world", "measured"


class NumberEditor(AdjustmentEditor):
    """An editor whose adjustment is plain numbers."""

    def __init__(self) -> None:
        super().__init__()
        self._form = self.add_form()
        self._adjustment = self.kind()
        self.rows: dict[str, ValueRow] = {}
        self._factors: dict[str, float] = {}

    def show_adjustment(self, adjustment: Adjustment, *, is_gray: bool) -> None:
        self._adjustment = adjustment
        for name, row in self.rows.items():
            row.show_value(getattr(adjustment, name) * self._factors[name])

    def add_row(self, name: str, title: str, row: ValueRow, *, factor: float = 1) -> None:
        """Adds a number.

        Args:
            name: Of the adjustment's attribute.
            title: What the form calls it, translated.
            row: Its control.
            factor: What is shown is this times the attribute.
        """
        self.rows[name], self._factors[name] = row, factor
        label = QLabel(title)
        label.setBuddy(row)
        self._form.addRow(label, row)
        row.edited.connect(self._setter(name))

    def _setter(self, name: str) -> Callable[[float, str], None]:
        def set_number(value: float, gesture: str) -> None:
            changed = {name: value / self._factors[name]}
            self._adjustment = dataclasses.replace(self._adjustment, **changed)
            self.edited.emit(self._adjustment, gesture)

        return set_number


class WhiteBalanceEditor(NumberEditor):
    """Temperature and tint, in hundredths of a factor of two."""

    kind = WhiteBalance

    def __init__(self) -> None:
        super().__init__()
        title, tip = self.tr("Temperature"), self.tr("To the left colder, to the right warmer")
        self.add_row("temperature", title, ValueRow(title, -300, 300, tip=tip), factor=_PERCENT)
        title, tip = self.tr("Tint"), self.tr("To the left greener, to the right more magenta")
        self.add_row("tint", title, ValueRow(title, -300, 300, tip=tip), factor=_PERCENT)
        tip = self.tr("Click on the photo where it ought to be grey")
        self.add_buttons(
            self.pick_button(Pick.GRAY, tip),
            self.measure_button(
                GRAY_WORLD,
                self.tr("Auto"),
                self.tr("Makes the picture grey on average"),
                "mdi6.auto-fix",
            ),
        )


class SaturationEditor(NumberEditor):
    """How much colour."""

    kind = Saturation

    def __init__(self) -> None:
        super().__init__()
        title = self.tr("Saturation")
        tip = self.tr("-100 % takes all colour away, 100 % doubles it")
        row = ValueRow(title, -100, 200, unit="%", tip=tip)
        self.add_row("amount", title, row, factor=_PERCENT)


class SharpenEditor(NumberEditor):
    """The three numbers of an unsharp mask."""

    kind = Sharpen

    def __init__(self) -> None:
        super().__init__()
        title, tip = self.tr("Amount"), self.tr("By how much detail is raised")
        row = ValueRow(title, 0, 300, unit="%", tip=tip)
        self.add_row("amount", title, row, factor=_PERCENT)
        title, tip = self.tr("Radius"), self.tr("How large the detail is, in pixels of the photo")
        row = ValueRow(title, 0.3, 30, decimals=1, unit="px", tip=tip, is_logarithmic=True)
        self.add_row("radius", title, row)
        title, tip = self.tr("Threshold"), self.tr("Weaker detail stays, so that grain does")
        row = ValueRow(title, 0, 20, decimals=1, unit="%", tip=tip)
        self.add_row("threshold", title, row, factor=_PERCENT)


class InversionEditor(AdjustmentEditor):
    """The film's values for each channel, and gamma."""

    kind = Inversion

    def __init__(self) -> None:
        super().__init__()
        self._adjustment = Inversion()
        self._form = self.add_form()
        title = self.tr("Lightness")
        tip = self.tr("Above 1 lightens the middle of the positive")
        self.gamma = ValueRow(title, 0.2, 5, decimals=2, tip=tip, is_logarithmic=True)
        self._form.addRow(title, self.gamma)
        self.gamma.edited.connect(self._set_gamma)
        self._values: dict[str, list[QLabel]] = {}
        self._add_table()
        tip = self.tr("Click on the photo where the film is bare: between the frames, or its edge")
        self.add_buttons(self.pick_button(Pick.FILM_BASE, tip))
        tip = self.tr("Click on the darkest part of the negative, which becomes white")
        self.add_buttons(self.pick_button(Pick.DENSEST, tip))
        self.add_buttons(
            self.measure_button(
                MEASURED,
                self.tr("Measure again"),
                self.tr("Takes the film's values from the picture, or from the selection in it"),
                "mdi6.auto-fix",
            )
        )

    def show_adjustment(self, adjustment: Adjustment, *, is_gray: bool) -> None:
        assert isinstance(adjustment, Inversion)
        self._adjustment = adjustment
        self.gamma.show_value(adjustment.gamma)
        for name, labels in self._values.items():
            for label, value in zip(labels, getattr(adjustment, name), strict=True):
                label.setText(f"{value * 255:.1f}")

    def _add_table(self) -> None:
        grid = QGridLayout()
        heads = (self.tr("Red"), self.tr("Green"), self.tr("Blue"))
        for column, text in enumerate(heads, start=1):
            grid.addWidget(QLabel(text), 0, column)
        rows = (("base", self.tr("Bare film")), ("densest", self.tr("Densest part")))
        for row, (name, title) in enumerate(rows, start=1):
            grid.addWidget(QLabel(title), row, 0)
            self._values[name] = [QLabel() for _ in heads]
            for column, label in enumerate(self._values[name], start=1):
                grid.addWidget(label, row, column)
        self.layout_.addLayout(grid)

    def _set_gamma(self, value: float, gesture: str) -> None:
        self._adjustment = dataclasses.replace(self._adjustment, gamma=value)
        self.edited.emit(self._adjustment, gesture)
