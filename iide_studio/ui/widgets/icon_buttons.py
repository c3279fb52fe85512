"""Buttons whose icon follows the theme."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from iide_studio.ui.icons import glyph_icon


class IconToolButton(QToolButton):
    """A flat button with an icon alone; its name is told to those who cannot see it."""

    def __init__(self, icon: str, name: str) -> None:
        """Makes the button.

        Args:
            icon: Its name in qtawesome.
            name: For the tooltip and as accessible name, translated.
        """
        super().__init__(autoRaise=True)
        self._icon = icon
        self.setIcon(glyph_icon(icon))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self.setIcon(glyph_icon(self._icon))
        super().changeEvent(event)


class IconPushButton(QPushButton):
    """A button with an icon and a text."""

    def __init__(self, icon: str, text: str, tip: str) -> None:
        """Makes the button.

        Args:
            icon: Its name in qtawesome.
            text: On the button, translated.
            tip: One sentence for the tooltip, translated.
        """
        super().__init__(glyph_icon(icon), text)
        self._icon = icon
        self.setToolTip(tip)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self.setIcon(glyph_icon(self._icon))
        super().changeEvent(event)
