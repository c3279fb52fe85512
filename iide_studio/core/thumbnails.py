"""Small pictures of layers, masks and whole documents, for lists."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from iide_studio.core.color import ColorSpace, quantise
from iide_studio.core.document import Document
from iide_studio.core.layers import Layer
from iide_studio.core.overlay_color import tinted
from iide_studio.core.pyramid import level_size
from iide_studio.core.rect import Rect
from iide_studio.core.tiles import TileStore

_MASK_COLOR = (230, 60, 40)
_MASK_OPACITY = 0.6


def thumbnail_level(width: int, height: int, side: int) -> int:
    """Returns the highest level at which the longer side still has `side` pixels."""
    level = 0
    while max(level_size(width, height, level + 1)) >= side:
        level += 1
    return level


def pyramid_steps(store: TileStore, level: int) -> Iterator[None]:
    """Builds a store's pyramid in small steps, for those who have other things to do meanwhile.

    Args:
        store: May be changed between steps.
        level: The highest one that is needed.

    Yields:
        About every millisecond of work.
    """
    for column, row in sorted({(x >> level, y >> level) for x, y in store.present()}):
        yield from store.steps(column, row, level)


def document_thumbnail(document: Document, side: int, *, shows_mask: bool = False) -> np.ndarray:
    """Returns what a document looks like.

    Args:
        document: Transform included, overlays left out.
        side: Pixels along the longer side.
        shows_mask: Whether the scratch mask is shown in red.

    Returns:
        (h, w, 4) uint8, sRGB and straight alpha.
    """
    width, height = document.output_area.width, document.output_area.height
    level = thumbnail_level(width, height, side)
    rect = Rect(0, 0, *level_size(width, height, level))
    pixels = _in_srgb(document, document.flatten(rect, level))
    if shows_mask and not document.scratch_mask.is_blank:
        mask = document.mask_in_output(document.scratch_mask, rect, level)
        tint = tinted(mask, _MASK_COLOR, _MASK_OPACITY)
        rest = (255 - tint[..., 3:].astype(np.uint16)) / 255
        pixels[..., :3] = np.rint(pixels[..., :3] * rest + tint[..., :3]).astype(np.uint8)
    return _fitted(pixels, side)


def layer_thumbnail(document: Document, layer: Layer, side: int) -> np.ndarray:
    """Returns what a layer alone holds, where it lies in the photo.

    Args:
        document: The one that the layer is of.
        layer: With pixels of its own.
        side: Pixels along the photo's longer side.

    Returns:
        (h, w, 4) uint8, sRGB and straight alpha.
    """
    assert layer.pixels is not None
    level = thumbnail_level(document.width, document.height, side)
    x, y = (place >> level for place in layer.offset)
    pixels = np.moveaxis(layer.pixels.read(document.frame(level).moved(-x, -y), level), 0, -1)
    if not layer.is_overlay:
        pixels = _in_srgb(document, pixels)
    return _fitted(np.ascontiguousarray(pixels), side)


def mask_thumbnail(store: TileStore, side: int) -> np.ndarray:
    """Returns a mask in small; (h, w) uint8, white = full."""
    level = thumbnail_level(store.width, store.height, side)
    mask = store.read(Rect(0, 0, *level_size(store.width, store.height, level)), level)[0]
    if mask.dtype == np.uint16:
        mask = (mask >> 8).astype(np.uint8)
    return _fitted(np.ascontiguousarray(mask), side)


def _in_srgb(document: Document, pixels: np.ndarray) -> np.ndarray:
    """Converts (h, w, channels + 1) of the document's kind to (h, w, 4) uint8."""
    color = pixels[..., 0] if document.is_gray else pixels[..., :-1]
    space = ColorSpace(document.icc_profile, is_gray=document.is_gray)
    result = np.empty((*pixels.shape[:2], 4), np.uint8)
    result[..., :3] = quantise(space.to_srgb(np.ascontiguousarray(color)), np.uint8)
    alpha = pixels[..., -1]
    result[..., 3] = alpha if alpha.dtype == np.uint8 else alpha >> 8
    return result


def _fitted(pixels: np.ndarray, side: int) -> np.ndarray:
    """Makes the longer side exactly `side` pixels, unless the picture is smaller."""
    import cv2

    height, width = pixels.shape[:2]
    scale = min(1.0, side / max(width, height))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
