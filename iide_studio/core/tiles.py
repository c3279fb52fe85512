"""Pictures in tiles: planar, 256 pixels a side, shared until somebody writes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np

from iide_studio.core.pyramid import Pyramid, level_size
from iide_studio.core.rect import Rect
from iide_studio.core.tile_cache import Tile, TileCache

TILE = 256
"""Pixels along each side of a tile."""

Key = tuple[int, int]
"""(column, row) of a tile."""


@dataclass(frozen=True, eq=False)
class TileSnapshot:
    """A store's tiles at one moment, by reference: costs no pixels, may cross threads."""

    tiles: Mapping[Key, Tile]

    def differences(self, other: TileSnapshot) -> set[Key]:
        """Returns where the two do not share the same tile."""
        keys = self.tiles.keys() | other.tiles.keys()
        return {key for key in keys if self.tiles.get(key) is not other.tiles.get(key)}


class TileStore:
    """A picture of planar tiles; an absent tile is zero: transparent, black, not masked.

    The tiles are immutable, so a copy or a snapshot shares them and costs nothing. Beyond the
    picture's right and bottom edges tiles are zero. Writing belongs to one thread; snapshots and
    copies may be read in others.

    Attributes:
        width: Columns.
        height: Rows.
        channels: 1 = a mask, 2 = grey and alpha, 4 = RGB and alpha (3 = RGB); alpha is straight.
        dtype: uint8 or uint16.
        cache: What holds the tiles' memory.
    """

    def __init__(
        self, width: int, height: int, channels: int, dtype: Any, cache: TileCache | None = None
    ) -> None:
        if width <= 0 or height <= 0:
            raise ValueError(f"a picture of {width} x {height} pixels")
        self.width, self.height, self.channels = width, height, channels
        self.dtype = np.dtype(dtype)
        if self.dtype not in (np.uint8, np.uint16):
            raise ValueError(f"tiles are uint8 or uint16, not {self.dtype}")
        self.cache = TileCache() if cache is None else cache
        self._tiles: dict[Key, Tile] = {}
        self._pyramid: Pyramid | None = None

    @classmethod
    def from_pixels(
        cls, pixels: np.ndarray, alpha: np.ndarray | None = None, cache: TileCache | None = None
    ) -> TileStore:
        """Makes a layer's store.

        Args:
            pixels: (H, W) or (H, W, 3), uint8 or uint16.
            alpha: (H, W) of the same dtype, straight; None = opaque.
            cache: See `__init__`.
        """
        color = pixels[..., None] if pixels.ndim == 2 else pixels
        height, width, channels = color.shape
        store = cls(width, height, channels + 1, pixels.dtype, cache)
        for key in store.area.cells(TILE):
            cell = store.cell(*key)
            here = cell.slices_in(store.area)
            tile = np.zeros((channels + 1, TILE, TILE), store.dtype)
            tile[:-1, : cell.height, : cell.width] = np.moveaxis(color[here], -1, 0)
            full = np.iinfo(store.dtype).max
            tile[-1, : cell.height, : cell.width] = full if alpha is None else alpha[here]
            store._put(key, tile)
        return store

    @classmethod
    def from_mask(cls, mask: np.ndarray, cache: TileCache | None = None) -> TileStore:
        """Makes a mask's store from (H, W) uint8 or uint16."""
        store = cls(mask.shape[1], mask.shape[0], 1, mask.dtype, cache)
        store.write(store.area, mask[None])
        return store

    @property
    def area(self) -> Rect:
        """The whole picture."""
        return Rect(0, 0, self.width, self.height)

    @property
    def max_value(self) -> int:
        """255 or 65535."""
        return int(np.iinfo(self.dtype).max)

    @property
    def is_blank(self) -> bool:
        """Whether every value is zero."""
        return not self._tiles

    @property
    def memory(self) -> int:
        """Bytes of main memory that its tiles take up, without the pyramid."""
        return sum(tile.memory for tile in set(self._tiles.values()))

    def cell(self, column: int, row: int, level: int = 0) -> Rect:
        """Returns the part of the picture, at a level, that a tile covers."""
        width, height = level_size(self.width, self.height, level)
        cell = Rect(column * TILE, row * TILE, TILE, TILE)
        return cell.intersected(Rect(0, 0, width, height))

    def tile(self, column: int, row: int) -> np.ndarray | None:
        """Returns (channels, 256, 256), read-only; None where everything is zero."""
        tile = self._tiles.get((column, row))
        return None if tile is None else tile.pixels

    def handle(self, column: int, row: int, level: int = 0) -> Tile | None:
        """Returns the tile itself, to be shared or compared; at a level of the pyramid if asked."""
        if level == 0:
            return self._tiles.get((column, row))
        return self._levels.tile(level, column, row)

    def is_made(self, column: int, row: int, level: int) -> bool:
        """Whether a tile of a level is there, so that reading it costs nothing more."""
        if level == 0 or not self._tiles:
            return True
        return self._pyramid is not None and self._pyramid.is_made(level, column, row)

    def steps(self, column: int, row: int, level: int) -> Iterator[None]:
        """Makes a tile of a level in steps of a millisecond or two; see `Pyramid.steps`."""
        if not self.is_made(column, row, level):
            yield from self._levels.steps(level, column, row)

    def place(self, column: int, row: int, tile: Tile | None) -> None:
        """Puts a tile there that belongs to a store of the same kind, without copying."""
        self._replace((column, row), tile)

    def present(self) -> set[Key]:
        """Returns (column, row) of every tile that is not all zero."""
        return set(self._tiles)

    def bounds(self) -> Rect:
        """Returns the area that the present tiles cover; empty if there are none."""
        if not self._tiles:
            return Rect(0, 0, 0, 0)
        columns, rows = zip(*self._tiles, strict=True)
        return self.cell(min(columns), min(rows)).united(self.cell(max(columns), max(rows)))

    def read(self, rect: Rect, level: int = 0) -> np.ndarray:
        """Returns a copy of an area, zero outside the picture.

        Args:
            rect: In pixels of the level; may reach beyond the picture.
            level: 0 = the picture itself, each further level half the size.

        Returns:
            (channels, rect.height, rect.width).
        """
        result = np.zeros((self.channels, rect.height, rect.width), self.dtype)
        for key in rect.cells(TILE):
            tile = self.handle(*key, level)
            if tile is not None:
                frame = Rect(key[0] * TILE, key[1] * TILE, TILE, TILE)
                part = frame.intersected(rect)
                result[:, *part.slices_in(rect)] = tile.pixels[:, *part.slices_in(frame)]
        return result

    def peek(self, rect: Rect, level: int = 0) -> np.ndarray | None:
        """Returns what `read` does, but None if all is zero, and a view where that is possible."""
        keys = list(rect.cells(TILE))
        if len(keys) != 1:
            return self.read(rect, level) if any(self.handle(*k, level) for k in keys) else None
        tile = self.handle(*keys[0], level)
        frame = Rect(keys[0][0] * TILE, keys[0][1] * TILE, TILE, TILE)
        return None if tile is None else tile.pixels[:, *rect.slices_in(frame)]

    def is_opaque(self, rect: Rect, level: int = 0) -> bool:
        """Whether alpha is full everywhere in an area; False if it reaches outside the picture."""
        width, height = level_size(self.width, self.height, level)
        if not Rect(0, 0, width, height).contains(rect):
            return False
        return all(self._is_tile_opaque(key, level) for key in rect.cells(TILE))

    def write(self, rect: Rect, pixels: np.ndarray) -> None:
        """Writes an area; what lies outside the picture is left away.

        Args:
            rect: In pixels of the picture.
            pixels: (channels, rect.height, rect.width) of the store's dtype; copied.
        """
        if pixels.shape != (self.channels, rect.height, rect.width) or pixels.dtype != self.dtype:
            raise ValueError(f"{pixels.shape} {pixels.dtype} does not fit {self.channels} x {rect}")
        inside = rect.intersected(self.area)
        for key in inside.cells(TILE):
            frame = Rect(key[0] * TILE, key[1] * TILE, TILE, TILE)
            part = frame.intersected(inside)
            patch = pixels[:, *part.slices_in(rect)]
            old = self._tiles.get(key)
            if old is None and not patch.any():
                continue
            tile = np.zeros((self.channels, TILE, TILE), self.dtype)
            if old is not None and part != self.cell(*key):
                tile[:] = old.pixels
            tile[:, *part.slices_in(frame)] = patch
            self._put(key, tile)

    def fill(self, value: int) -> None:
        """Sets every value of every channel; whole tiles share one piece of memory."""
        shared: dict[tuple[int, int], Tile] = {}
        for key in self.area.cells(TILE):
            cell = self.cell(*key)
            size = (cell.height, cell.width)
            if value and size not in shared:
                tile = np.zeros((self.channels, TILE, TILE), self.dtype)
                tile[:, : cell.height, : cell.width] = value
                shared[size] = self.cache.keep(tile)
            self._replace(key, shared.get(size))

    def snapshot(self) -> TileSnapshot:
        """Returns the tiles as they are now, by reference."""
        return TileSnapshot(MappingProxyType(self._tiles.copy()))

    def restore(self, snapshot: TileSnapshot) -> None:
        """Puts the tiles of an earlier moment back."""
        for key in self.snapshot().differences(snapshot):
            self._replace(key, snapshot.tiles.get(key))

    def copy(self) -> TileStore:
        """Returns a store of its own that shares the tiles, those of the levels too."""
        copy = TileStore(self.width, self.height, self.channels, self.dtype, self.cache)
        copy._tiles = self._tiles.copy()
        if self._pyramid is not None:
            copy._pyramid = self._pyramid.copied(copy)
        return copy

    def content_hash(self) -> str:
        """Returns SHA-256, hexadecimal, of the size, the kind and every value."""
        digest = hashlib.sha256(
            f"{self.width} {self.height} {self.channels} {self.dtype.name}".encode()
        )
        for column, row in sorted(self._tiles):
            digest.update(f" {column} {row} ".encode() + self._tiles[column, row].digest)
        return digest.hexdigest()

    @property
    def _levels(self) -> Pyramid:
        if self._pyramid is None:
            self._pyramid = Pyramid(self)
        return self._pyramid

    def _put(self, key: Key, pixels: np.ndarray) -> None:
        self._replace(key, self.cache.keep(pixels) if pixels.any() else None)

    def _replace(self, key: Key, tile: Tile | None) -> None:
        if tile is None:
            self._tiles.pop(key, None)
        else:
            self._tiles[key] = tile
        if self._pyramid is not None:
            self._pyramid.forget(key)

    def _is_tile_opaque(self, key: Key, level: int) -> bool:
        tile = self.handle(*key, level)
        if tile is None:
            return False
        if tile.is_opaque is None:
            cell = self.cell(*key, level)
            tile.is_opaque = bool(
                tile.pixels[-1, : cell.height, : cell.width].min() == self.max_value
            )
        return tile.is_opaque


def unique_tiles(stores: Iterable[TileStore]) -> set[Tile]:
    """Returns every tile of the stores once."""
    return {tile for store in stores for tile in store.snapshot().tiles.values()}
