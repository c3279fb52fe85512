"""Putting layers together: the one place where it is decided what a document looks like.

Blending happens in the document's own encoding, in float32, and is rounded once at the end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from iide_studio.core.blending import BlendMode, blend
from iide_studio.core.layers import Layer
from iide_studio.core.rect import Rect
from iide_studio.core.tiles import TILE, TileStore

_TINY = np.float32(1e-12)
"""Less than any alpha."""


@dataclass(eq=False)
class Composite:
    """Layers put together over one area.

    Attributes:
        color: (channels, h, w) float32, straight; outside [0, 1] only after adjustments.
        alpha: (h, w) float32 in [0, 1]; None = opaque everywhere.
        is_in_range: Whether `color` surely lies in [0, 1].
    """

    color: np.ndarray
    alpha: np.ndarray | None
    is_in_range: bool = True

    def clip(self) -> None:
        """Brings the colour into [0, 1]."""
        if not self.is_in_range:
            np.clip(self.color, 0, 1, out=self.color)
            self.is_in_range = True


def composite(
    layers: Sequence[Layer], rect: Rect, *, frame: Rect, level: int = 0
) -> Composite | None:
    """Puts layers together over an area, in float.

    Args:
        layers: Bottom first; hidden ones and overlays are left out here.
        rect: In pixels of the level; must lie inside `frame`.
        frame: The whole document at the level. What reaches out of it is not seen, and filters do
            not look beyond it.
        level: Of the pyramid.

    Returns:
        None if there is nothing at all.
    """
    shown = [layer for layer in layers if layer.is_shown]
    margin = sum(x.adjustment.margin(level) for x in shown if x.adjustment is not None)
    wide = rect.grown(margin).intersected(frame)
    state: Composite | None = None
    for layer in shown[_first_needed(shown, wide, level) :]:
        if layer.adjustment is not None:
            state = _adjusted(state, layer, wide, level)
        else:
            state = _covered(state, layer, wide, level)
    if state is None or wide == rect:
        return state
    rows, columns = rect.slices_in(wide)
    alpha = None if state.alpha is None else state.alpha[rows, columns]
    return Composite(state.color[:, rows, columns], alpha, state.is_in_range)


def flatten(
    layers: Sequence[Layer],
    rect: Rect,
    *,
    frame: Rect,
    channels: int,
    dtype: Any,
    level: int = 0,
) -> np.ndarray:
    """Puts layers together over an area, tile by tile, and rounds.

    Args:
        layers: Bottom first.
        rect: In pixels of the level; transparent outside `frame`.
        frame: The whole document at the level.
        channels: Colour channels of the document, 1 or 3.
        dtype: uint8, uint16, or float32 for values in [0, 1].
        level: Of the pyramid.

    Returns:
        (rect.height, rect.width, channels + 1): colour and straight alpha. Pixels to which only
        one layer contributes, at full opacity and in its own depth, are that layer's own.
    """
    result = np.zeros((rect.height, rect.width, channels + 1), dtype)
    inside = rect.intersected(frame)
    for column, row in inside.cells(TILE):
        part = Rect(column * TILE, row * TILE, TILE, TILE).intersected(inside)
        pixels = _only_pixels(layers, part, level, result.dtype)
        if pixels is None:
            state = composite(layers, part, frame=frame, level=level)
            pixels = None if state is None else rounded(state, result.dtype)
        if pixels is not None:
            result[part.slices_in(rect)] = pixels
    return result


def rounded(state: Composite, dtype: Any) -> np.ndarray:
    """Returns (h, w, channels + 1) of uint8, uint16 or float32 in [0, 1]; changes `state`."""
    import cv2

    state.clip()
    if np.dtype(dtype).kind == "f":
        alpha = np.ones_like(state.color[0]) if state.alpha is None else state.alpha
        return cv2.merge([*np.ascontiguousarray(state.color), np.ascontiguousarray(alpha)])
    full = np.iinfo(dtype).max
    planes = [_whole(plane, full, dtype) for plane in state.color]
    if state.alpha is None:
        planes.append(np.full_like(planes[0], full))
    else:
        planes.append(_whole(state.alpha, full, dtype))
    return cv2.merge(planes)


def at_level(offset: tuple[int, int], level: int) -> tuple[int, int]:
    """Returns a layer's offset at a level, rounded to whole pixels there."""
    half = (1 << level) >> 1
    return (offset[0] + half) >> level, (offset[1] + half) >> level


