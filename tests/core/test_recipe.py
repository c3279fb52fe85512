"""Recipes: from JSON and back, and what they refuse."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import pytest

from iide_studio.core.errors import RecipeError
from iide_studio.core.recipe import FALLBACK, Recipe, RegionRecipe

UNUSUAL = Recipe(
    task="super-resolution",
    negative=True,
    scale=4,
    prompt="a woman",
    negative_prompt="blurry",
    regions=(RegionRecipe(prompt="red dress", strength=0.5, mask="dress.png"),),
    mask="none",
    mask_threshold=0.3,
    grow=3,
    fill="all",
    inside_mask_only=True,
    tone=0.1,
    denoise=0.2,
    grain=0.3,
    color="keep",
    steps=7,
    guidance=2.5,
    sampler="unipc",
    start="noise",
    strength=0.4,
    fidelity=0.6,
    vividness=1.5,
    diffusion_lightness=0.7,
    seed=8,
    working_size=0,
    diffusion_size=300,
    tile=256,
)


def test_every_field_survives_json() -> None:
    usual = Recipe()
    for field in dataclasses.fields(Recipe):
        assert getattr(UNUSUAL, field.name) != getattr(usual, field.name)
    assert Recipe.loads(json.dumps(UNUSUAL.to_json())) == UNUSUAL
    assert Recipe.loads(json.dumps(usual.to_json())) == usual


def test_resolving_fills_in_only_what_is_open() -> None:
    resolved = Recipe(steps=9).resolve({"steps": 4, "strength": 0.25})
    assert (resolved.steps, resolved.strength, resolved.tile) == (9, 0.25, FALLBACK["tile"])
    assert None not in dataclasses.asdict(resolved).values()
    assert UNUSUAL.resolve({"steps": 4}) == UNUSUAL


@pytest.mark.parametrize(
    "values",
    [
        {"steps": -1},
        {"steps": 2.5},
        {"steps": True},
        {"scale": 3},
        {"scale": True},
        {"tone": 1.1},
        {"tone": float("nan")},
        {"seed": None},
        {"color": "pink"},
        {"prompt": 5},
        {"inside_mask_only": "yes"},
        {"regions": None},
        {"regions": [{"prompt": "red dress", "strength": 2}]},
        {"regions": [{"prompt": "red dress", "strength": "much"}]},
        {"regions": [{"strength": 1}]},
        {"colour": "keep"},
        {"version": 2},
    ],
    ids=str,
)
def test_wrong_values_are_refused_with_a_sentence(values: dict[str, Any]) -> None:
    with pytest.raises(RecipeError) as caught:
        Recipe.from_json(values)
    assert caught.value.message.endswith(".")


@pytest.mark.parametrize("text", ["", "{", "[]", "3"])
def test_what_is_no_recipe_is_refused(text: str) -> None:
    with pytest.raises(RecipeError):
        Recipe.loads(text)


def test_an_unknown_recommendation_is_refused() -> None:
    with pytest.raises(RecipeError, match="shine"):
        Recipe().resolve({"shine": 1})
