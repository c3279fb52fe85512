"""Trains the pre-restorer: local quality, with the tone taken out of the task."""

from __future__ import annotations

import random
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from iide_studio.diffusion.pre_restorer import PreRestorer
from iide_studio.diffusion.prefill import prefill
from iide_studio.diffusion.tone import ToneModel
from iide_training.damage_bank import DamageBank
from iide_training.degradations import AgedBatch, AgeingSettings, age
from iide_training.development import align_affinely, build_development_set, psnr
from iide_training.found_masks import detected_masks, user_masks
from iide_training.photo_store import CropSampler, PhotoStore
from iide_training.replay import ReplayPool, Sample
from iide_training.unstructured_damage import luminance, plane, uniform

AGEING = AgeingSettings(monochrome=0.4, untouched=0.12, unscratched=0.25)
DETECTED = 0.7
"""Share of samples with the detector's mask; the others have one as people paint it."""
CONTEXT = 3
"""Halves of a training square that are aged and searched for damage before it is cut."""


@dataclass(frozen=True, eq=False)
class TonedBatch:
    """What the pre-restorer is given and should return.

    Attributes:
        image: (B, 3, H, W), tone-corrected and pre-filled.
        mask: (B, 1, H, W), 1 = filled.
        target: (B, 3, H, W), the clean photo in the tone of `image`.
    """

    image: Tensor
    mask: Tensor
    target: Tensor


class PreRestorerStage:
    """Minimises distance of pixels, edges and chroma to the affinely aligned clean photo.

    Most samples are filled where the finished detector sees damage, with all its errors, so that
    the network learns to mend what was missed and to give back what was wrongly filled.

    Args:
        store: The photos.
        bank: Stamps of damage.
        tone: The finished tone model.
        detector: The finished scratch detector.
        batch: Photos in a step.
        size: Side of their crops in pixels.
        device: Where to train.
    """

    name = "pre-restorer"

    def __init__(
        self,
        store: PhotoStore,
        bank: DamageBank,
        *,
        tone: ToneModel,
        detector: nn.Module,
        batch: int = 16,
        size: int = 128,
        device: str = "cpu",
    ) -> None:
        self.model: nn.Module = PreRestorer().to(device)
        self._tone = tone.to(device).eval().requires_grad_(False)
        self._detector = detector.to(device).eval().requires_grad_(False)
        training, held_out = store.split()
        self._crops = CropSampler(
            store, store.balanced(training), size=size * CONTEXT // 2, device=device
        )
        self._bank, self._batch, self._size, self._device = bank.to(device), batch, size, device
        self.pool = ReplayPool(capacity=900, fresh_share=0.2)
        self._development = build_development_set(
            store, held_out, bank, settings=AGEING, device=device
        )

    def loss(self, rng: random.Random, generator: torch.Generator) -> Tensor:
        """Returns the loss of one batch."""
        sample = self.pool.draw(self._batch, rng, lambda count: self._make(count, rng, generator))
        image, mask, target, damage = self._cut(sample, rng)
        restored = self.model(image, mask).float()
        return restoration_loss(restored, target, 1 + 2 * torch.maximum(damage, mask))

    def _cut(self, sample: Sample, rng: random.Random) -> Sample:
        """Cuts a smaller square: what was detected had some context on every side."""
        spare = sample[0].shape[-1] - self._size
        top, left = rng.randint(0, spare), rng.randint(0, spare)
        return tuple(p[..., top : top + self._size, left : left + self._size] for p in sample)

    @torch.no_grad()
    def _make(self, count: int, rng: random.Random, generator: torch.Generator) -> Sample:
        clean, _ = self._crops.draw(count, rng)
        with torch.autocast(clean.device.type, enabled=False):
            pair = age(clean.to(self._device), self._bank, generator=generator, settings=AGEING)
        is_detected = plane(uniform(pair.aged, generator) < DETECTED)
        detected = detected_masks(self._detector, pair.aged, rng=rng)
        mask = torch.where(is_detected, detected, user_masks(pair.mask, generator))
        batch = prepare(pair, mask, self._tone)
        return batch.image, batch.mask, batch.target, pair.mask

    @torch.no_grad()
    def score(self, model: nn.Module) -> dict[str, float]:
        """Mean PSNR after an affine fit: with detected masks, with true ones, and before."""
        detected, exact, before, toned = [], [], [], []
        for pair in self._development.batches:
            batch = prepare(pair, detected_masks(self._detector, pair.aged), self._tone)
            restored = model(batch.image, batch.mask)
            toned.append(psnr(restored, pair.clean))
            detected.append(psnr(align_affinely(restored, pair.clean), pair.clean))
            batch = prepare(pair, pair.mask, self._tone)
            before.append(psnr(align_affinely(batch.image, pair.clean), pair.clean))
            restored = model(batch.image, batch.mask)
            exact.append(psnr(align_affinely(restored, pair.clean), pair.clean))
        named = {"score": detected, "exact": exact, "filled": before, "with_tone": toned}
        return {name: float(torch.cat(values).mean()) for name, values in named.items()}


@torch.no_grad()
def prepare(pair: AgedBatch, mask: Tensor, tone: ToneModel) -> TonedBatch:
    """Fills and tones aged photos as the application does; the mask is (B, 1, H, W), 0 or 1."""
    with torch.autocast(pair.aged.device.type, enabled=False):
        filled = prefill(pair.aged, mask)
        image = tone(tone.make_thumbnail(filled)).apply(filled)
        image = torch.where(plane(pair.is_monochrome), luminance(image).expand_as(image), image)
        return TonedBatch(image, (mask >= 0.5).float(), align_affinely(pair.clean, image))


def restoration_loss(restored: Tensor, target: Tensor, weight: Tensor) -> Tensor:
    """Charbonnier distance of pixels and chroma, and of horizontal and vertical differences."""
    difference = restored - target
    chroma = difference - luminance(difference)
    pixels = ((difference.square() + 1e-5).sqrt() + 0.5 * (chroma.square() + 1e-5).sqrt()) * weight
    return pixels.mean() + 0.5 * edge_distance(difference)


def edge_distance(difference: Tensor) -> Tensor:
    """Returns the mean distance of horizontal and of vertical differences, from (B, C, H, W)."""
    return difference.diff(dim=-1).abs().mean() + difference.diff(dim=-2).abs().mean()
