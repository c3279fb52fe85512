"""A flood through a large picture that is looked at tile by tile, and only where it gets."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np

from iide_studio.core.rect import Rect
from iide_studio.core.tiles import TILE, Key

_SIDES = ((0, -1), (0, 1), (-1, 0), (1, 0))

_Line = tuple[slice | int, slice | int]
"""Columns and rows of a line of pixels of a tile."""
_Arrival = tuple[_Line, np.ndarray]
"""A line, and at which of its pixels the flood comes in."""


class TileFlood:
    """What can be reached from a pixel, sideways, up and down; made bit by bit.

    Reaches exactly what a flood of the whole picture would, but asks for a tile only when it gets
    there, and can be interrupted after every tile, so that a window stays alive meanwhile.
    """

    def __init__(
        self,
        area: Rect,
        seed: tuple[int, int],
        passable: Callable[[Rect], np.ndarray],
        *,
        is_contiguous: bool = True,
    ) -> None:
        """Begins a flood.

        Args:
            area: The picture, from (0, 0).
            seed: (column, row) inside; always reached.
            passable: Returns (height, width) of a rectangle, not zero where the flood may go.
            is_contiguous: False = everything that is passable is reached, wherever it lies.
        """
        if not Rect(*seed, 1, 1).intersected(area) == Rect(*seed, 1, 1):
            raise ValueError(f"{seed} is outside {area}")
        self._area, self._seed, self._passable = area, seed, passable
        self._is_contiguous = is_contiguous
        self._labels: dict[Key, np.ndarray] = {}
        self._reached: dict[Key, np.ndarray] = {}
        self._waiting: dict[Key, list[_Arrival]] = {}
        self._begin()

    @property
    def is_done(self) -> bool:
        """Whether everything was reached that can be."""
        return not self._waiting

    def advance(self, seconds: float | None = None) -> bool:
        """Goes on for a while.

        Args:
            seconds: At least one tile is done, and no further one after that time; None = all.

        Returns:
            Whether it is done.
        """
        end = None if seconds is None else time.perf_counter() + seconds
        while self._waiting:
            key = next(iter(self._waiting))
            self._enter(key, self._waiting.pop(key))
            if end is not None and time.perf_counter() >= end:
                break
        return self.is_done

    def mask(self) -> tuple[Rect, np.ndarray]:
        """Returns what was reached so far: where, and (height, width) uint8, 255 = reached."""
        bounds = Rect(0, 0, 0, 0)
        for key in self._reached:
            bounds = bounds.united(self._cell(key))
        result = np.zeros((bounds.height, bounds.width), np.uint8)
        for key, reached in self._reached.items():
            part = np.where(reached, np.uint8(255), np.uint8(0))[self._labels[key]]
            result[self._cell(key).slices_in(bounds)] = part
        return bounds, result

    def _begin(self) -> None:
        column, row = self._seed
        along = np.zeros(TILE, bool)
        along[column % TILE] = True
        self._waiting[self._first] = [((slice(None), row % TILE), along)]
        if not self._is_contiguous:
            for key in self._area.cells(TILE):
                self._waiting.setdefault(key, [])

    @property
    def _first(self) -> Key:
        return self._seed[0] // TILE, self._seed[1] // TILE

    def _enter(self, key: Key, arrivals: list[_Arrival]) -> None:
        """Reaches patches of a tile, and tells its neighbours where the flood leaves it."""
        tile = self._label(key)
        reached = self._reached.setdefault(key, np.zeros(int(tile.max()) + 1, bool))
        if not self._is_contiguous:
            reached[1:] = True
            return
        is_new = np.zeros(len(reached), bool)
        for (across, down), passed in arrivals:
            line = tile[down, across]
            is_new[line[passed[: len(line)]]] = True
        is_new[0] = False
        is_new &= ~reached
        reached |= is_new
        if is_new.any():
            self._leave(key, tile, is_new)

    def _leave(self, key: Key, tile: np.ndarray, is_new: np.ndarray) -> None:
        for across, down in _SIDES:
            other = (key[0] + across, key[1] + down)
            here, there = (_lines(across, down), _lines(-across, -down))
            passed = is_new[tile[here[1], here[0]]]
            if passed.any() and not self._cell(other).is_empty:
                self._waiting.setdefault(other, []).append((there, passed))

    def _label(self, key: Key) -> np.ndarray:
        """Returns the number of the patch of every pixel of a tile; 0 = not passable."""
        if key not in self._labels:
            import cv2

            ground = (self._passable(self._cell(key)) != 0).astype(np.uint8)
            if key == self._first:
                ground[self._seed[1] % TILE, self._seed[0] % TILE] = 1
            count, labels = cv2.connectedComponents(ground, connectivity=4, ltype=cv2.CV_16U)
            self._labels[key] = labels.astype(np.uint8) if count <= 256 else labels
        return self._labels[key]

    def _cell(self, key: Key) -> Rect:
        return Rect(key[0] * TILE, key[1] * TILE, TILE, TILE).intersected(self._area)


def _lines(across: int, down: int) -> _Line:
    """Returns the pixels along the side of a tile that lies in a direction."""
    if down:
        return slice(None), 0 if down < 0 else -1
    return 0 if across < 0 else -1, slice(None)
