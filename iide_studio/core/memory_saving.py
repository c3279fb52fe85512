"""What can be done about a restoration that needs more memory than there is."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from iide_studio.core.recipe import Recipe

_SMALLEST_TILE = 128
"""Below, most of a tile is the overlap with its neighbours."""
_SMALLEST_WORKING_SIZE = 512


def with_smaller_tiles(recipe: Recipe, recommended: Mapping[str, Any]) -> Recipe | None:
    """Returns the recipe with tiles of half the size; None if they are small already.

    Args:
        recipe: What ran out of memory.
        recommended: The checkpoint's values for its task.
    """
    tile = recipe.resolve(recommended).tile or 0
    if tile <= _SMALLEST_TILE:
        return None
    return dataclasses.replace(recipe, tile=max(_SMALLEST_TILE, tile // 2))


def with_smaller_working_size(
    recipe: Recipe, recommended: Mapping[str, Any], size: tuple[int, int]
) -> Recipe | None:
    """Returns the recipe with half the working size; None if it is small already.

    Args:
        recipe: What ran out of memory.
        recommended: The checkpoint's values for its task.
        size: (H, W) of the photo.
    """
    chosen = recipe.resolve(recommended).working_size or max(size)
    working = min(chosen, max(size))
    if working <= _SMALLEST_WORKING_SIZE or recipe.task == "super-resolution":
        return None
    return dataclasses.replace(recipe, working_size=max(_SMALLEST_WORKING_SIZE, working // 2))
