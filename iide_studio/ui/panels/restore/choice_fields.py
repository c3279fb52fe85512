"""Fields of a recipe with a few values to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox

from iide_studio.ui.panels.restore.recipe_field import RecipeField
from iide_studio.ui.widgets.gesture import Gestures

Choices = Sequence[tuple[object, str]]
"""(value, title) of each."""


class ChoiceField(RecipeField):
    """One of several values; one that is not among them is shown as it is."""

    def __init__(self, name: str, title: str, choices: Choices, *, tip: str) -> None:
        """Makes the field."""
        self.box = QComboBox()
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.setMinimumContentsLength(8)
        super().__init__(name, title, self.box, tip=tip)
        self._gestures = Gestures(self.box)
        self.set_choices(choices)
        self.box.activated.connect(self._edit)

    def set_choices(self, choices: Choices) -> None:
        """Offers other values."""
        if list(choices) == [(self.box.itemData(i), self.box.itemText(i)) for i in self._rows()]:
            return
        self.box.clear()
        for value, title in choices:
            self.box.addItem(title, value)

    def show_value(self, value: object) -> None:
        index = next((i for i in self._rows() if self.box.itemData(i) == value), -1)
        if index < 0:
            self.box.addItem(str(value), value)
            index = self.box.count() - 1
        self.box.setCurrentIndex(index)

    def _rows(self) -> range:
        return range(self.box.count())

    def _edit(self, index: int) -> None:
        self.choose(self.box.itemData(index))


class SwitchField(RecipeField):
    """Yes or no."""

    control_says_title = True

    def __init__(self, name: str, title: str, *, tip: str) -> None:
        """Makes the field; the title stands beside the box."""
        self.box = QCheckBox(title)
        super().__init__(name, title, self.box, tip=tip)
        self.box.clicked.connect(self.choose)

    def show_value(self, value: object) -> None:
        self.box.setChecked(bool(value))
