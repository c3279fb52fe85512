"""The photo of one document on the screen."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from iide_studio.core.change import Change, Part
from iide_studio.core.rect import Rect
from iide_studio.ui.canvas.compare import CompareMode
from iide_studio.ui.canvas.overlays import Overlays
from iide_studio.ui.canvas.pointer_input import PointerInput, stepped_zoom
from iide_studio.ui.canvas.scene import Scene
from iide_studio.ui.canvas.tool import Tool
from iide_studio.ui.canvas.view import View
from iide_studio.ui.session import Session

if TYPE_CHECKING:
    from iide_studio.ui.studio import Studio

FRAME_BUDGET = 0.008
"""Seconds of a frame in which tiles are made; drawing comes on top."""


class Canvas(QWidget):
    """Shows a document, and hands what the user does on it to the tool.

    Three kinds of coordinates: of the photo (the document's layers and masks), of the output
    (after cropping and turning), and of the widget (logical pixels).
    """

    view_changed = Signal()
    """Zoom, place or turn of the view, or the widget's size."""
    hovered = Signal(object)
    """A PointerEvent, or None once the pointer has left."""
    completed = Signal()
    """All that is visible is final."""
    compare_changed = Signal()
    """Another CompareMode is on."""

    def __init__(self, studio: Studio, session: Session) -> None:
        """Shows a session, fitted into the widget."""
        super().__init__()
        self.setObjectName("canvas")
        self.setAccessibleName(self.tr("Photo"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.setMinimumSize(160, 120)
        self.studio, self.session = studio, session
        self._scene = Scene(session)
        self._view = View(QPointF(session.document.width / 2, session.document.height / 2))
        self._is_fitted = True
        self._is_complete = False
        self._compare = CompareMode.OFF
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self.update)
        self._input = PointerInput(self)
        session.changed.connect(self._show_change)
        studio.tool_changed.connect(self._take_tool)
        self.update_cursor()

    # What is seen.

    @property
    def zoom(self) -> float:
        """Device pixels per pixel of the output."""
        return self._view.zoom

    @property
    def rotation(self) -> float:
        """Degrees clockwise by which the view is turned."""
        return self._view.rotation

    @property
    def level(self) -> int:
        """The pyramid level that is drawn."""
        return self._view.level

    @property
    def view(self) -> View:
        """How the output lies on the widget."""
        return self._view

    @property
    def is_complete(self) -> bool:
        """Whether every visible tile was final when it was painted last, and nothing changed."""
        return self._is_complete

    @property
    def tool(self) -> Tool | None:
        """The tool in use."""
        return self.studio.tool

    def set_zoom(self, zoom: float, anchor: QPointF | None = None) -> None:
        """Zooms.

        Args:
            zoom: Device pixels per pixel of the output; 1 = 100 %.
            anchor: What is there on the widget stays there; None = the middle.
        """
        self._set_view(self._view.zoomed(zoom, anchor or self._middle))

    def zoom_by_steps(self, steps: int, anchor: QPointF | None = None) -> None:
        """Zooms by clicks of the wheel; positive = closer."""
        self.set_zoom(stepped_zoom(self.zoom, steps), anchor)

    def set_rotation(self, degrees: float, anchor: QPointF | None = None) -> None:
        """Turns the view, not the document."""
        self._set_view(self._view.turned(degrees, anchor or self._middle))

    def pan(self, by: QPointF) -> None:
        """Moves the photo by logical pixels of the widget."""
        self._set_view(self._view.moved(by))

    def fit(self) -> None:
        """Shows all of the photo, and does so whenever the widget's size changes."""
        transform = self.session.document.transform
        self._set_view(self._view.fitted(transform.width, transform.height))
        self._is_fitted = True

    def center_on(self, photo: QPointF) -> None:
        """Brings a place of the photo into the middle."""
        self.pan(self._middle - self.to_widget(photo))

    # Coordinates.

    def to_output(self, widget: QPointF) -> QPointF:
        """Returns what place of the output is there on the widget."""
        return self._view.to_output(widget)

    def to_photo(self, widget: QPointF) -> QPointF:
        """Returns what place of the photo is there on the widget."""
        output = self.to_output(widget)
        return QPointF(*self.session.document.transform.point_to_photo(output.x(), output.y()))

    def to_widget(self, photo: QPointF) -> QPointF:
        """Returns where a place of the photo is on the widget."""
        transform = self.session.document.transform
        return self._view.to_widget(QPointF(*transform.point_to_output(photo.x(), photo.y())))

    def output_to_widget(self, output: QPointF) -> QPointF:
        """Returns where a place of the output is on the widget."""
        return self._view.to_widget(output)

    def on_document(self, widget: QPointF) -> QPointF:
        """Returns the place on the widget where tools work, of one that may be on the original."""
        return widget

    def visible_output_area(self) -> Rect:
        """Returns what part of the output is in sight, in whole pixels."""
        return _around(self._view.visible).intersected(self.session.document.output_area)

    def visible_photo_area(self) -> Rect:
        """Returns what part of the photo is in sight, in whole pixels."""
        document = self.session.document
        return document.transform.to_photo(self.visible_output_area()).intersected(document.area)

    # What is drawn.

    @property
    def overlays(self) -> Overlays:
        """What lies over the photo."""
        return self._scene.overlays

    def set_overlays(self, overlays: Overlays) -> None:
        """Says what is shown over the photo, and in which colours."""
        self._scene.set_overlays(overlays)
        self._repaint()

    def set_preview(self, pixels: np.ndarray | None, area: Rect | None) -> None:
        """Shows a picture over a part of the photo while a job runs.

        Args:
            pixels: (h, w, 3) uint8 sRGB, of any size; None = no more.
            area: Where it lies on the photo; None = all of it.
        """
        self._scene.set_preview(pixels, area)
        self._repaint()

    @property
    def compare(self) -> CompareMode:
        """How the document is compared with its original."""
        return self._compare

    def set_compare(self, mode: CompareMode) -> None:
        """Compares the document with its original, or ends that."""
        self._compare = mode
        self._repaint()
        self.compare_changed.emit()

    def press_handle(self, widget: QPointF) -> bool:
        """Takes what belongs to the canvas itself, as the line of a split; tells whether it did."""
        return False

    def move_handle(self, widget: QPointF) -> bool:
        """Moves what was taken; tells whether something was."""
        return False

    def release_handle(self) -> bool:
        """Lets go of what was taken; tells whether something was."""
        return False

    def update_cursor(self) -> None:
        """Shows the pointer that fits what the next press does."""
        if self._input.is_panning:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        elif self.tool is not None:
            self.setCursor(self.tool.cursor())

    def close_canvas(self) -> None:
        """Ends everything before the canvas is deleted."""
        self._again.stop()
        self.session.changed.disconnect(self._show_change)
        self.studio.tool_changed.disconnect(self._take_tool)

    # What Qt asks for.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Makes tiles for a while, then draws what there is."""
        exposed = QRectF(event.rect())
        is_done = self._scene.fill(self._view, time.perf_counter() + FRAME_BUDGET)
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().dark())
        self._scene.draw(painter, self._view, exposed)
        if self.tool is not None and self.studio.session is self.session:
            painter.save()
            self.tool.paint(painter)
            painter.restore()
        painter.end()
        self._finish_frame(is_done)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the middle in the middle, or all of the photo in sight."""
        self._adopt_size()

    def event(self, event: QEvent) -> bool:
        """Notices another screen."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._adopt_size()
        return super().event(event)

    def _adopt_size(self) -> None:
        size = QSizeF(self.size())
        view = replace(self._view, size=size, ratio=self.devicePixelRatioF())
        if self._is_fitted:
            transform = self.session.document.transform
            view = view.fitted(transform.width, transform.height)
        is_fitted = self._is_fitted
        self._set_view(view)
        self._is_fitted = is_fitted

    def _set_view(self, view: View) -> None:
        self._is_fitted = False
        self._view = view.aligned()
        self._repaint()
        self.view_changed.emit()

    def _show_change(self, change: Change) -> None:
        self._scene.show_change(change)
        if Part.TRANSFORM in change.parts:
            self.fit()
        if change.dirty is not None or change.parts - {Part.RECIPE}:
            self._repaint()

    def _repaint(self, area: QRect | None = None) -> None:
        self._is_complete = False
        if area is None:
            self.update()
        else:
            self.update(area)

    def _finish_frame(self, is_done: bool) -> None:
        if not is_done:
            self._again.start()
        elif not self._is_complete:
            self._is_complete = True
            self.completed.emit()

    def _take_tool(self, _tool: Tool) -> None:
        self.update_cursor()
        self.update()

    @property
    def _middle(self) -> QPointF:
        return QRectF(self.rect()).center()


def _around(area: QRectF) -> Rect:
    """Returns the whole pixels that an area touches."""
    outer = area.toAlignedRect()
    return Rect(outer.x(), outer.y(), outer.width(), outer.height())
