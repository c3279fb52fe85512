"""A recipe from a file and from options."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from iide_studio.cli.services import UsageError
from iide_studio.core import sidecar
from iide_studio.core.errors import ProvenanceError, RecipeError
from iide_studio.core.recipe import Recipe, RegionRecipe

INFRARED = "infrared"
"""A value of --mask."""

_DEFAULT_SUPER_RESOLUTION_SCALE = 2


@dataclass(frozen=True, kw_only=True)
class Choices:
    """What to do, and the files that it needs.

    Attributes:
        recipe: Values that nobody chose are None still; masks of regions have absolute names.
        mask_file: The mask, if the recipe's mask is "file" and does not come from the scan itself.
        is_mask_infrared: Whether the mask is made of the photo's infrared channel.
        region_files: One mask for each of the recipe's regions.
    """

    recipe: Recipe
    mask_file: Path | None
    region_files: tuple[Path, ...]
    is_mask_infrared: bool = False


def choose(
    recipe_file: Path | None, options: Mapping[str, Any], *, regions: Sequence[RegionRecipe]
) -> Choices:
    """Puts a recipe together; options win over the file.

    Args:
        recipe_file: Written with --print-recipe, or a part of one.
        options: By field name of `Recipe`; None means not given. `mask` may be a file's
            name or "infrared".
        regions: From the region options; if there are any, they replace the file's.

    Raises:
        RecipeError: for a value that makes no sense.
        UsageError: if a file is missing.
    """
    recipe = Recipe() if recipe_file is None else _read(recipe_file)
    given = {name: value for name, value in options.items() if value is not None}
    mask_file = None
    is_mask_infrared = given.get("mask") == INFRARED
    if given.get("mask") not in (None, "auto", "none"):
        mask_file = None if is_mask_infrared else Path(given["mask"])
        given["mask"] = "file"
    folder = recipe_file.parent if recipe_file is not None and not regions else Path()
    given["regions"] = _located(regions or recipe.regions, folder)
    recipe = _with_super_resolution_scale(dataclasses.replace(recipe, **given), given)
    choices = Choices(
        recipe=recipe,
        mask_file=mask_file,
        region_files=tuple(Path(region.mask) for region in recipe.regions),
        is_mask_infrared=is_mask_infrared,
    )
    _require_files(choices)
    return choices


def pair_regions(
    masks: Sequence[Path], prompts: Sequence[str], strengths: Sequence[float]
) -> list[RegionRecipe]:
    """Joins the n-th mask, prompt and strength; raises UsageError if their numbers differ."""
    if len(masks) != len(prompts) or len(strengths) not in (0, len(masks)):
        raise UsageError(
            f"There are {len(masks)} region masks, {len(prompts)} region prompts "
            f"and {len(strengths)} region strengths.",
            "Give --region-mask, --region-prompt and, for all or for none, --region-strength.",
        )
    strengths = strengths or [1.0] * len(masks)
    return [
        RegionRecipe(prompt=prompt, strength=strength, mask=str(mask))
        for mask, prompt, strength in zip(masks, prompts, strengths, strict=True)
    ]


def _read(path: Path) -> Recipe:
    """Reads a recipe, or the one in a result's record."""
    try:
        text = path.read_text(encoding="utf-8")
        if sidecar.is_sidecar(text):
            return sidecar.read_sidecar(path).recipe
        return Recipe.loads(text)
    except (OSError, UnicodeDecodeError) as error:
        raise RecipeError(f"The recipe {path} cannot be read.", "Check the name.") from error
    except ProvenanceError as error:
        raise RecipeError(f"{path}: {error.message}", error.hint) from error
    except RecipeError as error:
        raise RecipeError(f"{path}: {error.message}", error.hint) from error


def _located(regions: Sequence[RegionRecipe], folder: Path) -> tuple[RegionRecipe, ...]:
    """Returns the regions with absolute names of masks: a printed recipe may be kept anywhere."""
    return tuple(
        dataclasses.replace(region, mask=str((folder / region.mask).absolute()))
        if region.mask
        else region
        for region in regions
    )


def _with_super_resolution_scale(recipe: Recipe, given: Mapping[str, Any]) -> Recipe:
    """Chooses the scale of super-resolution where nobody did; raises RecipeError for 1."""
    if recipe.task != "super-resolution" or recipe.scale != 1:
        return recipe
    if "scale" in given:
        raise RecipeError("Super-resolution at scale 1 does nothing.", "Choose scale 2 or 4.")
    return dataclasses.replace(recipe, scale=_DEFAULT_SUPER_RESOLUTION_SCALE)


def _require_files(choices: Choices) -> None:
    is_mask_there = choices.mask_file is not None or choices.is_mask_infrared
    if choices.recipe.mask == "file" and not is_mask_there:
        raise UsageError("The recipe works with a mask of its own.", "Give it with --mask FILE.")
    for region in choices.recipe.regions:
        if not region.mask:
            raise UsageError(
                f"The region {region.prompt!r} of the recipe names no mask.",
                "Give the regions with --region-mask and --region-prompt.",
            )
    for file in (choices.mask_file, *choices.region_files):
        if file is not None and not file.is_file():
            raise UsageError(f"The mask {file} does not exist.", "Check the name.")
