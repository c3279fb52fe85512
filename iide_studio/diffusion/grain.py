"""The scan's own grain: giving it back, and continuing it over what was filled.

Grain means detail finer than about two pixels of the working size. What is finer than the working
size itself is never taken away from a scan, so there is nothing to give back of it.
"""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from iide_studio.diffusion.resampling import blur

FINENESS = 1.5
"""Deviation in working pixels of the Gaussian that separates grain from structure."""
_BLOCK = 64


def returned_grain(change: Tensor, *, share: float) -> Tensor:
    """Returns what gives the scan its grain back.

    Args:
        change: (1, C, h, w), what the networks added to the photo.
        share: Share of the grain that is given back, 0..1.

    Returns:
        (1, C, h, w), to be added too.
    """
    return (blur(change, FINENESS) - change).mul_(share)


def grain_noise(grain: Tensor, mask: Tensor, *, seed: int) -> Tensor:
    """Returns noise of the strength that returned grain has around: its stand-in under the mask.

    Args:
        grain: (1, C, h, w) from `returned_grain`.
        mask: (1, 1, h, w), 1 = filled.
        seed: Of the noise.

    Returns:
        (1, 1, h, w).
    """
    strength = _local_strength(grain.mean(1, keepdim=True), mask)
    generator = torch.Generator("cpu").manual_seed(seed)
    return torch.randn(grain[:, :1].shape, generator=generator) * strength


def _local_strength(fine: Tensor, mask: Tensor) -> Tensor:
    """Returns (1, 1, h, w): the grain's deviation around each pixel, robust to edges."""
    height, width = fine.shape[-2:]
    known = mask[0, 0] < 0.5
    rows, columns = -(-height // _BLOCK), -(-width // _BLOCK)
    overall = deviation_of(fine[0, 0][known])
    blocks = torch.full((1, 1, rows, columns), overall)
    for row in range(rows):
        for column in range(columns):
            box = (
                slice(row * _BLOCK, (row + 1) * _BLOCK),
                slice(column * _BLOCK, (column + 1) * _BLOCK),
            )
            values = fine[0, 0][box][known[box]]
            if values.numel() >= _BLOCK:
                blocks[0, 0, row, column] = deviation_of(values)
    return torch.nn.functional.interpolate(
        blocks, size=(height, width), mode="bilinear", align_corners=False
    )


def deviation_of(values: Tensor) -> float:
    """Returns the deviation of noise from its median distance, which edges hardly move."""
    return 1.4826 * float(values.abs().median()) if values.numel() else 0.0


def noise_rows(first: int, last: int, width: int, *, seed: int) -> Tensor:
    """Returns (1, 1, last - first, width) of noise that depends on the row, not on the band."""
    rows = [
        np.random.default_rng((seed, row)).standard_normal(width, dtype=np.float32)
        for row in range(first, last)
    ]
    return torch.from_numpy(np.stack(rows))[None, None]
