"""Buttons whose icon follows the theme."""

from __future__ import annotations

import qtawesome
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QPushButton, QToolButton


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
        self.setIcon(qtawesome.icon(icon))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self.setIcon(qtawesome.icon(self._icon))
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
        super().__init__(qtawesome.icon(icon), text)
        self._icon = icon
        self.setToolTip(tip)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self.setIcon(qtawesome.icon(self._icon))
        super().changeEvent(event)
