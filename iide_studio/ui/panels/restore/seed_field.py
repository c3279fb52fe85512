"""The seed of a recipe, with dice."""

from __future__ import annotations

import random

from PySide6.QtCore import QEvent, QRegularExpression, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QToolButton

from iide_studio.core.variations import HIGHEST_SEED
from iide_studio.ui.icons import glyph_icon
from iide_studio.ui.panels.restore.recipe_field import RecipeField

_DIGITS = QRegularExpression(r"\d{1,18}")


class SeedField(RecipeField):
    """A whole number of up to 18 digits, which no spin box holds, and a button that draws one."""

    dice: QToolButton | None = None

    def __init__(self, title: str, *, tip: str) -> None:
        """Makes the field."""
        self.digits = QLineEdit()
        super().__init__("seed", title, self.digits, tip=tip)
        self.digits.setValidator(QRegularExpressionValidator(_DIGITS, self))
        self.digits.editingFinished.connect(self._edit)
        self.dice = QToolButton(autoRaise=True)
        self.dice.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.dice.setAccessibleName(self.tr("Draw another seed"))
        self.dice.setToolTip(self.tr("Draw another seed"))
        self.dice.setIcon(glyph_icon("mdi6.dice-5-outline"))
        self.dice.clicked.connect(self.throw)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.dice)
        self._shown = 0

    def show_value(self, value: object) -> None:
        assert isinstance(value, int)
        self._shown = value
        self.digits.setText(str(value))

    def throw(self) -> None:
        """Chooses a seed by chance."""
        self.choose(random.randint(0, HIGHEST_SEED))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and self.dice is not None:
            self.dice.setIcon(glyph_icon("mdi6.dice-5-outline"))
        super().changeEvent(event)

    def _edit(self) -> None:
        seed = int(self.digits.text() or 0)
        if seed != self._shown:
            self.choose(seed)
