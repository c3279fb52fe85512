"""What a tool is, and what it hears of mouse, pen and keys."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QCursor, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, kw_only=True)
class PointerEvent:
    """One event of a mouse, pen or finger on the canvas.

    Attributes:
        position: In pixels of the photo (of `Document.area`, before the transform), with fractions.
        output: In pixels of what is seen (of `Document.output_area`).
        widget: In logical pixels of the canvas.
        button: The button of a press or release; of a move the one that is held, or NoButton.
        modifiers: Keys that are held.
        pressure: Of a pen, 0..1; 1 for a mouse.
        is_eraser: Whether it is the eraser end of a pen.
        time: Milliseconds since any moment.
    """

    position: QPointF
    output: QPointF
    widget: QPointF
    button: Qt.MouseButton
    modifiers: Qt.KeyboardModifier
    pressure: float = 1.0
    is_eraser: bool = False
    time: int = 0


class Tool(QObject):
    """A tool of the canvas; the base class does nothing.

    Made once, with the `Studio`; works on `studio.session`. Everything that it changes goes through
    the session. Methods are called by the canvas on the main thread.

    Attributes:
        identity: Unique ("brush").
    """

    identity = ""

    def title(self) -> str:
        """What the user sees, translated."""
        raise NotImplementedError

    def icon(self) -> str:
        """Its name in qtawesome."""
        raise NotImplementedError

    def shortcut(self) -> str:
        """Its key; empty = none."""
        return ""

    def options(self) -> QWidget | None:
        """Makes the widget for the tool bar of options; called once, kept by the window."""
        return None

    def cursor(self) -> QCursor:
        """The pointer over the canvas."""
        return QCursor(Qt.CursorShape.CrossCursor)

    def activate(self) -> None:
        """The user chose it."""

    def deactivate(self) -> None:
        """The user chose another one, or another document: what was begun is given up."""

    def press(self, event: PointerEvent) -> None:
        """A button or pen went down."""

    def move(self, event: PointerEvent) -> None:
        """The pointer moved, with or without a button."""

    def release(self, event: PointerEvent) -> None:
        """A button or pen went up."""

    def double_click(self, event: PointerEvent) -> None:
        """A second press came right after the first; the first was told of as usual."""

    def key_press(self, event: QKeyEvent) -> bool:
        """A key went down on the canvas; returns whether the tool used it."""
        return False

    def paint(self, painter: QPainter) -> None:
        """Draws over the canvas: outlines, handles, in the widget's logical pixels.

        `studio.canvas.to_widget` says where a place of the photo is. `studio.canvas.update()` asks
        for a repaint.
        """
