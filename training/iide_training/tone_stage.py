"""Trains the tone model: whole photos, squashed to squares, aged with wide fades and casts."""

from __future__ import annotations

import random

import torch
from torch import Tensor, nn
from torch.nn import functional

from iide_studio.diffusion.prefill import prefill
from iide_studio.diffusion.tone import ToneModel
from iide_training.damage_bank import DamageBank
from iide_training.degradations import AgeingSettings, age
from iide_training.development import build_development_set, psnr
from iide_training.found_masks import imperfect_mask
from iide_training.photo_crops import Box
from iide_training.photo_store import PhotoStore
from iide_training.unstructured_damage import luminance

SIDE = 96
DEVELOPMENT = 240
LOG_WEIGHT = 0.03
HARM_WEIGHT = 0.03
SMALLEST_PART = 0.45
"""Least share of a photo's height and width that a sample shows."""
AGEING = AgeingSettings(monochrome=0.4, untouched=0.06, unscratched=0.4)


class ToneStage:
    """Minimises the distance of colours and of luminance at low resolution."""

    name = "tone"

    def __init__(
        self,
        store: PhotoStore,
        bank: DamageBank,
        *,
        model: ToneModel | None = None,
        batch: int = 24,
        device: str = "cpu",
    ) -> None:
        self.model: nn.Module = (model or ToneModel()).to(device)
        self._store, self._bank, self._batch, self._device = store, bank.to(device), batch, device
        training, held_out = store.split()
        self._indices = store.balanced(training)
        self._development = build_development_set(
            store,
            store.balanced(held_out),
            bank,
            count=DEVELOPMENT,
            settings=AGEING,
            side=SIDE,
            squash=True,
            device=device,
        )

    def loss(self, rng: random.Random, generator: torch.Generator) -> Tensor:
        """Returns the loss of one batch."""
        boxes = [self._whole(rng) for _ in range(self._batch)]
        clean = self._store.cut(boxes, (SIDE, SIDE), device=self._device)
        with torch.autocast(clean.device.type, enabled=False):
            pair = age(clean, self._bank, generator=generator, settings=AGEING)
            # What a detector misses is seen by the tone model, and must not mislead it.
            filled = prefill(pair.aged, imperfect_mask(pair.mask, generator))
            transform = self.model(self.model.make_thumbnail(filled))
            known = _average(1 - pair.mask) + 0.05
            before, clean = _average(filled), _average(pair.clean)
            return tone_loss(transform.apply(before), before, clean, known)

    def _whole(self, rng: random.Random) -> Box:
        """Draws a photo, some of it cut away."""
        index = rng.choice(self._indices)
        lengths = self._store.photo(index).shape[:2]
        height, width = (int(n * rng.uniform(SMALLEST_PART, 1)) for n in lengths)
        top, left = rng.randint(0, lengths[0] - height), rng.randint(0, lengths[1] - width)
        return Box(index, top, left, height, width, rng.random() < 0.5)

    @torch.no_grad()
    def score(self, model: nn.Module) -> dict[str, float]:
        """Mean PSNR at low resolution, the input's, and the share that comes out worse."""
        after, before = [], []
        for pair in self._development.batches:
            filled = prefill(pair.aged, pair.mask)
            toned = model(model.make_thumbnail(filled)).apply(_average(filled))
            after.append(psnr(toned, _average(pair.clean)))
            before.append(psnr(_average(filled), _average(pair.clean)))
        gain = torch.cat(after) - torch.cat(before)
        return {
            "score": float(torch.cat(after).mean()),
            "input": float(torch.cat(before).mean()),
            "worse": float((gain < -0.5).float().mean()),
            "much_worse": float((gain < -1.5).float().mean()),
        }


def tone_loss(toned: Tensor, before: Tensor, clean: Tensor, weight: Tensor) -> Tensor:
    """Charbonnier distance of RGB, of luminance and of colour difference, averaged by weight.

    The logarithm of each photo's squared error is added, so that hardly damaged photos, whose
    errors are small, count as much as severely damaged ones. A photo that comes out worse than it
    went in counts once more: a red door must not lose its red for looking like a cast.
    """
    difference = toned - clean
    luma = luminance(difference)
    chroma = difference - luma
    parts = torch.cat([difference, 1.5 * luma, 1.5 * chroma], 1)
    distance = (parts.square() + 1e-4).sqrt().mean(1, keepdim=True)
    after = _log_error(difference, weight)
    harm = (after - _log_error(before - clean, weight)).clamp_min(0)
    return (distance * weight).mean() + LOG_WEIGHT * after.mean() + HARM_WEIGHT * harm.mean()


def _log_error(difference: Tensor, weight: Tensor) -> Tensor:
    """Logarithm of each photo's squared error, (B,)."""
    return ((difference.square() * weight).mean((1, 2, 3)) + 2e-4).log()


def _average(image: Tensor) -> Tensor:
    return functional.avg_pool2d(image.float(), 2)
