"""The paper's contribution: which condition the ControlNet sees in a training step.

Source: IIDE (arXiv 2505.18674), Section III-B/C, Eq. (5)-(9).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Tensor

from iide_studio.diffusion.prediction import ddim_step, noise_of
from iide_studio.diffusion.prefill import prefill


class CleanEstimator(Protocol):
    """Predicts clean latents with the networks under training."""

    def __call__(
        self, latents: Tensor, timesteps: Tensor, control_image: Tensor, chosen: Tensor
    ) -> Tensor:
        """Returns z~_0 of the chosen samples.

        Args:
            latents: (N, C, h, w), z_t of the chosen samples.
            timesteps: (N,) diffusers' index, 0..T-1.
            control_image: (N, 3 or 4, H, W) in [0, 1].
            chosen: (N,) their places in the batch, to find prompts and priors.
        """
        ...


@dataclass(frozen=True, kw_only=True)
class IideSettings:
    """What the paper fixes, and what it leaves open.

    Attributes:
        probability: p_iide, the share of samples that see the damaged photo itself; 1 gives the
            plain ControlNet.
        stride: Timesteps of the DDIM step; the paper's is 1, T / inference steps for our models.
        is_prefilled: Whether the estimate is pre-filled under the mask, so that 1 in the mask
            always means "no evidence"; False is the paper's way.
    """

    probability: float = 0.5
    stride: int = 1
    is_prefilled: bool = True


def choose_condition(
    control_image: Tensor,
    latents: Tensor,
    timesteps: Tensor,
    *,
    alphas_cumprod: Tensor,
    estimate: CleanEstimator,
    decode: Callable[[Tensor], Tensor],
    settings: IideSettings,
    generator: torch.Generator,
) -> Tensor:
    """Returns the control image of each sample: the damaged photo, or the model's own estimate.

    The choice is made per sample, and the two extra predictions and the decoding are run for those
    samples alone, without gradient. The true noise does not enter.

    Args:
        control_image: (B, 3 or 4, H, W) in [0, 1]: (I_lq, m).
        latents: (B, C, h, w), z_t by Eq. (1).
        timesteps: (B,) diffusers' index, 0..T-1.
        alphas_cumprod: (T,).
        estimate: The networks.
        decode: D, latents to images (N, 3, H, W) in [-1, 1].
        settings: See IideSettings.
        generator: Source of the choice, on the latents' device.
    """
    draw = torch.rand(len(latents), generator=generator, device=latents.device)
    chosen = (draw >= settings.probability).nonzero()[:, 0]
    if len(chosen) == 0:
        return control_image
    with torch.no_grad():
        own = self_estimate(
            control_image[chosen],
            latents[chosen],
            timesteps[chosen],
            alphas_cumprod=alphas_cumprod,
            estimate=estimate,
            chosen=chosen,
            stride=settings.stride,
        )
        image = (decode(own).clamp(-1, 1) + 1) / 2
        mask = control_image[chosen, 3:4]
        if settings.is_prefilled and mask.shape[1]:
            image = prefill(image.float(), mask.float())
        replaced = control_image.clone()
        replaced[chosen, :3] = image.to(control_image.dtype)
    return replaced


def self_estimate(
    control_image: Tensor,
    latents: Tensor,
    timesteps: Tensor,
    *,
    alphas_cumprod: Tensor,
    estimate: CleanEstimator,
    chosen: Tensor,
    stride: int,
) -> Tensor:
    """Returns z~_0 after one DDIM step and a second prediction, the model's own.

    Eq. (3) takes z_t to z_s with s = t - stride; a second noise prediction at (z_s, s) gives z~_0
    by Eq. (4). A step that would pass t = 0 keeps the first estimate.
    """
    alpha_bar = alphas_cumprod[timesteps][:, None, None, None]
    first = estimate(latents, timesteps, control_image, chosen)
    goes_on = timesteps >= stride
    if not bool(goes_on.any()):
        return first
    later = timesteps[goes_on] - stride
    noise = noise_of(first[goes_on], latents[goes_on], alpha_bar[goes_on])
    stepped = ddim_step(first[goes_on], noise, alphas_cumprod[later][:, None, None, None])
    second = estimate(stepped, later, control_image[goes_on], chosen[goes_on])
    result = first.clone()
    result[goes_on] = second.to(first.dtype)
    return result
