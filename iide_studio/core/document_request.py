"""From a document as a user sees it to the request that restores it."""

from __future__ import annotations

import dataclasses

from iide_studio.core.document import Document
from iide_studio.core.photo import MAXIMUM_RESTORABLE_MEGAPIXELS, require_restorable
from iide_studio.core.recipe import MaskSource, Recipe
from iide_studio.core.rect import Rect
from iide_studio.core.restoration import RestoreRequest


def request_of(
    document: Document,
    recipe: Recipe,
    *,
    maximum_megapixels: float = MAXIMUM_RESTORABLE_MEGAPIXELS,
    area: Rect | None = None,
) -> RestoreRequest:
    """Takes the snapshot that the networks get; takes a while for a large scan.

    Args:
        document: May be read in any thread if it is a copy.
        recipe: The choices; see `mask_source`.
        maximum_megapixels: Larger photos are refused.
        area: What is wanted of it, see `photo_part.part_around`; None = all.

    Raises:
        PhotoReadError: if the photo is too small or too large to restore.
    """
    recipe = dataclasses.replace(recipe, mask=mask_source(document, recipe))
    request = RestoreRequest.from_document(document, recipe, preview=True, area=area)
    require_restorable(request.photo, maximum_megapixels=maximum_megapixels)
    return request


def mask_source(document: Document, recipe: Recipe) -> MaskSource:
    """Returns where the scratch mask comes from.

    A mask that somebody painted or corrected wins over a new search, and so does an empty one
    after a search: then all that was found was erased, for it was no damage.
    """
    has_mask = not document.scratch_mask.is_blank or document.scratch_probability is not None
    return "file" if recipe.mask == "auto" and has_mask else recipe.mask


def size_of(document: Document, area: Rect | None = None) -> tuple[int, int]:
    """Returns (H, W) of the photo that a request for an area, None = all, would hold."""
    is_turned = document.transform.quarters % 2 == 1
    wanted = document.area if area is None else area
    size = (wanted.height, wanted.width)
    return (size[1], size[0]) if is_turned else size