def _first_needed(layers: list[Layer], rect: Rect, level: int) -> int:
    """Returns the index of the topmost layer that hides everything below; 0 if none does."""
    for index in range(len(layers) - 1, 0, -1):
        layer = layers[index]
        if layer.pixels is None or layer.mask is not None or layer.mode is not BlendMode.NORMAL:
            continue
        if layer.opacity == 1 and layer.pixels.is_opaque(_local(layer, rect, level), level):
            return index
    return 0


def _only_pixels(
    layers: Sequence[Layer], rect: Rect, level: int, dtype: np.dtype
) -> np.ndarray | None:
    """Returns the one visible layer's own values if nothing has to be computed, else None."""
    shown = [layer for layer in layers if layer.is_shown]
    shown = shown[_first_needed(shown, rect, level) :]
    if any(layer.pixels is None for layer in shown):
        return None
    found = [(layer, _peek(layer, layer.pixels, rect, level)) for layer in shown]
    found = [(layer, pixels) for layer, pixels in found if pixels is not None]
    if len(found) != 1:
        return None
    layer, pixels = found[0]
    if pixels is None or layer.opacity < 1 or layer.mask is not None or pixels.dtype != dtype:
        return None
    import cv2

    return cv2.merge([np.ascontiguousarray(plane) for plane in pixels])


def _covered(state: Composite | None, layer: Layer, rect: Rect, level: int) -> Composite | None:
    """Lays a layer's pixels over what lies below."""
    assert layer.pixels is not None
    pixels = _peek(layer, layer.pixels, rect, level)
    coverage = _coverage(layer, rect, level)
    if pixels is None or coverage is None:
        return state
    color = _scaled(pixels[:-1], layer.pixels)
    if not layer.pixels.is_opaque(_local(layer, rect, level), level):
        alpha = _scaled(pixels[-1], layer.pixels)
        alpha *= coverage
        coverage = alpha
    if state is None:
        return Composite(color, _as_alpha(coverage, color.shape[1:]))
    state.clip()
    if state.alpha is None:
        _mix(state, blend(layer.mode, state.color, color), coverage)
        return state
    source = blend(layer.mode, state.color, color)
    if source is not color:
        source -= color
        source *= state.alpha
        source += color
    total = state.alpha * (1 - coverage)
    total += coverage
    _mix(state, source, coverage / np.maximum(total, _TINY))
    state.alpha = total
    return state


def _adjusted(state: Composite | None, layer: Layer, rect: Rect, level: int) -> Composite | None:
    """Changes the colour of what lies below; its alpha stays."""
    assert layer.adjustment is not None
    coverage = _coverage(layer, rect, level)
    if state is None or coverage is None:
        return state
    source = layer.adjustment.apply(state.color, state.alpha, level)
    if source is state.color:
        return state
    if layer.mode is not BlendMode.NORMAL:
        state.clip()
        source = blend(layer.mode, state.color, np.clip(source, 0, 1))
    _mix(state, source, coverage)
    state.is_in_range = False
    return state


def _mix(state: Composite, source: np.ndarray, share: np.ndarray | float) -> None:
    """Moves the colour towards `source`, which is used up."""
    if isinstance(share, float) and share == 1:
        state.color = source
        return
    source -= state.color
    source *= share
    state.color += source


def _coverage(layer: Layer, rect: Rect, level: int) -> np.ndarray | float | None:
    """Returns opacity times mask; None if the mask hides everything."""
    if layer.mask is None:
        return float(layer.opacity)
    mask = _peek(layer, layer.mask, rect, level)
    if mask is None:
        return None
    coverage = _scaled(mask[0], layer.mask)
    coverage *= np.float32(layer.opacity)
    return coverage


def _as_alpha(coverage: np.ndarray | float, shape: tuple[int, ...]) -> np.ndarray | None:
    if isinstance(coverage, np.ndarray):
        return coverage
    return None if coverage == 1 else np.full(shape, coverage, np.float32)


def _local(layer: Layer, rect: Rect, level: int) -> Rect:
    x, y = at_level(layer.offset, level)
    return rect.moved(-x, -y)


def _peek(layer: Layer, store: TileStore | None, rect: Rect, level: int) -> np.ndarray | None:
    return None if store is None else store.peek(_local(layer, rect, level), level)


def _scaled(values: np.ndarray, store: TileStore) -> np.ndarray:
    """Returns values of a store in [0, 1], float32, an array of our own."""
    result = np.empty(values.shape, np.float32)
    return np.multiply(values, np.float32(1 / store.max_value), out=result, casting="unsafe")


def _whole(plane: np.ndarray, full: int, dtype: Any) -> np.ndarray:
    scaled = plane * np.float32(full)
    np.rint(scaled, out=scaled)
    return scaled.astype(dtype)
