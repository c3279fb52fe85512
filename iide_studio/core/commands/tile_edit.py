"""The commands' common ground: changes of tiles."""

from __future__ import annotations

import abc

import numpy as np

from iide_studio.core.change import Change
from iide_studio.core.commands.command import Command, seen_area
from iide_studio.core.document import Document
from iide_studio.core.errors import DocumentError
from iide_studio.core.rect import Rect
from iide_studio.core.target import Target, TargetKind
from iide_studio.core.tile_cache import Tile
from iide_studio.core.tiles import TILE, Key, TileStore

Tiles = dict[Key, Tile | None]


class TileEdit(Command):
    """A command that changes the tiles of one target and keeps those that it touched, as they were.

    Attributes:
        target: Whose tiles.
        before: The tiles that it touched, as they were.
        after: The same as it left them; None until it was applied.
    """

    def __init__(self, target: Target, *, gesture: str = "") -> None:
        """Makes the command.

        Args:
            target: Whose tiles.
            gesture: See `Command.is_version_of`.
        """
        self.target = target
        self.gesture = gesture
        self.before: Tiles = {}
        self.after: Tiles | None = None

    @property
    def subject(self) -> object:
        return self.target

    @abc.abstractmethod
    def edit(self, document: Document, store: TileStore) -> None:
        """Changes the store, for the first time; subclasses decide how."""

    def apply(self, document: Document) -> Change:
        store = writable_store(document, self.target)
        if self.after is None:
            self._record(document, store)
        else:
            _place(store, self.after)
        return self.change(document, set(self.before))

    def revert(self, document: Document) -> Change:
        _place(writable_store(document, self.target), self.before)
        return self.change(document, set(self.before))

    def tiles(self) -> set[Tile]:
        held = [*self.before.values(), *(self.after or {}).values()]
        return {tile for tile in held if tile is not None}

    def write(self, store: TileStore, rect: Rect, pixels: np.ndarray) -> set[Key]:
        """Writes an area of the store, and returns the tiles that it touched."""
        keys = set(rect.intersected(store.area).cells(TILE))
        before = {key: store.handle(*key) for key in keys}
        store.write(rect, pixels)
        self.before = before | self.before
        self.after = (self.after or {}) | {key: store.handle(*key) for key in keys}
        return keys

    def change(self, document: Document, keys: set[Key]) -> Change:
        """Returns the change that tiles of the target mean for the document."""
        store = document.store(self.target)
        assert store is not None
        area = _area_of(keys, store)
        return self.change_of(document, area.moved(*document.offset(self.target)))

    def change_of(self, document: Document, area: Rect) -> Change:
        """Returns the change that an area of the target means; in pixels of the document."""
        if self.target.kind in (TargetKind.LAYER, TargetKind.LAYER_MASK):
            dirty = seen_area(document, area)
        else:
            dirty = None if area.is_empty else area
        return Change(frozenset({self.target.part}), dirty)

    def _record(self, document: Document, store: TileStore) -> None:
        before = store.snapshot()
        try:
            self.edit(document, store)
        except BaseException:
            store.restore(before)
            raise
        after = store.snapshot()
        changed = after.differences(before)
        self.before = {key: before.tiles.get(key) for key in changed}
        self.after = {key: after.tiles.get(key) for key in changed}


def writable_store(document: Document, target: Target) -> TileStore:
    """Returns the tiles that a target names; raises DocumentError if they must stay as they are."""
    store = document.store(target)
    if store is None:
        raise DocumentError("There is nothing to paint on.", "Add a mask or a selection first.")
    if target.kind is TargetKind.LAYER and document.layer(target.owner).is_locked:
        raise DocumentError("This layer is locked.", "Paint on a layer above it, or unlock it.")
    if target.kind is TargetKind.REGION and document.region(target.owner).locked:
        raise DocumentError("This region is locked.", "Unlock it first.")
    return store


def _area_of(keys: set[Key], store: TileStore) -> Rect:
    """Returns the smallest rectangle around some tiles; empty if there are none."""
    if not keys:
        return Rect(0, 0, 0, 0)
    columns, rows = [column for column, _ in keys], [row for _, row in keys]
    return store.cell(min(columns), min(rows)).united(store.cell(max(columns), max(rows)))


def _place(store: TileStore, tiles: Tiles) -> None:
    for key, tile in tiles.items():
        store.place(*key, tile)
