"""A button in a tool's options that is on or off."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QToolButton

from iide_studio.ui.icons import glyph_icon


class ChoiceButton(QToolButton):
    """Shows an icon, which follows the theme, and says what it does."""

    def __init__(self, icon: str, text: str) -> None:
        """Makes the button.

        Args:
            icon: Name in qtawesome.
            text: What it does, translated; for the tooltip and for those who do not see the icon.
        """
        super().__init__()
        self._name = icon
        self.setIcon(glyph_icon(icon))
        self.setCheckable(True)
        self.setAutoRaise(True)
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def changeEvent(self, event: QEvent) -> None:
        """Draws the icon again for another theme."""
        if event.type() == QEvent.Type.PaletteChange:
            self.setIcon(glyph_icon(self._name))
        super().changeEvent(event)
