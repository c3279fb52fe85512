"""From the detector's probabilities to what counts as damage, wherever it was asked for."""

from __future__ import annotations

import math

import numpy as np

from iide_studio.core import mask as masks
from iide_studio.core.recipe import Fill, Recipe

_BEYOND_DOUBT = 1 / 3
"""Share of the way from the threshold to 1 that an area's mean probability must have come.

On photos held out of training, nine in ten large areas of damage had; feathers, the blade of a
hoe and pale blossoms that reached the threshold had not.
"""
_LOOKED_AT = 2048
"""Longer side at which edges are followed and large areas told from narrow ones."""


def found_damage(probability: np.ndarray, recipe: Recipe) -> np.ndarray:
    """Returns a map whose threshold gives what a restoration would fill by itself.

    Large areas that it would leave alone are only suspected: they are marked from half of the
    recipe's threshold downwards. Feathers, rocks and pale cloth pass for stains too easily.

    Args:
        probability: (H, W) float32 in [0, 1], of the detector.
        recipe: With every value resolved.
    """
    level = recipe.mask_threshold or 0.5
    if recipe.fill in ("narrow", "certain"):
        probability = doubting_large_areas(probability, level, recipe.fill)
    else:
        probability = with_edges(probability)
    return widened(probability, recipe)


def with_edges(probability: np.ndarray) -> np.ndarray:
    """Returns a map in which the likely edges of sure damage are as sure as half of it is likely.

    Thresholding it gives what a restoration finds by itself: whatever reaches the threshold, and
    beside that whatever reaches half of it.

    Args:
        probability: (H, W) float32 in [0, 1].
    """
    reach = max(1.5, masks.EDGE_SHARE * min(_LOOKED_AT, max(probability.shape)))
    near = _dilated(probability, reach)
    return np.maximum(probability, np.minimum(2 * probability, near))


def certain_damage(probability: np.ndarray, level: float) -> np.ndarray:
    """Returns the damage that is certain, and its likely edges: (h, w) uint8, 0 or 255.

    A pixel counts if its probability reaches `level`, or reaches half of that within a few pixels
    of one that does: so edges are not left behind, and vague suspicions are not followed.

    Args:
        probability: (h, w) in [0, 1].
        level: In (0, 1).
    """
    return masks.threshold(with_edges(probability), level)


def widened(probability: np.ndarray, recipe: Recipe) -> np.ndarray:
    """Returns a map widened as the recipe says, which counts in pixels of its working size."""
    longest = min(_LOOKED_AT, max(probability.shape))
    working = min(recipe.working_size or longest, longest)
    radius = (recipe.grow or 0) * longest / working
    return np.maximum(probability, _dilated(probability, radius))


def _dilated(probability: np.ndarray, radius: float) -> np.ndarray:
    """Returns the largest value within a radius, in pixels of a version of at most _LOOKED_AT."""
    import cv2

    height, width = probability.shape
    scale = min(1.0, _LOOKED_AT / max(height, width))
    if scale == 1:
        return cv2.dilate(probability, _disc(radius))
    # A hairline must not be averaged away: every pixel that is left out gives its value on.
    side = math.ceil(1 / scale)
    largest = cv2.dilate(probability, np.ones((side, side), np.uint8))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    small = cv2.resize(largest, size, interpolation=cv2.INTER_NEAREST)
    return cv2.resize(cv2.dilate(small, _disc(radius)), (width, height))


def _disc(radius: float) -> np.ndarray:
    """Returns the kernel of a disc, in pixels."""
    reach = int(radius)
    y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    return (np.hypot(x, y) <= radius).astype(np.uint8)


def doubting_large_areas(probability: np.ndarray, level: float, fill: Fill) -> np.ndarray:
    """Returns a map with edges in which doubtful large areas reach half of a threshold at most.

    Args:
        probability: (H, W) float32 in [0, 1], of the detector.
        level: The threshold at which they would be found, in (0, 1).
        fill: Which areas are left alone.
    """
    import cv2

    edged = with_edges(probability)
    height, width = probability.shape
    scale = min(1.0, _LOOKED_AT / max(height, width))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    edged_small, small = (
        np.asarray(cv2.resize(m, size, interpolation=cv2.INTER_AREA), np.float32)
        for m in (edged, probability)
    )
    left = left_alone(masks.threshold(edged_small, level), small, level=level, fill=fill)
    if not left.any():
        return edged
    doubted = cv2.resize(left, (width, height), interpolation=cv2.INTER_NEAREST) > 0
    return np.where(doubted, np.minimum(edged, np.float32(level / 2)), edged)


def left_alone(
    found: np.ndarray, probability: np.ndarray, *, level: float, fill: Fill
) -> np.ndarray:
    """Returns which part of what was found is not filled.

    Args:
        found: (h, w) uint8, 255 = certain damage, with its edges.
        probability: (h, w) float32 in [0, 1], of the detector.
        level: The threshold at which it was found, in (0, 1).
        fill: "certain" fills large areas whose mean probability lies well above the threshold.

    Returns:
        (h, w) uint8, 0 or 255.
    """
    if fill in ("all", "none"):
        return found if fill == "none" else np.zeros_like(found)
    large = found - masks.keep_narrow(found)
    if fill == "narrow" or not large.any():
        return large
    return _doubtful(large, probability, level + _BEYOND_DOUBT * (1 - level))


def _doubtful(large: np.ndarray, probability: np.ndarray, least: float) -> np.ndarray:
    """Returns those areas whose mean probability is below `least`."""
    import cv2

    count, found = cv2.connectedComponents(large, connectivity=8)
    areas = np.asarray(found, np.int32)
    pixels = np.bincount(areas.ravel(), minlength=count)
    sums = np.bincount(areas.ravel(), probability.ravel(), minlength=count)
    is_doubtful = sums < least * pixels
    is_doubtful[0] = False
    return np.where(is_doubtful[areas], np.uint8(255), np.uint8(0))
