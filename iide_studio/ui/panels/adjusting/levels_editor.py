"""The editor of levels."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QLabel

from iide_studio.core.adjustments.adjustment import Adjustment
from iide_studio.core.adjustments.level_handles import GAP, LARGEST_GAMMA, LEAST_GAMMA
from iide_studio.core.adjustments.levels import LevelRange, Levels
from iide_studio.core.errors import DocumentError
from iide_studio.core.histogram import Histogram
from iide_studio.core.tone_picking import Pick
from iide_studio.ui.panels.adjusting.editor import AdjustmentEditor, ChannelChoice
from iide_studio.ui.widgets.gesture import Gestures
from iide_studio.ui.widgets.levels_view import LevelsView

_FULL = 255
"""Tones are shown as in 8 bits, with a decimal."""
SPREAD, SPREAD_CHANNELS = "spread", "spread-channels"


class LevelsEditor(AdjustmentEditor):
    """Handles under the histogram, the same numbers in fields, and what can be measured."""

    kind = Levels
    uses_histogram = True

    def __init__(self) -> None:
        super().__init__()
        self._adjustment = Levels()
        self.channel = ChannelChoice()
        self.view = LevelsView()
        self.fields: dict[str, QDoubleSpinBox] = {}
        self.layout_.addWidget(self.channel)
        self.layout_.addWidget(self.view)
        self._add_fields()
        self._add_buttons()
        self._gestures = Gestures(*self.fields.values())
        for name, field in self.fields.items():
            field.valueChanged.connect(self._setter(name))
        self.channel.currentIndexChanged.connect(self._show)
        self.view.edited.connect(self._set_range)

    def show_adjustment(self, adjustment: Adjustment, *, is_gray: bool) -> None:
        assert isinstance(adjustment, Levels)
        self._adjustment = adjustment
        self.channel.show_for(is_gray=is_gray)
        self._show()

    def show_histogram(self, histogram: Histogram | None) -> None:
        self.view.show_histogram(histogram)

    def _add_fields(self) -> None:
        grid = QGridLayout()
        names = (
            ("black", self.tr("Black"), 0, 0),
            ("gamma", self.tr("Middle"), 0, 1),
            ("white", self.tr("White"), 0, 2),
            ("out_black", self.tr("Darkest"), 2, 0),
            ("out_white", self.tr("Lightest"), 2, 2),
        )
        for name, title, row, column in names:
            field = QDoubleSpinBox(decimals=1, minimum=0, maximum=_FULL)
            field.setKeyboardTracking(False)
            field.setAccessibleName(title)
            field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            label = QLabel(title)
            label.setBuddy(field)
            grid.addWidget(label, row, column)
            grid.addWidget(field, row + 1, column)
            self.fields[name] = field
        self._explain_fields()
        self.layout_.addLayout(grid)

    def _explain_fields(self) -> None:
        tips = {
            "black": self.tr("The tone that becomes black, 0 to 255"),
            "gamma": self.tr("Above 1 lightens the middle, below 1 darkens it"),
            "white": self.tr("The tone that becomes white, 0 to 255"),
            "out_black": self.tr("What black becomes: above 0 it turns grey"),
            "out_white": self.tr("What white becomes: below 255 it turns grey"),
        }
        for name, tip in tips.items():
            self.fields[name].setToolTip(tip)
        gamma = self.fields["gamma"]
        gamma.setDecimals(2)
        gamma.setRange(LEAST_GAMMA, LARGEST_GAMMA)
        gamma.setSingleStep(0.05)

    def _add_buttons(self) -> None:
        self.add_buttons(
            self.measure_button(
                SPREAD,
                self.tr("Auto contrast"),
                self.tr("Spreads the tones over the whole range and leaves the colours"),
                "mdi6.auto-fix",
            ),
            self.measure_button(
                SPREAD_CHANNELS,
                self.tr("Auto colour"),
                self.tr("Spreads every channel by itself, which takes away a cast of fading"),
                "mdi6.auto-fix",
            ),
        )
        self.add_buttons(
            self.pick_button(Pick.BLACK, self.tr("Click on the photo where it ought to be black")),
            self.pick_button(Pick.WHITE, self.tr("Click on the photo where it ought to be white")),
        )

    def _range(self) -> LevelRange:
        return getattr(self._adjustment, self.channel.name)

    def _show(self) -> None:
        levels = self._range()
        self.view.show_levels(levels, self.channel.channel)
        for name, field in self.fields.items():
            value = getattr(levels, name)
            field.blockSignals(True)
            field.setValue(value if name == "gamma" else value * _FULL)
            field.blockSignals(False)

    def _setter(self, name: str) -> Callable[[float], None]:
        def set_number(value: float) -> None:
            value = value if name == "gamma" else value / _FULL
            self._set_range(_replaced(self._range(), name, value), self._gestures.current)
            self._show()

        return set_number

    def _set_range(self, levels: LevelRange, gesture: str) -> None:
        changed = dataclasses.replace(self._adjustment, **{self.channel.name: levels})
        if changed != self._adjustment:
            self._adjustment = changed
            self._show()
            self.edited.emit(changed, gesture)


def _replaced(levels: LevelRange, name: str, value: float) -> LevelRange:
    """Black stays below white; a number that makes no sense is not taken."""
    if name == "black":
        value = min(value, levels.white - GAP)
    if name == "white":
        value = max(value, levels.black + GAP)
    try:
        return dataclasses.replace(levels, **{name: value})
    except DocumentError:
        return levels
