"""Trains the controllable feature transformation on latents that the sampler made."""

from __future__ import annotations

import random

import torch
from torch import Tensor, nn

from iide_studio.diffusion.decoder import decode_with_fidelity
from iide_studio.diffusion.fidelity import FidelityModule
from iide_studio.diffusion.patch_autoencoder import PatchAutoencoder
from iide_training.development import psnr
from iide_training.diffusion_networks import DiffusionNetworks
from iide_training.diffusion_sampling import sample_latents
from iide_training.diffusion_stage import BatchMaker, DiffusionBatch
from iide_training.pre_restorer_stage import edge_distance


class FidelityStage:
    """Minimises the distance of the decoded sample to the photo, everything else frozen.

    The latents come from the sampler with the number of steps that is shipped, never from the
    encoded target, since the module has to mend what sampling does.
    """

    name = "cfw"

    def __init__(
        self,
        networks: DiffusionNetworks,
        autoencoder: PatchAutoencoder,
        maker: BatchMaker,
        *,
        module: FidelityModule,
        development: list[DiffusionBatch],
        steps: int,
        strength: float,
        batch: int = 12,
    ) -> None:
        self.model: nn.Module = module
        self._networks = networks.eval().requires_grad_(False)
        self._autoencoder = autoencoder.eval().requires_grad_(False)
        self._maker, self._development = maker, development
        self._steps, self._strength, self._batch = steps, strength, batch

    def loss(self, rng: random.Random, generator: torch.Generator) -> Tensor:
        """Returns the loss of one batch."""
        batch = self._maker.draw(self._batch, rng, generator)
        decoded = self._decode(self.model, batch, generator, weight=1.0)
        difference = decoded - (batch.target * 2 - 1)
        return difference.abs().mean() + 0.5 * edge_distance(difference)

    @torch.no_grad()
    def score(self, model: nn.Module) -> dict[str, float]:
        """Mean PSNR with weight 1, and with weight 0."""
        found: dict[str, float] = {}
        for name, weight in (("score", 1.0), ("without", 0.0)):
            values = []
            for batch in self._development:
                generator = torch.Generator(batch.image.device).manual_seed(1)
                decoded = self._decode(model, batch, generator, weight=weight)
                values.append(psnr(decoded / 2 + 0.5, batch.target))
            found[name] = float(torch.cat(values).mean())
        return found

    def _decode(
        self, module: nn.Module, batch: DiffusionBatch, generator: torch.Generator, *, weight: float
    ) -> Tensor:
        latents = sample_latents(
            self._networks, batch, steps=self._steps, strength=self._strength, generator=generator
        )
        scale = self._networks.scale
        return decode_with_fidelity(
            self._autoencoder,
            module,  # type: ignore[arg-type]
            latents.float() * scale.deviation + scale.mean,
            image=batch.image * 2 - 1,
            mask=batch.mask,
            weight=weight,
        ).float()
