"""Looking for scratches in a document: what the detector gets, and what becomes of its answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from iide_studio.core import mask as masks
from iide_studio.core.color import quantise
from iide_studio.core.commands.command import Command
from iide_studio.core.commands.masks import ThresholdScratches
from iide_studio.core.commands.painting import WritePixels
from iide_studio.core.commands.sequence import CommandSequence
from iide_studio.core.commands.settings import SetScratchProbability
from iide_studio.core.document import Document
from iide_studio.core.photo import (
    MAXIMUM_RESTORABLE_MEGAPIXELS,
    Photo,
    require_restorable,
)
from iide_studio.core.recipe import Recipe
from iide_studio.core.restoration import CancelToken, OnProgress, Restorer, RestoreRequest
from iide_studio.core.target import SCRATCHES
from iide_studio.core.tiles import TileStore

_LOOKED_AT = 2048
"""Longer side at which edges are followed and large areas told from narrow ones."""


@dataclass(frozen=True, eq=False)
class DetectRequest:
    """A snapshot of where to look for scratches.

    Attributes:
        document: A copy: nobody changes it any more. Its pixels are only put together when the
            search begins, because that takes a while for a large scan.
        maximum_megapixels: Larger photos are refused.
    """

    document: Document
    maximum_megapixels: float

    @classmethod
    def from_document(
        cls, document: Document, maximum_megapixels: float = MAXIMUM_RESTORABLE_MEGAPIXELS
    ) -> DetectRequest:
        """Takes a snapshot; quick."""
        copy = document.copy()
        copy.regions = ()
        return cls(copy, maximum_megapixels)

    def photo(self) -> Photo:
        """Returns what is searched: upright, retouched, without earlier results.

        Raises:
            PhotoReadError: if the photo is too small or too large.
        """
        photo = RestoreRequest.from_document(self.document, Recipe()).photo
        require_restorable(photo, maximum_megapixels=self.maximum_megapixels)
        return photo


def find_damage(
    request: DetectRequest, restorer: Restorer, on_progress: OnProgress, cancel: CancelToken
) -> np.ndarray:
    """Runs the detector.

    Where the checkpoint recommends to fill narrow damage alone, large areas are only suspected:
    they are marked from half of the recommended threshold downwards. Feathers, rocks and pale cloth
    pass for stains too easily.

    Returns:
        (H, W) uint16, 65535 = surely damaged, as the document's photo lies: what
        `Document.scratch_probability` holds.

    Raises:
        StudioError: whatever the restorer raises, RestoreCancelled among them.
    """
    probability = restorer.detect_scratches(request.photo(), on_progress, cancel)
    recommended = restorer.describe().recommended.get(request.document.recipe.task, {})
    recipe = request.document.recipe.resolve(recommended)
    probability = with_edges(probability)
    if recipe.fill == "narrow":
        probability = doubting_large_areas(probability, recipe.mask_threshold or 0.5)
    probability = widened(probability, recipe)
    quarters = request.document.transform.quarters
    return np.ascontiguousarray(np.rot90(quantise(probability, np.uint16), quarters))


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
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    small = cv2.dilate(cv2.resize(probability, size, interpolation=cv2.INTER_AREA), _disc(radius))
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR)


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


def found_scratches(document: Document, damage: np.ndarray, level: float) -> Command:
    """Returns the step that keeps what was found, and makes the first mask of it.

    Args:
        document: The one that was searched; must not have been replaced by one of another size.
        damage: As `find_damage` returns it.
        level: See `ThresholdScratches`.
    """
    store = TileStore.from_mask(damage, document.cache)
    commands = [SetScratchProbability(store), ThresholdScratches(level)]
    return CommandSequence("Detect scratches", commands)


def starting_threshold(recipe: Recipe, recommended: Mapping[str, Any]) -> float:
    """Returns the probability from which damage is certain, before the user chooses.

    Args:
        recipe: The document's.
        recommended: The checkpoint's values for its task.
    """
    return recipe.resolve(recommended).mask_threshold or 0.5


def marked_share(document: Document) -> float:
    """Returns which share of the photo the scratch mask covers, 0..1; quick, from a small level."""
    mask = document.scratch_mask
    if mask.is_blank:
        return 0.0
    level = max(0, max(mask.width, mask.height).bit_length() - 11)
    frame = document.frame(level)
    return float(mask.read(frame, level).mean()) / mask.max_value


def infrared_scratches(document: Document, mask: np.ndarray) -> Command:
    """Returns the step that makes a mask of the scanner's infrared channel the scratch mask.

    Args:
        document: The one whose channel it is.
        mask: As `infrared.scratch_mask` returns it.
    """
    label = "Scratches from infrared"
    return WritePixels(SCRATCHES, document.area, mask[None], label=label)
