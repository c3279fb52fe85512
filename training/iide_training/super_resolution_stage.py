"""Trains the upscaler of the super-resolution task on its own degradations."""

from __future__ import annotations

import random

import torch
from torch import Tensor, nn

from iide_studio.diffusion.pre_restorer import PreRestorer
from iide_training.development import psnr
from iide_training.photo_store import CropSampler, PhotoStore
from iide_training.pre_restorer_stage import restoration_loss
from iide_training.super_resolution_damage import degrade


class SuperResolutionStage:
    """Restores photos that were shrunk and enlarged again by bicubic interpolation."""

    name = "super-resolution"

    def __init__(
        self, store: PhotoStore, *, batch: int = 16, size: int = 128, device: str = "cpu"
    ) -> None:
        self.model: nn.Module = PreRestorer().to(device)
        training, held_out = store.split()
        self._crops = CropSampler(store, training, size=size, zoom=(1.0, 2.2), device=device)
        self._batch, self._device = batch, device
        sampler = CropSampler(store, held_out, size=256, zoom=(1.0, 1.0))
        generator = torch.Generator().manual_seed(7)
        clean, _ = sampler.draw(40, random.Random(7))
        self._development = [
            (x.to(device), degrade(x, generator).to(device)) for x in clean.split(10)
        ]

    def loss(self, rng: random.Random, generator: torch.Generator) -> Tensor:
        """Returns the loss of one batch."""
        clean, _ = self._crops.draw(self._batch, rng)
        clean = clean.to(self._device)
        with torch.autocast(clean.device.type, enabled=False):
            small = degrade(clean, generator)
        restored = self.model(small, torch.zeros_like(small[:, :1])).float()
        return restoration_loss(restored, clean, torch.ones_like(small[:, :1]))

    @torch.no_grad()
    def score(self, model: nn.Module) -> dict[str, float]:
        """Mean PSNR, and bicubic interpolation's."""
        after, before = [], []
        for clean, small in self._development:
            after.append(psnr(model(small, torch.zeros_like(small[:, :1])), clean))
            before.append(psnr(small, clean))
        return {"score": float(torch.cat(after).mean()), "bicubic": float(torch.cat(before).mean())}
