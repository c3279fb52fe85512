"""Trains the ControlNet of a frozen base with IIDE, exactly as the paper does."""

from __future__ import annotations

import random

import torch
from torch import Tensor, nn

from iide_training.control_batches import ControlBatch, ControlBatches
from iide_training.control_settings import ControlChoices
from iide_training.frozen_base import FrozenBase
from iide_training.iide_step import IideSettings, choose_condition
from iide_training.settings import SettingsError


class ControlStage:
    """Minimises Eq. (2) with the condition of Eq. (5) to (9).

    Args:
        base: Frozen.
        controlnet: What is trained.
        batches: Training batches.
        development: Batches of held-out photos.
        iide: Settings of the paper's step; probability 1 is the plain ControlNet.
        choices: Of the loss.
        batch: Samples in a batch.

    Raises:
        SettingsError: if the base's schedule is not the one that the settings speak of.
    """

    name = "controlnet"

    def __init__(
        self,
        base: FrozenBase,
        controlnet: nn.Module,
        batches: ControlBatches,
        *,
        development: list[ControlBatch],
        iide: IideSettings,
        choices: ControlChoices,
        batch: int,
    ) -> None:
        check_schedule(base, choices)
        self.model: nn.Module = controlnet
        self._base, self._batches, self._development = base, batches, development
        self._iide, self._choices, self._batch = iide, choices, batch

    def loss(self, rng: random.Random, generator: torch.Generator) -> Tensor:
        """Returns the loss of one batch."""
        batch = self._batches.draw(self._batch, rng, generator)
        return control_loss(
            self._base,
            self.model,
            batch,
            generator=generator,
            iide=self._iide,
            choices=self._choices,
        )

    @torch.no_grad()
    def score(self, model: nn.Module) -> dict[str, float]:
        """Minus the plain loss on the development set, with fixed noise."""
        generator = torch.Generator(self._base.alphas_cumprod.device).manual_seed(11)
        plain = IideSettings(probability=1.0)
        losses = [
            float(
                control_loss(
                    self._base,
                    model,
                    batch,
                    generator=generator,
                    iide=plain,
                    choices=ControlChoices(),
                )
            )
            for batch in self._development
        ]
        return {"score": -sum(losses) / len(losses)}

    @torch.no_grad()
    def sheet(self, model: nn.Module) -> Tensor:
        """Returns held-out photos to look at, (3, H, W) in [0, 1].

        Damaged ones above, below them what is made of them in one step from half-way, and the
        clean ones.
        """
        base, batch = self._base, self._development[0]
        clean = base.encode(batch.target)
        at = torch.full((len(clean),), len(base.alphas_cumprod) // 2, device=clean.device)
        alpha_bar = base.alphas_cumprod[at[0]]
        generator = torch.Generator(clean.device).manual_seed(3)
        noise = torch.randn(clean.shape, generator=generator, device=clean.device)
        noisy = alpha_bar.sqrt() * clean + (1 - alpha_bar).sqrt() * noise
        output = base.output(
            model,
            noisy,
            at,
            embeddings=base.embed(batch.prompts),
            control_image=batch.control_image,
        )
        restored = base.decode(base.clean_latents(output, noisy, at)) / 2 + 0.5
        rows = (batch.control_image[:, :3], restored.clamp(0, 1), batch.target)
        return torch.cat([torch.cat(tuple(row), 2) for row in rows], 1)


def control_loss(
    base: FrozenBase,
    controlnet: nn.Module,
    batch: ControlBatch,
    *,
    generator: torch.Generator,
    iide: IideSettings,
    choices: ControlChoices,
) -> Tensor:
    """Returns the loss of one batch; the gradient reaches the ControlNet alone."""
    clean, embeddings = base.encode(batch.target), base.embed(batch.prompts)
    noise = torch.randn(clean.shape, generator=generator, device=clean.device)
    steps = len(base.alphas_cumprod)
    timesteps = torch.randint(steps, (len(clean),), generator=generator, device=clean.device)
    alpha_bar = base.alphas_cumprod[timesteps][:, None, None, None]
    latents = alpha_bar.sqrt() * clean + (1 - alpha_bar).sqrt() * noise

    def estimate(noisy: Tensor, at: Tensor, control_image: Tensor, chosen: Tensor) -> Tensor:
        output = base.output(
            controlnet, noisy, at, embeddings=embeddings[chosen], control_image=control_image
        )
        return base.clean_latents(output, noisy, at)

    control = choose_condition(
        batch.control_image,
        latents,
        timesteps,
        alphas_cumprod=base.alphas_cumprod,
        estimate=estimate,
        decode=base.decode,
        settings=iide,
        generator=generator,
    )
    output = base.output(
        controlnet, latents, timesteps, embeddings=embeddings, control_image=control
    )
    wanted = {
        "epsilon": noise,
        "v_prediction": alpha_bar.sqrt() * noise - (1 - alpha_bar).sqrt() * clean,
        "sample": clean,
    }[base.prediction_type]
    errors = (output - wanted).square().mean((1, 2, 3))
    weight = snr_weight(alpha_bar.flatten(), base.prediction_type, choices.min_snr)
    return (errors * weight).mean()


def snr_weight(alpha_bar: Tensor, prediction_type: str, limit: float) -> Tensor:
    """Returns the min-SNR weight of each sample's loss (arXiv 2303.09556), (B,).

    Args:
        alpha_bar: (B,) of the samples' timesteps.
        prediction_type: What the network outputs.
        limit: Gamma, 5 in the paper; 0 gives ones.
    """
    if limit <= 0:
        return torch.ones_like(alpha_bar)
    ratio = alpha_bar / (1 - alpha_bar).clamp_min(1e-8)
    limited = ratio.clamp_max(limit)
    if prediction_type == "epsilon":
        return limited / ratio.clamp_min(1e-8)
    return limited / (ratio + 1) if prediction_type == "v_prediction" else limited


def check_schedule(base: FrozenBase, choices: ControlChoices) -> None:
    """Raises SettingsError if settings and base disagree on how the schedule ends."""
    is_zero = bool(base.alphas_cumprod[-1] < 1e-6)
    if is_zero != choices.zero_terminal_snr:
        file = base.folder / "scheduler" / "scheduler_config.json"
        raise SettingsError(
            f"zero_terminal_snr is {choices.zero_terminal_snr}, but the schedule of {file} "
            f"{'ends' if is_zero else 'does not end'} in pure noise.",
            "Change the setting, or rescale_betas_zero_snr in that file.",
        )
    if is_zero and base.prediction_type == "epsilon":
        raise SettingsError(
            "A base that predicts noise cannot have zero terminal SNR.",
            "Take one that predicts v, or set rescale_betas_zero_snr to false in its scheduler.",
        )
