"""Commands on the selection."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from iide_studio.core.change import Change, Part
from iide_studio.core.commands.state_edit import StateEdit
from iide_studio.core.document import Document
from iide_studio.core.errors import DocumentError
from iide_studio.core.rect import Rect
from iide_studio.core.selection import SelectionMode, combined
from iide_studio.core.tiles import TileStore


class SelectionEdit(StateEdit):
    """A command that replaces the selection."""

    attributes: ClassVar[tuple[str, ...]] = ("selection",)

    def change(self, document: Document) -> Change:
        return Change(frozenset({Part.SELECTION}), document.area)


class Select(SelectionEdit):
    """Selects an area, or adds it to what is selected, takes it away, keeps what both share."""

    label = "Select"

    def __init__(
        self,
        rect: Rect,
        mask: np.ndarray,
        mode: SelectionMode = SelectionMode.REPLACE,
        *,
        gesture: str = "",
    ) -> None:
        """Makes the command.

        Args:
            rect: In pixels of the document; outside of it nothing is meant.
            mask: (rect.height, rect.width) uint8, 255 = inside, soft edges allowed.
            mode: How it meets the present selection; none counts as empty when something is
                added, and as everything when something is taken away.
            gesture: See `Command.is_version_of`.
        """
        super().__init__(gesture=gesture)
        if mask.shape != (rect.height, rect.width) or mask.dtype != np.uint8:
            raise ValueError(f"a mask {mask.shape} {mask.dtype} for {rect}")
        self.rect, self.mask, self.mode = rect, mask, mode

    def edit(self, document: Document) -> None:
        new = document.new_mask()
        new.write(self.rect, self.mask[None])
        old = document.selection
        if old is None:
            old = document.new_mask()
            if self.mode in (SelectionMode.SUBTRACT, SelectionMode.INTERSECT):
                old.fill(255)
        document.selection = _combined(old, new, self.mode)


class Deselect(SelectionEdit):
    """Gives the selection up: everything is selected."""

    label = "Deselect"

    def edit(self, document: Document) -> None:
        if document.selection is None:
            raise DocumentError("Nothing is selected.")
        document.selection = None


def _combined(old: TileStore, new: TileStore, mode: SelectionMode) -> TileStore:
    if mode is SelectionMode.REPLACE:
        return new
    result = old.copy()
    for key in old.present() | new.present():
        cell = result.cell(*key)
        result.write(cell, combined(old.read(cell), new.read(cell), mode))
    return result
