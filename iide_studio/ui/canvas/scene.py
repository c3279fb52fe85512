"""What the canvas draws of a session: the photo, its original, and what lies over them."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QTransform

from iide_studio.core.change import Change, Part
from iide_studio.core.display_color import DisplayColors
from iide_studio.core.document import Document
from iide_studio.core.pyramid import level_size
from iide_studio.core.rect import Rect
from iide_studio.ui.canvas.checkerboard import checkerboard
from iide_studio.ui.canvas.overlays import Overlays, render_overlays
from iide_studio.ui.canvas.tiled_picture import TiledPicture
from iide_studio.ui.canvas.view import View
from iide_studio.ui.session import Session

_PHOTO_BUDGET, _OVERLAY_BUDGET = 192 << 20, 96 << 20
_PHOTO_PARTS = {Part.PIXELS, Part.LAYERS, Part.COLOR_MODE, Part.TRANSFORM}
_OVERLAY_PARTS = {Part.SCRATCHES, Part.REGIONS, Part.LAYERS, Part.PIXELS, Part.TRANSFORM}
_ALL_NEW = {Part.COLOR_MODE, Part.TRANSFORM}


class Scene:
    """The pictures of one session, as screen pixels.

    Attributes:
        overlays: What is shown over the photo; set by `set_overlays`.
    """

    def __init__(self, session: Session) -> None:
        """Begins without any tile."""
        self._session = session
        self._monitor_profile: bytes | None = None
        self.overlays = Overlays()
        self._preview: tuple[QImage, Rect] | None = None
        self._set_colors()
        self._photo = TiledPicture(self._render_photo, self._frame, _PHOTO_BUDGET)
        self._over = TiledPicture(self._render_overlays, self._frame, _OVERLAY_BUDGET)

    @property
    def document(self) -> Document:
        return self._session.document

    def set_monitor_profile(self, icc_profile: bytes | None) -> None:
        """Takes another screen's profile: everything is made again."""
        self._monitor_profile = icc_profile
        self._set_colors()
        self._photo.tiles.clear()
        self._over.tiles.clear()

    def set_overlays(self, overlays: Overlays) -> None:
        """Says what is shown over the photo."""
        self.overlays = overlays
        self._over.tiles.clear()

    def set_preview(self, pixels: np.ndarray | None, area: Rect | None) -> None:
        """See `Canvas.set_preview`."""
        if pixels is None:
            self._preview = None
            return
        opaque = np.full((*pixels.shape[:2], 1), 255, np.uint8)
        made = self._overlay_colors.to_screen(np.concatenate([pixels, opaque], axis=2))
        height, width = made.shape[:2]
        image = QImage(made.data, width, height, 4 * width, QImage.Format.Format_RGB32).copy()
        self._preview = (image, area or self.document.area)

    def show_change(self, change: Change) -> None:
        """Notes which tiles are out of date."""
        if change.parts & _ALL_NEW:
            self._set_colors()
            self._photo.tiles.clear()
            self._over.tiles.clear()
            return
        dirty = change.dirty
        if dirty is None:
            return
        if change.parts & _PHOTO_PARTS:
            self._photo.tiles.mark_stale(lambda level: self.document.dirty_in_output(dirty, level))
        if change.parts & _OVERLAY_PARTS:
            self._over.tiles.mark_stale(lambda level: self.document.dirty_in_output(dirty, level))

    def fill(self, view: View, deadline: float) -> bool:
        """Makes tiles that are visible until the deadline; returns whether all are final."""
        area = self._area_at_level(view.visible, view.level)
        is_photo_done = self._photo.fill(area, view.level, deadline)
        return self._over.fill(area, view.level, deadline) and is_photo_done

    def draw(self, painter: QPainter, view: View, exposed: QRectF) -> None:
        """Draws the part of the widget that has to be drawn again.

        Args:
            painter: In the widget's logical pixels.
            view: Where the output lies.
            exposed: Which part, in logical pixels.
        """
        way, _ = view.transform.inverted()
        level = view.level
        area = self._area_at_level(way.mapRect(exposed.adjusted(-2, -2, 2, 2)), level)
        if area.is_empty:
            return
        image = self._assembled(area, level)
        side = 1 << level
        painter.save()
        painter.setClipRect(exposed)
        painter.setTransform(view.transform, True)
        painter.setClipRect(
            QRectF(0, 0, self.document.transform.width, self.document.transform.height),
            Qt.ClipOperation.IntersectClip,
        )
        painter.scale(side, side)
        painter.translate(area.x, area.y)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, view.zoom < 2)
        painter.drawImage(QPointF(0, 0), image)
        painter.restore()

    def _assembled(self, area: Rect, level: int) -> QImage:
        """Returns an area of a level as one picture, so that no seams show between tiles."""
        image = QImage(area.width, area.height, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.drawTiledPixmap(image.rect(), checkerboard())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._photo.draw(painter, area, level)
        self._draw_preview(painter, area, level)
        self._over.draw(painter, area, level)
        painter.end()
        return image

    def _draw_preview(self, painter: QPainter, area: Rect, level: int) -> None:
        if self._preview is None:
            return
        image, place = self._preview
        painter.save()
        painter.setTransform(_image_to_level(self.document, image, place, level))
        painter.setTransform(painter.transform() * QTransform.fromTranslate(-area.x, -area.y))
        painter.drawImage(0, 0, image)
        painter.restore()

    def _area_at_level(self, output: QRectF, level: int) -> Rect:
        side = 1 << level
        small = QRectF(
            output.x() / side, output.y() / side, output.width() / side, output.height() / side
        ).toAlignedRect()
        area = Rect(small.x(), small.y(), small.width(), small.height())
        return area.intersected(self._frame(level))

    def _frame(self, level: int) -> Rect:
        transform = self.document.transform
        return Rect(0, 0, *level_size(transform.width, transform.height, level))

    def _render_photo(self, area: Rect, level: int) -> np.ndarray:
        return self._colors.to_screen(self.document.flatten(area, level, np.uint8))

    def _render_overlays(self, area: Rect, level: int) -> np.ndarray:
        return render_overlays(self.document, self.overlays, self._overlay_colors, area, level)

    def _set_colors(self) -> None:
        document, monitor = self.document, self._monitor_profile
        self._colors = DisplayColors(document.icc_profile, monitor, is_gray=document.is_gray)
        self._overlay_colors = DisplayColors(None, monitor, is_gray=False)


def _image_to_level(document: Document, image: QImage, place: Rect, level: int) -> QTransform:
    """Returns the way from an image that covers a part of the photo to a level of the output."""
    way = QTransform.fromScale(place.width / image.width(), place.height / image.height())
    way *= QTransform.fromTranslate(place.x, place.y)
    rows = document.transform.array
    # Qt multiplies rows from the left, so its matrix is ours turned over.
    way *= QTransform(*(float(value) for value in rows.T.ravel()))
    return way * QTransform.fromScale(0.5**level, 0.5**level)
