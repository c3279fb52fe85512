"""Our pipeline against diffusers' own StableDiffusionControlNetPipeline, on the same networks."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor

from iide_studio.diffusion.latent_restoration import LatentJob, LatentRestorer, LatentResult
from tests.diffusion import toys

PROMPT, NEGATIVE = "a old photo a red dress", "blurry"


@pytest.fixture(scope="module")
def networks(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[int, str], Any]:
    folder: Path = tmp_path_factory.mktemp("toys")
    return {
        (channels, kind): toys.make_networks(
            folder, condition_channels=channels, prediction_type=kind
        )
        for channels in (3, 4)
        for kind in ("epsilon", "v_prediction")
    }


def _theirs(networks: Any, job: LatentJob) -> tuple[Tensor, Tensor]:
    """Returns latents and unclamped image of diffusers' pipeline."""
    from diffusers import DDIMScheduler, StableDiffusionControlNetPipeline

    pipeline = StableDiffusionControlNetPipeline(
        vae=networks.vae,
        text_encoder=networks.text_encoder,
        tokenizer=networks.tokenizer,
        unet=networks.unet,
        controlnet=networks.controlnet,
        scheduler=DDIMScheduler.from_config(networks.scheduler_config),
        safety_checker=None,
        feature_extractor=None,
        requires_safety_checker=False,
    )
    pipeline.set_progress_bar_config(disable=True)
    latents = pipeline(
        prompt=job.prompt,
        negative_prompt=job.negative_prompt,
        image=job.control_image,
        height=job.image.shape[-2],
        width=job.image.shape[-1],
        num_inference_steps=job.steps,
        guidance_scale=job.guidance,
        generator=torch.Generator("cpu").manual_seed(job.seed),
        output_type="latent",
    ).images
    with torch.no_grad():
        image = networks.vae.decode(latents / networks.vae.config.scaling_factor).sample
    return latents, image


def _ours(networks: Any, job: LatentJob) -> LatentResult:
    restorer = LatentRestorer(networks, device=torch.device("cpu"), dtype=torch.float32)
    return restorer.run(job)


def _psnr(first: Tensor, second: Tensor) -> float:
    """Of images in [-1, 1], compared as they would be shown."""
    error = (first.clamp(-1, 1) - second.clamp(-1, 1)).square().mean().item()
    return 10 * math.log10(4 / max(error, 1e-20))


def _job(channels: int, *, size: tuple[int, int], steps: int) -> LatentJob:
    scene = toys.make_scene(*size, channels=channels)
    return LatentJob(
        image=scene.image,
        control_image=scene.control_image,
        mask=scene.mask,
        prompt=PROMPT,
        negative_prompt=NEGATIVE,
        steps=steps,
        guidance=7.5,
        sampler="ddim",
        start="noise",
        seed=7,
    )


@pytest.mark.parametrize("channels", [3, 4])
@pytest.mark.parametrize("kind", ["epsilon", "v_prediction"])
@pytest.mark.parametrize(
    ("steps", "size"), [(10, (64, 64)), (10, (72, 104)), (50, (64, 64)), (50, (64, 96))]
)
def test_ours_agrees_with_diffusers(networks, channels, kind, steps, size):
    parts = networks[channels, kind]
    job = _job(channels, size=size, steps=steps)
    latents, image = _theirs(parts, job)
    result = _ours(parts, job)
    assert result.latents is not None
    assert (result.latents - latents).abs().max() <= 1e-3 * latents.std()
    assert _psnr(result.image, image) >= 70


@pytest.mark.parametrize("channels", [3, 4])
@pytest.mark.parametrize("kind", ["epsilon", "v_prediction"])
def test_any_other_input_gives_another_image(networks, channels, kind):
    parts = networks[channels, kind]
    job = _job(channels, size=(64, 64), steps=10)
    _, image = _theirs(parts, job)
    other = toys.make_scene(64, 64, channels=channels, seed=6).control_image
    changed = {
        "control image": replace(job, control_image=other),
        "prompt": replace(job, prompt="a blue sky"),
        "guidance": replace(job, guidance=5.0),
        "steps": replace(job, steps=9),
    }
    if channels == 4:
        unmasked = toys.make_scene(64, 64, channels=4).control_image
        unmasked[:, 3] = 0
        changed["mask channel"] = replace(job, control_image=unmasked)
    scores = {name: _psnr(_ours(parts, control).image, image) for name, control in changed.items()}
    assert max(scores.values()) < 35, str(scores)
