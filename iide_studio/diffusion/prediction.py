"""From what a network outputs to the clean latents and the noise, and one step of DDIM.

Symbols: `alpha_bar` is the paper's abar_t, the cumulative product of alphas; it broadcasts over
the latents' shape (B, C, h, w).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from torch import Tensor

PredictionType = Literal["epsilon", "v_prediction", "sample", "posterior_residual"]


@dataclass(frozen=True, eq=False)
class LatentPrior:
    """What is believed of the clean latents before denoising: a Gaussian around the photo's own.

    Attributes:
        mean: (B, C, h, w), the encoding of the pre-restored photo.
        deviation: (1, C, 1, 1), its usual distance from the clean latents, per channel.
    """

    mean: Tensor
    deviation: Tensor


def posterior(latents: Tensor, alpha_bar: Tensor, prior: LatentPrior) -> tuple[Tensor, Tensor]:
    """Returns mean and deviation of the clean latents, given the noisy ones and the prior.

    With z_t = a z_0 + s eps and z_0 ~ N(p, tau^2) this is the product of two Gaussians:
    mean = (a tau^2 z_t + s^2 p) / (a^2 tau^2 + s^2), variance = tau^2 s^2 / (a^2 tau^2 + s^2).
    """
    variance = prior.deviation.square()
    noise_variance = 1 - alpha_bar
    total = (alpha_bar * variance + noise_variance).clamp_min(1e-8)
    mean = (alpha_bar.sqrt() * variance * latents + noise_variance * prior.mean) / total
    return mean, (variance * noise_variance / total).sqrt()


def original_sample(
    model_output: Tensor,
    latents: Tensor,
    alpha_bar: Tensor,
    *,
    prediction_type: PredictionType,
    prior: LatentPrior | None = None,
) -> Tensor:
    """Returns the predicted clean latents z~_0.

    "posterior_residual" starts from the posterior mean, so that a network that outputs zero
    leaves the photo as it is: identity by construction.

    Source: IIDE (arXiv 2505.18674), Eq. (4): z~_0 = (z_t - sqrt(1 - abar_t) eps) / sqrt(abar_t).
    """
    if prediction_type == "sample":
        return model_output
    if prediction_type == "v_prediction":
        return alpha_bar.sqrt() * latents - (1 - alpha_bar).sqrt() * model_output
    if prediction_type == "epsilon":
        return (latents - (1 - alpha_bar).sqrt() * model_output) / alpha_bar.sqrt()
    if prior is None:
        raise ValueError("posterior_residual needs the photo's latents as prior")
    mean, deviation = posterior(latents, alpha_bar, prior)
    return mean + deviation * model_output


def noise_of(original: Tensor, latents: Tensor, alpha_bar: Tensor) -> Tensor:
    """Returns the noise that, with the clean latents, makes up the noisy ones.

    Solves Eq. (1), z_t = sqrt(abar_t) z_0 + sqrt(1 - abar_t) eps, for eps.
    """
    return (latents - alpha_bar.sqrt() * original) / (1 - alpha_bar).sqrt().clamp_min(1e-6)


def ddim_step(original: Tensor, noise: Tensor, alpha_bar_next: Tensor) -> Tensor:
    """Returns the latents at the next, less noisy timestep (eta = 0).

    z_s = sqrt(abar_s) z~_0 + sqrt(1 - abar_s) eps, which equals Eq. (3) with sqrt(abar_s) where
    the paper prints alpha_{t-1} (its own Eq. 4 and the DDIM paper have the root), and which does
    not divide by zero at zero terminal signal.

    Source: IIDE (arXiv 2505.18674), Eq. (3).
    """
    return alpha_bar_next.sqrt() * original + (1 - alpha_bar_next).sqrt() * noise
