"""A few steps of DDIM with networks under training, in the way the application runs them."""

from __future__ import annotations

import torch
from torch import Tensor

from iide_studio.diffusion.prediction import ddim_step, noise_of
from iide_training.diffusion_networks import DiffusionNetworks
from iide_training.diffusion_stage import DiffusionBatch


@torch.no_grad()
def sample_latents(
    networks: DiffusionNetworks,
    batch: DiffusionBatch,
    *,
    steps: int,
    strength: float,
    generator: torch.Generator,
) -> Tensor:
    """Returns sampled clean latents (B, C, h, w), started from the noised pre-restored photo."""
    prior = networks.encode(batch.image)
    embeddings = networks.embed(batch.prompts)
    regions = networks.embed_regions(batch.region_masks, batch.region_prompts)
    networks.schedule.set_timesteps(steps)
    kept = max(1, round(steps * strength))
    timesteps = networks.schedule.timesteps[steps - kept :].tolist()
    noise = torch.randn(prior.shape, generator=generator, device=prior.device)
    first = networks.alphas_cumprod[timesteps[0]]
    latents = first.sqrt() * prior + (1 - first).sqrt() * noise
    original = prior
    for index, timestep in enumerate(timesteps):
        at = torch.full((len(prior),), timestep, device=prior.device)
        original = networks.clean_latents(
            latents, at, embeddings, batch.control_image, prior, regions
        )
        if index + 1 < len(timesteps):
            alpha_bar = networks.alphas_cumprod[timestep]
            following = networks.alphas_cumprod[timesteps[index + 1]]
            latents = ddim_step(original, noise_of(original, latents, alpha_bar), following)
    return original
