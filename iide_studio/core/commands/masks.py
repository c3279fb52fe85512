"""Commands on whole masks: scratches, regions, layer masks and the selection."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from iide_studio.core import mask as masks
from iide_studio.core.commands.tile_edit import TileEdit
from iide_studio.core.document import Document
from iide_studio.core.errors import DocumentError
from iide_studio.core.rect import Rect
from iide_studio.core.selection import SelectionMode, combined, limited
from iide_studio.core.target import SCRATCHES, Target
from iide_studio.core.tile_cache import Tile
from iide_studio.core.tiles import TILE, TileStore

_MIDDLE = 128


class MaskEdit(TileEdit):
    """A command on a target that must be a mask of 8 bits."""

    def edit(self, document: Document, store: TileStore) -> None:
        if store.channels != 1 or store.dtype != np.uint8:
            raise DocumentError("That is no mask.", "Choose a mask, a region or the selection.")
        self.edit_mask(document, store)

    def edit_mask(self, document: Document, store: TileStore) -> None:
        """Changes the mask, for the first time."""
        raise NotImplementedError


class InvertMask(MaskEdit):
    """Swaps what is inside and what is outside."""

    label = "Invert mask"

    def edit_mask(self, document: Document, store: TileStore) -> None:
        for key in store.area.cells(TILE):
            cell = store.cell(*key)
            store.write(cell, 255 - store.read(cell))


class GrowMask(MaskEdit):
    """Widens a mask, or narrows it, by a disc; its edges become hard."""

    label = "Grow or shrink mask"

    def __init__(self, target: Target, radius: float, *, gesture: str = "") -> None:
        """Makes the command.

        Args:
            target: A mask.
            radius: In pixels; below 0 the mask shrinks.
            gesture: See `Command.is_version_of`.
        """
        super().__init__(target, gesture=gesture)
        self.radius = radius

    def edit_mask(self, document: Document, store: TileStore) -> None:
        # A frame of one pixel more than the radius holds all that can change or matter.
        frame = store.bounds().grown(math.ceil(abs(self.radius)) + 1).intersected(store.area)
        if frame.is_empty:
            return
        hard = masks.threshold(store.read(frame)[0], _MIDDLE)
        if self.radius >= 0:
            result = masks.grow(hard, self.radius)
        else:
            # The picture's own edge is no edge of the mask: nothing is known beyond it.
            result = 255 - masks.grow(255 - hard, -self.radius)
        store.write(frame, result[None])


class FeatherMask(MaskEdit):
    """Softens a mask's edges."""

    label = "Feather mask"

    def __init__(self, target: Target, radius: float, *, gesture: str = "") -> None:
        """Makes the command.

        Args:
            target: A mask.
            radius: Standard deviation of the blur in pixels, above 0.
            gesture: See `Command.is_version_of`.
        """
        super().__init__(target, gesture=gesture)
        if radius <= 0:
            raise ValueError(f"a feather of {radius} pixels")
        self.radius = radius

    def edit_mask(self, document: Document, store: TileStore) -> None:
        import cv2

        reach = math.ceil(3 * self.radius)
        frame = store.bounds().grown(reach + 1).intersected(store.area)
        if frame.is_empty:
            return
        size = (2 * reach + 1, 2 * reach + 1)
        soft = cv2.GaussianBlur(
            store.read(frame)[0].astype(np.float32),
            size,
            self.radius,
            borderType=cv2.BORDER_REPLICATE,
        )
        store.write(frame, np.rint(soft).astype(np.uint8)[None])


class CombineMask(MaskEdit):
    """Adds another mask to a mask, takes it away, or keeps what both share."""

    label = "Combine masks"

    def __init__(
        self, target: Target, mask: np.ndarray, mode: SelectionMode, *, gesture: str = ""
    ) -> None:
        """Makes the command.

        Args:
            target: A mask.
            mask: (H, W) uint8 of the target's size.
            mode: How they meet.
            gesture: See `Command.is_version_of`.
        """
        super().__init__(target, gesture=gesture)
        self.mode = mode
        self._mask: np.ndarray | None = mask

    def edit_mask(self, document: Document, store: TileStore) -> None:
        assert self._mask is not None
        if self._mask.shape != (store.height, store.width):
            raise DocumentError("The two masks are not of one size.")
        for key in store.area.cells(TILE):
            cell = store.cell(*key)
            new = self._mask[cell.slices_in(store.area)][None]
            store.write(cell, combined(store.read(cell), new, self.mode))
        self._mask = None


