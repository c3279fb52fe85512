"""From a photo to the mask of its scratches, at any size."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from iide_studio.core.damage_map import certain_damage, left_alone
from iide_studio.core.mask import grow, threshold
from iide_studio.core.recipe import Fill
from iide_studio.diffusion.local_inference import LocalRun, context_of, run_local
from iide_studio.diffusion.resampling import Size, working_size


@dataclass(frozen=True, kw_only=True)
class View:
    """One of the looks that are taken at a photo.

    Attributes:
        scale: Size of the view in sizes of the photo.
        axes: Axes along which it is mirrored.
    """

    scale: float = 1.0
    axes: tuple[int, ...] = ()


DETAIL_SIDE = 4096
"""Longer side up to which a scan is searched at its own size; a larger one is brought to it."""
_WORTHWHILE_ENLARGEMENT = 1.5
_VIEWS = (View(), View(scale=1.4, axes=(-1,)), View(scale=0.7, axes=(-2,)))
_VIEWS_OF_LARGE = (View(), View(scale=0.7, axes=(-1,)))
_LARGE_PIXELS = 3_000_000
_BEYOND_DOUBT = math.log(0.95 / 0.05)
"""Logit from which a pixel says something of the whole photo."""
_EVIDENCE = ((0.0001, -2.0), (0.0008, 0.0), (0.0025, 0.0), (0.01, 1.5))
"""Shares of such pixels, and what each adds to the logarithm of the odds of damage all over.

Of photos held out of training, no sound one came to the third share, and half of the scratched did.
"""


@dataclass(frozen=True, kw_only=True)
class MaskChoices:
    """How a probability map becomes a mask.

    Attributes:
        threshold: Probability from which damage is certain.
        grow: Pixels at the working size by which the mask is widened.
        fill: Which of it; see `Recipe`.
    """

    threshold: float
    grow: int
    fill: Fill


@dataclass(frozen=True, kw_only=True, eq=False)
class DetectedMask:
    """A mask and what led to it.

    Attributes:
        mask: (H, W) uint8, 255 = repair here.
        found: Share of the photo that was found damaged.
        left: Share of the photo that was found damaged but is left alone, being too large.
    """

    mask: np.ndarray
    found: float
    left: float


def detection_sizes(full: Size, working: Size) -> list[Size]:
    """Returns the sizes at which a photo is searched, the largest last.

    Large structures show at the working size, hairlines only at the scan's own. A scan hardly
    larger than the working size is searched once.
    """
    detail = working_size(full, DETAIL_SIDE)
    coarse = working_size(working, DETAIL_SIDE)
    if max(detail) < _WORTHWHILE_ENLARGEMENT * max(coarse):
        return [detail]
    return [coarse, detail]


def find_damage(detector: nn.Module, image: Tensor, run: LocalRun) -> np.ndarray:
    """Returns each pixel's probability of damage, from the mean logit of several views.

    A twig that is taken for a scratch is seldom taken for one when it is larger, smaller or
    mirrored, while a real scratch is seen in all of them. What is beyond doubt then makes the rest
    likelier: see `evidence_of_damage`.

    Args:
        detector: Maps (1, 3, h, w) in [0, 1] to logits (1, 1, h, w).
        image: (1, 3, h, w) in [0, 1].
        run: Where and how.

    Returns:
        (h, w) float32.
    """
    size = (image.shape[-2], image.shape[-1])
    views = _views(size)
    whole = sum(view.scale**2 for view in views)
    total, done = torch.zeros(size), 0.0
    for view in views:
        share = view.scale**2 / whole
        total += _look(detector, image, view, run.part(done, done + share))
        done += share
    logits = total.div_(len(views))
    return logits.add_(evidence_of_damage(logits)).sigmoid_().numpy()


def evidence_of_damage(logits: Tensor) -> float:
    """Returns what the photo as a whole adds to the logit of each of its pixels.

    Damage seldom comes alone: a faint line on a print that is scratched elsewhere is most likely a
    scratch too, while on a sound print it is a whisker. The networks see too little of a photo at
    a time to know.

    Args:
        logits: (h, w), of damage.
    """
    sure = float((logits > _BEYOND_DOUBT).float().mean())
    shares, evidence = zip(*_EVIDENCE, strict=True)
    return float(np.interp(math.log(max(sure, 1e-9)), np.log(shares), evidence))


def looked_at(size: Size) -> float:
    """Returns how many pixels all views of a photo of one size have."""
    return size[0] * size[1] * sum(view.scale**2 for view in _views(size))


def _views(size: Size) -> tuple[View, ...]:
    return _VIEWS if size[0] * size[1] <= _LARGE_PIXELS else _VIEWS_OF_LARGE


def _look(detector: nn.Module, image: Tensor, view: View, run: LocalRun) -> Tensor:
    """Returns the logits of one view, (h, w)."""
    height, width = image.shape[-2:]
    size = (max(1, round(height * view.scale)), max(1, round(width * view.scale)))
    logits = run_local(
        detector,
        _resized(image, size).clamp(0, 1).flip(view.axes),
        run,
        context=context_of(detector),
        what="scratch detector",
    )
    return _resized(logits.flip(view.axes), (height, width))[0, 0]


def _resized(image: Tensor, size: Size) -> Tensor:
    height, width = image.shape[-2:]
    if size == (height, width):
        return image
    is_smaller = size[0] < height
    return functional.interpolate(
        image,
        size=size,
        mode="bilinear" if is_smaller else "bicubic",
        antialias=is_smaller,
        align_corners=False,
    )


def combine_maps(maps: list[np.ndarray], size: Size) -> np.ndarray:
    """Returns the largest probability of several maps at one size, (h, w) float32."""
    combined = np.zeros(size, np.float32)
    for probability in maps:
        if probability.shape != size:
            probability = cv2.resize(probability, size[::-1], interpolation=cv2.INTER_LINEAR)
        np.maximum(combined, probability.reshape(size), out=combined)
    return combined


def make_mask(
    probability: np.ndarray, choices: MaskChoices, *, full: Size, working: Size
) -> DetectedMask:
    """Turns a probability map into a mask at the photo's own size.

    Args:
        probability: (h, w) at any size up to the photo's.
        full: (H, W) of the photo.
        working: Size to which `choices.grow` refers.
    """
    found = certain_damage(probability, choices.threshold)
    left = left_alone(found, probability, level=choices.threshold, fill=choices.fill)
    kept = found - left
    pixels_per_working_pixel = max(probability.shape) / max(working)
    mask = grow(kept, choices.grow * pixels_per_working_pixel)
    return DetectedMask(
        mask=_enlarge(mask, full),
        found=float((found > 0).mean()),
        left=float((left > 0).mean()),
    )


def _enlarge(mask: np.ndarray, size: Size) -> np.ndarray:
    if mask.shape == size:
        return mask
    smooth = cv2.resize(mask, size[::-1], interpolation=cv2.INTER_LINEAR).reshape(size)
    return threshold(smooth, 128)


def empty_mask(size: Size) -> np.ndarray:
    """Returns a mask of nothing, (H, W) uint8."""
    return np.zeros(size, np.uint8)


def binary_mask(mask: np.ndarray) -> np.ndarray:
    """Returns a user's mask with every pixel 0 or 255; soft edges count from one half on."""
    return threshold(mask, 128)


def mask_share(mask: np.ndarray) -> float:
    """Returns the share of a mask's pixels that are set."""
    return cv2.countNonZero(mask) / mask.size


def is_mask_set(mask: Tensor) -> bool:
    """Tells whether (1, 1, h, w) has any pixel set."""
    return bool(torch.any(mask >= 0.5))
