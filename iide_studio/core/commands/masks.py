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
from iide_studio.core.tiles import TILE, Key, TileStore

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
    """Makes the scratch mask from what the detector found; runs no network.

    What was painted or erased by hand stays: that is where the mask is not what the detector's map
    gives at the level before.
    """

    label = "Scratch threshold"

    def __init__(
        self,
        level: float,
        *,
        previous: float | None = None,
        area: Rect | None = None,
        gesture: str = "",
    ) -> None:
        """Makes the command.

        Args:
            level: Probability from which damage is certain, above 0 up to 1.
            previous: The level that the mask was made with before the gesture; None = the map is
                new, so all of the mask is made anew.
            area: Where to do it, in pixels of the document; None = everywhere.
            gesture: See `Command.is_version_of`.
        """
        super().__init__(SCRATCHES, gesture=gesture)
        for given in (level, previous):
            if given is not None and not 0 < given <= 1:
                raise ValueError(f"a threshold of {given}")
        self.level, self.previous, self.area = level, previous, area

    def edit(self, document: Document, store: TileStore) -> None:
        probability = document.scratch_probability
        if probability is None:
            raise DocumentError("No scratches were looked for yet.", "Detect them first.")
        area = store.area if self.area is None else self.area.intersected(store.area)
        previous = None if self.previous is None else threshold_limit(self.previous)
        remark = _marker(threshold_limit(self.level), previous)
        for key in area.cells(TILE):
            cell, found = store.cell(*key), probability.tile(*key)
            if found is None:
                if previous is None:
                    _clear(store, key, cell.intersected(area))
            elif area.contains(cell):
                # A whole tile at once; beyond the picture's edges all is zero.
                _place_marked(store, key, remark(found[0], store.tile(*key)))
            else:
                part = cell.intersected(area)
                new = remark(probability.read(part)[0], store.read(part))
                if new is not None:
                    store.write(part, new[None])


def threshold_limit(level: float) -> int:
    """Returns the smallest value of the detector's map, of 65535, that reaches a threshold."""
    return max(1, math.ceil(level * 65535 - 1e-6))


def _clear(store: TileStore, key: Key, part: Rect) -> None:
    if part == store.cell(*key):
        store.place(*key, None)
    elif store.tile(*key) is not None:
        store.write(part, np.zeros((1, part.height, part.width), np.uint8))


def _place_marked(store: TileStore, key: Key, mask: np.ndarray | None) -> None:
    import cv2

    if mask is not None:
        store.place(*key, store.cache.keep(mask[None]) if cv2.countNonZero(mask) else None)


def _marker(
    limit: int, previous: int | None
) -> Callable[[np.ndarray, np.ndarray | None], np.ndarray | None]:
    """Returns what makes a part of the mask anew.

    Args:
        limit: Full where a probability reaches it, 1..65535.
        previous: The limit before; the mask stays where it is not what that gives. None = it is
            made anew everywhere.

    Returns:
        A function of (H, W) uint16, the probability, and (1, H, W) uint8, the mask, or None where
        all of it is zero. It returns (H, W) uint8 of its own, or None where nothing changes.
    """
    import cv2  # here, because even a repeated import would cost a tenth of the work

    def remark(probability: np.ndarray, mask: np.ndarray | None) -> np.ndarray | None:
        new = cv2.inRange(probability, limit, 65535)  # several times as quick as numpy
        if previous is None:
            return new
        old = cv2.inRange(probability, previous, 65535)
        if np.array_equal(old, new):
            return None
        by_hand = old if mask is None else cv2.compare(mask[0], old, cv2.CMP_NE)
        if cv2.countNonZero(by_hand):
            new[by_hand > 0] = 0 if mask is None else mask[0][by_hand > 0]
        return new

    return remark
