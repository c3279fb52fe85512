"""Makes the patch autoencoder: principal components for the encoder, training for the decoder."""

from __future__ import annotations

import random

import torch
from torch import Tensor, nn
from torch.nn import functional

from iide_studio.diffusion.patch_autoencoder import PatchAutoencoder
from iide_training.development import psnr
from iide_training.photo_store import CropSampler, PhotoStore
from iide_training.pre_restorer_stage import edge_distance


class AutoencoderStage:
    """Trains what the decoder adds to the inverse projection."""

    name = "autoencoder"

    def __init__(
        self,
        store: PhotoStore,
        *,
        latent_channels: int = 16,
        batch: int = 16,
        size: int = 128,
        device: str = "cpu",
    ) -> None:
        training, held_out = store.split()
        self._crops = CropSampler(store, training, size=size, device=device)
        self._batch, self._device = batch, device
        self.model: nn.Module = PatchAutoencoder(latent_channels=latent_channels).to(device)
        fit_components(self.model, self._crops.draw(400, random.Random(3))[0])
        sampler = CropSampler(store, held_out, size=256, zoom=(1.0, 1.0))
        self._development = sampler.draw(24, random.Random(5))[0].to(device).split(8)

    def loss(self, rng: random.Random, generator: torch.Generator) -> Tensor:
        """Returns the loss of one batch; latents are disturbed a little, as sampled ones are."""
        clean = self._crops.draw(self._batch, rng)[0].to(self._device) * 2 - 1
        latents = self.model.encode(clean)
        spread = 0.08 * torch.rand(len(latents), 1, 1, 1, generator=generator, device=clean.device)
        noise = torch.randn(latents.shape, generator=generator, device=clean.device)
        decoded = self.model.decode(latents * (1 + spread * noise)).float()
        difference = decoded - clean
        return difference.abs().mean() + 0.5 * edge_distance(difference)

    @torch.no_grad()
    def score(self, model: nn.Module) -> dict[str, float]:
        """Mean PSNR of reconstruction, and that of the plain inverse projection."""
        after, before = [], []
        for clean in self._development:
            latents = model.encode(clean * 2 - 1)
            after.append(psnr(model.decode(latents) / 2 + 0.5, clean))
            before.append(psnr(model.project_back(latents) / 2 + 0.5, clean))
        return {
            "score": float(torch.cat(after).mean()),
            "projection": float(torch.cat(before).mean()),
        }


@torch.no_grad()
def fit_components(model: PatchAutoencoder, photos: Tensor) -> None:
    """Sets the encoder to the principal components of the photos' blocks.

    Args:
        model: Its buffers are written.
        photos: (N, 3, H, W) in [0, 1].
    """
    blocks = functional.pixel_unshuffle(
        photos.to(model.block_mean.device) * 2 - 1, model.config.factor
    )
    rows = blocks.transpose(0, 1).flatten(1)
    mean = rows.mean(1, keepdim=True)
    covariance = (rows - mean) @ (rows - mean).t() / rows.shape[1]
    _, vectors = torch.linalg.eigh(covariance)
    model.block_mean.copy_(mean[:, 0])
    model.components.copy_(vectors.flip(1).t()[: len(model.components)])


@torch.no_grad()
def latent_statistics(model: PatchAutoencoder, photos: Tensor) -> tuple[list[float], list[float]]:
    """Returns mean and deviation of each latent channel over photos (N, 3, H, W) in [0, 1]."""
    latents = model.encode(photos * 2 - 1).transpose(0, 1).flatten(1)
    return latents.mean(1).tolist(), latents.std(1).tolist()
