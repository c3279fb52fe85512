"""What a click on the photo tells an adjustment: this ought to be grey, black, white, bare film."""

from __future__ import annotations

import dataclasses
import enum

import numpy as np

from iide_studio.core.adjustments.adjustment import Adjustment
from iide_studio.core.adjustments.inversion import Inversion
from iide_studio.core.adjustments.levels import LevelRange, Levels
from iide_studio.core.adjustments.white_balance import WhiteBalance
from iide_studio.core.compositing import flatten
from iide_studio.core.document import Document
from iide_studio.core.errors import DocumentError
from iide_studio.core.histogram import layers_below
from iide_studio.core.rect import Rect

_REACH = 2
"""The mean of 5 x 5 pixels is taken, so that grain does not decide."""
_LEAST_DISTANCE = 1 / 255


class Pick(enum.Enum):
    """What a click can say; the value is a name."""

    GRAY = "gray"
    BLACK = "black"
    WHITE = "white"
    FILM_BASE = "film base"
    DENSEST = "densest"

    @property
    def kind(self) -> type[Adjustment]:
        """The adjustment that it belongs to."""
        match self:
            case Pick.GRAY:
                return WhiteBalance
            case Pick.BLACK | Pick.WHITE:
                return Levels
            case _:
                return Inversion


def color_at(
    document: Document, column: int, row: int, *, below: str | None = None
) -> tuple[float, ...] | None:
    """Returns the mean colour around a pixel of the photo, in [0, 1] of the document's encoding.

    Args:
        document: Not changed.
        column: In pixels of the photo.
        row: In pixels of the photo.
        below: Identity of a layer: what lies below it counts. None = all layers.

    Returns:
        One number for each channel; None where nothing is.

    Raises:
        DocumentError: if there is no such layer.
    """
    rect = Rect(column, row, 1, 1).grown(_REACH).intersected(document.area)
    if rect.is_empty or not document.area.contains(Rect(column, row, 1, 1)):
        return None
    pixels = flatten(
        layers_below(document, below),
        rect,
        frame=document.frame(),
        channels=document.channels,
        dtype=np.float32,
    )
    alpha = pixels[..., -1:]
    if not alpha.any():
        return None
    mean = (pixels[..., :-1] * alpha).sum((0, 1)) / alpha.sum()
    return tuple(float(value) for value in mean)


def picked(adjustment: Adjustment, pick: Pick, color: tuple[float, ...]) -> Adjustment:
    """Returns an adjustment that heeds a click.

    Args:
        adjustment: As it is; of the kind `pick.kind`.
        pick: What the click says.
        color: Of the place, from `color_at`.

    Raises:
        DocumentError: if the place cannot be that, or the adjustment is of another kind.
    """
    red, green, blue = color * 3 if len(color) == 1 else color
    if isinstance(adjustment, WhiteBalance) and pick is Pick.GRAY:
        return WhiteBalance.from_gray(red, green, blue)
    if isinstance(adjustment, Levels) and pick in (Pick.BLACK, Pick.WHITE):
        return _with_point(adjustment, pick, color)
    if isinstance(adjustment, Inversion) and pick is Pick.FILM_BASE:
        return dataclasses.replace(adjustment, base=(red, green, blue))
    if isinstance(adjustment, Inversion) and pick is Pick.DENSEST:
        return dataclasses.replace(adjustment, densest=(red, green, blue))
    raise DocumentError(
        "This cannot be picked for the active adjustment.", "Choose its layer in the Layers panel."
    )


def _with_point(levels: Levels, pick: Pick, color: tuple[float, ...]) -> Levels:
    """Makes the place black or white in every channel, which takes a cast away there."""
    if len(color) == 1:
        return dataclasses.replace(levels, master=_moved(levels.master, pick, color[0]))
    names = ("red", "green", "blue")
    # The channels come after the common levels, so they get what those make of the colour.
    seen = levels.master.apply(np.array(color, np.float32))
    moved = {
        name: _moved(getattr(levels, name), pick, float(value))
        for name, value in zip(names, seen, strict=True)
    }
    return dataclasses.replace(levels, **moved)


def _moved(levels: LevelRange, pick: Pick, value: float) -> LevelRange:
    other = levels.white if pick is Pick.BLACK else levels.black
    distance = other - value if pick is Pick.BLACK else value - other
    if distance < _LEAST_DISTANCE:
        raise DocumentError(
            "Black would not be darker than white.", "Choose another spot, or reset the levels."
        )
    return dataclasses.replace(levels, **{pick.value: value})
