"""A picture of display tiles: made within a budget, drawn with stand-ins until all is there."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterator
from typing import Protocol

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from iide_studio.core.rect import Rect
from iide_studio.core.tiles import TILE
from iide_studio.ui.canvas.display_tiles import DisplayTile, DisplayTiles, Place, places_in

_COARSER = (1, 2)
"""Levels above the shown one at which everything may be made first, for a 4th or 16th of the work;
the finer one if the machine is quick enough."""
_MOST_LEVELS = 10


class TileSource(Protocol):
    """Where the pixels of a picture come from."""

    def frame(self, level: int) -> Rect:
        """Returns all of the picture at a level."""
        ...

    def render(self, area: Rect, level: int) -> np.ndarray:
        """Returns (h, w, 4) uint8, BGRA with premultiplied colour, of an area at a level."""
        ...

    def preparation(self, area: Rect, level: int) -> Iterator[None]:
        """Does in short steps what would make `render` slow at the first time."""
        ...

    def is_prepared(self, area: Rect, level: int) -> bool:
        """Whether `render` is quick there."""
        ...


class TiledPicture:
    """Something of a document as the screen shows it: the photo, or what lies over it.

    Attributes:
        tiles: Its cache.
        stand_ins: How many tiles the last `draw` had to replace by others.
    """

    def __init__(self, source: TileSource, budget: int) -> None:
        """Makes a picture of which nothing is there yet.

        Args:
            source: Makes the pixels.
            budget: Bytes for tiles.
        """
        self.tiles = DisplayTiles(source.render, budget)
        self.stand_ins = 0
        self._source = source
        self._cost = 0.002
        """Seconds that a tile took lately."""

    def is_final(self, area: Rect, level: int) -> bool:
        """Whether every tile of an area is there and up to date."""
        return all(self.tiles.is_final(place) for place in places_in(area, level))

    def fill(self, area: Rect, level: int, deadline: float) -> list[tuple[Rect, int]]:
        """Makes tiles until all of an area is final or the time is over.

        Args:
            area: In pixels of the level.
            level: The one that is shown.
            deadline: In seconds of `time.perf_counter`.

        Returns:
            (area, level) of everything that looks different now.
        """
        missing = [p for p in _from_the_middle(area, level) if not self.tiles.is_final(p)]
        made: list[tuple[Rect, int]] = []
        for place in itertools.chain(self._coarse(missing, level, deadline), missing):
            # What would be done too late is not begun, unless nothing would ever be done.
            needed = self._work(place) * self._cost if made else 0.0
            if time.perf_counter() + needed > deadline or not self._prepare(place, deadline):
                break
            made.append((self._make(place), place[0]))
        return made

    def draw(self, painter: QPainter, area: Rect, level: int) -> None:
        """Draws an area; the painter's origin is the area's corner, its unit a pixel of the level.

        What is not final is drawn by a coarser tile, a finer one, or as it was before.
        """
        self.stand_ins = 0
        for place in places_in(area, level):
            tile = self.tiles.get(place)
            if tile is not None:
                painter.drawImage(tile.area.x - area.x, tile.area.y - area.y, tile.image)
            if tile is None or tile.stale is not None:
                self.stand_ins += 1
                self._draw_stand_in(painter, area, place, tile)

    def _area(self, place: Place) -> Rect:
        level, column, row = place
        cell = Rect(column * TILE, row * TILE, TILE, TILE)
        return cell.intersected(self._source.frame(level))

    def _work(self, place: Place) -> float:
        """Returns the share of a tile that has to be made."""
        tile = self.tiles.get(place)
        rest = self._area(place) if tile is None else tile.stale or Rect(0, 0, 0, 0)
        return rest.width * rest.height / TILE**2

    def _prepare(self, place: Place, deadline: float) -> bool:
        for _ in self._source.preparation(self._area(place), place[0]):
            if time.perf_counter() > deadline:
                return self._source.is_prepared(self._area(place), place[0])
        return True

    def _make(self, place: Place) -> Rect:
        start, work = time.perf_counter(), self._work(place)
        old = self.tiles.get(place)
        changed = self._area(place) if old is None or old.stale is None else old.stale
        self.tiles.make(place, self._area(place))
        if work > 0.5:
            self._cost += 0.2 * ((time.perf_counter() - start) / work - self._cost)
        return changed

    def _coarse(self, missing: list[Place], level: int, deadline: float) -> Iterator[Place]:
        """Yields tiles to make first, so that the same moment is seen everywhere soon."""
        time_left = deadline - time.perf_counter()
        if sum(self._work(place) for place in missing) * self._cost <= time_left:
            return
        for up in _COARSER:
            above = {(level + up, column >> up, row >> up) for _, column, row in missing}
            todo = [place for place in above if not self.tiles.is_final(place)]
            if up == _COARSER[-1] or len(todo) * self._cost < time_left:
                yield from (p for p in todo if self._source.is_prepared(self._area(p), p[0]))
                return

    def _draw_stand_in(
        self, painter: QPainter, area: Rect, place: Place, old: DisplayTile | None
    ) -> None:
        level, column, row = place
        part = self._area(place) if old is None or old.stale is None else old.stale
        for up in range(1, _MOST_LEVELS):
            tile = self.tiles.get((level + up, column >> up, row >> up))
            if tile is not None and tile.stale is None:
                _draw_enlarged(painter, area, part, tile, up)
                return
        if old is None:
            self._draw_finer(painter, area, place)

    def _draw_finer(self, painter: QPainter, area: Rect, place: Place) -> None:
        """Draws what was seen before zooming out."""
        level, column, row = place
        for across in (0, 1) if level else ():
            for down in (0, 1):
                tile = self.tiles.get((level - 1, 2 * column + across, 2 * row + down))
                if tile is not None:
                    half = _divided(tile.area, 2).translated(-area.x, -area.y)
                    painter.drawImage(half, tile.image, QRectF(tile.image.rect()))


def _draw_enlarged(painter: QPainter, area: Rect, part: Rect, tile: DisplayTile, up: int) -> None:
    target = QRectF(part.x - area.x, part.y - area.y, part.width, part.height)
    source = _divided(part, 1 << up).translated(-tile.area.x, -tile.area.y)
    painter.drawImage(target, tile.image, source)


def _divided(rect: Rect, by: int) -> QRectF:
    return QRectF(rect.x / by, rect.y / by, rect.width / by, rect.height / by)


def _from_the_middle(area: Rect, level: int) -> list[Place]:
    """Returns the tiles of an area, those first at which the user looks."""
    x = (area.x + area.width / 2) / TILE - 0.5
    y = (area.y + area.height / 2) / TILE - 0.5
    places = list(places_in(area, level))
    return sorted(places, key=lambda place: (place[1] - x) ** 2 + (place[2] - y) ** 2)
