"""Cuts crops out of photos that lie on the training device, a whole batch in a few operations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

_AT_ONCE = 64
"""Crops that are cut together at most: places in memory take eight bytes for every pixel."""
_CUBIC = -0.75
"""The constant of PyTorch's bicubic interpolation."""


class Box(NamedTuple):
    """A rectangle of a photo, in pixels.

    Attributes:
        photo: Its index.
        top: Its first row.
        left: Its first column.
        height: Rows.
        width: Columns.
        is_flipped: Whether left and right change places.
    """

    photo: int
    top: int
    left: int
    height: int
    width: int
    is_flipped: bool


class DevicePhotos:
    """Photos as one tensor of 8-bit pixels.

    Cropping photo by photo on the processor would starve a GPU.

    Args:
        pixels: All photos' RGB values one after the other, uint8.
        shapes: (height, width) of each.
        device: Where they go.
    """

    def __init__(
        self, pixels: np.ndarray, shapes: Sequence[tuple[int, int]], *, device: torch.device | str
    ) -> None:
        self._pixels = torch.from_numpy(np.array(pixels)).to(device).view(-1, 3)
        self._widths = [width for _, width in shapes]
        self._offsets = np.cumsum([0] + [h * w for h, w in shapes]).tolist()

    def cut(self, boxes: Sequence[Box], size: tuple[int, int]) -> Tensor:
        """Returns the boxes resized as by `photo_store.resize`, (B, 3, *size) in [0, 1]."""
        parts = [boxes[start : start + _AT_ONCE] for start in range(0, len(boxes), _AT_ONCE)]
        return torch.cat([self._cut(part, size) for part in parts])

    def _cut(self, boxes: Sequence[Box], size: tuple[int, int]) -> Tensor:
        device = self._pixels.device
        facts = [(self._offsets[b.photo], self._widths[b.photo], *b[1:]) for b in boxes]
        columns = torch.tensor(facts, device=device).unbind(1)
        offset, pitch, top, left, height, width, is_flipped = columns
        y = _within(height, max(b.height for b in boxes))
        x = _within(width, max(b.width for b in boxes))
        rows = offset[:, None] + (top[:, None] + y) * pitch[:, None]
        places = rows[:, :, None] + (left[:, None] + x)[:, None]
        image = self._pixels[places].permute(0, 3, 1, 2).float() / 255
        shrinks = size[0] < height
        down = resampling(height, size[0], image.shape[2], shrinks=shrinks)[:, None]
        across = resampling(width, size[1], image.shape[3], shrinks=shrinks)[:, None]
        resized = (down @ image @ across.mT).clamp(0, 1)
        return torch.where(is_flipped.bool()[:, None, None, None], resized.flip(3), resized)


def _within(lengths: Tensor, longest: int) -> Tensor:
    """Counts up to `longest`, and stays at the last place of each shorter length, (B, longest)."""
    places = torch.arange(longest, device=lengths.device)
    return torch.minimum(places[None], lengths[:, None] - 1)


def resampling(lengths: Tensor, size: int, longest: int, *, shrinks: Tensor) -> Tensor:
    """Returns each source pixel's share in each resized one, (B, size, longest).

    Args:
        lengths: (B,) source pixels.
        size: Resized pixels.
        longest: Largest length.
        shrinks: (B,) bool, whether pixels are averaged; the others are interpolated.
    """
    scale = (lengths / size)[:, None]
    middles = scale * (torch.arange(size, device=lengths.device) + 0.5)
    averaged = _averaging(middles, scale, lengths, longest)
    return torch.where(shrinks[:, None, None], averaged, _cubic(middles - 0.5, lengths, longest))


def _averaging(middles: Tensor, scale: Tensor, lengths: Tensor, longest: int) -> Tensor:
    """Triangles as wide as the reduction asks for, as in antialiased bilinear resizing."""
    places = torch.arange(longest, device=lengths.device) + 0.5
    distance = (places - middles[..., None]).abs() / scale.clamp_min(1)[..., None]
    weights = (1 - distance).clamp_min(0) * (places < lengths[:, None])[:, None]
    return weights / weights.sum(-1, keepdim=True)


def _cubic(points: Tensor, lengths: Tensor, longest: int) -> Tensor:
    """The four neighbours' weights in bicubic interpolation; edges are repeated."""
    first = points.floor()
    t = points - first
    weights = torch.zeros(*points.shape, longest, device=points.device)
    for step in (-1, 0, 1, 2):
        place = (first.long() + step).clamp_min(0)
        place = torch.minimum(place, lengths[:, None] - 1)
        weights.scatter_add_(2, place[..., None], _cubic_weight((t - step).abs())[..., None])
    return weights


def _cubic_weight(distance: Tensor) -> Tensor:
    near = ((_CUBIC + 2) * distance - (_CUBIC + 3)) * distance * distance + 1
    far = ((distance - 5) * distance + 8) * distance - 4
    return torch.where(distance <= 1, near, _CUBIC * far)
