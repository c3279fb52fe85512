"""Enlarging two and four times: interpolation, a small network, and diffusion if there is one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from iide_studio.core.color import ColorSpace
from iide_studio.core.errors import CheckpointError, RecipeError
from iide_studio.core.photo import Photo
from iide_studio.core.recipe import Recipe
from iide_studio.diffusion.assembly import render
from iide_studio.diffusion.checkpoint import Networks
from iide_studio.diffusion.color_transfer import carry_low_frequencies, to_gray
from iide_studio.diffusion.latent_restoration import LatentJob, LatentRestorer
from iide_studio.diffusion.local_inference import FACTOR, LocalRun, run_local
from iide_studio.diffusion.resampling import reduce_photo, row_bands, to_array, to_tensor
from iide_studio.diffusion.stage_report import Stage

_MARGIN = {2: 48, 4: 32}
"""Source pixels around a block: the network's context and the colour fix's reach."""
_SMALLEST_TILE = 256
_COLOR_SIGMA = 4
"""Deviation of the colour fix in source pixels."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Enlargement:
    """What enlarges.

    Attributes:
        networks: Of the super-resolution task.
        latent_restorer: Runs their diffusion part; None = the task has none.
        device: Where they are.
        gives_previews: Whether the diffusion's progress carries small previews.
    """

    networks: Networks
    latent_restorer: LatentRestorer | None
    device: torch.device
    gives_previews: bool = False

    @property
    def has_diffusion(self) -> bool:
        return self.latent_restorer is not None


def enlarge(photo: Photo, enlargement: Enlargement, recipe: Recipe, stage: Stage) -> np.ndarray:
    """Enlarges a photo by `recipe.scale`; its low-frequency colours stay.

    Without diffusion, memory beside the result does not depend on the photo's size.

    Returns:
        (H * scale, W * scale, 3) or (H * scale, W * scale), the photo's dtype.

    Raises:
        RecipeError: if the scale is 1.
        CheckpointError: if the checkpoint can not enlarge.
    """
    if recipe.scale not in _MARGIN:
        raise RecipeError("Super-resolution needs a scale.", "Choose scale 2 or 4.")
    require_enlarging(enlargement)
    if enlargement.has_diffusion and recipe.strength:
        return _enlarge_with_diffusion(photo, enlargement, recipe, stage)
    has_upscaler = enlargement.networks.super_resolution is not None
    name = "interpolation and the upscaler" if has_upscaler else "bicubic interpolation"
    stage.note(f"Enlarged {recipe.scale} times by {name}.", scale=recipe.scale)
    return _enlarge_blocks(photo, enlargement, recipe, stage)


def require_enlarging(enlargement: Enlargement) -> None:
    """Raises CheckpointError unless there is something that enlarges."""
    if enlargement.networks.super_resolution is None and not enlargement.has_diffusion:
        raise CheckpointError(
            "This checkpoint cannot enlarge photos.",
            "Choose one with a super_resolution part, or scale 1.",
        )


