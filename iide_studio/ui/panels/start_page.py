"""What the window shows while no document is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from iide_studio.core.paths import Paths
from iide_studio.core.recovery import Recovery
from iide_studio.ui.actions import Actions
from iide_studio.ui.panels.drop_area import DropArea
from iide_studio.ui.panels.recent_list import RecentList
from iide_studio.ui.panels.recovery_box import RecoveryBox

_WIDTH = 940
_MARGIN = 32


class StartPage(QScrollArea):
    """Drop target, recent files, unsaved work, and on what restorations will run."""

    asked_to_recover = Signal(object)
    """A Recovery."""
    asked_to_discard = Signal(object)
    """A Recovery."""
    painted = Signal()
    """It could be seen for the first time."""

    def __init__(self, actions: Actions, paths: Paths, buttons: Sequence[str]) -> None:
        """Makes the page.

        Args:
            actions: What can be done.
            paths: Where thumbnails lie.
            buttons: Identities of the actions that the drop target offers.
        """
        super().__init__(widgetResizable=True)
        self.setObjectName("start-page")
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._recovery = RecoveryBox()
        self._recovery.asked_to_recover.connect(self.asked_to_recover)
        self._recovery.asked_to_discard.connect(self.asked_to_discard)
        self._drop = DropArea(actions, buttons)
        self.recent = RecentList(paths)
        self._machine = _label("", scale=1.0)
        self._machine.setWordWrap(True)
        self._machine.setObjectName("machine-text")
        contents = self._page()
        contents.installEventFilter(self)
        self.setWidget(contents)

    def set_recoveries(self, found: Sequence[Recovery]) -> None:
        """Shows the unsaved work that can be recovered."""
        self._recovery.set_recoveries(found)

    def set_machine(self, text: str) -> None:
        """Says on what and with which networks restorations will run."""
        self._machine.setText(text)
        self._machine.setVisible(bool(text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self.painted.emit()
        return super().eventFilter(watched, event)

    def _page(self) -> QWidget:
        column = QWidget()
        column.setMaximumWidth(_WIDTH)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.setSpacing(16)
        layout.addWidget(_label("IIDE Studio", scale=2.2, is_bold=True))
        layout.addWidget(_label(self.tr("Restores old photographs on your own computer."), 1.15))
        layout.addWidget(self._recovery)
        places = QHBoxLayout()
        places.setSpacing(24)
        places.addWidget(self._drop, 5)
        places.addWidget(self.recent, 4)
        layout.addLayout(places, 1)
        layout.addWidget(self._machine)
        page = QWidget()
        centre = QHBoxLayout(page)
        centre.setContentsMargins(0, 0, 0, 0)
        centre.addStretch(1)
        centre.addWidget(column, 100)
        centre.addStretch(1)
        return page


def _label(text: str, scale: float, *, is_bold: bool = False) -> QLabel:
    label = QLabel(text)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * scale)
    font.setBold(is_bold)
    label.setFont(font)
    return label
