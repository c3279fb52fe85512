"""Adjustments that are measured from the picture."""

from __future__ import annotations

import numpy as np

from iide_studio.core.adjustments.inversion import Inversion
from iide_studio.core.adjustments.levels import LevelRange, Levels
from iide_studio.core.adjustments.white_balance import WhiteBalance
from iide_studio.core.document import Document
from iide_studio.core.histogram import Histogram, small_version

_SPECKS = 0.001
"""Share of the pixels at each end that may be dust, and is passed over."""
_LEAST_RANGE = 0.02
"""Flatter than this, a picture has no tones that could be spread."""


def spread_levels(histogram: Histogram) -> Levels:
    """Returns levels that spread the tones over the whole range; all channels alike.

    The ends of the darkest and the lightest channel count, so no colour is cut off.
    """
    ends = [_ends(histogram, channel) for channel in range(len(histogram.counts))]
    return Levels(master=_range(min(low for low, _ in ends), max(high for _, high in ends)))


def spread_channels(histogram: Histogram) -> Levels:
    """Returns levels that spread every channel by itself, which takes a cast of fading away."""
    if len(histogram.counts) == 1:
        return spread_levels(histogram)
    red, green, blue = (_range(*_ends(histogram, channel)) for channel in range(3))
    return Levels(red=red, green=green, blue=blue)


def gray_world(histogram: Histogram) -> WhiteBalance:
    """Returns the balance under which the picture is grey on average; neutral for a grey one."""
    if len(histogram.counts) == 1 or not histogram.pixels:
        return WhiteBalance()
    red, green, blue = (float(mean) for mean in histogram.means)
    return WhiteBalance.from_gray(red, green, blue)


def measured_inversion(
    document: Document, *, below: str | None = None, gamma: float = 1.0
) -> Inversion:
    """Returns the inversion of the negative that a document shows, inside the selection if any.

    Args:
        document: Not changed.
        below: Identity of a layer: what lies below it is inverted. None = all layers.
        gamma: See `Inversion`.

    Raises:
        DocumentError: if there is no such layer.
    """
    parts = [p[where] for p, where in small_version(document, below=below) if where.any()]
    if not parts:
        return Inversion(gamma=gamma)
    color = np.concatenate(parts)[None, :, :-1]
    return Inversion.measured(color if color.shape[-1] == 3 else color[..., 0], gamma=gamma)


def _ends(histogram: Histogram, channel: int) -> tuple[float, float]:
    low, high = (histogram.percentile(share, channel) for share in (_SPECKS, 1 - _SPECKS))
    return low, high


def _range(low: float, high: float) -> LevelRange:
    return LevelRange(low, high) if high - low >= _LEAST_RANGE else LevelRange()