def _enlarge_blocks(
    photo: Photo, enlargement: Enlargement, recipe: Recipe, stage: Stage
) -> np.ndarray:
    scale, height, width = recipe.scale, photo.height, photo.width
    colors = ColorSpace(photo.icc_profile, is_gray=photo.is_gray)
    shape = (height * scale, width * scale, *photo.pixels.shape[2:])
    result = np.empty(shape, photo.pixels.dtype)
    # With its margins a block is one tile of the network.
    side = 2 * (recipe.tile or 512) // scale - 2 * _MARGIN[scale]
    side = max(2 * FACTOR, side // FACTOR * FACTOR)
    starts = [(y, x) for y in range(0, height, side) for x in range(0, width, side)]
    for index, (y, x) in enumerate(starts):
        stage.step(index, len(starts))
        bottom, right = min(y + side, height), min(x + side, width)
        margin = _MARGIN[scale]
        top, left = max(0, y - margin), max(0, x - margin)
        crop = photo.pixels[top : bottom + margin, left : right + margin]
        block = _enlarge_block(to_tensor(colors.to_srgb(crop)), enlargement, recipe, stage)
        core = block[:, :, (y - top) * scale : (bottom - top) * scale, (x - left) * scale :][
            ..., : (right - x) * scale
        ]
        result[y * scale : bottom * scale, x * scale : right * scale] = colors.from_srgb(
            to_array(core), dtype=result.dtype, gray=photo.is_gray
        )
    return result


def _enlarge_block(
    source: Tensor, enlargement: Enlargement, recipe: Recipe, stage: Stage
) -> Tensor:
    """Enlarges (1, 3, h, w) in [0, 1]."""
    image = interpolate(source, recipe.scale)
    if enlargement.networks.super_resolution is None:
        return image
    restored = image + _correction(image, enlargement, recipe, stage)
    return carry_low_frequencies(restored, image, sigma=_COLOR_SIGMA * recipe.scale)


def _correction(
    image: Tensor, enlargement: Enlargement, recipe: Recipe, stage: Stage, *, reports: bool = False
) -> Tensor:
    network: Any = enlargement.networks.super_resolution
    run = LocalRun(
        device=enlargement.device,
        tile=max(recipe.tile or 512, _SMALLEST_TILE),
        cancel=stage.cancel,
        on_tile=(lambda tile, tiles: stage.step(tile, 5 * tiles)) if reports else None,
    )
    inputs = torch.cat([image, torch.zeros_like(image[:, :1])], dim=1)
    context = int(network.config.context)
    return run_local(network.network, inputs, run, context=context, what="upscaler")


def interpolate(image: Tensor, scale: int) -> Tensor:
    """Enlarges (1, C, h, w) by bicubic interpolation."""
    return functional.interpolate(
        image, scale_factor=scale, mode="bicubic", align_corners=False
    ).clamp_(0, 1)


def _enlarge_with_diffusion(
    photo: Photo, enlargement: Enlargement, recipe: Recipe, stage: Stage
) -> np.ndarray:
    """Enlarges as a whole: noise and predictions must agree over all tiles."""
    assert enlargement.latent_restorer is not None
    colors = ColorSpace(photo.icc_profile, is_gray=photo.is_gray)
    source = reduce_photo(photo, colors, (photo.height, photo.width), stage.cancel)
    image = interpolate(source, recipe.scale)
    del source
    restored = image
    if enlargement.networks.super_resolution is not None:
        restored = image + _correction(image, enlargement, recipe, stage, reports=True)
    drawn = enlargement.latent_restorer.run(
        _latent_job(restored, recipe),
        lambda step, steps, preview: stage.step(
            4 * step + steps, 5 * steps, preview() if enlargement.gives_previews else None
        ),
        stage.cancel,
    )
    stage.note(
        f"Enlarged {recipe.scale} times with {drawn.steps} {recipe.sampler} steps.",
        scale=recipe.scale,
        steps=drawn.steps,
    )
    if recipe.color == "model":
        return _as_pixels((drawn.image + 1) / 2, photo, colors, recipe.scale, stage)
    restored = restored + (drawn.image - drawn.baseline) / 2
    del drawn
    sigma = _COLOR_SIGMA * recipe.scale
    for channel in range(3):
        part = slice(channel, channel + 1)
        restored[:, part] = carry_low_frequencies(restored[:, part], image[:, part], sigma=sigma)
    return _as_pixels(restored, photo, colors, recipe.scale, stage)


def _latent_job(restored: Tensor, recipe: Recipe) -> LatentJob:
    control = restored.clamp(0, 1)
    assert recipe.steps is not None
    assert recipe.guidance is not None
    return LatentJob(
        image=control * 2 - 1,
        control_image=control,
        mask=torch.zeros_like(control[:, :1]),
        steps=recipe.steps,
        guidance=recipe.guidance,
        sampler=recipe.sampler or "ddim",
        start=recipe.start or "photo",
        strength=recipe.strength or 0.0,
        fidelity=recipe.fidelity or 0.0,
        seed=recipe.seed,
        tile=recipe.tile or 512,
    )


def _as_pixels(
    image: Tensor, photo: Photo, colors: ColorSpace, scale: int, stage: Stage
) -> np.ndarray:
    height, width = photo.height * scale, photo.width * scale
    if not photo.is_gray:
        canvas = Photo(pixels=np.empty((height, width, 3), photo.pixels.dtype))
        return render(image, canvas, colors, stage)
    result = np.empty((height, width), photo.pixels.dtype)
    for first, last in row_bands((height, width)):
        rows = to_gray(image[:, :, first:last]).expand(1, 3, -1, -1)
        result[first:last] = colors.from_srgb(to_array(rows), dtype=result.dtype, gray=True)
    return result
