"""The patch autoencoder projects and inverts."""

from __future__ import annotations

import torch

from iide_studio.diffusion.patch_autoencoder import PatchAutoencoder


def test_all_components_reconstruct_exactly() -> None:
    autoencoder = PatchAutoencoder(latent_channels=192)
    image = torch.rand(1, 3, 32, 24) * 2 - 1
    latents = autoencoder.encode(image)
    assert latents.shape == (1, 192, 4, 3)
    assert torch.allclose(autoencoder.decode(latents), image, atol=1e-5)
