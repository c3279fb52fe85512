"""Fields of a recipe that are numbers."""

from __future__ import annotations

from iide_studio.ui.panels.restore.recipe_field import RecipeField
from iide_studio.ui.widgets.value_row import ValueRow

_ROOM = 44
"""Pixels of a number's field besides its digits."""


class NumberField(RecipeField):
    """A number with a slider, whole or with two decimals."""

    def __init__(
        self,
        name: str,
        title: str,
        low: float,
        high: float,
        *,
        tip: str,
        decimals: int = 0,
        unit: str = "",
        is_logarithmic: bool = False,
    ) -> None:
        """Makes the field; see `ValueRow`."""
        self.row = ValueRow(
            title,
            low,
            high,
            decimals=decimals,
            unit=unit,
            tip=tip,
            is_logarithmic=is_logarithmic,
        )
        super().__init__(name, title, self.row, tip=tip)
        _align(self.row)
        self._is_whole = decimals == 0
        self.row.edited.connect(self._edit)

    def show_value(self, value: object) -> None:
        assert isinstance(value, int | float)
        self.row.show_value(value)

    def _edit(self, value: float, gesture: str) -> None:
        self.choose(round(value) if self._is_whole else round(value, 4), gesture)


class ShareField(RecipeField):
    """A share of 0 to 1, shown in percent."""

    def __init__(self, name: str, title: str, *, tip: str) -> None:
        """Makes the field."""
        self.row = ValueRow(title, 0, 100, unit="%", tip=tip)
        super().__init__(name, title, self.row, tip=tip)
        _align(self.row)
        self.row.edited.connect(self._edit)

    def show_value(self, value: object) -> None:
        assert isinstance(value, int | float)
        self.row.show_value(100 * value)

    def _edit(self, percent: float, gesture: str) -> None:
        self.choose(round(percent) / 100, gesture)


def _align(row: ValueRow) -> None:
    """Gives all rows fields of one width, so that their sliders end at one line."""
    field = row.field
    field.setFixedWidth(field.fontMetrics().horizontalAdvance("100 %") + _ROOM)
