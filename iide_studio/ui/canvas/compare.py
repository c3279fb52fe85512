"""The ways of seeing before and after at once."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF

from iide_studio.ui.canvas.view import View


class CompareMode(enum.Enum):
    """How the document is compared with its original."""

    OFF = "off"
    ORIGINAL = "original"
    """Only the original is seen, as long as a key is held."""
    SPLIT = "split"
    """One picture, the original left of a line that can be dragged."""
    SIDE_BY_SIDE = "side by side"
    """Two pictures, the original on the left; they move together."""


@dataclass(frozen=True)
class Pane:
    """A part of the widget that shows one of the two.

    Attributes:
        area: On the widget, in logical pixels.
        view: Where the output lies.
        is_original: Whether it shows the original, without anything over it.
    """

    area: QRectF
    view: View
    is_original: bool = False


def document_area(mode: CompareMode, widget: QRectF) -> QRectF:
    """Returns the part of the widget in which the document has its view."""
    if mode is not CompareMode.SIDE_BY_SIDE:
        return widget
    half = widget.width() // 2
    return widget.adjusted(half, 0, 0, 0)


def panes(mode: CompareMode, view: View, line: float) -> list[Pane]:
    """Returns what is shown where.

    Args:
        mode: Of comparing.
        view: The document's, in its `document_area`.
        line: Where the line of a split is, in logical pixels from the left.
    """
    area = view.area
    match mode:
        case CompareMode.OFF:
            return [Pane(area, view)]
        case CompareMode.ORIGINAL:
            return [Pane(area, view, is_original=True)]
        case CompareMode.SPLIT:
            left, right = QRectF(area), QRectF(area)
            left.setRight(line)
            right.setLeft(line)
            return [Pane(left, view, is_original=True), Pane(right, view)]
        case CompareMode.SIDE_BY_SIDE:
            other = replace(view, origin=QPointF(0, area.top()))
            left = QRectF(0, area.top(), area.left() - 1, area.height())
            return [Pane(left, other, is_original=True), Pane(area, view)]
