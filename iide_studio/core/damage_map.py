"""From the detector's probabilities to what counts as damage, wherever it was asked for."""

from __future__ import annotations

import math

import numpy as np

from iide_studio.core import mask as masks
from iide_studio.core.recipe import Recipe

_LOOKED_AT = 2048
"""Longer side at which edges are followed and large areas told from narrow ones."""


def found_damage(probability: np.ndarray, recipe: Recipe) -> np.ndarray:
    """Returns a map whose threshold gives what a restoration would fill by itself.

    Where narrow damage alone is filled, large areas are only suspected: they are marked from half
    of the recipe's threshold downwards. Feathers, rocks and pale cloth pass for stains too easily.

    Args:
        probability: (H, W) float32 in [0, 1], of the detector.
        recipe: With every value resolved.
    """
    probability = with_edges(probability)
    if recipe.fill == "narrow":
        probability = doubting_large_areas(probability, recipe.mask_threshold or 0.5)
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


def doubting_large_areas(probability: np.ndarray, level: float) -> np.ndarray:
    """Returns a map in which large areas reach half of a threshold at most.

    Args:
        probability: (H, W) in [0, 1].
        level: The threshold at which they would be found, in (0, 1).
    """
    import cv2

    height, width = probability.shape
    scale = min(1.0, _LOOKED_AT / max(height, width))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    small = cv2.resize(probability, size, interpolation=cv2.INTER_AREA)
    found = masks.threshold(small, level)
    large = found - masks.keep_narrow(found)
    if not large.any():
        return probability
    doubted = cv2.resize(large, (width, height), interpolation=cv2.INTER_NEAREST) > 0
    return np.where(doubted, np.minimum(probability, np.float32(level / 2)), probability)
