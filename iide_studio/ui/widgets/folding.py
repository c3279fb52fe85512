"""A part of a panel that is folded until somebody wants it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from iide_studio.core.settings import Settings
from iide_studio.core.view_settings import UNFOLDED


class Folding(QWidget):
    """A button, and what it folds and unfolds; the next start finds it as it was left.

    Attributes:
        button: Checked = unfolded.
        content: What is folded.
    """

    def __init__(self, identity: str, title: str, content: QWidget, settings: Settings) -> None:
        """Makes the part.

        Args:
            identity: Its name in the settings.
            title: On the button, translated.
            content: See the attributes.
            settings: Remember whether it is unfolded.
        """
        super().__init__()
        self._identity, self._settings, self.content = identity, settings, content
        self.button = QToolButton(autoRaise=True)
        self.button.setCheckable(True)
        self.button.setText(title)
        self.button.setToolTip(self.tr("Shows or hides what is seldom needed"))
        self.button.setAccessibleName(title)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.button)
        layout.addWidget(content)
        self.button.toggled.connect(self._show)
        self.button.clicked.connect(self._keep)
        self.button.setChecked(identity in settings.get(UNFOLDED))
        self._show(self.button.isChecked())

    def _show(self, is_open: bool) -> None:
        arrows = Qt.ArrowType
        self.button.setArrowType(arrows.DownArrow if is_open else arrows.RightArrow)
        self.content.setVisible(is_open)

    def _keep(self, is_open: bool) -> None:
        others = [name for name in self._settings.get(UNFOLDED) if name != self._identity]
        self._settings.set(UNFOLDED, [*others, self._identity] if is_open else others)
