"""What the editors of all adjustments share."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from iide_studio.core.adjustments.adjustment import Adjustment
from iide_studio.core.histogram import Histogram
from iide_studio.core.tone_picking import Pick
from iide_studio.ui.panels.adjusting.titles import pick_title
from iide_studio.ui.widgets.icon_buttons import IconPushButton

MASTER = "master"
CHANNELS = (MASTER, "red", "green", "blue")


class AdjustmentEditor(QWidget):
    """Shows the settings of one adjustment, and says what the user makes of them.

    Attributes:
        kind: Which adjustments it can show.
        uses_histogram: Whether it shows one.
    """

    kind: ClassVar[type[Adjustment]]
    uses_histogram: ClassVar[bool] = False

    edited = Signal(object, str)
    """The Adjustment that the user chose, and the name of the gesture."""
    measure_wanted = Signal(str)
    """The adjustment shall be measured from the picture; the name of the way."""
    pick_wanted = Signal(object)
    """A Pick: the user wants to click on the photo."""

    def __init__(self) -> None:
        super().__init__()
        self.layout_ = QVBoxLayout(self)
        self.layout_.setContentsMargins(0, 0, 0, 0)

    def show_adjustment(self, adjustment: Adjustment, *, is_gray: bool) -> None:
        """Shows an adjustment of a grey or coloured photo, telling nobody."""
        raise NotImplementedError

    def show_histogram(self, histogram: Histogram | None) -> None:
        """Shows the tones that the adjustment gets; None = not known yet."""

    def add_form(self) -> QFormLayout:
        """Adds an empty form and returns it."""
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.layout_.addLayout(form)
        return form

    def add_buttons(self, *buttons: QPushButton) -> None:
        """Adds buttons side by side."""
        row = QHBoxLayout()
        for button in buttons:
            row.addWidget(button, 1)
        self.layout_.addLayout(row)

    def measure_button(self, way: str, text: str, tip: str, icon: str) -> QPushButton:
        """Makes a button that asks for the adjustment to be measured."""
        button = IconPushButton(icon, text, tip)
        button.clicked.connect(lambda _checked=False: self.measure_wanted.emit(way))
        return button

    def pick_button(self, pick: Pick, tip: str) -> QPushButton:
        """Makes a button with which the user goes on to click on the photo."""
        button = IconPushButton("mdi6.eyedropper", pick_title(pick), tip)
        button.clicked.connect(lambda _checked=False: self.pick_wanted.emit(pick))
        return button


class ChannelChoice(QComboBox):
    """Which channel the settings are for; hidden for a grey photo."""

    def __init__(self) -> None:
        super().__init__()
        titles = (
            self.tr("All channels"),
            self.tr("Red"),
            self.tr("Green"),
            self.tr("Blue"),
        )
        for name, title in zip(CHANNELS, titles, strict=True):
            self.addItem(title, name)
        self.setAccessibleName(self.tr("Channel"))
        self.setToolTip(self.tr("Which channel the settings are for"))

    @property
    def name(self) -> str:
        """The attribute of the adjustment: one of `CHANNELS`."""
        return str(self.currentData())

    @property
    def channel(self) -> int | None:
        """Number of the channel; None = all of them."""
        return None if self.name == MASTER else CHANNELS.index(self.name) - 1

    def show_for(self, *, is_gray: bool) -> None:
        """Fits a grey or a coloured photo."""
        if is_gray:
            self.setCurrentIndex(0)
        self.setVisible(not is_gray)
