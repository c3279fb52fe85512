"""Masks for training as the application will have them: the detector's, a user's, or none."""

from __future__ import annotations

import random
from functools import partial

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from iide_studio.core.damage_map import certain_damage
from iide_studio.core.mask import grow, keep_narrow
from iide_training.side_by_side import map_beside
from iide_training.unstructured_damage import plane, uniform

PHOTO_SIDE = 700
"""Longer side of the photos that training crops are thought to be cut from."""


def user_masks(exact: Tensor, generator: torch.Generator) -> Tensor:
    """Masks as people paint them, (B, 1, H, W), 0 or 1."""
    return (imperfect_mask(exact, generator) >= 0.5).to(exact.dtype)


def detected_masks(
    detector: nn.Module, aged: Tensor, *, threshold: float = 0.9, rng: random.Random | None = None
) -> Tensor:
    """Masks as the program finds them.

    Args:
        detector: Maps photos to logits of damage.
        aged: (B, 3, H, W) in [0, 1].
        threshold: As in a recipe.
        rng: Varies threshold, width and whether large damage is filled; None = as given.

    Returns:
        (B, 1, H, W), 0 or 1.
    """
    with torch.no_grad(), torch.autocast(aged.device.type, enabled=False):
        probability = detector(aged).float().sigmoid()
    own = [rng and random.Random(rng.getrandbits(64)) for _ in probability]
    find = partial(_mask_of, threshold=threshold)
    masks = map_beside(find, probability[:, 0].cpu().numpy(), own, device=aged.device)
    return torch.from_numpy(np.stack(masks)[:, None]).to(aged)


def _mask_of(probability: np.ndarray, rng: random.Random | None, *, threshold: float) -> np.ndarray:
    is_narrow, width = False, 1
    if rng is not None:
        threshold = 1 - 10 ** rng.uniform(-2.5, -0.7)
        is_narrow, width = rng.random() < 0.6, rng.choice((0, 1, 1, 2))
    found = certain_damage(probability, threshold)
    kept = keep_narrow(found, side=PHOTO_SIDE) if is_narrow else found
    return (grow(kept, width) > 0).astype(np.float32)


def imperfect_mask(mask: Tensor, generator: torch.Generator) -> Tensor:
    """Returns masks as people give them: wider by a pixel or two, or with gaps."""
    wide = functional.max_pool2d(mask, 3, stride=1, padding=1)
    wider = functional.max_pool2d(mask, 5, stride=1, padding=2)
    choice = plane(uniform(mask, generator))
    mask = torch.where(choice < 0.5, wide, torch.where(choice < 0.7, wider, mask))
    coarse = torch.rand(len(mask), 1, 8, 8, generator=generator, device=mask.device)
    gaps = functional.interpolate(coarse, size=mask.shape[-2:]) < 0.3
    has_gaps = plane(uniform(mask, generator) < 0.25)
    return torch.where(gaps & has_gaps, torch.zeros_like(mask), mask)
