"""Conversions between what networks predict, against the equations and diffusers."""

from __future__ import annotations

import pytest
import torch
from diffusers import DDIMScheduler

from iide_studio.diffusion.prediction import (
    LatentPrior,
    ddim_step,
    noise_of,
    original_sample,
    posterior,
)


@pytest.mark.parametrize("kind", ["epsilon", "v_prediction", "sample"])
def test_one_step_equals_diffusers_ddim(kind: str) -> None:
    scheduler = DDIMScheduler(
        beta_schedule="scaled_linear",
        beta_start=0.00085,
        beta_end=0.012,
        prediction_type=kind,
        clip_sample=False,
        set_alpha_to_one=False,
    )
    scheduler.set_timesteps(10)
    torch.manual_seed(0)
    latents, output = torch.randn(2, 4, 8, 8), torch.randn(2, 4, 8, 8)
    timestep, following = scheduler.timesteps[3], scheduler.timesteps[4]
    expected = scheduler.step(output, timestep, latents)
    alpha_bar = scheduler.alphas_cumprod[timestep]
    original = original_sample(output, latents, alpha_bar, prediction_type=kind)  # type: ignore[arg-type]
    stepped = ddim_step(
        original, noise_of(original, latents, alpha_bar), scheduler.alphas_cumprod[following]
    )
    assert torch.allclose(original, expected.pred_original_sample, atol=1e-4)
    assert torch.allclose(stepped, expected.prev_sample, atol=1e-4)


def test_zero_output_of_the_residual_parametrisation_keeps_the_photo() -> None:
    photo = torch.randn(1, 4, 8, 8)
    prior = LatentPrior(photo, torch.full((1, 4, 1, 1), 0.5))
    alpha_bar = torch.tensor(0.3)
    latents = alpha_bar.sqrt() * photo
    found = original_sample(
        torch.zeros_like(photo),
        latents,
        alpha_bar,
        prediction_type="posterior_residual",
        prior=prior,
    )
    assert torch.allclose(found, photo, atol=1e-5)


def test_posterior_trusts_the_photo_in_noise_and_the_latents_without() -> None:
    photo, latents = torch.zeros(1, 1, 1, 1), torch.ones(1, 1, 1, 1)
    prior = LatentPrior(photo, torch.ones(1, 1, 1, 1))
    noisy, _ = posterior(latents, torch.tensor(1e-4), prior)
    clean, deviation = posterior(latents, torch.tensor(1 - 1e-6), prior)
    assert float(noisy) < 0.05
    assert float(clean) > 0.99
    assert float(deviation) < 0.01
