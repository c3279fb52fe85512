"""The noise schedule of one run: its timesteps, its noising, and one step of a solver."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import Any, Protocol

import torch
from diffusers.schedulers.scheduling_ddim import DDIMScheduler
from diffusers.schedulers.scheduling_dpmsolver_multistep import DPMSolverMultistepScheduler
from diffusers.schedulers.scheduling_unipc_multistep import UniPCMultistepScheduler
from torch import Tensor

from iide_studio.core.errors import RecipeError
from iide_studio.core.recipe import Sampler, Start
from iide_studio.diffusion.prediction import ddim_step, noise_of


class Schedule(Protocol):
    """Steps through the noise levels of one run, once, from first to last.

    Attributes:
        timesteps: Descending integers, the share of the schedule that is run.
        init_noise_sigma: Deviation of pure noise at the first timestep of the whole schedule.
    """

    timesteps: list[int]
    init_noise_sigma: float

    def alpha_bar(self, timestep: int) -> Tensor:
        """Returns the paper's abar_t, a float32 scalar on the CPU."""
        ...

    def step(self, original: Tensor, timestep: int, latents: Tensor) -> Tensor:
        """Returns the latents at the next timestep.

        Args:
            original: Predicted clean latents (B, C, h, w), float32.
            timestep: The present one.
            latents: The present noisy latents, same shape.
        """
        ...


def create_schedule(
    config: Mapping[str, Any], *, sampler: Sampler, steps: int, start: Start, strength: float
) -> Schedule:
    """Makes the schedule of one run.

    Args:
        config: The checkpoint's `scheduler/scheduler_config.json`.
        sampler: Which solver.
        steps: Timesteps of the whole schedule.
        start: From "noise" the whole schedule is run; from the "photo" its last part.
        strength: That part's share, (0, 1]; at least one step is run.

    Raises:
        RecipeError: if there are more steps than the model has timesteps.
    """
    available = int(config.get("num_train_timesteps", 1000))
    if steps >= available:
        raise RecipeError(f"steps is {steps}.", f"This checkpoint allows up to {available - 1}.")
    share = 1.0 if start == "noise" else strength
    skipped = steps - min(steps, max(1, int(steps * share + 0.5)))
    if sampler == "ddim":
        return _DdimSchedule(config, steps=steps, skipped=skipped)
    return _SolverSchedule(config, sampler, steps=steps, skipped=skipped)


def add_noise(original: Tensor, noise: Tensor, alpha_bar: Tensor) -> Tensor:
    """Returns the noisy latents at one noise level.

    Source: IIDE (arXiv 2505.18674), Eq. (1): z_t = sqrt(abar_t) z_0 + sqrt(1 - abar_t) eps.
    """
    return alpha_bar.sqrt() * original + (1 - alpha_bar).sqrt() * noise


class _DdimSchedule:
    """DDIM with eta 0, the paper's sampler; timesteps and noise levels are diffusers' own.

    The next noise level is that of the next timestep. diffusers subtracts T // steps in its place,
    which is the same unless the steps do not divide T.
    """

    def __init__(self, config: Mapping[str, Any], *, steps: int, skipped: int) -> None:
        scheduler = _create(DDIMScheduler, config)
        scheduler.set_timesteps(steps)
        self.timesteps: list[int] = scheduler.timesteps.tolist()[skipped:]
        self.init_noise_sigma = float(scheduler.init_noise_sigma)
        self._alphas = scheduler.alphas_cumprod.float()
        self._final = torch.as_tensor(scheduler.final_alpha_cumprod, dtype=torch.float32)
        self._next = dict(zip(self.timesteps, self.timesteps[1:], strict=False))
        self._clip = scheduler.config.clip_sample_range if scheduler.config.clip_sample else None

    def alpha_bar(self, timestep: int) -> Tensor:
        return self._alphas[timestep]

    def step(self, original: Tensor, timestep: int, latents: Tensor) -> Tensor:
        noise = noise_of(original, latents, self.alpha_bar(timestep).to(latents.device))
        if self._clip is not None:
            original = original.clamp(-self._clip, self._clip)
        following = self._next.get(timestep)
        alpha_bar = self._final if following is None else self.alpha_bar(following)
        return ddim_step(original, noise, alpha_bar.to(latents.device))


class _SolverSchedule:
    """DPM-Solver++ or UniPC of diffusers.

    They are told that the model predicts the clean latents, whatever it does predict: the
    conversion is ours, so it is the same for all samplers and holds at zero terminal signal.
    """

    def __init__(
        self, config: Mapping[str, Any], sampler: Sampler, *, steps: int, skipped: int
    ) -> None:
        kind = DPMSolverMultistepScheduler if sampler == "dpm++" else UniPCMultistepScheduler
        self._scheduler = _create(kind, config)
        self._scheduler.set_timesteps(steps)
        self._scheduler.set_begin_index(skipped)
        self.timesteps: list[int] = self._scheduler.timesteps.tolist()[skipped:]
        self.init_noise_sigma = float(self._scheduler.init_noise_sigma)

    def alpha_bar(self, timestep: int) -> Tensor:
        return self._scheduler.alphas_cumprod[timestep].float()

    def step(self, original: Tensor, timestep: int, latents: Tensor) -> Tensor:
        stepped = self._scheduler.step(original, timestep, latents, return_dict=False)[0]
        return stepped.to(latents.dtype)


def _create(kind: type[Any], config: Mapping[str, Any]) -> Any:
    """Makes a scheduler from the config of any other, with only the values that it knows."""
    known = inspect.signature(kind.__init__).parameters
    values = {name: value for name, value in config.items() if name in known}
    # diffusers clips to [-1, 1] unless told otherwise; latents have no such bounds.
    values.setdefault("clip_sample", False)
    values["prediction_type"] = "sample"
    return kind(**{name: value for name, value in values.items() if name in known})
