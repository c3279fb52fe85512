"""Places damage stamps on photos, with the exact mask."""

from __future__ import annotations

import math

import torch
from torch import Tensor
from torch.nn import functional

from iide_studio.diffusion.filters import box_mean
from iide_training.damage_bank import KINDS, STAMP, DamageBank

VISIBLE = 0.12
"""Change of level from which a pixel counts as damaged in the exact mask."""


def add_damage(
    photo: Tensor, severity: Tensor, bank: DamageBank, *, generator: torch.Generator
) -> tuple[Tensor, Tensor]:
    """Damages photos.

    Args:
        photo: (B, 3, H, W) in [0, 1].
        severity: (B,) in [0, 1]; 0 = no damage.
        bank: The stamps.
        generator: Source of chance, on the photos' device.

    Returns:
        The damaged photos and the mask, (B, 1, H, W), 1 = damaged.
    """
    photo, mask = photo.clone(), torch.zeros_like(photo[:, :1])
    for layer in range(6):
        wanted = _uniform(photo, generator) < severity * (1.35 - 0.2 * layer)
        chosen = wanted.nonzero()[:, 0]
        if len(chosen) == 0:
            continue
        opacity, kind = place_stamps(photo[chosen], bank, generator=generator)
        photo[chosen], changed = _paint(photo[chosen], opacity, kind, generator)
        mask[chosen] = torch.maximum(mask[chosen], changed)
    return photo, mask


def place_stamps(
    photo: Tensor, bank: DamageBank, *, generator: torch.Generator
) -> tuple[Tensor, Tensor]:
    """Draws a stamp for each photo, turned, flipped and scaled at random.

    Returns:
        Opacity (B, 1, H, W) in [0, 1], and the kinds (B,).
    """
    batch, _, height, width = photo.shape
    chosen = torch.randint(len(bank.kinds), (batch,), generator=generator, device=photo.device)
    stamps = bank.stamps[chosen][:, None].float() / 255
    angle = _uniform(photo, generator) * 2 * math.pi
    upright = (bank.kinds[chosen] == KINDS.index("film")) | (
        bank.kinds[chosen] == KINDS.index("fold")
    )
    angle = torch.where(upright, (angle - math.pi) * 0.02, angle)
    magnification = 2 ** (_uniform(photo, generator) * 1.8 - 1.1)
    zoom = max(height, width) / STAMP / magnification
    flip = torch.where(_uniform(photo, generator) < 0.5, -1.0, 1.0)
    cos, sin = angle.cos() * zoom, angle.sin() * zoom
    shift = (_uniform(photo, generator, 2) * 2 - 1) * 0.5
    rows = torch.stack(
        [
            torch.stack([cos * flip, -sin, shift[:, 0]], 1),
            torch.stack([sin * flip, cos, shift[:, 1]], 1),
        ],
        1,
    )
    grid = functional.affine_grid(rows, [batch, 1, height, width], align_corners=False)
    return functional.grid_sample(stamps, grid, align_corners=False), bank.kinds[chosen]


def _paint(
    photo: Tensor, opacity: Tensor, kind: Tensor, generator: torch.Generator
) -> tuple[Tensor, Tensor]:
    """Paints one layer of damage; returns the photo and where it changed visibly."""
    color = _damage_color(photo, kind, generator)
    dense = 0.65 + 0.35 * _uniform(photo, generator)[:, None, None, None]
    faint = _uniform(photo, generator)[:, None, None, None] < 0.15
    opacity = opacity * torch.where(faint, dense * 0.5, dense)
    painted = photo + (color - photo) * opacity
    folded = (kind == KINDS.index("fold")).to(photo.dtype)[:, None, None, None]
    painted = (painted * (1 - folded * _fold_shading(opacity, generator))).clamp(0, 1)
    change = (painted - photo).abs().amax(1, keepdim=True)
    around = box_mean(change, 2) / box_mean(opacity, 2).clamp_min(1e-3)
    visible = (opacity > 0.25) & (torch.maximum(change, around * opacity) > VISIBLE)
    return painted, visible.to(photo.dtype)


def _damage_color(photo: Tensor, kind: Tensor, generator: torch.Generator) -> Tensor:
    """White or yellowish paper, dark dirt or ink, or any grey; a little uneven."""
    choice = _uniform(photo, generator)
    bright = 0.76 + 0.24 * _uniform(photo, generator)
    dark = 0.25 * _uniform(photo, generator)
    level = torch.where(choice < 0.68, bright, torch.where(choice < 0.94, dark, 1 - choice * 0.8))
    ink = kind == KINDS.index("writing")
    level = torch.where(ink & (choice < 0.75), dark, level)
    warmth = _uniform(photo, generator) * 0.18 * (_uniform(photo, generator) < 0.5)
    taped = kind == KINDS.index("tape")  # its glue has turned yellow or brown
    level = torch.where(taped, 0.5 + 0.35 * choice, level)
    warmth = torch.where(taped, 0.25 + 0.4 * choice, warmth)
    tint = torch.stack([1 + 0 * warmth, 1 - 0.35 * warmth, 1 - warmth], 1)
    unevenness = (
        0.06
        * _uniform(photo, generator)[:, None, None, None]
        * torch.randn(photo[:, :1].shape, generator=generator, device=photo.device)
    )
    return ((level[:, None] * tint)[:, :, None, None] + unevenness).clamp(0, 1)


def _fold_shading(opacity: Tensor, generator: torch.Generator) -> Tensor:
    """A soft shadow along a fold, (B, 1, H, W)."""
    soft = box_mean(opacity, 4)
    return (
        soft * 0.5 * torch.rand(len(opacity), 1, 1, 1, generator=generator, device=opacity.device)
    )


def _uniform(photo: Tensor, generator: torch.Generator, *shape: int) -> Tensor:
    return torch.rand(len(photo), *shape, generator=generator, device=photo.device)
