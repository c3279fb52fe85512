"""The development set: photos kept out of training, aged by our own program with fixed seeds.

Every threshold, recipe and "best" is chosen here.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from iide_training.damage_bank import DamageBank
from iide_training.degradations import AgedBatch, AgeingSettings, age
from iide_training.photo_store import PhotoStore, resize

SIDE = 320


@dataclass(frozen=True, eq=False)
class DevelopmentSet:
    """Aged pairs; each photo appears once.

    Attributes:
        batches: Pairs in small batches, squares of SIDE pixels.
        indices: The photos' indices in the store.
    """

    batches: tuple[AgedBatch, ...]
    indices: tuple[int, ...]


def build_development_set(
    store: PhotoStore,
    indices: list[int],
    bank: DamageBank,
    *,
    count: int = 60,
    settings: AgeingSettings | None = None,
    side: int = SIDE,
    squash: bool = False,
    device: str = "cpu",
) -> DevelopmentSet:
    """Ages the middle of each held-out photo, or with `squash` the whole of it as a square.

    They are aged on the CPU, so that scores on every device are those of the same pairs.
    """
    bank = bank.to("cpu")
    generator = torch.Generator().manual_seed(20_26)
    chosen = indices[:: max(1, len(indices) // count)][:count]
    photos = [_square(store, index, side, squash=squash) for index in chosen]
    batches = []
    for start in range(0, len(photos), 10):
        clean = torch.cat(photos[start : start + 10])
        aged = age(clean, bank, generator=generator, settings=settings)
        batches.append(aged.to(device))
    return DevelopmentSet(tuple(batches), tuple(chosen))


def _square(store: PhotoStore, index: int, side: int, *, squash: bool) -> Tensor:
    photo = torch.from_numpy(store.photo(index).copy()).permute(2, 0, 1).float()[None] / 255
    if not squash:
        height, width = photo.shape[-2:]
        edge = min(height, width)
        top, left = (height - edge) // 2, (width - edge) // 2
        photo = photo[..., top : top + edge, left : left + edge]
    return resize(photo, (side, side))


def psnr(first: Tensor, second: Tensor) -> Tensor:
    """Returns the peak signal-to-noise ratio of each pair in dB, (B,), for values in [0, 1]."""
    error = (first.clamp(0, 1) - second.clamp(0, 1)).square().mean((1, 2, 3))
    return -10 * torch.log10(error.clamp_min(10**-4.5))


def align_affinely(source: Tensor, target: Tensor) -> Tensor:
    """Returns `source` after the best gain and offset of each channel towards `target`."""
    mean_source, mean_target = source.mean((2, 3), keepdim=True), target.mean((2, 3), keepdim=True)
    centered = source - mean_source
    covariance = (centered * (target - mean_target)).mean((2, 3), keepdim=True)
    gain = covariance / centered.square().mean((2, 3), keepdim=True).clamp_min(1e-6)
    return centered * gain + mean_target
