"""The photo of one document on the screen."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from iide_studio.core.change import Change, Part
from iide_studio.core.document import Document
from iide_studio.core.rect import Rect
from iide_studio.core.threshold_preview import ThresholdPreview
from iide_studio.ui.canvas.compare import CompareMode, Pane, document_area, panes
from iide_studio.ui.canvas.marching_ants import MarchingAnts
from iide_studio.ui.canvas.overlays import Overlays
from iide_studio.ui.canvas.pixel_grid import draw_pixel_grid
from iide_studio.ui.canvas.pointer_input import PointerInput, stepped_zoom
from iide_studio.ui.canvas.scene import Scene
from iide_studio.ui.canvas.split_line import SplitLine, draw_labels
from iide_studio.ui.canvas.tool import Tool
from iide_studio.ui.canvas.view import View
from iide_studio.ui.session import Session

if TYPE_CHECKING:
    from iide_studio.ui.studio import Studio

FRAME_BUDGET = 0.005
"""Seconds of a frame in which tiles are made; drawing comes on top."""
_TURN_BUDGET = 0.004
"""Seconds in which tiles are made at a time while nothing else is to be done: so long an event of
the user may have to wait."""
_REFRESH = 0.03
"""Seconds after which what was made meanwhile is shown."""
_MARGIN = 3
"""Logical pixels around what changed that are drawn again, too: smoothing reaches so far."""


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
        self._exact = self._view
        """As it was asked for: rounding to whole pixels must not add up."""
        self._is_fitted = True
        self._is_complete = False
        self._awaits_paint = False
        self._unseen: list[QRectF] = []
        """Areas of the output that look different since they were drawn."""
        self._painted = 0.0
        self._compare = CompareMode.OFF
        self._line = SplitLine()
        self._has_grid = True
        self._ants = MarchingAnts(self, session.document)
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self._go_on)
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

    @property
    def stand_ins(self) -> int:
        """How many tiles of the photo were not final when it was painted last."""
        return self._scene.stand_ins

    def forget_tiles(self) -> None:
        """Makes everything anew that is shown from now on."""
        self._scene.forget_tiles()
        self._begin_frame()

    def set_zoom(self, zoom: float, anchor: QPointF | None = None) -> None:
        """Zooms.

        Args:
            zoom: Device pixels per pixel of the output; 1 = 100 %.
            anchor: What is there on the widget stays there; None = the middle.
        """
        self._set_view(self._exact.zoomed(zoom, anchor or self._middle))

    def zoom_by_steps(self, steps: int, anchor: QPointF | None = None) -> None:
        """Zooms by clicks of the wheel; positive = closer."""
        self.set_zoom(stepped_zoom(self.zoom, steps), anchor)

    def set_rotation(self, degrees: float, anchor: QPointF | None = None) -> None:
        """Turns the view, not the document."""
        self._set_view(self._exact.turned(degrees, anchor or self._middle))

    def pan(self, by: QPointF) -> None:
        """Moves the photo by logical pixels of the widget."""
        self._set_view(self._exact.moved(by))

    def fit(self) -> None:
        """Shows all of the photo, and does so whenever the widget's size changes."""
        transform = self.session.document.transform
        self._set_view(self._exact.fitted(transform.width, transform.height), is_fitted=True)

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
        if self._compare is CompareMode.SIDE_BY_SIDE and widget.x() < self._view.area.left():
            return widget + QPointF(self._view.area.left(), 0)
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
        if overlays != self._scene.overlays:
            self._scene.set_overlays(overlays)
            self._begin_frame()

    def set_threshold_preview(self, threshold: ThresholdPreview | None) -> None:
        """Shows the scratch mask as another threshold would make it; None = as it is."""
        self._scene.set_threshold_preview(threshold)
        self._begin_frame()

    def set_preview(self, pixels: np.ndarray | None, area: Rect | None) -> None:
        """Shows a picture over a part of the photo while a job runs.

        Args:
            pixels: (h, w, 3) uint8 sRGB, of any size; None = no more.
            area: Where it lies on the photo; None = all of it.
        """
        self._scene.set_preview(pixels, area)
        self.update()

    def set_clipping_warning(self, warns: bool) -> None:
        """Says whether values at the ends of the range are marked."""
        if warns != self._scene.warns_of_clipping:
            self._scene.set_clipping_warning(warns)
            self._begin_frame()

    def set_pixel_grid(self, is_shown: bool) -> None:
        """Says whether there are lines between pixels that are seen large."""
        self._has_grid = is_shown
        self.update()

    def set_monitor_profile(self, icc_profile: bytes | None) -> None:
        """Draws in the colours of a screen.

        Args:
            icc_profile: The screen's; None = sRGB.
        """
        if icc_profile != self._scene.monitor_profile:
            self._scene.set_monitor_profile(icc_profile)
            self._begin_frame()

    @property
    def compare(self) -> CompareMode:
        """How the document is compared with its original."""
        return self._compare

    def set_compare(self, mode: CompareMode, original: Document | None = None) -> None:
        """Compares the document with its original, or ends that.

        Args:
            mode: How.
            original: Another document of the same size to compare with; None = the photo as it was
                read.
        """
        self._scene.set_original(original)
        self._compare = mode
        self._adopt_size()
        self.compare_changed.emit()

    def press_handle(self, widget: QPointF) -> bool:
        """Takes the line of a split, if it is there; tells whether it did."""
        self._line.is_held = self._is_at_line(widget)
        return self._line.is_held

    def move_handle(self, widget: QPointF) -> bool:
        """Moves the line of a split, if it was taken; tells whether it was."""
        if self._line.is_held:
            self._line.drag(widget, self._view.area)
            self._begin_frame()
        self.update_cursor(widget)
        return self._line.is_held

    def release_handle(self) -> bool:
        """Lets go of the line of a split; tells whether it was held."""
        was_held, self._line.is_held = self._line.is_held, False
        return was_held

    def update_cursor(self, widget: QPointF | None = None) -> None:
        """Shows the pointer that fits what the next press does.

        Args:
            widget: Where the pointer is; None if that does not matter.
        """
        if self._input.is_panning:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        elif self._line.is_held or (widget is not None and self._is_at_line(widget)):
            self.setCursor(Qt.CursorShape.SplitHCursor)
        elif self.tool is not None:
            self.setCursor(self.tool.cursor())

    def close_canvas(self) -> None:
        """Ends everything before the canvas is deleted."""
        self._again.stop()
        self._ants.stop()
        self.session.changed.disconnect(self._show_change)
        self.studio.tool_changed.disconnect(self._take_tool)

    # What Qt asks for.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Makes tiles for a while, then draws what there is."""
        exposed = QRectF(event.rect())
        shown = self._panes
        if self._awaits_paint and not self._is_complete:
            self._make_tiles(shown, FRAME_BUDGET)
        self._awaits_paint = False
        self._show_unseen(exposed)
        painter = QPainter(self)
        try:
            painter.fillRect(event.rect(), self.palette().mid())
            for pane in shown:
                self._scene.draw(painter, pane, exposed)
            self._draw_above(painter)
        finally:
            painter.end()  # Qt would crash if an exception left it open
        self._finish_frame(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the middle in the middle, or all of the photo in sight."""
        self._adopt_size()

    def hideEvent(self, event: QHideEvent) -> None:
        """Behind other tabs nothing is made."""
        self._again.stop()

    def event(self, event: QEvent) -> bool:
        """Notices another screen."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._adopt_size()
        return super().event(event)

    def _draw_above(self, painter: QPainter) -> None:
        """Draws what lies over the pictures and is no part of the document's pixels."""
        transform = self.session.document.transform
        painter.save()
        painter.setClipRect(self._view.area)
        if self._has_grid:
            draw_pixel_grid(painter, self._view, transform.width, transform.height)
        if self.overlays.selection:
            self._ants.draw(painter, self._view)
        if self.tool is not None and self.studio.session is self.session:
            self.tool.paint(painter)
        painter.restore()
        if self._compare is CompareMode.SPLIT:
            self._line.draw(painter, self._view.area)
        draw_labels(painter, self, self._compare, self._after_begins)

    @property
    def _after_begins(self) -> float:
        """Where on the widget the document is seen, from the left."""
        if self._compare is CompareMode.SPLIT:
            return self._line.position(self._view.area)
        return self._view.area.left()

    @property
    def _panes(self) -> list[Pane]:
        return panes(self._compare, self._view, self._line.position(self._view.area))

    def _adopt_size(self) -> None:
        """Fits the view to the widget."""
        area = document_area(self._compare, QRectF(self.rect()))
        ratio = self.devicePixelRatioF()
        view = replace(self._exact, origin=area.topLeft(), size=area.size(), ratio=ratio)
        if self._is_fitted:
            transform = self.session.document.transform
            view = view.fitted(transform.width, transform.height)
        self._set_view(view, is_fitted=self._is_fitted)

    def _set_view(self, view: View, *, is_fitted: bool = False) -> None:
        self._is_fitted = is_fitted
        self._exact, self._view = view, view.aligned()
        self._begin_frame()
        self.view_changed.emit()

    def _show_change(self, change: Change) -> None:
        self._scene.show_change(change)
        if change.parts & {Part.TRANSFORM, Part.SELECTION}:
            self._ants.forget()
        if change.parts & {Part.TRANSFORM, Part.COLOR_MODE}:
            self._adopt_transform()
        elif change.dirty is not None:
            self._is_complete = False
            self._awaits_paint |= self._update_output(self._dirty_output(change.dirty))
            if not self._awaits_paint:
                self._again.start()
        if Part.SELECTION in change.parts:
            self.update()

    def _adopt_transform(self) -> None:
        """Another size of the output: all of it is shown, unless the user looks at a part."""
        if self._is_fitted:
            self.fit()
        else:
            self._begin_frame()

    def _dirty_output(self, dirty: Rect) -> QRectF:
        """Returns what looks different after a change, in pixels of the output."""
        level = self.level
        area, side = self.session.document.dirty_in_output(dirty, level), 1 << level
        return QRectF(area.x * side, area.y * side, area.width * side, area.height * side)

    def _update_output(self, output: QRectF, drawn: QRectF | None = None) -> bool:
        """Asks for a repaint of an area of the output, in all panes, but for what is drawn now.

        Returns:
            Whether any of it is in sight.
        """
        is_seen = False
        for pane in self._panes:
            area = pane.view.transform.mapRect(output)
            area = area.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN).intersected(pane.area)
            if not area.isEmpty() and (drawn is None or not drawn.contains(area)):
                self.update(area.toAlignedRect())
                is_seen = True
        return is_seen

    def _begin_frame(self) -> None:
        self._is_complete, self._awaits_paint = False, True
        self.update()

    def _make_tiles(self, shown: list[Pane], seconds: float) -> None:
        """Makes tiles for a while."""
        self._unseen += self._scene.fill(shown, time.perf_counter() + seconds)

    def _show_unseen(self, drawn: QRectF | None = None) -> None:
        """Asks for a repaint of what was made, but for what is drawn now."""
        for output in self._unseen:
            self._update_output(output, drawn)
        self._unseen.clear()
        self._painted = time.perf_counter()

    def _go_on(self) -> None:
        """Makes more tiles while nothing else is to be done: what is new is painted first."""
        if self._awaits_paint:
            return
        shown = self._panes
        self._make_tiles(shown, _TURN_BUDGET)
        if self._scene.is_final(shown):
            self.update()
        elif self.isVisible():
            if time.perf_counter() - self._painted > _REFRESH:
                self._show_unseen()
            self._again.start()

    def _finish_frame(self, shown: list[Pane]) -> None:
        """Says that all is done once it is also on the screen."""
        if self._is_complete:
            return
        if self._scene.is_final(shown):
            self._is_complete = True
            self.completed.emit()
        elif self.isVisible():
            self._again.start()

    def _is_at_line(self, widget: QPointF) -> bool:
        is_split = self._compare is CompareMode.SPLIT
        return is_split and self._line.is_at(widget, self._view.area)

    def _take_tool(self, _tool: Tool) -> None:
        self.update_cursor()
        self.update()

    @property
    def _middle(self) -> QPointF:
        return self._view.area.center()


def _around(area: QRectF) -> Rect:
    """Returns the whole pixels that an area touches."""
    outer = area.toAlignedRect()
    return Rect(outer.x(), outer.y(), outer.width(), outer.height())
