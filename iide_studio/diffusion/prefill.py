"""Pre-filling: what is under the mask is replaced by a smooth continuation of its surroundings.

So a mask value of 1 always means "no evidence here", whatever the damage looked like.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from iide_studio.diffusion.filters import box_mean


def prefill(image: Tensor, mask: Tensor, *, smoothing_steps: int = 3) -> Tensor:
    """Fills masked pixels by a pyramid of averages, smoothed towards a harmonic surface.

    Args:
        image: (B, C, H, W), any range; read only where the mask is below 0.5.
        mask: (B, 1, H, W) in [0, 1]; from 0.5 on a pixel is unknown.
        smoothing_steps: Relaxation steps at each level of the pyramid.

    Returns:
        (B, C, H, W): the image where it is known, the fill elsewhere. An image that is masked
        everywhere comes back as zeros.
    """
    known = (mask < 0.5).to(image.dtype)
    return _fill_level(image * known, known, smoothing_steps)


def _fill_level(weighted: Tensor, known: Tensor, smoothing_steps: int) -> Tensor:
    """Fills one level; `weighted` is image times known weight, known weights are in [0, 1]."""
    height, width = known.shape[-2:]
    values = weighted / known.clamp_min(1e-6)
    if min(height, width) <= 1 or bool((known > 0).all()):
        return values * (known > 0)
    coarse = _fill_level(_halve(weighted), _halve(known), smoothing_steps)
    guess = functional.interpolate(
        coarse, size=(height, width), mode="bilinear", align_corners=False
    )
    is_known = (known > 0).to(weighted.dtype)
    return _relax(values * is_known + guess * (1 - is_known), is_known, smoothing_steps)


def _halve(image: Tensor) -> Tensor:
    height, width = image.shape[-2:]
    even = functional.pad(image, (0, width % 2, 0, height % 2), mode="replicate")
    rows = even[..., ::2, :] + even[..., 1::2, :]
    return (rows[..., ::2] + rows[..., 1::2]) / 4


def _relax(image: Tensor, is_known: Tensor, steps: int) -> Tensor:
    """Moves unknown pixels towards the mean of their neighbours (Jacobi's method)."""
    for _ in range(steps):
        image = torch.where(is_known > 0, image, box_mean(image, 1))
    return image
