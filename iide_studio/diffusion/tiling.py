"""Tiles: where they lie, how they blend, and running a function over them.

Weights of one axis are a partition of unity: they sum to one at every pixel, so a blend needs no
second buffer. Near a border that a tile shares with a neighbour, its outermost pixels (`context`)
get weight zero: there a network has seen its own padding in place of the photo. A network whose
receptive field fits into the context therefore gives exactly what it gives on the whole image.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

import torch
from torch import Tensor

if TYPE_CHECKING:
    from iide_studio.core.restoration import CancelToken

OnTile = Callable[[int, int], None]


class TileBox(NamedTuple):
    """A half-open rectangle: rows top..bottom, columns left..right."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def height(self) -> int:
        return self.bottom - self.top

    @property
    def width(self) -> int:
        return self.right - self.left

    def crop(self, image: Tensor, *, scale: int = 1) -> Tensor:
        """Returns the view of (..., H, W) under this box, whose numbers are times `scale`."""
        rows = slice(self.top * scale, self.bottom * scale)
        return image[..., rows, self.left * scale : self.right * scale]


class TileGrid:
    """Overlapping tiles of equal size over an image, and their blending weights.

    Args:
        height: Rows of the image.
        width: Columns of the image.
        tile: Largest side of a tile, or largest (height, width); an image that fits into it is
            one tile.
        overlap: Least overlap of neighbours, under `tile`.
        context: Pixels at each inner border that get no weight; 3/8 of the overlap if None. The
            rest of the overlap is a smooth ramp.
        multiple: Every border is divisible by this, except the image's own.
    """

    def __init__(
        self,
        height: int,
        width: int,
        *,
        tile: int | tuple[int, int],
        overlap: int,
        context: int | None = None,
        multiple: int = 1,
    ) -> None:
        tall, wide = (tile, tile) if isinstance(tile, int) else tile
        context = overlap * 3 // 8 if context is None else context
        if not 0 <= 2 * context < max(overlap, 1) or overlap >= min(tall, wide):
            raise ValueError(f"context {context}, overlap {overlap} and tile {tile} do not fit")
        self._rows = _spans(height, tile=tall, overlap=overlap, multiple=multiple)
        self._columns = _spans(width, tile=wide, overlap=overlap, multiple=multiple)
        self._row_weights = _axis_weights(height, self._rows, context)
        self._column_weights = _axis_weights(width, self._columns, context)

    def __len__(self) -> int:
        return len(self._rows) * len(self._columns)

    @property
    def boxes(self) -> list[TileBox]:
        """The tiles, row by row."""
        return [TileBox(t, le, b, r) for t, b in self._rows for le, r in self._columns]

    def window(self, index: int, *, scale: int = 1) -> Tensor:
        """Returns the weights (h, w) of tile `index`; over all tiles they sum to one.

        Args:
            index: Position in `boxes`.
            scale: Pixels of the output along each side of one pixel here.
        """
        row, column = divmod(index, len(self._columns))
        down = _stretch(self._row_weights[row], scale)
        return down[:, None] * _stretch(self._column_weights[column], scale)[None, :]


def balanced_tile(length: int, tile: int, overlap: int, *, multiple: int = 1) -> int:
    """Returns the smallest tile that needs no more tiles along `length` than `tile` does.

    A length just over the tile would otherwise be computed almost twice.
    """
    if length <= tile:
        return tile
    cells, shared, count = _count_tiles(length, tile=tile, overlap=overlap, multiple=multiple)
    return min(tile, math.ceil((cells + (count - 1) * shared) / count) * multiple)


