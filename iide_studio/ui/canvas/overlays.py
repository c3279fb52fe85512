"""What can be shown over the photo, and its screen pixels."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from iide_studio.core.display_color import DisplayColors
from iide_studio.core.document import Document
from iide_studio.core.overlay_color import laid_over, rgb_of, tinted
from iide_studio.core.rect import Rect
from iide_studio.core.threshold_preview import ThresholdPreview
from iide_studio.core.tiles import TileStore

_SERIES = ("#4fa3ff", "#ffb000", "#35c759", "#c77dff", "#00c7be", "#ff7a45", "#e65db8", "#9aa02c")
"""For regions whose colour nobody knows; told apart by people who see few colours, too."""


@dataclass(frozen=True)
class Overlays:
    """What is shown over the photo.

    Attributes:
        scratches: Whether the scratch mask is.
        regions: Whether the visible regions are, each in its colour.
        layers: Whether overlay layers are.
        selection: Whether the selection's edge is.
        scratch_color: "#rrggbb".
        scratch_opacity: 0..1.
        region_opacity: 0..1.
    """

    scratches: bool = True
    regions: bool = True
    layers: bool = True
    selection: bool = True
    scratch_color: str = "#ff2d55"
    scratch_opacity: float = 0.5
    region_opacity: float = 0.3


def render_overlays(
    document: Document,
    overlays: Overlays,
    colors: DisplayColors,
    rect: Rect,
    level: int,
    *,
    threshold: ThresholdPreview | None = None,
) -> np.ndarray:
    """Makes what lies over the photo.

    Args:
        document: It is taken from.
        overlays: What of it.
        colors: From sRGB to the screen.
        rect: Area of the output, in pixels of the level.
        level: Of the pyramid.
        threshold: With which the scratch mask is shown; None = as it is.

    Returns:
        (rect.height, rect.width, 4) uint8, BGRA with premultiplied colour.
    """
    result = np.zeros((rect.height, rect.width, 4), np.uint8)
    if overlays.layers and any(layer.is_overlay for layer in document.layers):
        result = colors.to_screen(document.flatten_overlays(rect, level))
    for mask, color, opacity in _tints(document, overlays):
        tried = threshold if mask is document.scratch_mask else None
        if tried is not None or not mask.is_blank:
            coverage = (
                document.mask_in_output(mask, rect, level)
                if tried is None
                else tried.coverage(document, rect, level)
            )
            if coverage.any():
                result = laid_over(result, tinted(coverage, _on_screen(color, colors), opacity))
    return result


def region_color(color: str | None, index: int) -> str:
    """Returns the colour in which a region is shown: its own, else one of a series."""
    return color or _SERIES[index % len(_SERIES)]


def _tints(document: Document, overlays: Overlays) -> list[tuple[TileStore, str, float]]:
    """Returns (mask, colour, opacity) of everything that is shown as a tint, lowest first."""
    tints: list[tuple[TileStore, str, float]] = []
    if overlays.regions:
        for index, region in enumerate(document.regions):
            if region.visible:
                color = region_color(region.color, index)
                tints.append((region.mask, color, overlays.region_opacity))
    if overlays.scratches:
        tints.append((document.scratch_mask, overlays.scratch_color, overlays.scratch_opacity))
    return tints


def _on_screen(color: str, colors: DisplayColors) -> tuple[int, int, int]:
    pixel = np.array([[[*rgb_of(color), 255]]], np.uint8)
    blue, green, red, _ = (int(value) for value in colors.to_screen(pixel)[0, 0])
    return blue, green, red
