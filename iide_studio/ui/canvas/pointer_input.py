"""Turns events of mouse, pen, wheel, fingers and keys into what the canvas and the tool do."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QTabletEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture

from iide_studio.ui.canvas.tool import PointerEvent

if TYPE_CHECKING:
    from iide_studio.ui.canvas.canvas import Canvas

STEPS_PER_DOUBLING = 4
"""Clicks of the wheel until the photo is seen twice as large."""
_NOTCH = 120
_NEAR = 0.06
"""Share of a step by which a zoom may miss its place: one per cent."""


class PointerInput(QObject):
    """Listens to a canvas.

    Space or the middle button moves the photo, the wheel and two fingers zoom; everything else is
    the tool's.
    """

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._pan_from: QPointF | None = None
        self._has_space = False
        self._held = Qt.MouseButton.NoButton
        self._handlers: dict[QEvent.Type, Callable[[Any], bool]] = {
            QEvent.Type.MouseButtonPress: self._press,
            QEvent.Type.MouseMove: self._move,
            QEvent.Type.MouseButtonRelease: self._release,
            QEvent.Type.MouseButtonDblClick: self._double_click,
            QEvent.Type.TabletPress: self._press,
            QEvent.Type.TabletMove: self._move,
            QEvent.Type.TabletRelease: self._release,
            QEvent.Type.Wheel: self._wheel,
            QEvent.Type.NativeGesture: self._native_gesture,
            QEvent.Type.Gesture: self._gesture,
            QEvent.Type.KeyPress: self._key_press,
            QEvent.Type.KeyRelease: self._key_release,
            QEvent.Type.ShortcutOverride: self._claim_key,
            QEvent.Type.Leave: self._leave,
            QEvent.Type.FocusOut: self._focus_out,
        }
        canvas.installEventFilter(self)

    @property
    def is_panning(self) -> bool:
        """Whether the photo is being moved, or would be by the next press."""
        return self._has_space or self._pan_from is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hears every event of the canvas first."""
        handler = self._handlers.get(event.type())
        if handler is None or not handler(event):
            return super().eventFilter(watched, event)
        event.accept()
        return True

    def _press(self, event: QMouseEvent | QTabletEvent) -> bool:
        button = event.button()
        if button == Qt.MouseButton.MiddleButton or self._has_space:
            self._pan_from = event.position()
            self._canvas.update_cursor()
            return True
        if self._canvas.press_handle(event.position()):
            return True
        if self._held == Qt.MouseButton.NoButton and self._canvas.tool is not None:
            self._held = button
            self._canvas.tool.press(self._pointer_event(event, button))
        return True

    def _move(self, event: QMouseEvent | QTabletEvent) -> bool:
        if self._pan_from is not None:
            self._canvas.pan(event.position() - self._pan_from)
            self._pan_from = event.position()
            return True
        pointer = self._pointer_event(event, self._held)
        self._canvas.hovered.emit(pointer)
        if self._canvas.move_handle(event.position()):
            return True
        if self._canvas.tool is not None:
            self._canvas.tool.move(pointer)
        return True

    def _release(self, event: QMouseEvent | QTabletEvent) -> bool:
        if self._pan_from is not None:
            self._pan_from = None
            self._canvas.update_cursor()
        elif self._canvas.release_handle():
            pass
        elif event.button() == self._held and self._held != Qt.MouseButton.NoButton:
            held, self._held = self._held, Qt.MouseButton.NoButton
            if self._canvas.tool is not None:
                self._canvas.tool.release(self._pointer_event(event, held))
        return True

    def _double_click(self, event: QMouseEvent) -> bool:
        """Comes instead of the second press; tools hear of both."""
        self._press(event)
        if self._held == event.button() and self._canvas.tool is not None:
            self._canvas.tool.double_click(self._pointer_event(event, event.button()))
        return True

    def _wheel(self, event: QWheelEvent) -> bool:
        delta, place = event.angleDelta(), self._canvas.on_document(event.position())
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._canvas.pan(QPointF(delta.y() or delta.x(), 0))
        elif delta.y() and delta.y() % _NOTCH == 0:
            self._canvas.zoom_by_steps(delta.y() // _NOTCH, place)
        elif delta.y():
            factor = 2 ** (delta.y() / _NOTCH / STEPS_PER_DOUBLING)
            self._canvas.set_zoom(self._canvas.zoom * factor, place)
        else:
            self._canvas.pan(QPointF(delta.x(), 0))
        return True

    def _native_gesture(self, event: QNativeGestureEvent) -> bool:
        match event.gestureType():
            case Qt.NativeGestureType.ZoomNativeGesture:
                self._canvas.set_zoom(self._canvas.zoom * (1 + event.value()), event.position())
            case Qt.NativeGestureType.RotateNativeGesture:
                self._canvas.set_rotation(self._canvas.rotation + event.value(), event.position())
            case Qt.NativeGestureType.SmartZoomNativeGesture:
                self._canvas.fit()
            case _:
                return False
        return True

    def _gesture(self, event: QGestureEvent) -> bool:
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return False
        anchor = QPointF(self._canvas.mapFromGlobal(pinch.centerPoint().toPoint()))
        self._canvas.set_zoom(self._canvas.zoom * pinch.scaleFactor(), anchor)
        return True

    def _key_press(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self._has_space = True
            self._canvas.update_cursor()
            return True
        return self._canvas.tool is not None and self._canvas.tool.key_press(event)

    def _key_release(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Space:
            return False
        if not event.isAutoRepeat():
            self._has_space = False
            self._canvas.update_cursor()
        return True

    def _claim_key(self, event: QKeyEvent) -> bool:
        """Space is the canvas's own while it has the focus, whatever shortcut there is."""
        return event.key() == Qt.Key.Key_Space and not event.modifiers()

    def _leave(self, _event: QEvent) -> bool:
        self._canvas.hovered.emit(None)
        return False

    def _focus_out(self, _event: QEvent) -> bool:
        self._has_space = False
        self._canvas.update_cursor()
        return False

    def _pointer_event(
        self, event: QMouseEvent | QTabletEvent, button: Qt.MouseButton
    ) -> PointerEvent:
        place = self._canvas.on_document(event.position())
        is_pen = isinstance(event, QTabletEvent)
        return PointerEvent(
            position=self._canvas.to_photo(place),
            output=self._canvas.to_output(place),
            widget=place,
            button=button,
            modifiers=event.modifiers(),
            pressure=event.pressure() if is_pen else 1.0,
            is_eraser=is_pen and event.pointerType() == QPointingDevice.PointerType.Eraser,
            time=event.timestamp(),
        )


def stepped_zoom(zoom: float, steps: int) -> float:
    """Returns the zoom some clicks of the wheel away.

    Steps lie at quarters of a doubling and meet 100 %, 50 %, 200 % exactly, wherever one begins.
    """
    place = math.log2(zoom) * STEPS_PER_DOUBLING
    first = math.floor(place + _NEAR) if steps > 0 else math.ceil(place - _NEAR)
    return 2 ** ((first + steps) / STEPS_PER_DOUBLING)
