"""Presets, and what follows when a choice is changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iide_studio.core.errors import RecipeError
from iide_studio.core.presets import BUILT_IN, KEPT, PresetFolder, matching
from iide_studio.core.recipe import Recipe
from iide_studio.core.recipe_editing import can_stay_inside_mask, is_drawing, scales, with_choice
from iide_studio.core.variations import most_variations, with_seeds

OWN = Recipe(prompt="a soldier", negative_prompt="blur", seed=7, tile=256)


@pytest.mark.parametrize("preset", BUILT_IN, ids=lambda preset: preset.name)
def test_a_preset_leaves_words_and_seed_alone_and_is_found_again(preset) -> None:
    changed = preset.applied_to(OWN)
    assert all(getattr(changed, name) == getattr(OWN, name) for name in KEPT)
    assert matching(changed, BUILT_IN) is preset


def test_a_change_by_hand_is_no_preset_any_more() -> None:
    assert matching(with_choice(OWN, "tone", 0.25), BUILT_IN) is None


def test_own_presets_are_kept_read_by_the_command_line_and_removed(tmp_path: Path) -> None:
    folder = PresetFolder(tmp_path / "presets")
    assert folder.presets() == ()
    recipe = with_choice(with_choice(OWN, "tone", 0.25), "fill", "all")
    folder.save("  Glass  plates, größer ", recipe)
    (saved,) = folder.presets()
    assert saved.name == "Glass plates, größer"
    assert saved.applied_to(Recipe(seed=3)) == Recipe(seed=3, tone=0.25, fill="all")
    text = (tmp_path / "presets" / "Glass plates, größer.json").read_text(encoding="utf-8")
    assert Recipe.loads(text) == Recipe(tone=0.25, fill="all")
    folder.save("Glass plates, größer", Recipe(tone=0.5))
    assert [p.values for p in folder.presets()] == [{"tone": 0.5}]
    folder.remove(saved.name)
    folder.remove(saved.name)
    assert folder.presets() == ()


def test_files_that_hold_no_recipe_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "good.json").write_text('{"version": 1, "tone": 0.1}')
    (tmp_path / "newer.json").write_text('{"version": 99}')
    (tmp_path / "broken.json").write_bytes(b"\xff{")
    assert [preset.name for preset in PresetFolder(tmp_path).presets()] == ["good"]


@pytest.mark.parametrize("name", ["", "  ", "../x", "a/b", ".hidden", "Gentle", "x" * 61, "a\0b"])
def test_names_that_cannot_be_files_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(RecipeError):
        PresetFolder(tmp_path).save(name, Recipe())
    assert list(tmp_path.iterdir()) == []


CHOICES = st.sampled_from(
    [
        *(("task", task) for task in ("old-photo", "super-resolution")),
        *(("scale", scale) for scale in (1, 2, 4)),
        *(("inside_mask_only", value) for value in (True, False)),
    ]
)


@given(st.lists(CHOICES, max_size=8))
def test_whatever_is_chosen_does_not_contradict_itself(choices: list) -> None:
    recipe = Recipe()
    for name, value in choices:
        if name == "scale" and value not in scales(recipe.task):
            continue
        recipe = with_choice(recipe, name, value)
        assert getattr(recipe, name) == value
        assert recipe.scale in scales(recipe.task)
        assert can_stay_inside_mask(recipe) or not recipe.inside_mask_only


def test_variations_have_seeds_of_their_own() -> None:
    recipes = with_seeds(Recipe(seed=2**63 - 2), 4)
    assert [recipe.seed for recipe in recipes] == [2**63 - 2, 2**63 - 1, 0, 1]
    assert most_variations(Recipe()) > 1
    assert most_variations(Recipe(scale=2)) == 1
    embedded = {"strength": 0.0}
    assert not is_drawing(Recipe().resolve(embedded))
    assert is_drawing(Recipe(color="colorize").resolve(embedded))
