"""The commands' common ground: changes of everything but tiles."""

from __future__ import annotations

import abc
from typing import Any, ClassVar

from iide_studio.core.change import Change
from iide_studio.core.commands.command import Command
from iide_studio.core.document import Document
from iide_studio.core.layers import Layer
from iide_studio.core.regions import Region
from iide_studio.core.tile_cache import Tile
from iide_studio.core.tiles import TileStore, unique_tiles


class StateEdit(Command):
    """A command that replaces some of a document's attributes, whose values are immutable.

    Attributes:
        attributes: Names of the document's attributes that it replaces.
        before: Their values before the step, once it was applied.
        after: Their values after it.
    """

    attributes: ClassVar[tuple[str, ...]]

    def __init__(self, *, gesture: str = "") -> None:
        """Makes the command.

        Args:
            gesture: See `Command.is_version_of`.
        """
        self.gesture = gesture
        self.before: dict[str, Any] = {}
        self.after: dict[str, Any] = {}
        self._replaced: tuple[TileStore, ...] | None = None

    @abc.abstractmethod
    def edit(self, document: Document) -> None:
        """Sets the attributes, for the first time; checks everything before it sets the first."""

    @abc.abstractmethod
    def change(self, document: Document) -> Change:
        """Returns what changed, seen from after applying or after reverting."""

    def apply(self, document: Document) -> Change:
        if self.after:
            self._set(document, self.after)
        else:
            before = self._get(document)
            self.edit(document)
            self.before, self.after = before, self._get(document)
        return self.change(document)

    def revert(self, document: Document) -> Change:
        self._set(document, self.before)
        return self.change(document)

    def tiles(self) -> set[Tile]:
        # The history asks every command after every step; which stores were replaced never changes.
        if self._replaced is None and self.after:
            self._replaced = tuple(_stores(self.before) ^ _stores(self.after))
        return unique_tiles(self._replaced or ())

    def _get(self, document: Document) -> dict[str, Any]:
        return {name: getattr(document, name) for name in self.attributes}

    def _set(self, document: Document, state: dict[str, Any]) -> None:
        for name, value in state.items():
            setattr(document, name, value)


def _stores(state: dict[str, Any]) -> set[TileStore]:
    """Returns everything in a state that consists of tiles."""
    found: set[TileStore] = set()
    for value in state.values():
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, TileStore):
                found.add(item)
            elif isinstance(item, Layer):
                found.update(item.stores)
            elif isinstance(item, Region):
                found.add(item.mask)
    return found
