"""Where a picture lies on a sheet of paper."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from iide_studio.core.pyramid import level_size

MM_PER_INCH = 25.4
USUAL_RESOLUTION = 300.0
"""Dots per inch of a photo that does not say how large it is."""

_SHARP = 300.0
"""Pixels per inch above which nobody sees more on paper."""


class PrintSize(Enum):
    """How large a picture is printed."""

    TRUE = "true"
    """As large as the photo itself is."""
    FIT = "fit"
    """As large as the paper allows."""


@dataclass(frozen=True, kw_only=True)
class PrintLayout:
    """A picture on a sheet; millimetres from the upper left corner of the printable part.

    Attributes:
        x: Left edge; negative where the picture is cut off.
        y: Upper edge.
        width: Of the picture.
        height: Of the picture.
        is_turned: Whether it is turned by a quarter, clockwise.
        fits: Whether all of it is on the paper.
    """

    x: float
    y: float
    width: float
    height: float
    is_turned: bool
    fits: bool


def true_size(size: tuple[int, int], resolution: tuple[float, float] | None) -> tuple[float, float]:
    """Returns (width, height) in millimetres of a picture of (width, height) pixels."""
    across, down = resolution or (USUAL_RESOLUTION, USUAL_RESOLUTION)
    return size[0] / across * MM_PER_INCH, size[1] / down * MM_PER_INCH


def print_layout(
    picture: tuple[float, float],
    paper: tuple[float, float],
    size: PrintSize,
    *,
    may_turn: bool = True,
) -> PrintLayout:
    """Puts a picture in the middle of the paper.

    Args:
        picture: True (width, height), millimetres.
        paper: Of the printable part, millimetres.
        size: How large it becomes.
        may_turn: Turn it if it fits better then.
    """
    turned = (picture[1], picture[0])
    is_turned = may_turn and _fitting(turned, paper) > _fitting(picture, paper)
    if is_turned and size is PrintSize.TRUE and _fitting(picture, paper) >= 1:
        is_turned = False  # it fits as it is
    width, height = turned if is_turned else picture
    if size is PrintSize.FIT:
        factor = _fitting((width, height), paper)
        width, height = width * factor, height * factor
    return PrintLayout(
        x=(paper[0] - width) / 2,
        y=(paper[1] - height) / 2,
        width=width,
        height=height,
        is_turned=is_turned,
        fits=width <= paper[0] + 0.01 and height <= paper[1] + 0.01,
    )


def print_level(size: tuple[int, int], millimetres: tuple[float, float]) -> int:
    """Returns the highest level of the pyramid that is still sharp at that printed size.

    Args:
        size: (width, height) of the picture, pixels.
        millimetres: (width, height) on the paper.
    """
    level = 0
    while True:
        width, height = level_size(*size, level + 1)
        across = width / millimetres[0] * MM_PER_INCH
        down = height / millimetres[1] * MM_PER_INCH
        if min(across, down) < _SHARP:
            return level
        level += 1


def _fitting(picture: tuple[float, float], paper: tuple[float, float]) -> float:
    """Returns by how much a picture may grow on the paper."""
    return min(paper[0] / picture[0], paper[1] / picture[1])
