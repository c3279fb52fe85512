"""What the system wants windows to look like, now and whenever that changes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication


class SystemLook(QObject):
    """Asks Qt, which asks Windows, macOS or the desktop."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        """Begins to listen."""
        super().__init__(application)
        # Both are kept: Python's side of the second does not outlive that of the first.
        self._hints = application.styleHints()
        self._accessibility = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self.changed)
        self._accessibility.contrastPreferenceChanged.connect(self.changed)

    @property
    def is_dark(self) -> bool:
        """Whether text is to be light on dark ground."""
        return self._hints.colorScheme() is Qt.ColorScheme.Dark

    @property
    def wants_contrast(self) -> bool:
        """Whether somebody needs high contrast."""
        preference = self._accessibility.contrastPreference()
        return preference is Qt.ContrastPreference.HighContrast
