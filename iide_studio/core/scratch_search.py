"""Looking for scratches in a document: what the detector gets, and what becomes of its answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from iide_studio.core.color import quantise
from iide_studio.core.commands.command import Command
from iide_studio.core.commands.masks import ThresholdScratches
from iide_studio.core.commands.painting import WritePixels
from iide_studio.core.commands.sequence import CommandSequence
from iide_studio.core.commands.settings import SetScratchProbability
from iide_studio.core.damage_map import found_damage
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

    Returns:
        (H, W) uint16, 65535 = surely damaged, as the document's photo lies: what
        `Document.scratch_probability` holds.

    Raises:
        StudioError: whatever the restorer raises, RestoreCancelled among them.
    """
    probability = restorer.detect_scratches(request.photo(), on_progress, cancel)
    recommended = restorer.describe().recommended.get(request.document.recipe.task, {})
    recipe = request.document.recipe.resolve(recommended)
    probability = found_damage(probability, recipe)
    quarters = request.document.transform.quarters
    return np.ascontiguousarray(np.rot90(quantise(probability, np.uint16), quarters))


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
