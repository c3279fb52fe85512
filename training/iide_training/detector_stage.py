"""Trains the scratch detector on photos with exact masks."""

from __future__ import annotations

import random

import torch
from torch import Tensor, nn
from torch.nn import functional

from iide_studio.diffusion.scratch_detector import ScratchDetector
from iide_training.damage_bank import DamageBank
from iide_training.degradations import AgeingSettings, age
from iide_training.development import build_development_set
from iide_training.photo_store import CropSampler, PhotoStore
from iide_training.replay import ReplayPool, Sample

AGEING = AgeingSettings(monochrome=0.5, untouched=0.12, unscratched=0.28)
ZOOM = (0.35, 1.3)
"""Source pixels per pixel of a crop: scans show the same things small and large."""
BORDER_WEIGHT = 0.4
"""Of pixels at the border of damage, where the exact mask is a matter of a level or two."""


class DetectorStage:
    """Minimises cross entropy and one minus Dice.

    Undamaged and unscratched photos are among the samples, so that eyes, lettering, wires and
    whiskers count as what they are.
    """

    name = "scratch-detector"

    def __init__(
        self,
        store: PhotoStore,
        bank: DamageBank,
        *,
        batch: int = 12,
        size: int = 192,
        device: str = "cpu",
    ) -> None:
        self.model: nn.Module = ScratchDetector().to(device)
        training, held_out = store.split()
        self._crops = CropSampler(
            store, store.balanced(training), size=size, zoom=ZOOM, device=device
        )
        self._bank, self._batch, self._device = bank.to(device), batch, device
        self.pool = ReplayPool()
        self._development = build_development_set(
            store, held_out, bank, settings=AGEING, device=device
        )

    def loss(self, rng: random.Random, generator: torch.Generator) -> Tensor:
        """Returns the loss of one batch."""
        image, mask = self.pool.draw(
            self._batch, rng, lambda count: self._make(count, rng, generator)
        )
        logits = self.model(image).float()
        self.pool.grade(cross_entropy(logits.detach(), mask).mean((1, 2, 3)))
        return detection_loss(logits, mask)

    @torch.no_grad()
    def _make(self, count: int, rng: random.Random, generator: torch.Generator) -> Sample:
        clean, _ = self._crops.draw(count, rng)
        with torch.autocast(clean.device.type, enabled=False):
            pair = age(clean.to(self._device), self._bank, generator=generator, settings=AGEING)
        return pair.aged, pair.mask

    @torch.no_grad()
    def score(self, model: nn.Module) -> dict[str, float]:
        """F1 with two pixels of tolerance, precision and recall at the best threshold."""
        probabilities, masks = [], []
        for pair in self._development.batches:
            probabilities.append(model(pair.aged).sigmoid())
            masks.append(pair.mask)
        probability, mask = torch.cat(probabilities), torch.cat(masks)
        rows = [(*tolerant_scores(probability > t, mask > 0.5), t) for t in (0.3, 0.5, 0.7)]
        f1, precision, recall, threshold = max(rows)
        return {"score": f1, "precision": precision, "recall": recall, "threshold": threshold}


def detection_loss(logits: Tensor, mask: Tensor) -> Tensor:
    """Cross entropy plus one minus the Dice coefficient of the batch.

    Args:
        logits: (B, 1, H, W).
        mask: (B, 1, H, W), 1 = damaged.
    """
    probability = logits.sigmoid()
    overlap = (probability * mask).sum()
    dice = (2 * overlap + 1) / (probability.sum() + mask.sum() + 1)
    widest = functional.max_pool2d(mask, 3, stride=1, padding=1)
    narrowest = -functional.max_pool2d(-mask, 3, stride=1, padding=1)
    weight = 1 - (1 - BORDER_WEIGHT) * (widest - narrowest)
    return (cross_entropy(logits, mask) * weight).mean() + 0.5 * (1 - dice)


def cross_entropy(logits: Tensor, mask: Tensor) -> Tensor:
    """Returns each pixel's cross entropy, (B, 1, H, W)."""
    return functional.binary_cross_entropy_with_logits(logits, mask, reduction="none")


def tolerant_scores(
    found: Tensor, truth: Tensor, *, tolerance: int = 2
) -> tuple[float, float, float]:
    """Returns F1, precision and recall of masks (B, 1, H, W), forgiving `tolerance` pixels."""
    side = 2 * tolerance + 1
    wide = [
        functional.max_pool2d(m.float(), side, stride=1, padding=tolerance) > 0
        for m in (found, truth)
    ]
    precision = float((found & wide[1]).sum() / found.sum().clamp_min(1))
    recall = float((truth & wide[0]).sum() / truth.sum().clamp_min(1))
    return 2 * precision * recall / max(precision + recall, 1e-6), precision, recall
