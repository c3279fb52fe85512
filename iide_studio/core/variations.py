"""Several restorations of one photo that differ in their seeds."""

from __future__ import annotations

import dataclasses

from iide_studio.core.recipe import Recipe

MOST = 8
"""More than these nobody compares at a glance."""
HIGHEST_SEED = 2**31 - 1
"""Of those that the window draws; short enough to be noted by hand."""


def with_seeds(recipe: Recipe, count: int) -> tuple[Recipe, ...]:
    """Returns the recipe with `count` seeds from its own upwards, its own first."""
    seeds = ((recipe.seed + n) % 2**63 for n in range(count))
    return tuple(dataclasses.replace(recipe, seed=seed) for seed in seeds)


def most_variations(recipe: Recipe) -> int:
    """Returns how many variations make sense; what is enlarged opens as a document of its own."""
    return MOST if recipe.scale == 1 else 1
