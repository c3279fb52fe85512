"""How often each tone occurs in a picture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from iide_studio.core.blending import luminosity
from iide_studio.core.compositing import flatten
from iide_studio.core.document import Document
from iide_studio.core.layers import Layer
from iide_studio.core.rect import Rect

BINS = 256
_LONGEST_SIDE = 512
"""A histogram is taken from a smaller version of about this size: more makes no other picture."""
_ROWS = 256


@dataclass(frozen=True, eq=False)
class Histogram:
    """The tones of a picture in `BINS` steps from black to full scale.

    Attributes:
        counts: (channels, BINS) int64, pixels with that tone: grey, or red, green and blue.
        lightness: (BINS,) int64, the same for the lightness of the colours.
        totals: (channels,) float64, sums of the tones, each in [0, 1].
        black: (channels,) int64, pixels that are exactly 0.
        full: (channels,) int64, pixels that are exactly at full scale.
    """

    counts: np.ndarray
    lightness: np.ndarray
    totals: np.ndarray
    black: np.ndarray
    full: np.ndarray

    @property
    def pixels(self) -> int:
        """How many pixels were counted; 0 if all of them were transparent."""
        return int(self.lightness.sum())

    @property
    def means(self) -> np.ndarray:
        """(channels,) float64 in [0, 1]; zeros if no pixel was counted."""
        return self.totals / max(self.pixels, 1)

    def joined(self, other: Histogram) -> Histogram:
        """Returns the histogram of both pictures together."""
        return Histogram(
            self.counts + other.counts,
            self.lightness + other.lightness,
            self.totals + other.totals,
            self.black + other.black,
            self.full + other.full,
        )

    def percentile(self, share: float, channel: int | None = None) -> float:
        """Returns the tone in [0, 1] below which a share of all pixels lies.

        Args:
            share: 0..1.
            channel: Of `counts`; None = of the lightness.
        """
        counts = self.lightness if channel is None else self.counts[channel]
        steps = np.concatenate([[0], np.cumsum(counts)]).astype(np.float64)
        if not steps[-1]:
            return share
        # Where a stretch of tones does not occur, the side from which the share is counted wins.
        side = "right" if share < 0.5 else "left"
        wanted = share * steps[-1]
        above = int(np.clip(np.searchsorted(steps, wanted, side), 1, BINS))
        inside = (wanted - steps[above - 1]) / max(steps[above] - steps[above - 1], 1)
        return (above - 1 + min(max(inside, 0.0), 1.0)) / BINS


def empty_histogram(channels: int) -> Histogram:
    """Returns the histogram of no pixels, of 1 or 3 channels."""
    return Histogram(
        np.zeros((channels, BINS), np.int64),
        np.zeros(BINS, np.int64),
        np.zeros(channels),
        np.zeros(channels, np.int64),
        np.zeros(channels, np.int64),
    )


def histogram_of(pixels: np.ndarray, where: np.ndarray | None = None) -> Histogram:
    """Counts the tones of a picture.

    Args:
        pixels: (h, w, channels + 1), uint8 or uint16, with alpha; transparent ones do not count.
        where: (h, w) bool, the pixels that count; None = all.
    """
    is_counted = pixels[..., -1] > 0
    if where is not None:
        is_counted &= where
    color = pixels[..., :-1][is_counted].T  # (channels, n)
    full = int(np.iinfo(pixels.dtype).max)
    light = luminosity(np.multiply(color, np.float32(BINS / (full + 1)), dtype=np.float32))
    return Histogram(
        np.stack([_counts(plane // ((full + 1) // BINS)) for plane in color]),
        _counts(light),
        color.sum(1, dtype=np.float64) / full,
        (color == 0).sum(1),
        (color == full).sum(1),
    )


def document_histogram(
    document: Document, *, below: str | None = None, longest_side: int = _LONGEST_SIDE
) -> Histogram:
    """Counts the tones that a document shows, inside the selection if there is one.

    Args:
        document: Not changed.
        below: Identity of a layer: count what lies below it, which is what an adjustment gets.
            None = all layers.
        longest_side: About how large the version is that is looked at, in pixels.

    Raises:
        DocumentError: if there is no such layer.
    """
    total = empty_histogram(document.channels)
    for pixels, where in small_version(document, below=below, longest_side=longest_side):
        total = total.joined(histogram_of(pixels, where))
    return total


def small_version(
    document: Document, *, below: str | None = None, longest_side: int = _LONGEST_SIDE
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Yields what a document shows, made smaller, in bands; to be measured.

    Args:
        document: Not changed.
        below: See `document_histogram`.
        longest_side: See `document_histogram`.

    Yields:
        (h, w, channels + 1) of the document's dtype with straight alpha, and (h, w) bool: what
        counts, because it is selected and not transparent.

    Raises:
        DocumentError: if there is no such layer.
    """
    layers = layers_below(document, below)
    level = max(0, (max(document.width, document.height) // longest_side).bit_length() - 1)
    frame, kind = document.frame(level), document.dtype
    for top in range(0, frame.height, _ROWS):
        rect = Rect(0, top, frame.width, min(_ROWS, frame.height - top))
        channels = document.channels
        pixels = flatten(layers, rect, frame=frame, channels=channels, dtype=kind, level=level)
        yield pixels, _is_selected(document, rect, level) & (pixels[..., -1] > 0)


def layers_below(document: Document, layer_id: str | None) -> tuple[Layer, ...]:
    """Returns the layers below one, or all for None; raises DocumentError if it is gone."""
    if layer_id is None:
        return document.layers
    return document.layers[: document.layer_index(layer_id)]


def _is_selected(document: Document, rect: Rect, level: int) -> np.ndarray:
    if document.selection is None:
        return np.ones((rect.height, rect.width), bool)
    return document.selection.read(rect, level)[0] > document.selection.max_value // 2


def _counts(tones: np.ndarray) -> np.ndarray:
    whole = np.minimum(tones.astype(np.int64), BINS - 1)
    return np.bincount(whole, minlength=BINS)
