"""The clone stamp: copies one place of the photo to another."""

from __future__ import annotations

import numpy as np

from iide_studio.core.compositing import flatten
from iide_studio.core.document import Document
from iide_studio.core.inks import layered
from iide_studio.core.rect import Rect
from iide_studio.core.tiles import TILE, Key


class CloneSource:
    """What is seen of the layers up to one of them, as it was before the stroke.

    Tiles are put together when somebody looks, and once only.
    """

    def __init__(self, document: Document, layer_id: str) -> None:
        """Takes the layers as they are.

        Args:
            document: Is copied by reference; later changes do not show.
            layer_id: The topmost layer that counts.
        """
        top = document.layer_index(layer_id) + 1
        self._layers = [layer.copied() for layer in document.layers[:top]]
        self._frame, self._channels = document.area, document.channels
        self._pixels = document.new_pixels()
        self._known: set[Key] = set()

    def read(self, rect: Rect) -> np.ndarray:
        """Returns (channels + 1, rect.height, rect.width), transparent outside the photo."""
        for key in rect.intersected(self._frame).cells(TILE):
            if key not in self._known:
                self._known.add(key)
                self._look(self._pixels.cell(*key))
        return self._pixels.read(rect)

    def _look(self, cell: Rect) -> None:
        pixels = flatten(
            self._layers,
            cell,
            frame=self._frame,
            channels=self._channels,
            dtype=self._pixels.dtype,
        )
        self._pixels.write(cell, np.moveaxis(pixels, -1, 0))


class CloneInk:
    """Lays pixels over a layer that come from another place."""

    def __init__(self, source: CloneSource, offset: tuple[int, int]) -> None:
        """Makes the ink.

        Args:
            source: Where the pixels come from.
            offset: Columns and rows from a place to the one that is copied there. Whole pixels:
                anything else would smooth the grain.
        """
        self._source, self._offset = source, offset

    def laid_over(self, before: np.ndarray, coverage: np.ndarray, rect: Rect) -> np.ndarray:
        return layered(before, self._source.read(rect.moved(*self._offset)), coverage)
