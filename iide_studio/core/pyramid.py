"""Smaller versions of a tiled picture, each level half the size, made when somebody looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from iide_studio.core.tile_cache import Tile

if TYPE_CHECKING:
    from iide_studio.core.tiles import TileStore


def level_size(width: int, height: int, level: int) -> tuple[int, int]:
    """Returns (width, height) of a picture at a level: halved `level` times, rounded up."""
    return -(-width >> level), -(-height >> level)


class Pyramid:
    """The levels above one store, built tile by tile and forgotten tile by tile."""

    def __init__(self, store: TileStore) -> None:
        self._store = store
        self._tiles: dict[tuple[int, int, int], Tile | None] = {}
        self._highest = 0

    def tile(self, level: int, column: int, row: int) -> Tile | None:
        """Returns a tile of level 1 or above; None if everything in it is zero."""
        key = (level, column, row)
        if key not in self._tiles:
            self._tiles[key] = self._build(level, column, row)
            self._highest = max(self._highest, level)
        return self._tiles[key]

    def forget(self, key: tuple[int, int]) -> None:
        """Throws away whatever was made from a tile of the store."""
        column, row = key
        for level in range(1, self._highest + 1):
            self._tiles.pop((level, column >> level, row >> level), None)

    def _build(self, level: int, column: int, row: int) -> Tile | None:
        store = self._store
        side = 256
        half = side // 2
        target = np.zeros((store.channels, side, side), store.dtype)
        if store.cell(column, row, level).is_empty:
            return None
        for down in (0, 1):
            for across in (0, 1):
                child_column, child_row = 2 * column + across, 2 * row + down
                child = store.handle(child_column, child_row, level - 1)
                if child is None:
                    continue
                cell = store.cell(child_column, child_row, level - 1)
                small = _halved(child.pixels[:, : cell.height, : cell.width])
                y, x = down * half, across * half
                target[:, y : y + small.shape[1], x : x + small.shape[2]] = small
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
    planes = [_averaged(plane * alpha) for plane in pixels[:-1]]
    with np.errstate(divide="ignore", invalid="ignore"):
        planes = [np.where(weight > 0, plane / weight, 0) for plane in planes]
    return np.rint(np.stack([*planes, weight])).astype(pixels.dtype)


def _averaged(plane: np.ndarray) -> np.ndarray:
    import cv2

    size = (plane.shape[1] // 2, plane.shape[0] // 2)
    return cv2.resize(np.ascontiguousarray(plane), size, interpolation=cv2.INTER_AREA)
