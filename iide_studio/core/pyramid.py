"""Smaller versions of a tiled picture, each level half the size, made when somebody looks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from iide_studio.core.tile_cache import Tile

if TYPE_CHECKING:
    from iide_studio.core.tiles import TileStore


_SIDE = 256
_PARTS_A_STEP = 4
"""Parts of a tile that are made at once where a window waits."""

Place = tuple[int, int, int]
"""(level, column, row) of a tile."""
Part = tuple[int, int]
"""(column, row) of a part within a tile."""


def level_size(width: int, height: int, level: int) -> tuple[int, int]:
    """Returns (width, height) of a picture at a level: halved `level` times, rounded up."""
    return -(-width >> level), -(-height >> level)


class Pyramid:
    """The levels above one store, built tile by tile when somebody looks.

    Each tile is put together from the tiles of a level below it, one part from each; after an edit
    only the parts that it touched are made again. Level 2 is made from the store itself: level 1
    is as large as all that is above it three times, and seldom looked at as a whole.
    """

    def __init__(self, store: TileStore) -> None:
        self._store = store
        self._tiles: dict[Place, Tile | None] = {}
        self._stale: dict[Place, set[Part]] = {}
        self._highest = 0

    def copied(self, store: TileStore) -> Pyramid:
        """Returns the pyramid of a copy of the store, which shares what was built."""
        copy = Pyramid(store)
        copy._tiles, copy._highest = self._tiles.copy(), self._highest
        copy._stale = {place: parts.copy() for place, parts in self._stale.items()}
        return copy

    def tile(self, level: int, column: int, row: int) -> Tile | None:
        """Returns a tile of level 1 or above; None if everything in it is zero."""
        place = (level, column, row)
        self._begin(place)
        if place in self._stale:
            self._build(place, self._stale[place])
        return self._tiles[place]

    def is_made(self, level: int, column: int, row: int) -> bool:
        """Whether `tile` would return at once what it made before."""
        place = (level, column, row)
        return place in self._tiles and place not in self._stale

    def steps(self, level: int, column: int, row: int) -> Iterator[None]:
        """Makes a tile and all below that it needs, in steps of a millisecond or two."""
        below, parts = _below(level), 1 << (level - _below(level))
        if self.is_made(level, column, row) or self._store.cell(column, row, level).is_empty:
            return
        for down in range(parts if below else 0):
            for across in range(parts):
                yield from self.steps(below, parts * column + across, parts * row + down)
        place = (level, column, row)
        self._begin(place)
        while stale := self._stale.get(place):
            self._build(place, set(sorted(stale)[:_PARTS_A_STEP]))
            yield

    def forget(self, key: tuple[int, int]) -> None:
        """Notes that a tile of the store is another now."""
        for level in range(1, self._highest + 1):
            place = (level, key[0] >> level, key[1] >> level)
            if place in self._tiles:
                below = _below(level)
                mask = (1 << (level - below)) - 1
                part = ((key[0] >> below) & mask, (key[1] >> below) & mask)
                self._stale.setdefault(place, set()).add(part)

    def _begin(self, place: Place) -> None:
        """Notes that somebody looks at a tile: all of it is still to be made."""
        if place not in self._tiles:
            level = place[0]
            self._highest = max(self._highest, level)
            parts = range(1 << (level - _below(level)))
            self._tiles[place] = None
            self._stale[place] = {(across, down) for across in parts for down in parts}

    def _build(self, place: Place, parts: set[Part]) -> None:
        """Makes parts of a tile."""
        old = self._tiles[place]
        small = {part: self._shrunk(place, part) for part in parts}
        made: Tile | None = None
        if old is not None or any(pixels is not None for pixels in small.values()):
            made = self._joined(place, None if old is None else old.pixels, small)
        self._tiles[place] = made
        self._stale[place] = self._stale[place] - parts
        if not self._stale[place]:
            del self._stale[place]

    def _joined(
        self, place: Place, old: np.ndarray | None, parts: dict[Part, np.ndarray | None]
    ) -> Tile | None:
        store, side = self._store, _SIDE >> (place[0] - _below(place[0]))
        target = np.zeros((store.channels, _SIDE, _SIDE), store.dtype)
        if old is not None:
            target[:] = old
        for (across, down), pixels in parts.items():
            part = target[:, down * side :, across * side :][:, :side, :side]
            part[:] = 0
            if pixels is not None:
                part[:, : pixels.shape[1], : pixels.shape[2]] = pixels
        return store.cache.keep(target) if target.any() else None

    def _shrunk(self, place: Place, part: Part) -> np.ndarray | None:
        """Returns one part of a tile; None if it is all zero."""
        store, (level, column, row) = self._store, place
        below = _below(level)
        times = level - below
        key = ((column << times) + part[0], (row << times) + part[1])
        child = store.handle(*key, below)
        if child is None:
            return None
        cell = store.cell(*key, below)
        pixels = child.pixels[:, : cell.height, : cell.width]
        is_opaque = store.channels in (1, 3) or store.is_opaque(cell, below)
        for _ in range(times):
            pixels = _halved(pixels, is_opaque=is_opaque)
        return pixels


def _below(level: int) -> int:
    """Returns the level from whose tiles those of a level are made."""
    return 0 if level <= 2 else level - 1


def _halved(pixels: np.ndarray, *, is_opaque: bool) -> np.ndarray:
    """Averages 2 x 2 pixels; an odd last row or column counts twice.

    Colour is weighted by alpha, the last channel, so that what is transparent does not bleed in.
    """
    _, height, width = pixels.shape
    if height % 2 or width % 2:
        pixels = np.pad(pixels, ((0, 0), (0, height % 2), (0, width % 2)), mode="edge")
    if is_opaque:
        return _averaged(pixels)
    import cv2

    weighted = np.empty(pixels.shape, np.float32)
    for index, plane in enumerate(pixels[:-1]):
        cv2.multiply(plane, pixels[-1], weighted[index], dtype=cv2.CV_32F)
    weighted[-1] = pixels[-1]
    result = _averaged(weighted)
    result[:-1] /= np.maximum(result[-1], np.float32(1e-9))
    return np.rint(result, out=result).astype(pixels.dtype)


def _averaged(planes: np.ndarray) -> np.ndarray:
    """Averages 2 x 2 pixels of all planes at once: sides are even, so none meets the next one."""
    import cv2

    count, height, width = planes.shape
    stacked = np.ascontiguousarray(planes).reshape(count * height, width)
    size = (width // 2, count * height // 2)
    small = cv2.resize(stacked, size, interpolation=cv2.INTER_AREA)
    return small.reshape(count, height // 2, width // 2)
