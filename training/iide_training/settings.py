"""What a training configuration says: budgets, shapes, the recipe and the words of the card."""

from __future__ import annotations

import dataclasses
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from iide_studio.core.errors import RecipeError, StudioError
from iide_studio.core.recipe import Recipe

STAGE_NAMES = (
    "tone",
    "scratch-detector",
    "pre-restorer",
    "super-resolution",
    "autoencoder",
    "base",
    "controlnet",
    "cfw",
)
"""In the order in which they depend on each other."""

Section = TypeVar("Section")


class SettingsError(StudioError):
    """A training configuration has a value that makes no sense."""


@dataclass(frozen=True, kw_only=True)
class StageSettings:
    """How one stage is trained.

    Attributes:
        minutes: Training time, over every resumed run.
        learning_rate: Peak of the cosine.
        warmup_steps: Steps of linear rise.
        average: Decay of the moving average of the weights.
        batch: Photos in a step.
        size: Side of the crops in pixels; the tone stage has a size of its own.
        autocast: Whether to compute in bfloat16 where that is safe.
    """

    minutes: float
    learning_rate: float = 1e-3
    warmup_steps: int = 100
    average: float = 0.999
    batch: int = 16
    size: int = 128
    autocast: bool = True


@dataclass(frozen=True, kw_only=True)
class NetworkSettings:
    """Shapes of what a checkpoint trained from scratch consists of.

    Attributes:
        latent_channels: Principal components that the autoencoder keeps.
        unet_widths: Channels of the UNet's levels, multiples of 32.
        text_width: Width of the text encoder.
        text_layers: Its layers.
        vocabulary: Byte pairs.
        prompt_tokens: Tokens of a prompt, begin and end included.
    """

    latent_channels: int = 16
    unet_widths: tuple[int, ...] = (64, 96, 160)
    text_width: int = 192
    text_layers: int = 3
    vocabulary: int = 2048
    prompt_tokens: int = 32


@dataclass(frozen=True, kw_only=True)
class IideChoices:
    """The paper's step; see `iide_step.IideSettings`, which needs torch."""

    probability: float = 0.5
    stride: int = 250
    is_prefilled: bool = True


@dataclass(frozen=True, kw_only=True)
class CardText:
    """What the model card says that cannot be measured.

    Attributes:
        trained_on: The data, in words.
        licences: One line for each source.
        limits: What to expect no good of.
    """

    trained_on: str = "Photographs that its maker does not name."
    licences: tuple[str, ...] = ()
    limits: str = ""


@dataclass(frozen=True, kw_only=True)
class TrainingSettings:
    """One configuration file.

    Attributes:
        name: The checkpoint's name.
        seed: Of weights, batches and damage.
        stamps_per_kind: Drawn shapes of each kind of damage.
        development: Held-out samples on which the diffusion stages are scored.
        stages: By stage name; every stage is there.
        networks: Shapes.
        iide: The paper's step.
        recommended: Recipe values by field name, per task.
        card: Words of the model card.
    """

    name: str
    seed: int = 0
    stamps_per_kind: int = 90
    development: int = 48
    stages: Mapping[str, StageSettings]
    networks: NetworkSettings
    iide: IideChoices
    recommended: Mapping[str, Mapping[str, Any]]
    card: CardText

    def scaled(self, factor: float) -> TrainingSettings:
        """Returns the settings with every stage's minutes multiplied."""
        if not 0 < factor < 1e6:
            raise SettingsError(f"The scale of the minutes is {factor}.", "Give a positive number.")
        stages = {
            name: dataclasses.replace(stage, minutes=stage.minutes * factor)
            for name, stage in self.stages.items()
        }
        return dataclasses.replace(self, stages=stages)

    def recipe(self, task: str) -> Recipe:
        """Returns the recommended recipe of a task, complete."""
        values = self.recommended.get(task, {})
        return Recipe(task=task).resolve(values)  # type: ignore[arg-type]


def default_config() -> Path:
    """The configuration of the checkpoint that comes with the program."""
    package = Path(__file__).resolve().parent
    places = (package / "configs" / "embedded.toml", package.parent / "configs" / "embedded.toml")
    return next((place for place in places if place.is_file()), places[-1])


def read_settings(path: Path | None = None) -> TrainingSettings:
    """Reads a configuration.

    Args:
        path: A TOML file; None takes the embedded checkpoint's.

    Raises:
        SettingsError: naming the file and the entry that is wrong.
    """
    path = path or default_config()
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(
            f"The configuration {path} cannot be read.", "Name a TOML file with --config."
        ) from error
    except ValueError as error:
        raise SettingsError(f"{path} is not valid TOML: {error}.") from error
    try:
        return _parse(data)
    except RecipeError as error:
        raise SettingsError(f"{path}: {error.message}", error.hint) from error
    except (KeyError, TypeError, AttributeError) as error:
        reason = f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)
        raise SettingsError(
            f"{path} does not fit the format: {reason}.", f"Compare it with {default_config()}."
        ) from error


def _parse(data: dict[str, Any]) -> TrainingSettings:
    stages = {name: _section(StageSettings, data["stages"][name]) for name in STAGE_NAMES}
    nested = ("stages", "networks", "iide", "recommended", "card")
    settings = TrainingSettings(
        **{key: value for key, value in data.items() if key not in nested},
        stages=stages,
        networks=_section(NetworkSettings, data.get("networks", {})),
        iide=_section(IideChoices, data.get("iide", {})),
        recommended=data.get("recommended", {}),
        card=_section(CardText, data.get("card", {})),
    )
    for task in settings.recommended:
        settings.recipe(task)
    return settings


def _section(kind: type[Section], values: Mapping[str, Any]) -> Section:
    """Makes a settings class; TOML's lists become tuples, its texts lose their outer blanks."""
    plain = {
        key: tuple(v) if isinstance(v, list) else v.strip() if isinstance(v, str) else v
        for key, v in values.items()
    }
    return kind(**plain)
