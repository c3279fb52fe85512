"""What a restoration will need, before it runs: memory to be warned, time to be patient."""

from __future__ import annotations

import os
from dataclasses import dataclass

import torch

from iide_studio.core.recipe import Recipe
from iide_studio.core.restoration import Estimate
from iide_studio.diffusion.resampling import BAND_PIXELS, Size, working_size
from iide_studio.diffusion.scratch_detection import detection_sizes, looked_at

READ = "Reading the photo"
DETECT = "Finding scratches"
TONE = "Correcting tone"
REPAIR = "Repairing"
DIFFUSE = "Adding detail"
ASSEMBLE = "Putting the result together"
ENLARGE = "Enlarging"

_PROGRAM_BYTES = 600_000_000
_BAND_BYTES = BAND_PIXELS * 3 * 4 * 8
_LOCAL_BYTES_PER_TILE_PIXEL = 700
_DIFFUSION_BYTES_PER_TILE_PIXEL = 1600
_GRAPHICS_CARD_SPEEDUP = 40.0


@dataclass(frozen=True, kw_only=True)
class Workload:
    """What the networks weigh.

    Attributes:
        unet_parameters: Of UNet and ControlNet together.
        factor: Pixels along each side of a latent.
        detectors: Scratch detectors that are averaged.
        weight_bytes: Of all networks.
        bytes_per_pixel: Of the photo.
    """

    unet_parameters: int = 0
    factor: int = 8
    detectors: int = 1
    weight_bytes: int = 0
    bytes_per_pixel: int = 3


def estimate(
    size: Size, recipe: Recipe, *, workload: Workload, device: torch.device | None = None
) -> Estimate:
    """Estimates memory and time.

    Args:
        size: (H, W) of the photo.
        recipe: With every value resolved.
        workload: Of the checkpoint.
        device: None = the processor.
    """
    stages = stage_seconds(size, recipe, workload=workload, device=device)
    images, tiles = _image_bytes(size, recipe, workload), _tile_bytes(size, recipe)
    is_processor = device is None or device.type == "cpu"
    return Estimate(
        memory=_PROGRAM_BYTES + images + workload.weight_bytes + tiles,
        more_memory=images + (tiles if is_processor else 0),
        device_memory=workload.weight_bytes + tiles,
        seconds=sum(stages.values()),
        stages=stages,
    )


def stage_seconds(
    size: Size, recipe: Recipe, *, workload: Workload, device: torch.device | None = None
) -> dict[str, float]:
    """Returns rough seconds by stage; their proportions make progress honest."""
    pixels, output = _megapixels(size), _megapixels(size) * recipe.scale**2
    speed = _speed(device)
    enlarging = {ENLARGE: output * 1.6 / speed + output * 0.3} if recipe.scale > 1 else {}
    if recipe.task == "super-resolution":
        steps = _diffusion_seconds(output, recipe, workload) / speed
        return {ENLARGE: enlarging.get(ENLARGE, 0) + steps}
    working = working_size(size, recipe.working_size or 0)
    worked, painted = _megapixels(working), working_size(working, recipe.diffusion_size or 0)
    looks = sum(looked_at(s) for s in detection_sizes(size, working)) / 1e6
    searched = looks * workload.detectors
    return {
        READ: 0.1 * pixels,
        DETECT: 0.2 * searched / speed if recipe.mask == "auto" and recipe.fill != "none" else 0,
        TONE: 0.4 * worked + 0.05,
        REPAIR: 1.6 * worked / speed,
        DIFFUSE: _diffusion_seconds(_megapixels(painted), recipe, workload) / speed,
        ASSEMBLE: 0.4 * pixels,
        **enlarging,
    }


def _diffusion_seconds(megapixels: float, recipe: Recipe, workload: Workload) -> float:
    """On two cores: a UNet of a million parameters takes 0.09 s a megapixel at factor 4."""
    if not recipe.strength:
        return 0.0
    calls = (recipe.steps or 1) * recipe.strength * (2 if (recipe.guidance or 1) > 1 else 1)
    per_call = 0.09 * workload.unet_parameters / 1e6 * (4 / workload.factor) ** 2
    return megapixels * (calls * per_call + 3.0)


def _speed(device: torch.device | None) -> float:
    """Returns how many times faster than two cores the device is, very roughly."""
    if device is not None and device.type != "cpu":
        return _GRAPHICS_CARD_SPEEDUP
    return max(0.5, min(torch.get_num_threads(), os.cpu_count() or 1) / 2)


def _tile_bytes(size: Size, recipe: Recipe) -> int:
    tile, largest = recipe.tile or 512, size[0] * size[1] * recipe.scale**2
    local = _LOCAL_BYTES_PER_TILE_PIXEL * min((2 * tile) ** 2, largest)
    diffusion = _DIFFUSION_BYTES_PER_TILE_PIXEL * min(tile**2, largest) if recipe.strength else 0
    return max(local, diffusion)


def _image_bytes(size: Size, recipe: Recipe, workload: Workload) -> int:
    """Photo and result at the scan's size, floats at the working size."""
    pixels = size[0] * size[1]
    scan = pixels * (workload.bytes_per_pixel * (1 + recipe.scale**2) + 2)
    if recipe.task == "super-resolution":
        floats = pixels * recipe.scale**2 * 4 * 13 if recipe.strength else 0
    else:
        working = working_size(size, recipe.working_size or 0)
        floats = working[0] * working[1] * 4 * (20 if recipe.strength else 13)
    return scan + floats + _BAND_BYTES


def _megapixels(size: Size) -> float:
    return size[0] * size[1] / 1e6
