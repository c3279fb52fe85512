"""The large document of the benchmarks of the window: 60 megapixels, six layers, 16 bit."""

from __future__ import annotations

import numpy as np

from iide_studio.core.blending import BlendMode
from iide_studio.core.document import Document
from iide_studio.core.layers import Layer
from iide_studio.core.tile_cache import TileCache
from iide_studio.core.tiles import TILE, TileStore

WIDTH, HEIGHT = 9504, 6320
CACHE_BUDGET = 3300 << 20
"""Bytes of unpacked tiles: six full layers and their smaller versions are more than that."""


def large_document(width: int = WIDTH, height: int = HEIGHT) -> Document:
    """Returns an opaque photo under five full layers.

    One soft light, one color, two masked ones, and one that is translucent all over.

    Args:
        width: Columns.
        height: Rows.
    """
    document = Document(width, height, np.uint16, 3, TileCache(CACHE_BUDGET))
    document.layers = (
        Layer(name="Photo", pixels=_picture(document, 0, 0), is_locked=True),
        Layer(name="Light", pixels=_picture(document, 1, 9000), mode=BlendMode.SOFT_LIGHT),
        Layer(name="Colours", pixels=_picture(document, 2, 9000), mode=BlendMode.COLOR),
        Layer(name="Repair", pixels=_picture(document, 3, 0), mask=_mask(document, 1500)),
        Layer(name="Face", pixels=_picture(document, 4, 0), mask=_mask(document, 900)),
        Layer(name="Veil", pixels=_picture(document, 5, 0), opacity=0.3),
    )
    return document


def _picture(document: Document, seed: int, hole: int) -> TileStore:
    """Returns waves with grain, every tile another one; alpha falls by up to `hole` from full."""
    store = document.new_pixels()
    random = np.random.default_rng(seed)
    grain = random.integers(0, 900, (4, 2 * TILE, 2 * TILE), np.uint16)
    grain[3] = grain[3] % max(hole, 1)
    down, across = np.mgrid[:TILE, :TILE].astype(np.float32)
    for column, row in store.area.cells(TILE):
        x, y = column * TILE + across, row * TILE + down
        tile = np.empty((4, TILE, TILE), np.uint16)
        for index in range(3):
            tile[index] = 32000 + 25000 * np.sin(x / (400 + 90 * seed) + index) * np.cos(y / 700)
        tile[3] = 65535
        left, top = random.integers(0, TILE, 2)
        cut = grain[:, top : top + TILE, left : left + TILE]
        tile[:3] += cut[:3]
        tile[3] -= cut[3]
        cell = store.cell(column, row)
        tile[:, cell.height :], tile[:, :, cell.width :] = 0, 0
        store.place(column, row, store.cache.keep(tile))
    return store


def _mask(document: Document, period: int) -> TileStore:
    mask = document.new_mask()
    down, across = np.mgrid[:TILE, :TILE].astype(np.float32)
    for column, row in mask.area.cells(TILE):
        x, y = column * TILE + across, row * TILE + down
        wave = np.sin(x / period * 6) * np.sin(y / period * 6)
        values = np.clip(128 + 400 * wave, 0, 255).astype(np.uint8)[None]
        cell = mask.cell(column, row)
        mask.write(cell, values[:, : cell.height, : cell.width])
    return mask
