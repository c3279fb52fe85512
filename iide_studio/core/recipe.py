"""A recipe: every choice that a restoration depends on, apart from the photo and its masks.

The same JSON serves the command line, project files and batches. A value of None means "as the
checkpoint recommends"; `Recipe.resolve` fills those in.
"""

from __future__ import annotations

import dataclasses
import json
import math
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from iide_studio.core.errors import RecipeError

RECIPE_VERSION = 1

Task = Literal["old-photo", "super-resolution"]
Fill = Literal["narrow", "certain", "all", "none"]
ColorMode = Literal["auto", "keep", "colorize", "model"]
Sampler = Literal["ddim", "dpm++", "unipc"]
Start = Literal["photo", "noise"]
MaskSource = Literal["auto", "none", "file"]


@dataclass(frozen=True, kw_only=True)
class RegionRecipe:
    """What is written in one region; its mask travels in the request.

    Attributes:
        prompt: What is there, in words ("red woollen dress").
        strength: 0 = exactly the global prompt, 1 = the region's prompt alone.
        mask: Where the mask came from (a path), for the record; may be empty.
    """

    prompt: str
    strength: float = 1.0
    mask: str = ""


@dataclass(frozen=True, kw_only=True)
class Recipe:
    """Choices of one restoration; frozen, comparable and serialisable.

    Attributes:
        task: Restore an old photo, or only raise the resolution.
        negative: The photo is a negative: whoever makes the request inverts it first, with
            `negative.as_positive`.
        scale: Output pixels per input pixel, along each side: 1, 2 or 4.
        prompt: What the photo shows. The empty prompt is trained too.
        negative_prompt: What guidance moves away from.
        regions: Prompts of regions, in order; later ones lie on top.
        mask: Where the scratch mask comes from: the detector, nowhere, or a file.
        mask_threshold: Detector probability from which damage is certain, (0, 1); its edges
            are followed down to half of that.
        grow: Pixels at the working size by which the detected mask is widened.
        fill: Which detected damage is filled: narrow things, these and large areas that are
            beyond doubt, all of it, or none.
        inside_mask_only: Leave every pixel outside the mask bit-identical.
        tone: Share of the predicted tone and colour correction, 0..1.
        denoise: Share of the pre-restorer's change outside the mask, 0..1.
        grain: Share of the scan's own fine grain that stays, 0..1.
        color: See `ColorMode`; "model" takes the network's output as it is.
        steps: Number of diffusion timesteps.
        guidance: Classifier-free guidance weight, at least 1.
        sampler: Which solver steps through the schedule.
        start: Start from the noised encoding of the photo, or from pure noise.
        strength: Share of the schedule that is run, 0..1; 0 = no diffusion.
        fidelity: The controllable feature transformation's weight w, 0..1.
        vividness: Factor on the chroma of colours that a photo is given, 0..3. A network that does
            not know a colour gives the mean of what it may be, which is paler than each of them.
        diffusion_lightness: Share of the diffusion's change of lightness that is taken over
            outside the mask, 0..1.
        seed: Seed of the noise, drawn on the CPU.
        working_size: Longer side at which the networks work, in pixels; 0 = full size.
        diffusion_size: Longer side at which the diffusion works, in pixels, where that is less than
            the working size; 0 = the working size.
        tile: Side of the tiles in which the networks work, in pixels.
    """

    task: Task = "old-photo"
    negative: bool = False
    scale: int = 1
    prompt: str = ""
    negative_prompt: str = ""
    regions: tuple[RegionRecipe, ...] = ()
    mask: MaskSource = "auto"
    mask_threshold: float | None = None
    grow: int | None = None
    fill: Fill | None = None
    inside_mask_only: bool = False
    tone: float | None = None
    denoise: float | None = None
    grain: float | None = None
    color: ColorMode = "auto"
    steps: int | None = None
    guidance: float | None = None
    sampler: Sampler | None = None
    start: Start | None = None
    strength: float | None = None
    fidelity: float | None = None
    vividness: float | None = None
    diffusion_lightness: float | None = None
    seed: int = 0
    working_size: int | None = None
    diffusion_size: int | None = None
    tile: int | None = None

    def __post_init__(self) -> None:
        _check_choices(self)
        _check_ranges(self)
        _check_words(self)

    def resolve(self, recommended: Mapping[str, Any]) -> Recipe:
        """Returns the recipe with every None replaced.

        To colourise, the whole schedule is run unless the recipe gives a strength.

        Args:
            recommended: The checkpoint's values by field name; unknown names raise RecipeError.
        """
        values = {**FALLBACK, **_known(recommended, "the checkpoint's recommended recipe")}
        if self.color == "colorize":
            # Colour can only come from the diffusion, even where it is not recommended otherwise.
            values["strength"] = 1.0
        missing = {k: values[k] for k in values if getattr(self, k) is None}
        return dataclasses.replace(self, **missing)

    def to_json(self) -> dict[str, Any]:
        """Returns a JSON object with `version` and every field."""
        return {"version": RECIPE_VERSION, **dataclasses.asdict(self)}

    @classmethod
    def from_json(cls, data: Any) -> Recipe:
        """Reads what `to_json` wrote, or a part of it.

        Raises:
            RecipeError: if it is no object, is newer than this program, or holds a wrong value.
        """
        if not isinstance(data, dict):
            raise RecipeError("The recipe is not a JSON object.", "Write one with --print-recipe.")
        if data.get("version", RECIPE_VERSION) != RECIPE_VERSION:
            raise RecipeError(
                f"The recipe has version {data['version']!r}; this program reads {RECIPE_VERSION}.",
                "Update IIDE Studio, or write the recipe again with --print-recipe.",
            )
        values = _known({k: v for k, v in data.items() if k != "version"}, "the recipe")
        try:
            values["regions"] = tuple(RegionRecipe(**r) for r in values.get("regions", ()))
            return cls(**values)
        except TypeError as error:
            raise RecipeError(f"The recipe cannot be read: {error}.") from error

    @classmethod
    def loads(cls, text: str) -> Recipe:
        """Reads a recipe from JSON text; raises RecipeError."""
        try:
            return cls.from_json(json.loads(text))
        except ValueError as error:
            raise RecipeError(f"The recipe is not JSON: {error}.") from error


