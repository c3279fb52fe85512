"""A picture of display tiles: made within a budget, drawn with stand-ins until all is there."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from iide_studio.core.rect import Rect
from iide_studio.core.tiles import TILE
from iide_studio.ui.canvas.display_tiles import DisplayTiles, Place, Render, places_in

_COARSER_FIRST = 2
"""Levels above the shown one at which everything is made first: a sixteenth of the work."""
_MOST_LEVELS = 10


class TiledPicture:
    """Something of a document as the screen shows it: the photo, or what lies over it.

    Attributes:
        tiles: Its cache.
    """

    def __init__(self, render: Render, frame: Callable[[int], Rect], budget: int) -> None:
        """Makes a picture of which nothing is there yet.

        Args:
            render: Makes the pixels of an area at a level.
            frame: Returns all of the picture at a level.
            budget: Bytes for tiles.
        """
        self.tiles = DisplayTiles(render, budget)
        self._frame = frame

    def is_final(self, area: Rect, level: int) -> bool:
        """Whether every tile of an area is there and up to date."""
        return all(self.tiles.is_final(place) for place in places_in(area, level))

    def fill(self, area: Rect, level: int, deadline: float) -> bool:
        """Makes tiles until all of an area is final or the time is over; at least one.

        Args:
            area: In pixels of the level.
            level: The one that is shown.
            deadline: In seconds of `time.perf_counter`.

        Returns:
            Whether all is final.
        """
        missing = [p for p in _from_the_middle(area, level) if not self.tiles.is_final(p)]
        if len(missing) > 2:
            missing = self._coarse(missing, level) + missing
        for place in missing:
            self.tiles.make(place, self._frame(place[0]))
            if time.perf_counter() > deadline:
                break
        return self.is_final(area, level)

    def draw(self, painter: QPainter, area: Rect, level: int) -> int:
        """Draws an area; the painter's origin is the area's corner, its unit a pixel of the level.

        Returns:
            How many tiles were drawn by stand-ins or not at all.
        """
        count = 0
        for place in places_in(area, level):
            tile = self.tiles.get(place)
            if tile is not None and tile.stale is None:
                painter.drawImage(tile.area.x - area.x, tile.area.y - area.y, tile.image)
            else:
                count += 1
                self._draw_stand_in(painter, area, place)
        return count

    def _coarse(self, missing: list[Place], level: int) -> list[Place]:
        """Returns the tiles to make first, so that something true is seen everywhere soon."""
        above = {
            (level + _COARSER_FIRST, c >> _COARSER_FIRST, r >> _COARSER_FIRST): None
            for _, c, r in missing
        }
        return [place for place in above if not self.tiles.is_final(place)]

    def _draw_stand_in(self, painter: QPainter, area: Rect, place: Place) -> None:
        level, column, row = place
        here = Rect(column * TILE, row * TILE, TILE, TILE).intersected(self._frame(level))
        target = QRectF(here.x - area.x, here.y - area.y, here.width, here.height)
        for up in range(1, _MOST_LEVELS):
            tile = self.tiles.get((level + up, column >> up, row >> up))
            if tile is not None and tile.stale is None:
                side = 1 << up
                source = QRectF(
                    here.x / side - tile.area.x,
                    here.y / side - tile.area.y,
                    here.width / side,
                    here.height / side,
                )
                painter.drawImage(target, tile.image, source)
                return
        self._draw_what_there_is(painter, area, place, here)

    def _draw_what_there_is(self, painter: QPainter, area: Rect, place: Place, here: Rect) -> None:
        """Draws what was there before the change, or the finer tiles of before zooming out."""
        level, column, row = place
        tile = self.tiles.get(place)
        if tile is not None:
            painter.drawImage(here.x - area.x, here.y - area.y, tile.image)
            return
        for across in (0, 1) if level else ():
            for down in (0, 1):
                finer = self.tiles.get((level - 1, 2 * column + across, 2 * row + down))
                if finer is not None:
                    target = QRectF(
                        finer.area.x / 2 - area.x,
                        finer.area.y / 2 - area.y,
                        finer.area.width / 2,
                        finer.area.height / 2,
                    )
                    painter.drawImage(target, finer.image, QRectF(finer.image.rect()))


def as_qrect(rect: Rect) -> QRect:
    """Returns a rectangle as Qt writes it."""
    return QRect(rect.x, rect.y, rect.width, rect.height)


def _from_the_middle(area: Rect, level: int) -> list[Place]:
    """Returns the tiles of an area, those first at which the user looks."""
    x = (area.x + area.width / 2) / TILE - 0.5
    y = (area.y + area.height / 2) / TILE - 0.5
    places = list(places_in(area, level))
    return sorted(places, key=lambda place: (place[1] - x) ** 2 + (place[2] - y) ** 2)
