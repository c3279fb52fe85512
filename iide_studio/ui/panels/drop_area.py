"""The place on the start page where files can be dropped."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from iide_studio.ui.actions import Actions

_RADIUS = 12.0
_ICON = 56


class DropArea(QWidget):
    """Invites to drop files; the window itself takes them, wherever they are dropped."""

    def __init__(self, actions: Actions, buttons: Sequence[str]) -> None:
        """Makes the area.

        Args:
            actions: What can be done.
            buttons: Identities of the actions to offer, the most likely first.
        """
        super().__init__()
        self.setObjectName("drop-area")
        self.setMinimumHeight(300)
        self._action = actions[buttons[0]]
        self._action.changed.connect(self._show_icon)  # in another theme it has another colour
        self._picture = QLabel()
        self._show_icon()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(10)
        layout.addStretch(1)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._invitation(), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(8)
        for identity in buttons:
            layout.addWidget(_button(actions, identity), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the dashed border."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self.palette().color(QPalette.ColorRole.PlaceholderText)
        painter.setPen(QPen(color, 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)

    def _show_icon(self) -> None:
        self._picture.setPixmap(self._action.icon().pixmap(QSize(_ICON, _ICON)))

    def _invitation(self) -> QLabel:
        label = QLabel(self.tr("Drop photos or projects here"))
        font = label.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        label.setFont(font)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return label


def _button(actions: Actions, identity: str) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(actions[identity])
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setMinimumWidth(230)
    button.setMinimumHeight(34)
    button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return button
