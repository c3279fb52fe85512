"""Real-ESRGAN's two rounds of blur, resizing, noise and JPEG, with ringing at the end.

The result has been enlarged back to the original size by bicubic interpolation, as the application
does before its upscaler runs.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from iide_training import unstructured_damage as unstructured
from iide_training.unstructured_damage import plane, uniform


def degrade(clean: Tensor, generator: torch.Generator) -> Tensor:
    """Shrinks by 2 or 4 (one factor for the batch) with damage, and enlarges again.

    A third of the batches is a clean bicubic reduction.

    Args:
        clean: (B, 3, H, W) in [0, 1], sides divisible by 4.
        generator: Source of chance, on the photos' device.
    """
    height, width = clean.shape[-2:]
    chance = torch.rand(3, generator=generator, device=clean.device)
    factor = 2 if chance[0] < 0.5 else 4
    size = (height // factor, width // factor)
    if chance[1] < 0.33:
        small = _shrink(clean, size, "bicubic")
    else:
        small = _two_rounds(clean, size, generator)
    enlarged = functional.interpolate(
        small, size=(height, width), mode="bicubic", align_corners=False
    )
    return enlarged.clamp(0, 1)


def _two_rounds(clean: Tensor, size: tuple[int, int], generator: torch.Generator) -> Tensor:
    amount = uniform(clean, generator)
    photo = unstructured.blur(clean, 0.8 * amount, generator=generator)
    between = 1 - 0.5 * float(torch.rand(1, generator=generator, device=clean.device))
    middle = (
        max(size[0], int(clean.shape[-2] * between)),
        max(size[1], int(clean.shape[-1] * between)),
    )
    photo = _shrink(photo, middle, "bilinear")
    photo = unstructured.noise(photo, 0.5 * amount, generator=generator)
    photo = unstructured.jpeg(photo, 0.7 * amount, generator=generator)
    photo = _shrink(photo, size, "bilinear")
    photo = unstructured.noise(photo, 0.25 * amount, generator=generator)
    photo = _ring(photo, amount, generator)
    return unstructured.jpeg(photo, 0.6 * amount, generator=generator)


def _shrink(photo: Tensor, size: tuple[int, int], mode: str) -> Tensor:
    return functional.interpolate(
        photo, size=size, mode=mode, antialias=True, align_corners=False
    ).clamp(0, 1)


def _ring(photo: Tensor, amount: Tensor, generator: torch.Generator) -> Tensor:
    """Sharpens a little beyond the truth, as a sinc filter's overshoot does."""
    soft = unstructured.blur(photo, torch.full_like(amount, 0.5), generator=generator)
    share = plane(0.5 * amount * (uniform(photo, generator) < 0.4))
    return (photo + share * (photo - soft)).clamp(0, 1)
