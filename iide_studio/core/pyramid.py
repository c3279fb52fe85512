"""Smaller versions of a tiled picture, each level half the size, made when somebody looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from iide_studio.core.tile_cache import Tile

if TYPE_CHECKING:
    from iide_studio.core.tiles import TileStore


_SIDE = 256
_QUARTERS = {(0, 0), (1, 0), (0, 1), (1, 1)}

Place = tuple[int, int, int]
"""(level, column, row) of a tile."""


def level_size(width: int, height: int, level: int) -> tuple[int, int]:
    """Returns (width, height) of a picture at a level: halved `level` times, rounded up."""
    return -(-width >> level), -(-height >> level)


class Pyramid:
    """The levels above one store, built tile by tile when somebody looks.

    After an edit only the quarters that it touched are made again.
    """

    def __init__(self, store: TileStore) -> None:
        self._store = store
        self._tiles: dict[Place, Tile | None] = {}
        self._stale: dict[Place, set[tuple[int, int]]] = {}
        self._highest = 0

    def copied(self, store: TileStore) -> Pyramid:
        """Returns the pyramid of a copy of the store, which shares what was built."""
        copy = Pyramid(store)
        copy._tiles, copy._highest = self._tiles.copy(), self._highest
        copy._stale = {place: quarters.copy() for place, quarters in self._stale.items()}
        return copy

    def tile(self, level: int, column: int, row: int) -> Tile | None:
        """Returns a tile of level 1 or above; None if everything in it is zero."""
        place = (level, column, row)
        if place not in self._tiles:
            self._highest = max(self._highest, level)
            self._tiles[place] = self._build(place, None, _QUARTERS)
        elif place in self._stale:
            quarters = self._stale.pop(place)
            self._tiles[place] = self._build(place, self._tiles[place], quarters)
        return self._tiles[place]

    def is_made(self, level: int, column: int, row: int) -> bool:
        """Whether `tile` would return at once what it made before."""
        place = (level, column, row)
        return place in self._tiles and place not in self._stale

    def forget(self, key: tuple[int, int]) -> None:
        """Notes that a tile of the store is another now."""
        column, row = key
        for level in range(1, self._highest + 1):
            quarter = (column & 1, row & 1)
            column, row = column >> 1, row >> 1
            if (level, column, row) in self._tiles:
                self._stale.setdefault((level, column, row), set()).add(quarter)

    def _build(self, place: Place, old: Tile | None, quarters: set[tuple[int, int]]) -> Tile | None:
        store, (level, column, row) = self._store, place
        children = {
            (across, down): store.handle(2 * column + across, 2 * row + down, level - 1)
            for across, down in quarters
        }
        if old is None and not any(children.values()):
            return None
        side = _SIDE // 2
        target = np.zeros((store.channels, _SIDE, _SIDE), store.dtype)
        if old is not None:
            target[:] = old.pixels
        for (across, down), child in children.items():
            part = target[:, down * side :, across * side :][:, :side, :side]
            part[:] = 0
            if child is not None:
                cell = store.cell(2 * column + across, 2 * row + down, level - 1)
                small = _halved(child.pixels[:, : cell.height, : cell.width])
                part[:, : small.shape[1], : small.shape[2]] = small
        return store.cache.keep(target) if target.any() else None


def _halved(pixels: np.ndarray) -> np.ndarray:
    """Averages 2 x 2 pixels; an odd last row or column counts twice.

    Colour is weighted by alpha, so that what is transparent does not bleed in.
    """
    channels, height, width = pixels.shape
    if height % 2 or width % 2:
        pixels = np.pad(pixels, ((0, 0), (0, height % 2), (0, width % 2)), mode="edge")
    if channels not in (2, 4) or pixels[-1].min() == np.iinfo(pixels.dtype).max:
        return np.stack([_averaged(plane) for plane in pixels])
    alpha = pixels[-1].astype(np.float32)
    weight = _averaged(alpha)
    result = np.empty((channels, *weight.shape), np.float32)
    for index, plane in enumerate(pixels[:-1]):
        result[index] = _averaged(plane * alpha) / np.maximum(weight, 1e-9)
    result[-1] = weight
    return np.rint(result, out=result).astype(pixels.dtype)


def _averaged(plane: np.ndarray) -> np.ndarray:
    import cv2

    size = (plane.shape[1] // 2, plane.shape[0] // 2)
    return cv2.resize(np.ascontiguousarray(plane), size, interpolation=cv2.INTER_AREA)
