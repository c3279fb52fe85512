"""Commands that write pixels."""

from __future__ import annotations

import numpy as np

from iide_studio.core.change import Change
from iide_studio.core.commands.tile_edit import TileEdit, writable_store
from iide_studio.core.document import Document
from iide_studio.core.rect import Rect
from iide_studio.core.target import Target
from iide_studio.core.tiles import TileStore


class Stroke(TileEdit):
    """A stroke of a brush: painted bit by bit while it is made, one step afterwards.

    `extend` writes at once; `History.record` makes it a step when the pen is lifted, `revert` gives
    it up. Until then no other command may be applied or reverted.
    """

    def __init__(self, target: Target, *, label: str = "Brush stroke") -> None:
        """Makes an empty stroke.

        Args:
            target: What is painted on.
            label: Names the tool.
        """
        super().__init__(target)
        self.label = label
        self._original: TileStore | None = None

    def original(self, document: Document) -> TileStore:
        """Returns the target as it was before the stroke, until the stroke is finished."""
        if self._original is None:
            self._original = writable_store(document, self.target).copy()
        return self._original

    def extend(self, document: Document, rect: Rect, pixels: np.ndarray) -> Change:
        """Paints a part of the stroke.

        Args:
            document: The one that the stroke belongs to.
            rect: In pixels of the document; what lies outside the target is left away.
            pixels: (channels, rect.height, rect.width): the target's new values there.

        Raises:
            DocumentError: if the target is gone or locked.
        """
        store = writable_store(document, self.target)
        x, y = document.offset(self.target)
        self.write(store, rect.moved(-x, -y), pixels)
        # Less than the tiles: what is drawn again decides how smooth a brush is.
        return self.change_of(document, rect.intersected(store.area.moved(x, y)))

    def edit(self, document: Document, store: TileStore) -> None:
        """An empty stroke changes nothing."""

    def finish(self) -> None:
        self._original = None


class WritePixels(TileEdit):
    """Writes an area at once: a clone, a fill, a loaded mask."""

    def __init__(
        self,
        target: Target,
        rect: Rect,
        pixels: np.ndarray,
        *,
        label: str = "Paint",
        gesture: str = "",
    ) -> None:
        """Makes the command.

        Args:
            target: What is painted on.
            rect: In pixels of the document.
            pixels: (channels, rect.height, rect.width) of the target's kind.
            label: Names the tool.
            gesture: See `Command.is_version_of`.
        """
        super().__init__(target, gesture=gesture)
        self.label = label
        self._patch: tuple[Rect, np.ndarray] | None = (rect, pixels)

    def edit(self, document: Document, store: TileStore) -> None:
        assert self._patch is not None
        x, y = document.offset(self.target)
        rect, pixels = self._patch
        store.write(rect.moved(-x, -y), pixels)
        self._patch = None  # the tiles hold it now


class ClearPixels(TileEdit):
    """Makes everything in a target zero: transparent, or not masked."""

    label = "Clear"

    def edit(self, document: Document, store: TileStore) -> None:
        store.fill(0)
