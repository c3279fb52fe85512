"""A button in a panel for an action of the menus."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton


class ActionButton(QPushButton):
    """Does what an action does; looks and can be used as the action says."""

    def __init__(self, action: QAction) -> None:
        """Follows the action from now on."""
        super().__init__()
        self._action = action
        action.changed.connect(self._show_action)
        self.clicked.connect(action.trigger)
        self._show_action()

    def _show_action(self) -> None:
        # The action's letter is that of its menu; here it would take another's.
        words = self._action.text().replace("&", "").rstrip("…")
        self.setText(words)
        self.setAccessibleName(words)
        self.setIcon(self._action.icon())
        self.setToolTip(self._action.toolTip())
        self.setEnabled(self._action.isEnabled())
