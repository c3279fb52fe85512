"""The denoising loop: noise prediction over tiles, guidance, one step of the solver."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor

from iide_studio.diffusion.device import retry_in_float32, retry_with_smaller_tiles
from iide_studio.diffusion.prediction import LatentPrior, PredictionType, original_sample
from iide_studio.diffusion.regional_attention import RegionalPrompts
from iide_studio.diffusion.schedule import Schedule
from iide_studio.diffusion.tiling import TileBox, TileGrid, balanced_tile

if TYPE_CHECKING:
    from iide_studio.core.restoration import CancelToken

OnEstimate = Callable[[int, int, Tensor], None]
"""Called after every step with (step, steps, predicted clean latents)."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Conditions:
    """What the networks are told besides the latents.

    Attributes:
        control_image: (1, C, h, w) in [0, 1], on the CPU; None without a ControlNet.
        embeddings: (1, tokens, width) of the prompt.
        negative_embeddings: Those of the negative prompt, same shape.
        guidance: Classifier-free guidance weight; 1 = the conditional prediction alone.
        regions: Prompts of regions, or None.
        factor: Pixels of the control image along each side of a latent.
    """

    control_image: Tensor | None
    embeddings: Tensor
    negative_embeddings: Tensor
    guidance: float
    regions: RegionalPrompts | None
    factor: int

    @property
    def is_guided(self) -> bool:
        return self.guidance > 1


class NoisePredictor:
    """Runs UNet and ControlNet over the latents, in tiles if they are larger than one.

    Predictions of overlapping tiles are blended with a smooth window at every step, so no seam
    can grow, as in MultiDiffusion and StableSR.

    Args:
        unet: UNet2DConditionModel.
        controlnet: ControlNetModel or None.
        conditions: See there.
        tile: Largest side of a tile, in latents.
    """

    def __init__(
        self, unet: Any, controlnet: Any | None, *, conditions: Conditions, tile: int
    ) -> None:
        self.tile = tile
        self._unet = unet
        self._controlnet = controlnet
        self._conditions = conditions
        rows = [conditions.embeddings]
        if conditions.is_guided:
            rows.insert(0, conditions.negative_embeddings)
        self._embeddings = torch.cat(rows)

    def predict(self, latents: Tensor, timestep: int, cancel: CancelToken | None = None) -> Tensor:
        """Returns the guided prediction of the whole latents, (1, C, h, w) float32.

        Falls back to float32 if a network overflows, and to smaller tiles if memory runs out;
        both stay so for the steps that follow.
        """
        smallest = max(32, 128 // self._conditions.factor)

        def over_tiles(tile: int) -> Tensor:
            return retry_in_float32(
                lambda: self._predict_tiles(latents, timestep, tile=tile, cancel=cancel),
                dtype=self._unet.dtype,
                to_float32=self._to_float32,
                what="UNet",
            )

        prediction, self.tile = retry_with_smaller_tiles(
            over_tiles, tile=self.tile, smallest=min(smallest, self.tile), device=latents.device
        )
        return prediction

    def _predict_tiles(
        self, latents: Tensor, timestep: int, *, tile: int, cancel: CancelToken | None
    ) -> Tensor:
        height, width = latents.shape[-2:]
        overlap = latent_overlap(tile)
        sides = (_tile_side(height, tile, overlap), _tile_side(width, tile, overlap))
        grid = TileGrid(height, width, tile=sides, overlap=overlap, context=overlap // 4)
        if len(grid) == 1:
            return self._predict_tile(latents, timestep, grid.boxes[0], cancel)
        blended = torch.zeros_like(latents)
        for index, box in enumerate(grid.boxes):
            prediction = self._predict_tile(box.crop(latents), timestep, box, cancel)
            box.crop(blended).add_(prediction * grid.window(index).to(latents.device))
        return blended

    def _predict_tile(
        self, latents: Tensor, timestep: int, box: TileBox, cancel: CancelToken | None
    ) -> Tensor:
        if cancel is not None:
            cancel.raise_if_cancelled()
        conditions = self._conditions
        if conditions.regions is not None:
            conditions.regions.select(box)
        dtype = self._unet.dtype
        sample = torch.cat([latents] * len(self._embeddings)).to(dtype)
        embeddings = self._embeddings.to(dtype)
        residuals = self._control(sample, timestep, embeddings, box)
        output = self._unet(
            sample, timestep, encoder_hidden_states=embeddings, return_dict=False, **residuals
        )[0].to(torch.float32)
        if not conditions.is_guided:
            return output
        noise_pred_uncond, noise_pred_text = output.chunk(2)
        return noise_pred_uncond + conditions.guidance * (noise_pred_text - noise_pred_uncond)

    def _control(
        self, sample: Tensor, timestep: int, embeddings: Tensor, box: TileBox
    ) -> dict[str, Any]:
        """Returns what the ControlNet adds to the UNet, as its keyword arguments."""
        conditions = self._conditions
        if self._controlnet is None or conditions.control_image is None:
            return {}
        control_image = box.crop(conditions.control_image, scale=conditions.factor).to(sample)
        down, middle = self._controlnet(
            sample,
            timestep,
            encoder_hidden_states=embeddings,
            controlnet_cond=torch.cat([control_image] * len(sample)),
            return_dict=False,
        )
        return {"down_block_additional_residuals": down, "mid_block_additional_residual": middle}

    def _to_float32(self) -> None:
        self._unet.float()
        if self._controlnet is not None:
            self._controlnet.float()


def denoise(
    latents: Tensor,
    predictor: NoisePredictor,
    schedule: Schedule,
    *,
    prediction_type: PredictionType,
    prior: LatentPrior | None = None,
    on_estimate: OnEstimate | None = None,
    cancel: CancelToken | None = None,
) -> Tensor:
    """Runs the schedule and returns the clean latents.

    Args:
        latents: (1, C, h, w) float32, noisy as the schedule's first timestep says.
        predictor: The networks with their conditions.
        schedule: Fresh: a schedule serves one run.
        prediction_type: What the UNet predicts.
        prior: The photo's own latents, for "posterior_residual".
        on_estimate: See `OnEstimate`.
        cancel: Asked before every tile of every step.
    """
    steps = len(schedule.timesteps)
    for step, timestep in enumerate(schedule.timesteps, start=1):
        output = predictor.predict(latents, timestep, cancel)
        original = original_sample(
            output,
            latents,
            schedule.alpha_bar(timestep).to(latents.device),
            prediction_type=prediction_type,
            prior=prior,
        )
        latents = schedule.step(original, timestep, latents)
        if on_estimate is not None:
            on_estimate(step, steps, original)
    return latents


def _tile_side(length: int, tile: int, overlap: int) -> int:
    """Returns the side that covers `length` with as few tiles and least waste.

    At least three quarters of the tile, because networks do best at the size they learnt, and in
    steps of 8, which a UNet halves without remainder.
    """
    smallest = max(balanced_tile(length, tile, overlap), tile * 3 // 4)
    return min(tile, -(-smallest // 8) * 8)


def latent_overlap(tile: int) -> int:
    """Returns by how many latents neighbouring tiles overlap: a quarter of their side."""
    return max(4, tile // 4)
