"""What a training configuration says: budgets, shapes, the recipe and the words of the card."""

from __future__ import annotations

import dataclasses
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
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

_CHOICES = {
    "mixed_precision": ("no", "bf16", "fp16"),
    "optimizer": ("adamw", "adamw-8bit"),
}
Section = TypeVar("Section")


class SettingsError(StudioError):
    """A training configuration has a value that makes no sense."""


@dataclass(frozen=True, kw_only=True)
class StageSettings:
    """How one stage is trained.

    Attributes:
        minutes: Training time, over every resumed run.
        steps: Steps in place of minutes; only they make a run repeatable bit for bit.
        learning_rate: Peak of the cosine.
        warmup_steps: Steps of linear rise.
        average: Decay of the moving average of the weights.
        batch: Samples in a batch.
        members: Networks that are trained one after the other, to be averaged; scratch detector.
        noises: How many of them show the same photo, each with other noise; diffusion stages.
        accumulation: Batches of which each step takes the mean gradient.
        size: Side of the crops in pixels; the tone stage has a size of its own.
        mixed_precision: "no", "bf16" or "fp16"; the last one needs a GPU.
        optimizer: "adamw", or "adamw-8bit" with bitsandbytes.
        clip: Largest norm of the gradient.
        rollback: How far the loss may jump before the run goes back, see LossWatch; 0 = any.
        gradient_checkpointing: Saves memory for time, in the networks of diffusers.
        compile: Whether networks are compiled by torch.compile.
        save_seconds: Time between states.
        score_seconds: Time between scores on the photos kept aside.
    """

    minutes: float = 0.0
    steps: int = 0
    learning_rate: float = 1e-3
    warmup_steps: int = 100
    average: float = 0.999
    batch: int = 16
    members: int = 1
    noises: int = 1
    accumulation: int = 1
    size: int = 128
    mixed_precision: str = "bf16"
    optimizer: str = "adamw"
    clip: float = 1.0
    rollback: float = 8.0
    gradient_checkpointing: bool = False
    compile: bool = False
    save_seconds: float = 60.0
    score_seconds: float = 240.0

    def __post_init__(self) -> None:
        if (self.minutes > 0) == (self.steps > 0) or min(self.minutes, self.steps) < 0:
            raise SettingsError(
                f"A stage has minutes = {self.minutes:g} and steps = {self.steps}.",
                "Give one of them, a positive number.",
            )
        for name, allowed in _CHOICES.items():
            if getattr(self, name) not in allowed:
                raise SettingsError(
                    f"{name} is {getattr(self, name)!r}.", f"Choose one of: {', '.join(allowed)}."
                )
        for name in ("learning_rate", "batch", "members", "noises", "accumulation", "size", "clip"):
            if getattr(self, name) <= 0:
                raise SettingsError(f"{name} is {getattr(self, name)}.", "Give a positive number.")

    @property
    def budget(self) -> str:
        """The budget in words, as "28 minutes" or "500 steps"."""
        return f"{self.steps} steps" if self.steps else f"{self.minutes:.3g} minutes"

    def scaled(self, factor: float) -> StageSettings:
        """Returns the settings with a larger or smaller budget, one step at the least."""
        if self.steps:
            return dataclasses.replace(self, steps=max(1, round(self.steps * factor)))
        return dataclasses.replace(self, minutes=self.minutes * factor)


@dataclass(frozen=True, kw_only=True)
class NetworkSettings:
    """Shapes of what a checkpoint trained from scratch consists of.

    Attributes:
        latent_channels: Principal components that the autoencoder keeps.
        tone_width: Channels of the tone model's first level.
        tone_depth: Residual blocks at each of its levels.
        unet_widths: Channels of the UNet's levels, multiples of 32.
        text_width: Width of the text encoder.
        text_layers: Its layers.
        vocabulary: Byte pairs.
        prompt_tokens: Tokens of a prompt, begin and end included.
    """

    latent_channels: int = 16
    tone_width: int = 32
    tone_depth: int = 0
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
        pairs: Held-out photos that are aged to score the finished checkpoint.
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
    pairs: int = 12
    stages: Mapping[str, StageSettings]
    networks: NetworkSettings
    iide: IideChoices
    recommended: Mapping[str, Mapping[str, Any]]
    card: CardText

    def scaled(self, factor: float) -> TrainingSettings:
        """Returns the settings with every stage's minutes, or steps, multiplied."""
        if not 0 < factor < 1e6:
            raise SettingsError(f"The scale of the minutes is {factor}.", "Give a positive number.")
        stages = {name: stage.scaled(factor) for name, stage in self.stages.items()}
        return dataclasses.replace(self, stages=stages)

    def recipe(self, task: str) -> Recipe:
        """Returns the recommended recipe of a task, complete."""
        values = self.recommended.get(task, {})
        return Recipe(task=task).resolve(values)  # type: ignore[arg-type]


def config_folder() -> Path:
    """The folder of the configurations that come with the program."""
    package = Path(__file__).resolve().parent
    places = (package / "configs", package.parent / "configs")
    return next((place for place in places if place.is_dir()), places[-1])


