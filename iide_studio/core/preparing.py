"""Making the smaller versions of a document's tiles in short steps, before they are read.

Reading an area far up in the pyramid for the first time makes everything below it, which takes a
large document longer than a window may stand still.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from iide_studio.core.compositing import at_level
from iide_studio.core.document import Document
from iide_studio.core.pyramid import level_size
from iide_studio.core.rect import Rect
from iide_studio.core.tiles import TILE, TileStore
from iide_studio.core.warping import REACH

Placed = tuple[TileStore, tuple[int, int]]
"""Some tiles, and where they begin in the document."""


def shown_stores(document: Document) -> list[Placed]:
    """Returns everything that `Document.flatten` reads."""
    layers = [layer for layer in document.layers if layer.is_shown]
    return [(store, layer.offset) for layer in layers for store in layer.stores]


def preparation(
    document: Document, stores: Iterable[Placed], rect: Rect, level: int
) -> Iterator[None]:
    """Makes what reading an area needs; each step takes a millisecond or two.

    It may be given up at any step and begun again: what is made stays.

    Args:
        document: Where the stores are from.
        stores: Which of its tiles.
        rect: Area of the output, in pixels of the level.
        level: Of the pyramid.
    """
    for store, (column, row) in _tiles_below(document, stores, rect, level):
        yield from store.steps(column, row, level)


def is_prepared(document: Document, stores: Iterable[Placed], rect: Rect, level: int) -> bool:
    """Whether there is nothing left to do for `preparation`."""
    needed = _tiles_below(document, stores, rect, level)
    return all(store.is_made(*place, level) for store, place in needed)


def _tiles_below(
    document: Document, stores: Iterable[Placed], rect: Rect, level: int
) -> Iterator[tuple[TileStore, tuple[int, int]]]:
    """Yields the stores' tiles, at the level, that lie under an area of the output."""
    area = _photo_area(document, rect, level)
    for store, offset in stores:
        x, y = at_level(offset, level)
        inside = area.moved(-x, -y).intersected(
            Rect(0, 0, *level_size(store.width, store.height, level))
        )
        for place in inside.cells(TILE):
            yield store, place


def _photo_area(document: Document, rect: Rect, level: int) -> Rect:
    layers = [layer for layer in document.layers if layer.is_shown]
    reach = sum(x.adjustment.margin(level) for x in layers if x.adjustment is not None)
    if document.transform.is_identity_for(document.width, document.height):
        return rect.grown(reach)
    transform = document.transform.at_level(level)
    return transform.to_photo(rect).grown(reach if transform.is_exact else reach + REACH)
