"""A row of buttons for actions."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

_SIDE = 20


class ActionRow(QWidget):
    """Buttons below a list; each does, says and allows what its action does."""

    def __init__(self, *actions: QAction | None) -> None:
        """Makes the row; None is a space that pushes what follows to the other end."""
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for action in actions:
            if action is None:
                layout.addStretch(1)
                continue
            button = QToolButton(autoRaise=True)
            button.setIconSize(QSize(_SIDE, _SIDE))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setDefaultAction(action)
            button.setAccessibleName(action.toolTip())
            layout.addWidget(button)
