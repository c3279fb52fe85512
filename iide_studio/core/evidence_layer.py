"""The evidence map as a layer of a document."""

from __future__ import annotations

import numpy as np

from iide_studio.core.evidence import EvidenceMap, as_overlay
from iide_studio.core.layers import Layer
from iide_studio.core.rect import Rect
from iide_studio.core.tile_cache import TileCache
from iide_studio.core.tiles import TileStore

NAME = "Evidence map"
_ROWS = 1024


def as_layer(evidence: EvidenceMap, *, cache: TileCache | None = None) -> Layer:
    """Returns the map as a locked overlay; where all was measured it is empty.

    Args:
        evidence: The map, of the document's size.
        cache: The document's.
    """
    overlay = as_overlay(evidence)
    height, width = overlay.shape[:2]
    store = TileStore(width, height, 4, np.uint8, cache)
    for top in range(0, height, _ROWS):
        rows = overlay[top : top + _ROWS]
        rows[rows[..., 3] == 0] = 0  # a tile that shows nothing is no tile
        planes = np.ascontiguousarray(rows.transpose(2, 0, 1))
        store.write(Rect(0, top, width, len(rows)), planes)
    return Layer(name=NAME, pixels=store, is_locked=True, is_overlay=True)