def run_tiled(
    function: Callable[[Tensor], Tensor],
    image: Tensor,
    *,
    tile: int,
    overlap: int,
    scale: float = 1,
    context: int | None = None,
    multiple: int = 1,
    out: Tensor | None = None,
    cancel: CancelToken | None = None,
    on_tile: OnTile | None = None,
) -> Tensor:
    """Runs `function` over overlapping tiles of an image and blends what it returns.

    Only one tile and its result exist beside the image and the output, which stay on the CPU. An
    image that fits into one tile is one call on the image itself.

    Args:
        function: Maps (B, C, h, w) to (B, D, h * scale, w * scale), on any device.
        image: (B, C, H, W); put several inputs of one function together as channels.
        tile: Largest side of a tile in pixels of `image`.
        overlap: Least overlap of neighbours.
        scale: Output pixels per input pixel: a whole number, or 1 / n, then `multiple` and both
            sides of the image must be divisible by n.
        context: See `TileGrid`.
        multiple: See `TileGrid`.
        out: Where to add the result, zeros (B, D, H * scale, W * scale), float32; a memory-mapped
            one keeps large results out of memory. None makes one.
        cancel: Asked before every tile.
        on_tile: Called with (finished, all) after every tile.

    Returns:
        (B, D, H * scale, W * scale) float32 on the CPU.
    """
    height, width = image.shape[-2:]
    sides = (
        balanced_tile(height, tile, overlap, multiple=multiple),
        balanced_tile(width, tile, overlap, multiple=multiple),
    )
    grid = TileGrid(height, width, tile=sides, overlap=overlap, context=context, multiple=multiple)
    boxes = grid.boxes
    shrink = round(1 / scale) if scale < 1 else 1
    for index, box in enumerate(boxes):
        if cancel is not None:
            cancel.raise_if_cancelled()
        result = function(box.crop(image)).detach().to("cpu", torch.float32)
        if len(boxes) == 1 and out is None:
            out = result
        else:
            out = _empty_like(result, box, image) if out is None else out
            window = _window_of(grid, index, scale=scale, shrink=shrink)
            _add(out, result * window if len(boxes) > 1 else result, box, scale=scale)
        if on_tile is not None:
            on_tile(index + 1, len(boxes))
    assert out is not None
    return out


def _window_of(grid: TileGrid, index: int, *, scale: float, shrink: int) -> Tensor:
    window = grid.window(index, scale=max(1, round(scale)))
    # Means of a partition of unity are one again, so a coarser output blends just as exactly.
    return torch.nn.functional.avg_pool2d(window[None], shrink)[0] if shrink > 1 else window


def _empty_like(result: Tensor, box: TileBox, image: Tensor) -> Tensor:
    rows = image.shape[-2] * result.shape[-2] // box.height
    columns = image.shape[-1] * result.shape[-1] // box.width
    return torch.zeros((*result.shape[:-2], rows, columns), dtype=torch.float32)


def _add(out: Tensor, result: Tensor, box: TileBox, *, scale: float) -> None:
    top, left = round(box.top * scale), round(box.left * scale)
    out[..., top : top + result.shape[-2], left : left + result.shape[-1]] += result


def _spans(length: int, *, tile: int, overlap: int, multiple: int) -> list[tuple[int, int]]:
    """Returns (start, end) of evenly spread tiles along one axis."""
    if length <= tile:
        return [(0, length)]
    cells, _, count = _count_tiles(length, tile=tile, overlap=overlap, multiple=multiple)
    size = max(tile // multiple, 1)
    starts = [round(i * (cells - size) / (count - 1)) for i in range(count)]
    return [(s * multiple, min((s + size) * multiple, length)) for s in starts]


def _count_tiles(length: int, *, tile: int, overlap: int, multiple: int) -> tuple[int, int, int]:
    """Returns the cells of `multiple` pixels along an axis, those shared, and the tiles."""
    cells, size = math.ceil(length / multiple), max(tile // multiple, 1)
    shared = min(math.ceil(overlap / multiple), size - 1)
    return cells, shared, max(2, math.ceil((cells - shared) / (size - shared)))


def _axis_weights(length: int, spans: Sequence[tuple[int, int]], context: int) -> list[Tensor]:
    """Returns one vector of weights for each span; at every position they sum to one."""
    raw: list[Tensor] = []
    for index, (start, end) in enumerate(spans):
        weights = torch.ones(end - start, dtype=torch.float64)
        if index > 0:
            weights *= _ramp(end - start, spans[index - 1][1] - start, context)
        if index < len(spans) - 1:
            weights *= _ramp(end - start, end - spans[index + 1][0], context).flip(0)
        raw.append(weights)
    total = torch.zeros(length, dtype=torch.float64)
    for (start, end), weights in zip(spans, raw, strict=True):
        total[start:end] += weights
    pairs = zip(spans, raw, strict=True)
    return [(weights / total[start:end]).float() for (start, end), weights in pairs]


def _ramp(size: int, shared: int, context: int) -> Tensor:
    """Returns weights that are 0 over the context, then rise over the shared rest, then 1."""
    weights = torch.ones(size, dtype=torch.float64)
    weights[:context] = 0
    length = max(min(shared, size) - 2 * context, 0)
    weights[context : context + length] = _rise(length)
    return weights


def _rise(length: int) -> Tensor:
    """Returns a squared sine from nearly 0 to nearly 1 (`length` values, float64)."""
    positions = (torch.arange(length, dtype=torch.float64) + 0.5) / max(length, 1)
    return (positions * (math.pi / 2)).sin().square()


def _stretch(weights: Tensor, scale: int) -> Tensor:
    """Returns the weights repeated `scale` times; still a partition of unity."""
    return weights.repeat_interleave(scale) if scale > 1 else weights
