"""What results are called."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from iide_studio.core.presets import BUILT_IN, PresetFolder, matching
from iide_studio.core.recipe import Recipe
from iide_studio.ui.restoring.preset_titles import preset_title


def result_title(recipe: Recipe, own: PresetFolder) -> str:
    """Returns what a result is called: by the preset that made it, else by what it was for.

    Args:
        recipe: As it was asked for, before anything was resolved.
        own: The user's presets.
    """
    translate = QCoreApplication.translate
    preset = matching(recipe, (*BUILT_IN, *own.presets()))
    if preset is not None:
        return translate("Results", "Result: {preset}").format(preset=preset_title(preset.name))
    if recipe.color == "colorize":
        return translate("Results", "Result: coloured")
    return translate("Results", "Result")


def free_name(wanted: str, taken: Iterable[str]) -> str:
    """Returns a name that nothing has yet: the wanted one, or that with a number from 2 on."""
    names, number, name = set(taken), 1, wanted
    while name in names:
        number += 1
        name = f"{wanted} {number}"
    return name
