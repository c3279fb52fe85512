"""Presets: sets of choices that a user takes over with one click."""

from __future__ import annotations

import dataclasses
import json
import logging
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from iide_studio.core.errors import RecipeError
from iide_studio.core.files import new_file
from iide_studio.core.paths import Paths
from iide_studio.core.recipe import RECIPE_VERSION, Recipe

KEPT = ("negative", "prompt", "negative_prompt", "regions", "seed", "tile")
"""What belongs to the photo or the computer and not to a preset."""

_ENDING = ".json"
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_LONGEST = 60

_log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Preset:
    """Choices under a name.

    Attributes:
        name: Unique; what the user called it, or a fixed word that the window translates.
        values: Fields of a recipe; the others are as the checkpoint recommends.
    """

    name: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def applied_to(self, recipe: Recipe) -> Recipe:
        """Returns the recipe with the preset's choices; raises RecipeError for wrong ones."""
        kept = {name: getattr(recipe, name) for name in KEPT}
        return dataclasses.replace(Recipe.from_json(dict(self.values)), **kept)


BUILT_IN = (
    Preset(name="gentle", values={"tone": 0.5, "denoise": 0.4, "grain": 0.6, "strength": 0.0}),
    Preset(name="standard"),
    Preset(
        name="strong",
        values={"fill": "all", "grow": 2, "tone": 1.0, "denoise": 1.0, "strength": 0.4},
    ),
    Preset(name="colorize", values={"color": "colorize"}),
    Preset(name="enlarge", values={"task": "super-resolution", "scale": 2}),
)
"""Those that come with the program, the mildest first. "standard" is what a checkpoint recommends;
"gentle" leaves more of the photo as it is, "strong" fills all damage and lets diffusion draw."""


def presets_folder(paths: Paths) -> Path:
    """Returns where the user's own presets lie."""
    return paths.data / "presets"


class PresetFolder:
    """The user's own presets: one recipe in JSON each, which the command line reads too."""

    def __init__(self, folder: Path) -> None:
        """Keeps them in a folder, which need not exist yet."""
        self._folder = folder

    def presets(self) -> tuple[Preset, ...]:
        """Returns them by name; files that hold no recipe are passed over."""
        if not self._folder.is_dir():
            return ()
        files = sorted(self._folder.glob(f"*{_ENDING}"), key=lambda file: file.stem.casefold())
        found = (_read(file) for file in files)
        return tuple(preset for preset in found if preset is not None)

    def save(self, name: str, recipe: Recipe) -> Preset:
        """Keeps the choices of a recipe under a name; an older preset of that name is replaced.

        Raises:
            RecipeError: if the name cannot be used.
            ExportError: if the file cannot be written.
        """
        preset = Preset(name=_usable(name), values=_choices(recipe))
        self._folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps({"version": RECIPE_VERSION, **preset.values}, indent=1)
        with new_file(self._path(preset.name), overwrite=True) as temporary:
            temporary.write_text(text, encoding="utf-8")
        return preset

    def remove(self, name: str) -> None:
        """Forgets a preset; one that is gone already is no error."""
        self._path(name).unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}{_ENDING}"


def matching(recipe: Recipe, presets: Iterable[Preset]) -> Preset | None:
    """Returns the preset whose choices a recipe has; None if it has some of its own."""
    return next((p for p in presets if p.applied_to(recipe) == recipe), None)


def _choices(recipe: Recipe) -> dict[str, Any]:
    """Returns what a recipe chooses otherwise than a fresh one."""
    fresh = Recipe()
    names = [f.name for f in dataclasses.fields(Recipe) if f.name not in KEPT]
    return {n: getattr(recipe, n) for n in names if getattr(recipe, n) != getattr(fresh, n)}


def _usable(name: str) -> str:
    name = " ".join(name.split())
    if not name or len(name) > _LONGEST or name[0] == "." or _FORBIDDEN.search(name):
        raise RecipeError(
            f"A preset cannot be called {name!r}.",
            f'Use at most {_LONGEST} characters, none of \\ / : * ? " < > |.',
        )
    if any(name.casefold() == preset.name for preset in BUILT_IN):
        raise RecipeError(f"{name} comes with the program.", "Choose another name.")
    return name


def _read(file: Path) -> Preset | None:
    try:
        recipe = Recipe.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeError, RecipeError) as error:
        _log.info("the preset %s is passed over: %s", file, error)
        return None
    return Preset(name=file.stem, values=_choices(recipe))
