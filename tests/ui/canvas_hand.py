"""A hand on the canvas: real mouse and key events at places of the photo."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from iide_studio.ui.canvas.canvas import Canvas

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
Place = tuple[float, float]


class CanvasHand:
    """Clicks and drags; places are in pixels of the photo."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas

    def at(self, place: Place) -> QPoint:
        """Returns where a place is on the widget."""
        return self.canvas.to_widget(QPointF(*place)).toPoint()

    def click(
        self, place: Place, key: Qt.KeyboardModifier = NO_KEY, button: Qt.MouseButton = LEFT
    ) -> None:
        """Presses and lets go."""
        QTest.mouseClick(self.canvas, button, key, self.at(place))

    def double_click(self, place: Place) -> None:
        """Clicks twice quickly."""
        QTest.mouseDClick(self.canvas, LEFT, NO_KEY, self.at(place))

    def press(
        self, place: Place, key: Qt.KeyboardModifier = NO_KEY, button: Qt.MouseButton = LEFT
    ) -> None:
        """Puts a button down."""
        QTest.mousePress(self.canvas, button, key, self.at(place))

    def move(self, place: Place) -> None:
        """Moves the pointer."""
        QTest.mouseMove(self.canvas, self.at(place))

    def release(
        self, place: Place, key: Qt.KeyboardModifier = NO_KEY, button: Qt.MouseButton = LEFT
    ) -> None:
        """Lets the button go."""
        QTest.mouseRelease(self.canvas, button, key, self.at(place))

    def drag(
        self,
        places: Sequence[Place],
        key: Qt.KeyboardModifier = NO_KEY,
        button: Qt.MouseButton = LEFT,
    ) -> None:
        """Presses at the first place, moves over all, lets go at the last."""
        self.press(places[0], key, button)
        for place in places:
            self.move(place)
        self.release(places[-1], key, button)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
        """Presses a key on the canvas."""
        QTest.keyClick(self.canvas, key, modifier)