def default_config() -> Path:
    """The configuration of the checkpoint that comes with the program."""
    return config_folder() / "embedded.toml"


def find_config(name: Path) -> Path:
    """Returns the path of a configuration, given as a path or as the name of one of ours."""
    ours = config_folder() / f"{name}.toml"
    return ours if not name.exists() and name.parent == Path() and ours.is_file() else name


def read_settings(path: Path | None = None, changes: Sequence[str] = ()) -> TrainingSettings:
    """Reads a configuration.

    Args:
        path: A TOML file; None takes the embedded checkpoint's.
        changes: Values to take in place of the file's, "stages.tone.minutes=5".

    Raises:
        SettingsError: naming the file and the entry that is wrong.
    """
    path = path or default_config()
    data = change(read_toml(path), changes)
    with naming(path):
        return _parse(data)


def read_toml(path: Path) -> dict[str, Any]:
    """Reads a TOML file; raises SettingsError."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(
            f"The configuration {path} cannot be read.", "Name a TOML file with --config."
        ) from error
    except ValueError as error:
        raise SettingsError(f"{path} is not valid TOML: {error}.") from error


def change(data: dict[str, Any], changes: Sequence[str]) -> dict[str, Any]:
    """Sets single values, each given as "key.key=value" with the value as in TOML.

    A text needs no quotation marks.

    Raises:
        SettingsError: if one is not of that form.
    """
    for text in changes:
        key, found, value = text.partition("=")
        *sections, last = (part.strip() for part in key.split("."))
        if not found or not last:
            raise SettingsError(
                f"{text!r} is no setting.", "Write key=value, such as stages.tone.minutes=5."
            )
        place = data
        for section in sections:
            place = place.setdefault(section, {})
            if not isinstance(place, dict):
                raise SettingsError(f"{section} in {text!r} has no settings below it.")
        try:
            place[last] = tomllib.loads(f"value = {value}")["value"]
        except ValueError:
            place[last] = value.strip()
    return data


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Turns what goes wrong with a configuration into a SettingsError that names the file."""
    try:
        yield
    except (RecipeError, SettingsError) as error:
        raise SettingsError(f"{path}: {error.message}", error.hint) from error
    except (KeyError, TypeError, AttributeError) as error:
        reason = f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)
        raise SettingsError(
            f"{path} does not fit the format: {reason}.", f"Compare it with {default_config()}."
        ) from error


def _parse(data: dict[str, Any]) -> TrainingSettings:
    stages = {
        name: parse_section(StageSettings, data["stages"][name], f"stages.{name}")
        for name in STAGE_NAMES
    }
    unknown = data["stages"].keys() - stages.keys()
    if unknown:
        raise SettingsError(f"There is no stage {min(unknown)!r}.", f"Stages: {STAGE_NAMES}.")
    nested = ("stages", "networks", "iide", "recommended", "card")
    settings = TrainingSettings(
        **check_values(
            TrainingSettings, {k: v for k, v in data.items() if k not in nested}, "the file"
        ),
        stages=stages,
        networks=parse_section(NetworkSettings, data.get("networks", {}), "networks"),
        iide=parse_section(IideChoices, data.get("iide", {}), "iide"),
        recommended=data.get("recommended", {}),
        card=parse_section(CardText, data.get("card", {}), "card"),
    )
    for task in settings.recommended:
        settings.recipe(task)
    return settings


def parse_section(kind: type[Section], values: Mapping[str, Any], name: str) -> Section:
    """Makes a settings class; TOML's lists become tuples, its texts lose their outer blanks.

    Args:
        kind: A dataclass whose fields are numbers, texts, booleans or tuples.
        values: By field name.
        name: Of the section, for messages.

    Raises:
        SettingsError: if a value is unknown or of the wrong kind.
    """
    plain = {
        key: tuple(v) if isinstance(v, list) else v.strip() if isinstance(v, str) else v
        for key, v in check_values(kind, values, f"[{name}]").items()
    }
    return kind(**plain)


def check_values(kind: type[Any], values: Mapping[str, Any], place: str) -> Mapping[str, Any]:
    """Returns the values.

    Raises:
        SettingsError: if one is no field of the dataclass, or of another kind than that.
    """
    fields = {field.name: str(field.type) for field in dataclasses.fields(kind)}
    for key, value in values.items():
        if key not in fields:
            raise SettingsError(
                f"There is no setting {key!r} in {place}.", f"There are: {', '.join(fields)}."
            )
        if not _is_of(fields[key], value):
            raise SettingsError(
                f"{key} in {place} is {value!r}.", f"It must be of the kind {fields[key]}."
            )
    return values


def _is_of(kind: str, value: Any) -> bool:
    """Whether a value of TOML fits an annotation; a whole number is a decimal one, too."""
    if isinstance(value, bool) or kind == "bool":
        return isinstance(value, bool) and kind == "bool"
    kinds = {"int": int, "float": (int, float), "str": str}
    return isinstance(value, kinds.get(kind, list))
