"""A part of a photo that is restored by itself, and what is known of the whole meanwhile."""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass

import numpy as np

from iide_studio.core.document import Document
from iide_studio.core.photo import MINIMUM_SIDE, Photo
from iide_studio.core.recipe import Recipe
from iide_studio.core.rect import Rect
from iide_studio.core.selection import selected_area
from iide_studio.core.tiles import TileStore

_MARGIN_SHARE = 1 / 8
"""Surroundings on each side that networks get to see, per longer side of the photo."""
_MARGIN_OF_SELECTION = 1 / 2
"""The same per longer side of what is selected."""
_SMALLEST_SIDE = 4 * MINIMUM_SIDE
_WORTHWHILE_SHARE = 0.7
"""Share of the photo above which all of it is restored: the rest would cost hardly anything."""
_WHOLE_SIDE = 1024
"""Longer side at most at which the whole is looked at to judge tone and colour."""


@dataclass(frozen=True, kw_only=True, eq=False)
class PhotoPart:
    """Where a request's photo was cut out, and the whole, by which tone and colour are judged.

    Attributes:
        area: Of the document, as its photo lies.
        place: The same in the upright photo.
        size: (H, W) of the upright photo.
        whole: All of the upright photo, reduced by halves to at most 1024 pixels.
        mask: (h, w) uint8 of that size, 255 = repair here; None = not known.
    """

    area: Rect
    place: Rect
    size: tuple[int, int]
    whole: Photo
    mask: np.ndarray | None


def part_around(document: Document, selection: TileStore) -> Rect | None:
    """Returns what has to be restored for the sake of a selection; None = the whole photo.

    Args:
        document: Its photo.
        selection: One channel, of the document's size.
    """
    selected = selected_area(selection)
    longest = max(document.width, document.height)
    margin = max(
        _MARGIN_SHARE * longest, _MARGIN_OF_SELECTION * max(selected.width, selected.height)
    )
    if selected.is_empty:
        return None
    sides = (selected.width, selected.height)
    across, down = (math.ceil(max(margin, (_SMALLEST_SIDE - side) / 2)) for side in sides)
    part = Rect.from_edges(
        selected.x - across, selected.y - down, selected.right + across, selected.bottom + down
    ).intersected(document.area)
    share = part.width * part.height / (document.width * document.height)
    is_large_enough = min(part.width, part.height) >= MINIMUM_SIDE
    return part if share <= _WORTHWHILE_SHARE and is_large_enough else None


def part_of(upright: Document, area: Rect, *, has_mask: bool) -> PhotoPart:
    """Returns what is known of the whole around a part.

    Args:
        upright: A document whose transform makes quarter turns alone.
        area: As its photo lies.
        has_mask: Whether its scratch mask is what is to be repaired.
    """
    transform = upright.transform
    longest = max(upright.width, upright.height)
    level = max(0, (-(-longest // _WHOLE_SIDE) - 1).bit_length())
    small = transform.at_level(level)
    pixels = upright.flatten(Rect(0, 0, small.width, small.height), level)[..., :-1]
    pixels = np.ascontiguousarray(pixels[..., 0] if upright.is_gray else pixels)
    mask = None
    if has_mask:
        lying = upright.scratch_mask.read(upright.frame(level), level)[0]
        mask = np.ascontiguousarray(np.rot90(lying, -transform.quarters))
    return PhotoPart(
        area=area,
        place=transform.to_output(area),
        size=(transform.height, transform.width),
        whole=Photo(pixels, icc_profile=upright.icc_profile),
        mask=mask,
    )


def working_size_of_part(recipe: Recipe, whole: tuple[int, int], part: tuple[int, int]) -> int:
    """Returns the longer side at which networks work on a part so that it looks as in the whole.

    Args:
        recipe: With every value resolved.
        whole: (H, W) of the photo.
        part: (H, W) of the part.
    """
    longest = recipe.working_size or max(whole)
    return max(1, round(max(part) * min(1.0, longest / max(whole))))


def for_part(recipe: Recipe, whole: tuple[int, int], part: tuple[int, int]) -> Recipe:
    """Returns a resolved recipe by which a part alone needs what it will need in the whole."""
    return dataclasses.replace(recipe, working_size=working_size_of_part(recipe, whole, part))
