"""What the selection tools share: how a new shape meets the old one, and where it goes."""

from __future__ import annotations

import enum

from PySide6.QtCore import QObject, Qt, Signal

from iide_studio.core.selection import SelectionMode
from iide_studio.ui.canvas.tool import PointerEvent

_SHIFT, _ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


class Into(enum.Enum):
    """Where a shape goes."""

    SELECTION = "selection"
    MASK = "mask"


class MaskChoices(QObject):
    """The user's choices for shapes; all selection tools follow them together."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mode = SelectionMode.REPLACE
        self._into = Into.SELECTION

    @property
    def mode(self) -> SelectionMode:
        """How a shape meets what is there. A mask is never replaced by a shape: it is added."""
        if self._into is Into.MASK and self._mode is SelectionMode.REPLACE:
            return SelectionMode.ADD
        return self._mode

    @property
    def into(self) -> Into:
        """Where a shape goes."""
        return self._into

    def set_mode(self, mode: SelectionMode) -> None:
        """Chooses how shapes meet what is there."""
        self._mode = mode
        self.changed.emit()

    def set_into(self, into: Into) -> None:
        """Chooses where shapes go."""
        self._into = into
        self.changed.emit()

    def mode_for(self, event: PointerEvent) -> SelectionMode:
        """Returns the mode of a shape that begins with a press: keys go before the choice.

        Shift adds, Alt takes away, both together keep what both share; the right button takes away.
        """
        has_shift, has_alt = bool(event.modifiers & _SHIFT), bool(event.modifiers & _ALT)
        if has_shift and has_alt:
            return SelectionMode.INTERSECT
        if has_alt or event.button == Qt.MouseButton.RightButton:
            return SelectionMode.SUBTRACT
        return SelectionMode.ADD if has_shift else self.mode