FALLBACK: dict[str, Any] = {
    "mask_threshold": 0.5,
    "grow": 1,
    "fill": "narrow",
    "tone": 1.0,
    "denoise": 1.0,
    "grain": 0.0,
    "steps": 50,
    "guidance": 1.0,
    "sampler": "ddim",
    "start": "photo",
    "strength": 1.0,
    "fidelity": 0.0,
    "vividness": 1.0,
    "diffusion_lightness": 0.0,
    "working_size": 1024,
    "diffusion_size": 0,
    "tile": 512,
}
"""What a checkpoint that recommends nothing gets."""

_RANGES: dict[str, tuple[float, float]] = {
    "mask_threshold": (0.001, 0.999),
    "grow": (0, 64),
    "tone": (0, 1),
    "denoise": (0, 1),
    "grain": (0, 1),
    "steps": (1, 1000),
    "guidance": (1, 30),
    "strength": (0, 1),
    "fidelity": (0, 1),
    "vividness": (0, 3),
    "diffusion_lightness": (0, 1),
    "seed": (0, 2**63 - 1),
    "working_size": (0, 65536),
    "diffusion_size": (0, 65536),
    "tile": (64, 8192),
}
_WHOLE = {"grow", "steps", "seed", "working_size", "diffusion_size", "tile"}


def _known(values: Mapping[str, Any], where: str) -> dict[str, Any]:
    names = {field.name for field in dataclasses.fields(Recipe)}
    for name in values:
        if name not in names:
            raise RecipeError(f"{name!r} in {where} is not a setting of a restoration.")
    return dict(values)


def _check_choices(recipe: Recipe) -> None:
    choices = {
        "task": Task,
        "fill": Fill,
        "color": ColorMode,
        "sampler": Sampler,
        "start": Start,
        "mask": MaskSource,
    }
    for name, kind in choices.items():
        value, allowed = getattr(recipe, name), typing.get_args(kind)
        if value not in allowed and not (value is None and name in FALLBACK):
            raise RecipeError(f"{name} is {value!r}.", f"Choose one of: {', '.join(allowed)}.")
    if type(recipe.scale) is not int or recipe.scale not in (1, 2, 4):
        raise RecipeError(f"scale is {recipe.scale!r}.", "Choose 1, 2 or 4.")


def _check_ranges(recipe: Recipe) -> None:
    for name, (low, high) in _RANGES.items():
        value = getattr(recipe, name)
        if value is None and name in FALLBACK:
            continue
        kinds = (int,) if name in _WHOLE else (int, float)
        if not isinstance(value, kinds) or isinstance(value, bool) or not math.isfinite(value):
            raise RecipeError(f"{name} is {value!r}.", "It must be a number.")
        if not low <= value <= high:
            raise RecipeError(f"{name} is {value}.", f"It must lie from {low} to {high}.")
    for region in recipe.regions:
        if not 0 <= region.strength <= 1:
            raise RecipeError(
                f"The strength of region {region.prompt!r} is {region.strength}.",
                "It must lie from 0 to 1.",
            )


def _check_words(recipe: Recipe) -> None:
    words = {"prompt": recipe.prompt, "negative_prompt": recipe.negative_prompt}
    for region in recipe.regions:
        words |= {"The prompt of a region": region.prompt, "The mask of a region": region.mask}
    for name, value in words.items():
        if not isinstance(value, str):
            raise RecipeError(f"{name} is {value!r}.", "It must be text.")
    for name in ("inside_mask_only", "negative"):
        value = getattr(recipe, name)
        if not isinstance(value, bool):
            raise RecipeError(f"{name} is {value!r}.", "Choose true or false.")
