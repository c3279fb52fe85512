"""Draws a histogram, by itself or behind something else."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPalette, QPolygonF

from iide_studio.core.histogram import BINS, Histogram

_HUES = (0, 125, 215)
_ALPHA = 120


def is_dark(palette: QPalette) -> bool:
    """Whether the theme has light text on dark ground."""
    return palette.base().color().lightness() < palette.text().color().lightness()


def channel_color(palette: QPalette, channel: int | None) -> QColor:
    """Returns the colour that stands for red, green or blue; the text's own for None."""
    if channel is None:
        return palette.text().color()
    return QColor.fromHsl(_HUES[channel], 200, 150 if is_dark(palette) else 110)


def draw_histogram(
    painter: QPainter,
    area: QRectF,
    histogram: Histogram,
    palette: QPalette,
    *,
    channel: int | None = None,
) -> None:
    """Draws the tones from black at the left to full scale at the right.

    Args:
        painter: On the widget.
        area: Where, in the painter's units.
        histogram: One that counted something, or nothing is drawn.
        palette: Of the widget.
        channel: Which one of a coloured picture; None = all.
    """
    is_colored = len(histogram.counts) == 3
    shown = range(3) if channel is None and is_colored else [channel if is_colored else None]
    counts = [histogram.lightness if c is None else histogram.counts[c] for c in shown]
    # A flat black border or a burnt sky must not press everything else to the ground.
    peak = max(int(values[1:-1].max()) for values in counts)
    if not histogram.pixels:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for index, values in zip(shown, counts, strict=True):
        color = channel_color(palette, index)
        painter.setPen(color)
        color.setAlpha(_ALPHA)
        painter.setBrush(color)
        painter.drawPolygon(_outline(area, values, max(peak, 1)))
    painter.restore()


def _outline(area: QRectF, counts: np.ndarray, peak: int) -> QPolygonF:
    heights = np.minimum(counts / peak, 1) * area.height()
    width = area.width() / (BINS - 1)
    points = [QPointF(area.left() + i * width, area.bottom() - h) for i, h in enumerate(heights)]
    return QPolygonF([area.bottomLeft(), *points, area.bottomRight()])
