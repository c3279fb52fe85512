"""Where display tiles get their pixels: the document itself, and what lies over it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from iide_studio.core.clipping import clipping_marked
from iide_studio.core.display_color import DisplayColors
from iide_studio.core.document import Document
from iide_studio.core.preparing import Placed, is_prepared, preparation, shown_stores
from iide_studio.core.pyramid import level_size
from iide_studio.core.rect import Rect
from iide_studio.core.threshold_preview import ThresholdPreview
from iide_studio.ui.canvas.overlays import Overlays, render_overlays


class PhotoSource:
    """What a document looks like on the screen.

    Attributes:
        colors: From the document to the screen.
        warns: Whether values at the ends of the range are marked.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self.colors = DisplayColors(None, None, is_gray=document.is_gray)
        self.warns = False

    def frame(self, level: int) -> Rect:
        """Returns all of the output at a level."""
        return _frame(self._document, level)

    def render(self, area: Rect, level: int) -> np.ndarray:
        """Returns screen pixels of an area; see `TileSource`."""
        if not self.warns:
            return self.colors.to_screen(self._document.flatten(area, level, np.uint8))
        pixels = self._document.flatten(area, level)
        small = pixels if pixels.dtype == np.uint8 else (pixels >> 8).astype(np.uint8)
        return clipping_marked(self.colors.to_screen(small), pixels)

    def preparation(self, area: Rect, level: int) -> Iterator[None]:
        """Makes the layers' smaller versions; see `TileSource`."""
        return preparation(self._document, shown_stores(self._document), area, level)

    def is_prepared(self, area: Rect, level: int) -> bool:
        """Whether the layers' smaller versions are there."""
        return is_prepared(self._document, shown_stores(self._document), area, level)


class OverlaySource:
    """What lies over a document on the screen.

    Attributes:
        overlays: What of it is shown.
        threshold: With which the scratch mask is shown; None = as it is.
        colors: From sRGB to the screen.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self.overlays = Overlays()
        self.threshold: ThresholdPreview | None = None
        self.colors = DisplayColors(None, None, is_gray=False)

    def frame(self, level: int) -> Rect:
        """Returns all of the output at a level."""
        return _frame(self._document, level)

    def render(self, area: Rect, level: int) -> np.ndarray:
        """Returns screen pixels of an area; see `TileSource`."""
        return render_overlays(
            self._document, self.overlays, self.colors, area, level, threshold=self.threshold
        )

    def preparation(self, area: Rect, level: int) -> Iterator[None]:
        """Makes the masks' smaller versions; see `TileSource`."""
        return preparation(self._document, self._stores(), area, level)

    def is_prepared(self, area: Rect, level: int) -> bool:
        """Whether the masks' smaller versions are there."""
        return is_prepared(self._document, self._stores(), area, level)

    def _stores(self) -> list[Placed]:
        layers = [layer for layer in self._document.layers if layer.is_overlay]
        found = [(store, layer.offset) for layer in layers for store in layer.stores]
        found += [(region.mask, (0, 0)) for region in self._document.regions]
        probability = self._document.scratch_probability
        if self.threshold is not None and probability is not None:
            found.append((probability, (0, 0)))
        return [*found, (self._document.scratch_mask, (0, 0))]


def _frame(document: Document, level: int) -> Rect:
    return Rect(0, 0, *level_size(document.transform.width, document.transform.height, level))
