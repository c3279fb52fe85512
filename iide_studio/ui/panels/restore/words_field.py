"""Fields of a recipe that are words."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPlainTextEdit

from iide_studio.ui.panels.restore.recipe_field import RecipeField
from iide_studio.ui.widgets.gesture import Gestures

_FRAME = 14
"""Pixels that a text field needs besides its lines."""


class WordsField(RecipeField):
    """A prompt of a few lines; what is typed until the keyboard goes elsewhere is one step."""

    def __init__(self, name: str, title: str, *, hint: str, tip: str, lines: int = 2) -> None:
        """Makes the field.

        Args:
            name: See `RecipeField`.
            title: See `RecipeField`.
            hint: Shown while it is empty.
            tip: See `RecipeField`.
            lines: Height.
        """
        self.words = QPlainTextEdit(tabChangesFocus=True)
        super().__init__(name, title, self.words, tip=tip)
        self.words.setPlaceholderText(hint)
        height = QFontMetrics(self.words.font()).lineSpacing() * lines + _FRAME
        self.words.setFixedHeight(height)
        self._gestures = Gestures(self.words)
        self.words.textChanged.connect(self._edit)

    def show_value(self, value: object) -> None:
        # Whoever types must keep the cursor where it is.
        if value != self._text():
            self.words.blockSignals(True)
            self.words.setPlainText(str(value))
            self.words.blockSignals(False)

    def _text(self) -> str:
        return " ".join(self.words.toPlainText().split("\n"))

    def _edit(self) -> None:
        self.choose(self._text(), self._gestures.current)