class CombineArea(MaskEdit):
    """Adds a shape to a mask, takes it away, or keeps what both share; inside the selection."""

    label = "Fill mask"

    def __init__(
        self,
        target: Target,
        rect: Rect,
        mask: np.ndarray,
        mode: SelectionMode = SelectionMode.ADD,
        *,
        gesture: str = "",
    ) -> None:
        """Makes the command.

        Args:
            target: A mask.
            rect: In pixels of the document; nothing is meant outside of it.
            mask: (rect.height, rect.width) uint8, 255 = inside, soft edges allowed.
            mode: How it meets what is there.
            gesture: See `Command.is_version_of`.
        """
        super().__init__(target, gesture=gesture)
        if mask.shape != (rect.height, rect.width) or mask.dtype != np.uint8:
            raise ValueError(f"a mask {mask.shape} {mask.dtype} for {rect}")
        self.mode = mode
        self._shape: tuple[Rect, np.ndarray] | None = (rect, mask)

    def edit_mask(self, document: Document, store: TileStore) -> None:
        assert self._shape is not None
        rect, mask = self._shape
        x, y = document.offset(self.target)
        new = TileStore(store.width, store.height, 1, np.uint8, store.cache)
        new.write(rect.moved(-x, -y), mask[None])
        keys = new.present()
        if self.mode in (SelectionMode.REPLACE, SelectionMode.INTERSECT):
            keys = keys | store.present()
        for key in keys:
            cell = store.cell(*key)
            before = store.read(cell)
            after = combined(before, new.read(cell), self.mode)
            if document.selection is not None:
                selected = document.selection.read(cell.moved(x, y))[0]
                after = limited(before, after, selected)
            store.write(cell, after)
        self._shape = None


class ThresholdScratches(TileEdit):
    """Makes the scratch mask from what the detector found; runs no network."""

    label = "Scratch threshold"

    def __init__(self, level: float, *, area: Rect | None = None, gesture: str = "") -> None:
        """Makes the command.

        Args:
            level: Probability from which damage is certain, above 0 up to 1.
            area: Where to do it, in pixels of the document; None = everywhere.
            gesture: See `Command.is_version_of`.
        """
        super().__init__(SCRATCHES, gesture=gesture)
        if not 0 < level <= 1:
            raise ValueError(f"a threshold of {level}")
        self.level, self.area = level, area

    def edit(self, document: Document, store: TileStore) -> None:
        probability = document.scratch_probability
        if probability is None:
            raise DocumentError("No scratches were looked for yet.", "Detect them first.")
        limit = max(1, math.ceil(self.level * 65535 - 1e-6))
        area = store.area if self.area is None else self.area.intersected(store.area)
        is_whole, mark = area == store.area, _marker(store, limit)
        for key in area.cells(TILE):
            if is_whole or area.contains(store.cell(*key)):
                # A whole tile at once; beyond the picture's edges all is zero.
                store.place(*key, mark(probability.tile(*key)))
            else:
                cell = store.cell(*key).intersected(area)
                store.write(cell, masks.threshold(probability.read(cell), limit))


def _marker(store: TileStore, limit: int) -> Callable[[np.ndarray | None], Tile | None]:
    """Returns what makes a mask's tile, full where a probability reaches a limit, of one's own."""
    import cv2  # here, because even a repeated import would cost a tenth of the work

    def mark(probability: np.ndarray | None) -> Tile | None:
        if probability is None:
            return None
        mask = cv2.inRange(probability[0], limit, 65535)  # several times as quick as numpy
        return store.cache.keep(mask[None]) if cv2.countNonZero(mask) else None

    return mark
