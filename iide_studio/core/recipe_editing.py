"""What follows when one choice of a recipe is changed."""

from __future__ import annotations

import dataclasses
from typing import Any

from iide_studio.core.recipe import Recipe, Task


def with_choice(recipe: Recipe, name: str, value: Any) -> Recipe:
    """Returns the recipe with another choice, and with those changed that would contradict it.

    Args:
        recipe: As it is.
        name: A field of it.
        value: None = as the checkpoint recommends, where that is possible.

    Raises:
        RecipeError: if the value makes no sense.
    """
    return dataclasses.replace(recipe, **{**_consequences(recipe, name, value), name: value})


def scales(task: Task) -> tuple[int, ...]:
    """Returns by how much a task can enlarge; enlarging by 1 would be nothing to do."""
    return (2, 4) if task == "super-resolution" else (1, 2, 4)


def can_stay_inside_mask(recipe: Recipe) -> bool:
    """Whether pixels outside the mask can stay as they are: enlarging changes every one."""
    return recipe.scale == 1 and recipe.task == "old-photo"


def is_drawing(recipe: Recipe) -> bool:
    """Whether diffusion takes part: without it words mean nothing and all seeds are alike.

    Args:
        recipe: With every value resolved.
    """
    return bool(recipe.strength)


def _consequences(recipe: Recipe, name: str, value: Any) -> dict[str, Any]:
    match name, value:
        case "task", "super-resolution":
            return {"scale": max(2, recipe.scale), "inside_mask_only": False}
        case "task", _ if recipe.task != value:
            return {"scale": 1}
        case "scale", 2 | 4:
            return {"inside_mask_only": False}
        case "inside_mask_only", True:
            return {"task": "old-photo", "scale": 1}
    return {}
