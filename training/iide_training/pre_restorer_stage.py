"""Trains the pre-restorer: local quality, with the tone taken out of the task."""

from __future__ import annotations

import random
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from iide_studio.diffusion.pre_restorer import PreRestorer
from iide_studio.diffusion.prefill import prefill
from iide_studio.diffusion.tone import ToneModel
from iide_training.damage_bank import DamageBank
from iide_training.degradations import AgedBatch, AgeingSettings, age
from iide_training.development import align_affinely, build_development_set, psnr
from iide_training.photo_store import CropSampler, PhotoStore
from iide_training.replay import ReplayPool, Sample
from iide_training.unstructured_damage import luminance, plane, uniform

AGEING = AgeingSettings(monochrome=0.4, untouched=0.12, unscratched=0.25)


@dataclass(frozen=True, eq=False)
class TonedBatch:
    """What the pre-restorer is given and should return.

    Attributes:
        image: (B, 3, H, W), tone-corrected and pre-filled.
        mask: (B, 1, H, W), as a detector or a user might give it.
        target: (B, 3, H, W), the clean photo in the tone of `image`.
    """

    image: Tensor
    mask: Tensor
    target: Tensor


class PreRestorerStage:
    """Minimises distance of pixels, edges and chroma to the affinely aligned clean photo."""

    name = "pre-restorer"

    def __init__(
        self,
        store: PhotoStore,
        bank: DamageBank,
        *,
        tone: ToneModel,
        batch: int = 16,
        size: int = 128,
        device: str = "cpu",
    ) -> None:
        self.model: nn.Module = PreRestorer().to(device)
        self._tone = tone.to(device).eval().requires_grad_(False)
        training, held_out = store.split()
        self._crops = CropSampler(store, training, size=size)
        self._bank, self._batch, self._device = bank.to(device), batch, device
        self._pool: ReplayPool | None = None
        self._development = build_development_set(store, held_out, bank, settings=AGEING)

    def loss(self, rng: random.Random, generator: torch.Generator) -> Tensor:
        """Returns the loss of one batch."""
        if self._pool is None:
            self._pool = ReplayPool(lambda count: self._make(count, rng, generator))
        image, mask, target = self._pool.draw(self._batch, rng)
        restored = self.model(image, mask).float()
        return restoration_loss(restored, target, 1 + 2 * mask)

    @torch.no_grad()
    def _make(self, count: int, rng: random.Random, generator: torch.Generator) -> Sample:
        clean, _ = self._crops.draw(count, rng)
        with torch.autocast(self._device, enabled=False):
            pair = age(clean.to(self._device), self._bank, generator=generator, settings=AGEING)
        batch = prepare(pair, imperfect_mask(pair.mask, generator), self._tone)
        return batch.image, batch.mask, batch.target

    @torch.no_grad()
    def score(self, model: nn.Module) -> dict[str, float]:
        """Mean PSNR after an affine fit, and that of the pre-filled input."""
        after, before, toned = [], [], []
        for pair in self._development.batches:
            batch = prepare(pair, pair.mask, self._tone)
            restored = model(batch.image, batch.mask)
            toned.append(psnr(restored, pair.clean))
            after.append(psnr(align_affinely(restored, pair.clean), pair.clean))
            before.append(psnr(align_affinely(batch.image, pair.clean), pair.clean))
        return {
            "score": float(torch.cat(after).mean()),
            "filled": float(torch.cat(before).mean()),
            "with_tone": float(torch.cat(toned).mean()),
        }


@torch.no_grad()
def prepare(pair: AgedBatch, mask: Tensor, tone: ToneModel) -> TonedBatch:
    """Fills and tones aged photos as the application does."""
    with torch.autocast(pair.aged.device.type, enabled=False):
        filled = prefill(pair.aged, mask)
        image = tone(tone.make_thumbnail(filled)).apply(filled)
        image = torch.where(plane(pair.is_monochrome), luminance(image).expand_as(image), image)
        return TonedBatch(image, (mask >= 0.5).float(), align_affinely(pair.clean, image))


def imperfect_mask(mask: Tensor, generator: torch.Generator) -> Tensor:
    """Returns masks as detectors and users give them: wider by a pixel or two, or with gaps."""
    wide = functional.max_pool2d(mask, 3, stride=1, padding=1)
    wider = functional.max_pool2d(mask, 5, stride=1, padding=2)
    choice = plane(uniform(mask, generator))
    mask = torch.where(choice < 0.5, wide, torch.where(choice < 0.7, wider, mask))
    coarse = torch.rand(len(mask), 1, 8, 8, generator=generator, device=mask.device)
    gaps = functional.interpolate(coarse, size=mask.shape[-2:]) < 0.3
    has_gaps = plane(uniform(mask, generator) < 0.25)
    return torch.where(gaps & has_gaps, torch.zeros_like(mask), mask)


def restoration_loss(restored: Tensor, target: Tensor, weight: Tensor) -> Tensor:
    """Charbonnier distance of pixels and chroma, and of horizontal and vertical differences."""
    difference = restored - target
    chroma = difference - luminance(difference)
    pixels = ((difference.square() + 1e-5).sqrt() + 0.5 * (chroma.square() + 1e-5).sqrt()) * weight
    return pixels.mean() + 0.5 * edge_distance(difference)


def edge_distance(difference: Tensor) -> Tensor:
    """Returns the mean distance of horizontal and of vertical differences, from (B, C, H, W)."""
    return difference.diff(dim=-1).abs().mean() + difference.diff(dim=-2).abs().mean()
