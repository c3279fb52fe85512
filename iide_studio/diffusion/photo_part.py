"""A part of a photo in the pipeline: it gets the tone that it has in the whole."""

from __future__ import annotations

from dataclasses import dataclass, replace

import torch
from torch import Tensor, nn
from torch.nn import functional

from iide_studio.core.color import ColorSpace
from iide_studio.core.photo_part import PhotoPart, working_size_of_part
from iide_studio.core.recipe import Recipe
from iide_studio.core.rect import Rect
from iide_studio.diffusion.filling import fill_image
from iide_studio.diffusion.mask_finding import MaskFinder
from iide_studio.diffusion.resampling import Size, reduce_mask, reduce_photo, working_size
from iide_studio.diffusion.stage_report import Stage
from iide_studio.diffusion.tone import ToneTransform

_GRID = 64
"""Cells of a part's grid; between them the difference to the whole's own is below a rounding."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Whole:
    """What tone and colour are judged by.

    Attributes:
        filled: (1, 3, h, w) in [0, 1], pre-filled.
        mask: (1, 1, h, w), 0 or 1.
    """

    filled: Tensor
    mask: Tensor


def size_of_work(full: Size, recipe: Recipe, part: PhotoPart | None) -> Size:
    """Returns the size at which networks work: a part has the scale that the whole would have.

    Args:
        full: (H, W) of the request's photo.
        recipe: With every value resolved.
        part: See `RestoreRequest`.
    """
    if part is None:
        return working_size(full, recipe.working_size or 0)
    return working_size(full, working_size_of_part(recipe, part.size, full))


def read_whole(
    part: PhotoPart, recipe: Recipe, detector: nn.Module | None, device: torch.device, stage: Stage
) -> Whole:
    """Returns the whole photo of a part, reduced, its damage filled: that must not pass for tone.

    Args:
        part: See `RestoreRequest`.
        recipe: With every value resolved.
        detector: See `MaskFinder`.
        device: See there.
        stage: Its token is heeded; nothing is reported.
    """
    photo = part.whole
    size = (photo.height, photo.width)
    colors = ColorSpace(photo.icc_profile, is_gray=photo.is_gray)
    finder = MaskFinder(photo=photo, colors=colors, recipe=recipe, detector=detector, device=device)
    work = reduce_photo(photo, colors, size, stage.cancel)
    silent = Stage("", lambda *_args, **_values: None, stage.cancel)
    small = reduce_mask(finder.find(work, silent, given=part.mask), size)
    return Whole(filled=fill_image(work, small), mask=small)


def tone_of_part(tone: ToneTransform, part: PhotoPart) -> ToneTransform:
    """Returns the transform that does to a part alone what `tone` does to it in the whole."""
    return replace(
        tone,
        gain=_cut(tone.gain, part.place, part.size),
        offset=_cut(tone.offset, part.place, part.size),
    )


def _cut(grid: Tensor, place: Rect, size: Size) -> Tensor:
    steps = (torch.arange(_GRID) + 0.5) / _GRID
    x = (place.x + steps * place.width) / size[1] * 2 - 1
    y = (place.y + steps * place.height) / size[0] * 2 - 1
    points = torch.stack(torch.meshgrid(y, x, indexing="ij")[::-1], dim=-1)
    return functional.grid_sample(
        grid,
        points[None].expand(len(grid), -1, -1, -1).to(grid),
        mode="bicubic",
        padding_mode="border",
        align_corners=False,
    )
