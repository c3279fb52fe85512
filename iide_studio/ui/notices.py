"""Sentences above the documents that stay until somebody has dealt with them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from iide_studio.ui.icons import glyph_icon

NoticeButtons = Sequence[tuple[str, Callable[[], object]]]
"""(text, what it does) of each button."""

_ICON = 20


class Notices(QWidget):
    """Notices below each other, each known by a name; takes no room while there is none.

    They interrupt nobody: what they offer can be done now, later, or never.
    """

    def __init__(self) -> None:
        super().__init__()
        self._notices: dict[str, _Notice] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.hide()

    def put(
        self,
        identity: str,
        text: str,
        buttons: NoticeButtons = (),
        dismissed: Callable[[], object] | None = None,
    ) -> None:
        """Shows a notice; an older one of that name goes.

        Args:
            identity: Its name.
            text: For the user.
            buttons: What helps; none of them closes the notice by itself.
            dismissed: Called if the user closes it.
        """
        self.take_away(identity)
        notice = _Notice(identity, text, buttons)
        notice.dismissed.connect(lambda: self._dismiss(identity, dismissed))
        self._notices[identity] = notice
        self._layout.addWidget(notice)
        self.show()

    def take_away(self, identity: str) -> None:
        """Removes a notice, if it is there."""
        notice = self._notices.pop(identity, None)
        if notice is not None:
            notice.hide()
            notice.deleteLater()
        self.setVisible(bool(self._notices))

    def _dismiss(self, identity: str, dismissed: Callable[[], object] | None) -> None:
        self.take_away(identity)
        if dismissed is not None:
            dismissed()


class _Notice(QFrame):
    dismissed = Signal()

    def __init__(self, identity: str, text: str, buttons: NoticeButtons) -> None:
        super().__init__()
        self._sign, self._close = QLabel(), QToolButton(autoRaise=True)
        self.setObjectName(f"notice-{identity}")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setMinimumWidth(1)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close.setToolTip(self.tr("Close this notice"))
        self._close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._close.clicked.connect(self.dismissed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 4, 6, 4)
        layout.addWidget(self._sign)
        layout.addWidget(label, 1)
        for name, slot in buttons:
            layout.addWidget(_button(name, slot))
        layout.addWidget(self._close)
        self._show_icons()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme needs other icons."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show_icons()

    def _show_icons(self) -> None:
        size = QSize(_ICON, _ICON)
        self._sign.setPixmap(glyph_icon("mdi6.information-outline").pixmap(size))
        self._close.setIcon(glyph_icon("mdi6.close"))


def _button(text: str, slot: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.clicked.connect(lambda _checked=False: slot())
    return button
