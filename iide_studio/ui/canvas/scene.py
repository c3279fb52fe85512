"""What the canvas draws of a session: the photo, its original, and what lies over them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QTransform

from iide_studio.core.change import Change, Part
from iide_studio.core.display_color import DisplayColors
from iide_studio.core.document import Document
from iide_studio.core.rect import Rect
from iide_studio.core.threshold_preview import ThresholdPreview
from iide_studio.ui.canvas.checkerboard import checkerboard
from iide_studio.ui.canvas.compare import Pane
from iide_studio.ui.canvas.overlays import Overlays
from iide_studio.ui.canvas.tile_sources import OverlaySource, PhotoSource
from iide_studio.ui.canvas.tiled_picture import TiledPicture
from iide_studio.ui.session import Session

_PHOTO_BUDGET, _ORIGINAL_BUDGET, _OVERLAY_BUDGET = 160 << 20, 64 << 20, 64 << 20
_PHOTO_PARTS = frozenset({Part.PIXELS, Part.LAYERS})
_OVERLAY_PARTS = frozenset({Part.SCRATCHES, Part.REGIONS, Part.LAYERS, Part.PIXELS})
_ALL_NEW = frozenset({Part.COLOR_MODE, Part.TRANSFORM})
_PIXELS_ARE_SEEN = 2.0
"""Zoom from which pixels are drawn as squares, not smoothed."""


@dataclass(frozen=True)
class Preview:
    """A picture over a part of the photo.

    Attributes:
        image: In the screen's colours.
        area: Of the photo.
    """

    image: QImage
    area: Rect


class Scene:
    """The pictures of one session, as screen pixels."""

    def __init__(self, session: Session) -> None:
        """Begins without any tile."""
        self._session = session
        self._monitor_profile: bytes | None = None
        self._preview: Preview | None = None
        self._begin_original()
        self._photo_source = PhotoSource(session.document)
        self._over_source = OverlaySource(session.document)
        self._photo = TiledPicture(self._photo_source, _PHOTO_BUDGET)
        self._over = TiledPicture(self._over_source, _OVERLAY_BUDGET)
        self._set_colors()

    @property
    def document(self) -> Document:
        return self._session.document

    @property
    def overlays(self) -> Overlays:
        """What is shown over the photo."""
        return self._over_source.overlays

    @property
    def warns_of_clipping(self) -> bool:
        """Whether values at the ends of the range are marked."""
        return self._photo_source.warns

    @property
    def monitor_profile(self) -> bytes | None:
        """The screen's; None = sRGB."""
        return self._monitor_profile

    @property
    def stand_ins(self) -> int:
        """How many tiles of the photo were not final when it was drawn last."""
        return self._photo.stand_ins

    def set_overlays(self, overlays: Overlays) -> None:
        """Says what is shown over the photo."""
        self._over_source.overlays = overlays
        self._over.tiles.clear()

    def set_threshold_preview(self, threshold: ThresholdPreview | None) -> None:
        """See `Canvas.set_threshold_preview`."""
        self._over_source.threshold = threshold
        everything = self.document.area
        self._over.tiles.mark_stale(lambda n: self.document.dirty_in_output(everything, n))

    def set_clipping_warning(self, warns: bool) -> None:
        """Says whether values at the ends of the range are marked."""
        self._photo_source.warns = warns
        self._photo.tiles.clear()

    def set_monitor_profile(self, icc_profile: bytes | None) -> None:
        """Takes another screen's profile: everything is made again."""
        self._monitor_profile = icc_profile
        self._set_colors()

    def set_preview(self, pixels: np.ndarray | None, area: Rect | None) -> None:
        """See `Canvas.set_preview`."""
        if pixels is None:
            self._preview = None
            return
        opaque = np.full((*pixels.shape[:2], 1), 255, np.uint8)
        made = self._over_source.colors.to_screen(np.concatenate([pixels, opaque], axis=2))
        height, width = made.shape[:2]
        image = QImage(made.data, width, height, 4 * width, QImage.Format.Format_RGB32).copy()
        self._preview = Preview(image, area or self.document.area)

    def set_original(self, document: Document | None) -> None:
        """Compares with another document of the same size; None = the photo as it was read."""
        if self._original_document is not (document or self._session.original):
            self._begin_original(document)
            self._set_colors()

    def show_change(self, change: Change) -> None:
        """Notes which tiles are out of date."""
        if change.parts & _ALL_NEW:
            self._set_colors()
        elif change.dirty is not None:
            dirty = change.dirty
            for parts, picture in ((_PHOTO_PARTS, self._photo), (_OVERLAY_PARTS, self._over)):
                if change.parts & parts:
                    picture.tiles.mark_stale(lambda n: self.document.dirty_in_output(dirty, n))

    def fill(self, panes: Sequence[Pane], deadline: float) -> list[QRectF]:
        """Makes visible tiles until the deadline.

        Returns:
            Which areas of the output look different now.
        """
        made: list[tuple[Rect, int]] = []
        for picture, area, level in self._visible(panes):
            made += picture.fill(area, level, deadline)
        return [_output_area(area, level) for area, level in made]

    def is_final(self, panes: Sequence[Pane]) -> bool:
        """Whether every visible tile is there and up to date."""
        return all(picture.is_final(area, level) for picture, area, level in self._visible(panes))

    def draw(self, painter: QPainter, pane: Pane, exposed: QRectF) -> None:
        """Draws one of the two pictures.

        Args:
            painter: In the widget's logical pixels.
            pane: Which, and where.
            exposed: Which part of the widget has to be drawn again, in logical pixels.
        """
        view, exposed = pane.view, exposed.intersected(pane.area)
        level = view.level
        seen = view.output_area(exposed.adjusted(-2, -2, 2, 2))
        area = self._area_at_level(seen, level)
        if area.is_empty or exposed.isEmpty():
            return
        painter.save()
        painter.setClipRect(exposed)
        painter.setTransform(view.transform, True)
        transform = self.document.transform
        inside = QRectF(0, 0, transform.width, transform.height)
        painter.setClipRect(inside, Qt.ClipOperation.IntersectClip)
        painter.scale(1 << level, 1 << level)
        painter.translate(area.x, area.y)
        smooth = QPainter.RenderHint.SmoothPixmapTransform
        painter.setRenderHint(smooth, view.zoom < _PIXELS_ARE_SEEN)
        painter.drawImage(QPointF(0, 0), self._assembled(pane, area, level))
        painter.restore()

    def _visible(self, panes: Sequence[Pane]) -> Iterator[tuple[TiledPicture, Rect, int]]:
        for pane in panes:
            view = pane.view
            area = self._area_at_level(view.output_area(pane.area), view.level)
            yield self._original if pane.is_original else self._photo, area, view.level
            if not pane.is_original:
                yield self._over, area, view.level

    def _assembled(self, pane: Pane, area: Rect, level: int) -> QImage:
        """Returns an area of a level as one picture, so that no seams show between tiles."""
        image = QImage(area.width, area.height, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.drawTiledPixmap(image.rect(), checkerboard())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if pane.is_original:
            self._original.draw(painter, area, level)
        else:
            self._photo.draw(painter, area, level)
            self._draw_preview(painter, area, level)
            self._over.draw(painter, area, level)
        painter.end()
        return image

    def _draw_preview(self, painter: QPainter, area: Rect, level: int) -> None:
        if self._preview is None:
            return
        painter.save()
        way = _preview_to_level(self._preview, self.document, level)
        painter.setTransform(way * QTransform.fromTranslate(-area.x, -area.y))
        painter.drawImage(0, 0, self._preview.image)
        painter.restore()

    def _area_at_level(self, output: QRectF, level: int) -> Rect:
        side = 1 << level
        small = QRectF(
            output.x() / side, output.y() / side, output.width() / side, output.height() / side
        ).toAlignedRect()
        area = Rect(small.x(), small.y(), small.width(), small.height())
        return area.intersected(self._photo_source.frame(level))

    def _begin_original(self, document: Document | None = None) -> None:
        self._original_document = document or self._session.original
        self._original_source = PhotoSource(self._original_document)
        self._original = TiledPicture(self._original_source, _ORIGINAL_BUDGET)

    def _set_colors(self) -> None:
        """Prepares the conversions to the screen; what was converted by others goes."""
        monitor = self._monitor_profile
        sources = (
            (self._photo_source, self.document),
            (self._original_source, self._original_document),
        )
        for source, document in sources:
            source.colors = DisplayColors(document.icc_profile, monitor, is_gray=document.is_gray)
        self._over_source.colors = DisplayColors(None, monitor, is_gray=False)
        self.forget_tiles()

    def forget_tiles(self) -> None:
        """Empties the caches."""
        for picture in (self._photo, self._original, self._over):
            picture.tiles.clear()


def _output_area(area: Rect, level: int) -> QRectF:
    side = 1 << level
    return QRectF(area.x * side, area.y * side, area.width * side, area.height * side)


def _preview_to_level(preview: Preview, document: Document, level: int) -> QTransform:
    """Returns the way from the preview's pixels to a level of the output."""
    image, place = preview.image, preview.area
    way = QTransform.fromScale(place.width / image.width(), place.height / image.height())
    way *= QTransform.fromTranslate(place.x, place.y)
    # Qt multiplies rows from the left, so its matrix is ours turned over.
    way *= QTransform(*(float(value) for value in document.transform.array.T.ravel()))
    return way * QTransform.fromScale(0.5**level, 0.5**level)
