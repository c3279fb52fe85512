"""Filling damage on images of any size, and joining a fill to its surroundings."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
import torch
from torch import Tensor

from iide_studio.diffusion.grain import deviation_of
from iide_studio.diffusion.prefill import prefill
from iide_studio.diffusion.resampling import (
    RowEnlarger,
    Size,
    reduce_image,
    row_bands,
    working_size,
)

MARGIN = 64
"""Rows and columns around a piece of mask that take part in joining it."""
_BLOCK = 512
_WHOLE_PIXELS = 3_000_000
_COARSE_SIDE = 1024


def fill_image(image: Tensor, mask: Tensor) -> Tensor:
    """Pre-fills an image under its mask.

    Up to about three megapixels this is `prefill`. Larger ones are filled at a smaller size and
    joined at their own, which takes a bounded amount of memory beside the image.

    Args:
        image: (1, C, h, w).
        mask: (1, 1, h, w), 1 = unknown.

    Returns:
        (1, C, h, w); the image itself if nothing is masked.
    """
    if not bool((mask >= 0.5).any()):
        return image
    if mask.numel() <= _WHOLE_PIXELS:
        return prefill(image, mask)
    size = (image.shape[-2], image.shape[-1])
    guess = RowEnlarger(_coarse_fill(image, mask, size), size)
    scale = max(size) / _COARSE_SIDE
    result = image.clone()
    for first, last in row_bands(size):
        if bool((mask[:, :, first:last] >= 0.5).any()):
            top, bottom = max(0, first - MARGIN), min(size[0], last + MARGIN)
            rows = image[:, :, top:bottom]
            joined = join(rows, mask[:, :, top:bottom], guess.rows(top, bottom), scale=scale)
            result[:, :, first:last] = joined[:, :, first - top : last - top]
    return result


def _coarse_fill(image: Tensor, mask: Tensor, size: Size) -> Tensor:
    small = working_size(size, _COARSE_SIDE)
    known = (mask < 0.5).float()
    share = reduce_image(known, small)
    mean = torch.cat([reduce_image(plane[None, None] * known, small) for plane in image[0]], 1)
    return prefill(mean / share.clamp_min(1e-3), (share < 0.02).float())


def join(
    rows: Tensor, mask: Tensor, guess: Tensor, *, scale: float, noise: Tensor | None = None
) -> Tensor:
    """Puts a fill that was made at a smaller size into rows of the full size, without an edge.

    The difference of photo and fill around the damage is continued into it and fades out there,
    so that at the border the fill meets the photo exactly.

    Args:
        rows: (1, C, n, W), read only where the mask is 0.
        mask: (1, 1, n, W), 0 or 1.
        guess: (1, C, n, W), the fill, enlarged.
        scale: Pixels here per pixel of the size at which the fill was made; 1 = nothing to join.
        noise: (1, 1, n, W) of deviation 1: stands in for the photo's grain that is finer than the
            fill can be, at the strength that it has around.

    Returns:
        (1, C, n, W).
    """
    unknown = mask >= 0.5
    result = torch.where(unknown, guess, rows)
    if scale <= 1:
        return result
    reach = 2 * scale + 2
    for rows_in, columns_in, columns_out in _blocks(unknown[0, 0].numpy()):
        box = (..., rows_in, columns_in)
        hole = mask[box]
        difference = rows[box] - guess[box]
        change = prefill(difference, hole) * _fading(hole, reach)
        if noise is not None:
            change += noise[box] * deviation_of(difference.mean(1, keepdim=True)[hole < 0.5])
        change = change[..., columns_out.start - columns_in.start :][..., : _length(columns_out)]
        out = (..., rows_in, columns_out)
        result[out] = torch.where(unknown[out], guess[out] + change, result[out])
    return result


def _fading(mask: Tensor, reach: float) -> Tensor:
    distance = cv2.distanceTransform(
        (mask[0, 0].numpy() >= 0.5).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE
    )
    return torch.from_numpy(np.exp(-(distance - 1).clip(0) / reach))[None, None]


def _blocks(unknown: np.ndarray) -> Iterator[tuple[slice, slice, slice]]:
    """Yields blocks that hold damage: their rows and columns with a margin, and columns without."""
    height, width = unknown.shape
    for start in range(0, width, _BLOCK):
        block = unknown[:, start : start + _BLOCK]
        rows = np.flatnonzero(block.any(axis=1))
        if rows.size == 0:
            continue
        columns = np.flatnonzero(block.any(axis=0)) + start
        left, right = int(columns[0]), int(columns[-1]) + 1
        yield (
            slice(max(0, int(rows[0]) - MARGIN), min(height, int(rows[-1]) + 1 + MARGIN)),
            slice(max(0, left - MARGIN), min(width, right + MARGIN)),
            slice(left, right),
        )


def _length(part: slice) -> int:
    return part.stop - part.start
