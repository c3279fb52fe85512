"""Screen pixels of a document in tiles, made when they are shown and kept while there is room."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator

import numpy as np
from PySide6.QtGui import QImage

from iide_studio.core.rect import Rect
from iide_studio.core.tiles import TILE

Render = Callable[[Rect, int], np.ndarray]
"""Returns (h, w, 4) uint8, BGRA with premultiplied colour, of an area at a level."""
Place = tuple[int, int, int]
"""(level, column, row)."""


class DisplayTile:
    """One tile as the screen shows it.

    Attributes:
        area: Of the output, in pixels of its level.
        pixels: (area.height, area.width, 4) uint8, what `image` shows.
        image: Shares the memory of `pixels`.
        stale: Which part of it is out of date, in pixels of its level; None = nothing.
    """

    def __init__(self, area: Rect, pixels: np.ndarray) -> None:
        self.area = area
        self.pixels = np.require(pixels, requirements=["C", "W", "O"])
        self.stale: Rect | None = None
        self.image = self._as_image()

    def patch(self, area: Rect, pixels: np.ndarray) -> None:
        """Puts new pixels into a part of it."""
        self.pixels[area.slices_in(self.area)] = pixels
        self.image = self._as_image()

    def _as_image(self) -> QImage:
        """Opaque tiles say so: they are drawn without blending."""
        is_opaque = bool(self.pixels[..., 3].min() == 255)
        kind = (
            QImage.Format.Format_RGB32 if is_opaque else QImage.Format.Format_ARGB32_Premultiplied
        )
        height, width = self.pixels.shape[:2]
        return QImage(self.pixels.data, width, height, 4 * width, kind)


class DisplayTiles:
    """The display tiles of one picture."""

    def __init__(self, render: Render, budget: int) -> None:
        """Makes an empty cache.

        Args:
            render: Makes the pixels.
            budget: Bytes that it keeps; the tiles used longest ago go first.
        """
        self._render, self._budget = render, budget
        self._tiles: OrderedDict[Place, DisplayTile] = OrderedDict()
        self._memory = 0

    @property
    def memory(self) -> int:
        """Bytes of all tiles."""
        return self._memory

    def get(self, place: Place) -> DisplayTile | None:
        """Returns a tile that is there, out of date or not."""
        tile = self._tiles.get(place)
        if tile is not None:
            self._tiles.move_to_end(place)
        return tile

    def is_final(self, place: Place) -> bool:
        """Whether a tile is there and up to date."""
        tile = self._tiles.get(place)
        return tile is not None and tile.stale is None

    def make(self, place: Place, area: Rect) -> DisplayTile:
        """Makes a tile, or the part of it that is out of date.

        Args:
            place: Which one.
            area: What it covers of the output, in pixels of its level.
        """
        level = place[0]
        tile = self._tiles.get(place)
        if tile is None:
            tile = DisplayTile(area, self._render(area, level))
            self._tiles[place] = tile
            self._memory += tile.pixels.nbytes
            self._make_room()
        elif tile.stale is not None:
            tile.patch(tile.stale, self._render(tile.stale, level))
            tile.stale = None
        return tile

    def mark_stale(self, dirty_at: Callable[[int], Rect]) -> None:
        """Notes a change.

        Args:
            dirty_at: Returns the changed area of the output at a level.
        """
        areas: dict[int, Rect] = {}
        for (level, _, _), tile in self._tiles.items():
            if level not in areas:
                areas[level] = dirty_at(level)
            dirty = areas[level].intersected(tile.area)
            if not dirty.is_empty:
                tile.stale = dirty if tile.stale is None else tile.stale.united(dirty)

    def clear(self) -> None:
        """Forgets everything."""
        self._tiles.clear()
        self._memory = 0

    def _make_room(self) -> None:
        while self._memory > self._budget and len(self._tiles) > 1:
            _, tile = self._tiles.popitem(last=False)
            self._memory -= tile.pixels.nbytes


def places_in(area: Rect, level: int) -> Iterator[Place]:
    """Yields every tile that an area of a level touches."""
    for column, row in area.cells(TILE):
        yield level, column, row
