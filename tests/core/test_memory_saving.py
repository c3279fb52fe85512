"""Recipes that need less memory."""

from __future__ import annotations

from iide_studio.core.memory_saving import with_smaller_tiles, with_smaller_working_size
from iide_studio.core.recipe import Recipe


def test_tiles_are_halved_until_they_are_small() -> None:
    tiles = []
    recipe: Recipe | None = Recipe()
    while (recipe := with_smaller_tiles(recipe, {"tile": 600})) is not None:
        tiles.append(recipe.tile)
    assert tiles == [300, 150, 128]


def test_working_size_is_halved_until_it_is_small() -> None:
    sizes = []
    recipe: Recipe | None = Recipe(working_size=0)
    while (recipe := with_smaller_working_size(recipe, {}, (1500, 2000))) is not None:
        sizes.append(recipe.working_size)
    assert sizes == [1000, 512]


def test_enlarging_has_no_working_size() -> None:
    recipe = Recipe(task="super-resolution", scale=2)
    assert with_smaller_working_size(recipe, {}, (1500, 2000)) is None
