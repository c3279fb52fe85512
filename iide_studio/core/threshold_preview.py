"""How the scratch mask will look at another threshold, at the size that is shown."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from iide_studio.core.commands.masks import threshold_limit
from iide_studio.core.document import Document
from iide_studio.core.rect import Rect


@dataclass(frozen=True)
class ThresholdPreview:
    """A threshold that is tried out while its slider is dragged.

    Attributes:
        level: Probability from which damage is certain, above 0 up to 1.
        previous: The level that the mask was made with; None = the map is new. What was painted
            or erased by hand stays, as `ThresholdScratches` keeps it.
    """

    level: float
    previous: float | None = None

    def coverage(self, document: Document, rect: Rect, level: int) -> np.ndarray:
        """Returns where the mask would lie in what is seen.

        Pixels of a smaller version stand for many, so thin scratches may look a little fainter or
        broader than those that the command will make.

        Args:
            document: Its mask and the detector's map are taken, and stay as they are.
            rect: Area of the output, in pixels of the level.
            level: Of the pyramid.

        Returns:
            (rect.height, rect.width) uint8.
        """
        mask = document.mask_in_output(document.scratch_mask, rect, level)
        if document.scratch_probability is None:
            return mask
        found = document.mask_in_output(document.scratch_probability, rect, level)
        new = found >= threshold_limit(self.level)
        if self.previous is None:
            return np.where(new, np.uint8(255), np.uint8(0))
        old = found >= threshold_limit(self.previous)
        changes = (new != old) & ((mask >= 128) == old)
        return np.where(changes, np.where(new, np.uint8(255), np.uint8(0)), mask)
