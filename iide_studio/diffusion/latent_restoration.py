"""The paper's restoration: encode, denoise under the control image, decode."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from iide_studio.core.errors import CheckpointError
from iide_studio.core.recipe import Sampler, Start
from iide_studio.diffusion.checkpoint import Networks
from iide_studio.diffusion.decoder import Fidelity, LatentCodec
from iide_studio.diffusion.denoising import Conditions, NoisePredictor, denoise
from iide_studio.diffusion.known_words import known_words, understood
from iide_studio.diffusion.local_network import pad_to_multiple
from iide_studio.diffusion.prediction import LatentPrior
from iide_studio.diffusion.regional_attention import (
    LatentRegion,
    RegionalPrompts,
    region_weights,
    regional_attention,
)
from iide_studio.diffusion.schedule import Schedule, add_noise, create_schedule
from iide_studio.diffusion.text import encode_prompts

if TYPE_CHECKING:
    from iide_studio.core.restoration import CancelToken

__all__ = ["LatentJob", "LatentRegion", "LatentRestorer", "LatentResult", "OnStep", "Preview"]

Preview = Callable[[], np.ndarray]
"""Makes a small picture of the present state, (h, w, 3) uint8 sRGB, at most 256 a side."""

OnStep = Callable[[int, int, Preview], None]
"""Called after every step with (step, steps, preview)."""

PREVIEW_SIZE = 256


@dataclass(frozen=True, kw_only=True, eq=False)
class LatentJob:
    """One image at the working size, and the choices of a recipe that concern the diffusion.

    Attributes:
        image: (1, 3, h, w) float32 in [-1, 1], pre-filled: encoded as start, prior and evidence.
        control_image: (1, C, h, w) float32 in [0, 1]: photo RGB, and the mask if C is 4. None for
            a checkpoint without a ControlNet.
        mask: (1, 1, h, w) float32 in [0, 1], 1 = damaged: where fidelity takes nothing over.
        prompt: What the photo shows.
        negative_prompt: What guidance moves away from.
        regions: Prompts of regions; later ones lie on top.
        steps: Timesteps of the whole schedule.
        guidance: Classifier-free guidance weight, at least 1.
        sampler: Which solver.
        start: Start from the noised photo, or from pure noise; pure noise runs the whole schedule
            whatever the strength.
        strength: Share of the schedule that is run, 0..1; 0 = no network is called.
        fidelity: The weight w of the fidelity transformation, 0..1.
        seed: Seed of the noise, drawn on the CPU.
        tile: Largest side of a tile in pixels.
    """

    image: Tensor
    control_image: Tensor | None
    mask: Tensor
    prompt: str = ""
    negative_prompt: str = ""
    regions: Sequence[LatentRegion] = ()
    steps: int = 50
    guidance: float = 1.0
    sampler: Sampler = "ddim"
    start: Start = "photo"
    strength: float = 1.0
    fidelity: float = 0.0
    seed: int = 0
    tile: int = 512


@dataclass(frozen=True, kw_only=True, eq=False)
class LatentResult:
    """What the diffusion made of the image.

    Attributes:
        latents: (1, C, h / f, w / f) float32 on the CPU, scaled, sides rounded up; None at
            strength 0.
        image: (1, 3, h, w) float32, the decoded latents, around [-1, 1] but not clamped; the
            job's image itself at strength 0.
        baseline: (1, 3, h, w) float32, the job's image encoded and decoded in the same way, so
            that `image - baseline` is what the diffusion changed; `image` itself at strength 0.
        steps: Steps that were run.
        tile: Smallest side of a tile that was used, in pixels: less than wanted if memory ran out.
        dtype: Number format in which the UNet ended up.
    """

    latents: Tensor | None
    image: Tensor
    baseline: Tensor
    steps: int
    tile: int
    dtype: torch.dtype


class LatentRestorer:
    """Runs jobs on loaded networks, one after another.

    Args:
        networks: The checkpoint's networks, on `device`.
        device: Where they are.
        dtype: Number format of UNet and ControlNet; it becomes float32 for good if they overflow.
    """

    def __init__(self, networks: Networks, *, device: torch.device, dtype: torch.dtype) -> None:
        self._networks = networks
        self._device = device
        self._dtype = dtype
        self._codec = LatentCodec(
            networks.vae,
            statistics=networks.latents,
            fidelity=networks.fidelity,
            device=device,
        )

    @property
    def factor(self) -> int:
        """Pixels along each side of a latent."""
        return self._codec.factor

    @torch.inference_mode()
    def run(
        self, job: LatentJob, on_step: OnStep | None = None, cancel: CancelToken | None = None
    ) -> LatentResult:
        """Restores one image.

        Args:
            job: See there. Sizes that do not divide by the factor are padded inside.
            on_step: Called after every step.
            cancel: Asked before every tile of every step.

        Raises:
            RestoreCancelled: once `cancel` says so.
            OutOfMemoryError: if memory runs out with the smallest tiles too.
            NumericalError: if a network gives no numbers in float32 too.
            CheckpointError: if the job does not fit the networks.
        """
        if job.strength <= 0:
            return LatentResult(
                latents=None,
                image=job.image,
                baseline=job.image,
                steps=0,
                tile=job.tile,
                dtype=self._dtype,
            )
        self._check(job)
        height, width = job.image.shape[-2:]
        padded = _pad(job, self.factor)
        photo_latents, tile = self._codec.encode(padded.image, tile=job.tile, cancel=cancel)
        schedule = self._create_schedule(job)
        steps = len(schedule.timesteps)
        latents, tile = self._denoise(
            replace(padded, tile=tile), photo_latents, schedule, on_step=on_step, cancel=cancel
        )
        image, tile = self._decode(latents, padded, tile=tile, cancel=cancel)
        baseline, tile = self._decode(photo_latents, padded, tile=tile, cancel=cancel)
        return LatentResult(
            latents=latents.cpu(),
            image=image[..., :height, :width],
            baseline=baseline[..., :height, :width],
            steps=steps,
            tile=tile,
            dtype=self._networks.unet.dtype,
        )

    def _check(self, job: LatentJob) -> None:
        controlnet = self._networks.controlnet
        if controlnet is None:
            return
        wanted = int(controlnet.config["conditioning_channels"])
        found = 0 if job.control_image is None else job.control_image.shape[1]
        if found != wanted:
            raise CheckpointError(
                f"The ControlNet takes {wanted} condition channels, but got {found}.",
                "Choose a checkpoint that was made for this task.",
            )

    def _create_schedule(self, job: LatentJob) -> Schedule:
        return create_schedule(
            self._networks.scheduler_config,
            sampler=job.sampler,
            steps=job.steps,
            start=job.start,
            strength=job.strength,
        )

    def _denoise(
        self,
        job: LatentJob,
        photo_latents: Tensor,
        schedule: Schedule,
        *,
        on_step: OnStep | None,
        cancel: CancelToken | None,
    ) -> tuple[Tensor, int]:
        """Returns the clean latents on the device, and the tile in pixels that was used."""
        networks = self._networks
        conditions = self._encode_conditions(job)
        predictor = NoisePredictor(
            networks.unet,
            networks.controlnet,
            conditions=conditions,
            tile=max(job.tile // self.factor, 8),
        )
        report = _reporter(on_step, photo_latents, job.image)
        with regional_attention((networks.unet, networks.controlnet), conditions.regions):
            latents = denoise(
                self._start_latents(job, photo_latents, schedule),
                predictor,
                schedule,
                prediction_type=networks.prediction_type,
                prior=self._prior(photo_latents),
                on_estimate=report,
                cancel=cancel,
            )
        return latents, min(job.tile, predictor.tile * self.factor)

    def _encode_conditions(self, job: LatentJob) -> Conditions:
        known = known_words(self._networks.tokenizer)
        regions = [
            region
            for region in job.regions
            if region.is_active and (understood(region.prompt, known) or not region.prompt)
        ]
        texts = [job.prompt, job.negative_prompt, *(region.prompt for region in regions)]
        prompts = [understood(text, known) for text in texts]
        embeddings = encode_prompts(self._networks.tokenizer, self._networks.text_encoder, prompts)
        embeddings = embeddings.to(self._device)
        shared = None
        if regions:
            weights = region_weights(regions, self.factor).to(self._device)
            shared = RegionalPrompts(embeddings[2:], weights)
        return Conditions(
            control_image=job.control_image,
            embeddings=embeddings[:1],
            negative_embeddings=embeddings[1:2],
            guidance=job.guidance,
            regions=shared,
            factor=self.factor,
        )

    def _start_latents(self, job: LatentJob, photo_latents: Tensor, schedule: Schedule) -> Tensor:
        generator = torch.Generator("cpu").manual_seed(job.seed)
        noise = torch.randn(photo_latents.shape, generator=generator)
        if job.start == "noise":
            return (noise * schedule.init_noise_sigma).to(self._device)
        alpha_bar = schedule.alpha_bar(schedule.timesteps[0]).cpu()
        return add_noise(photo_latents, noise, alpha_bar).to(self._device)

    def _prior(self, photo_latents: Tensor) -> LatentPrior | None:
        statistics = self._networks.latents
        if self._networks.prediction_type != "posterior_residual" or statistics is None:
            return None
        deviation = torch.tensor(statistics.prior_deviation, device=self._device)
        return LatentPrior(photo_latents.to(self._device), deviation.reshape(1, -1, 1, 1))

    def _decode(
        self, latents: Tensor, job: LatentJob, *, tile: int, cancel: CancelToken | None
    ) -> tuple[Tensor, int]:
        fidelity = None
        if job.fidelity > 0:
            fidelity = Fidelity(image=job.image, mask=job.mask, weight=job.fidelity)
        return self._codec.decode(latents, tile=tile, fidelity=fidelity, cancel=cancel)


def _pad(job: LatentJob, factor: int) -> LatentJob:
    """Repeats the last row and column of everything until the sides divide by the factor."""
    regions = [replace(r, mask=pad_to_multiple(r.mask, factor)) for r in job.regions]
    control = job.control_image
    return replace(
        job,
        image=pad_to_multiple(job.image, factor),
        control_image=None if control is None else pad_to_multiple(control, factor),
        mask=pad_to_multiple(job.mask, factor),
        regions=regions,
    )


def _reporter(
    on_step: OnStep | None, photo_latents: Tensor, image: Tensor
) -> Callable[[int, int, Tensor], None] | None:
    if on_step is None:
        return None
    colors = LatentColors(photo_latents, image)

    def report(step: int, steps: int, original: Tensor) -> None:
        on_step(step, steps, lambda: colors.preview(original))

    return report


class LatentColors:
    """Shows latents as colours without the decoder, by a linear fit to the photo at hand.

    Args:
        latents: (1, C, h, w) of the photo.
        image: (1, 3, H, W) in [-1, 1], the photo.
    """

    def __init__(self, latents: Tensor, image: Tensor) -> None:
        self._latents = latents
        self._image = image
        self._matrix: Tensor | None = None

    def preview(self, latents: Tensor) -> np.ndarray:
        """Returns (h, w, 3) uint8, at most `PREVIEW_SIZE` a side."""
        if self._matrix is None:
            self._matrix = self._fit()
        small = _shrink(latents.to("cpu", torch.float32), PREVIEW_SIZE)
        colors = _with_one(small) @ self._matrix
        pixels = ((colors + 1) * 127.5).round().clamp(0, 255).to(torch.uint8)
        return pixels.reshape(*small.shape[-2:], 3).numpy()

    def _fit(self) -> Tensor:
        height, width = _shrink(self._latents, 64).shape[-2:]
        inputs = _with_one(functional.adaptive_avg_pool2d(self._latents.cpu(), (height, width)))
        small = functional.adaptive_avg_pool2d(self._image.cpu(), (height, width))
        colors = small.flatten(2)[0].T
        # The ridge keeps channels that this photo does not use from being blown up.
        normal = inputs.T @ inputs + 1e-2 * len(inputs) * torch.eye(inputs.shape[1])
        return torch.linalg.solve(normal, inputs.T @ colors)


def _shrink(latents: Tensor, size: int) -> Tensor:
    by = math.ceil(max(latents.shape[-2:]) / size)
    return functional.avg_pool2d(latents, by, ceil_mode=True) if by > 1 else latents


def _with_one(latents: Tensor) -> Tensor:
    """Returns (cells, C + 1): the channels and a one."""
    values = latents.flatten(2)[0].T.to(torch.float32)
    return torch.cat([values, torch.ones(len(values), 1)], dim=1)
