"""Where the photo lies on the widget: zoom, place and turn of the view."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform

MIN_ZOOM, MAX_ZOOM = 1 / 128, 64.0
"""Device pixels per pixel of the output."""

_LARGEST_SCALE = 1.2
"""A level is shown at 0.6 to 1.2 of its size: as sharp as the screen, with few pixels to make."""


@dataclass(frozen=True)
class View:
    """The way from the output (what `Document.flatten` returns) to the widget.

    Attributes:
        center: The place of the output in the middle of the view.
        zoom: Device pixels per pixel of the output.
        rotation: Degrees by which the view is turned clockwise; the document stays as it is.
        origin: Where on the widget the view begins, in logical pixels.
        size: Of the view on the widget, in logical pixels.
        ratio: Device pixels per logical pixel.
    """

    center: QPointF
    zoom: float = 1.0
    rotation: float = 0.0
    origin: QPointF = field(default_factory=QPointF)
    size: QSizeF = field(default_factory=lambda: QSizeF(1, 1))
    ratio: float = 1.0

    @property
    def scale(self) -> float:
        """Logical pixels per pixel of the output."""
        return self.zoom / self.ratio

    @property
    def area(self) -> QRectF:
        """Where the view is on the widget."""
        return QRectF(self.origin, self.size)

    @property
    def transform(self) -> QTransform:
        """From the output to the widget's logical pixels."""
        middle = self.area.center()
        way = QTransform.fromTranslate(middle.x(), middle.y())
        way.rotate(self.rotation)
        way.scale(self.scale, self.scale)
        return way.translate(-self.center.x(), -self.center.y())

    @property
    def level(self) -> int:
        """The pyramid level whose pixels come closest to those of the screen."""
        return max(0, math.floor(math.log2(_LARGEST_SCALE / self.zoom)))

    @property
    def visible(self) -> QRectF:
        """The smallest upright rectangle of the output around all that the view can show."""
        return self.output_area(self.area)

    def to_widget(self, output: QPointF) -> QPointF:
        """Returns where a place of the output is on the widget."""
        return self.transform.map(output)

    def to_output(self, widget: QPointF) -> QPointF:
        """Returns what place of the output is there on the widget."""
        way, _ = self.transform.inverted()
        return way.map(widget)

    def output_area(self, widget: QRectF) -> QRectF:
        """Returns the smallest upright rectangle of the output around an area of the widget."""
        way, _ = self.transform.inverted()
        return way.mapRect(widget)

    def zoomed(self, zoom: float, anchor: QPointF) -> View:
        """Returns it with another zoom; what is at `anchor` on the widget stays there."""
        zoomed = replace(self, zoom=min(max(float(zoom), MIN_ZOOM), MAX_ZOOM))
        return self._holding(zoomed, anchor)

    def turned(self, rotation: float, anchor: QPointF) -> View:
        """Returns it turned to an angle; what is at `anchor` on the widget stays there."""
        return self._holding(replace(self, rotation=rotation % 360), anchor)

    def moved(self, by: QPointF) -> View:
        """Returns it with the photo moved by logical pixels of the widget."""
        return replace(self, center=self.to_output(self.area.center() - by))

    def fitted(self, width: int, height: int) -> View:
        """Returns it with all of an output of that size in sight, and never magnified."""
        turn = QTransform()
        turn.rotate(self.rotation)
        around = turn.mapRect(QRectF(0, 0, width, height))
        space = self.size * (self.ratio * 0.98)
        fit = min(space.width() / around.width(), space.height() / around.height(), 1.0)
        zoom = min(max(fit, MIN_ZOOM), MAX_ZOOM)
        return replace(self, center=QPointF(width / 2, height / 2), zoom=zoom)

    def aligned(self) -> View:
        """Returns it moved by less than a device pixel, so that pixels meet pixels.

        Only for views that are not turned: others have no common grid with the screen.
        """
        if self.rotation % 90:
            return self
        corner = self.to_widget(QPointF(0, 0)) * self.ratio
        whole = QPointF(round(corner.x()), round(corner.y()))
        return self.moved((whole - corner) / self.ratio)

    def _holding(self, after: View, anchor: QPointF) -> View:
        """Returns `after` moved so that the place at `anchor` is the same as here."""
        return after.moved(anchor - after.to_widget(self.to_output(anchor)))
