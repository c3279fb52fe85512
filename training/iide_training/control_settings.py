"""What a configuration says that trains the ControlNet of a pretrained base, as the paper does."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from iide_studio.core.recipe import Recipe
from iide_training.settings import (
    CardText,
    IideChoices,
    SettingsError,
    StageSettings,
    change,
    check_values,
    naming,
    parse_section,
    read_toml,
)

KIND = "controlnet"
"""What such a configuration calls itself; those without a kind train everything from scratch."""
TASKS = ("old-photo", "super-resolution")


@dataclass(frozen=True, kw_only=True)
class ControlChoices:
    """What the paper leaves open of the diffusion's loss.

    Attributes:
        min_snr: Largest signal-to-noise ratio that counts (min-SNR weighting); 0 weighs all alike.
        zero_terminal_snr: Whether the base's schedule ends in pure noise; it must agree with the
            base's scheduler, for the application samples by that.
        prompt_dropped: Share of prompts that are left empty.
        gray: Share of photos that are to be colourised.
    """

    min_snr: float = 0.0
    zero_terminal_snr: bool = False
    prompt_dropped: float = 0.2
    gray: float = 0.3


@dataclass(frozen=True, kw_only=True)
class ControlSettings:
    """One configuration file.

    Attributes:
        name: The checkpoint's name.
        kind: KIND.
        task: One of TASKS.
        seed: Of batches and damage.
        stamps_per_kind: Drawn shapes of each kind of damage.
        development: Held-out samples on which the ControlNet is scored.
        controlnet: How it is trained.
        diffusion: Its loss.
        iide: The paper's step.
        recommended: Recipe values by field name.
        card: Words of the model card.
    """

    name: str
    kind: str = KIND
    task: str
    seed: int = 0
    stamps_per_kind: int = 90
    development: int = 16
    controlnet: StageSettings
    diffusion: ControlChoices
    iide: IideChoices
    recommended: Mapping[str, Any]
    card: CardText

    def scaled(self, factor: float) -> ControlSettings:
        """Returns the settings with a larger or smaller budget."""
        return dataclasses.replace(self, controlnet=self.controlnet.scaled(factor))


def trains_control(path: Path) -> bool:
    """Whether a configuration trains the ControlNet of a pretrained base; raises SettingsError."""
    return read_toml(path).get("kind") == KIND


def read_control_settings(path: Path, changes: Sequence[str] = ()) -> ControlSettings:
    """Reads a configuration; `changes` are as in `read_settings`.

    Raises:
        SettingsError: naming the file and the entry that is wrong.
    """
    data = change(read_toml(path), changes)
    with naming(path):
        return _parse(data)


def _parse(data: dict[str, Any]) -> ControlSettings:
    nested = ("controlnet", "diffusion", "iide", "recommended", "card")
    settings = ControlSettings(
        **check_values(
            ControlSettings, {k: v for k, v in data.items() if k not in nested}, "the file"
        ),
        controlnet=parse_section(StageSettings, data["controlnet"], "controlnet"),
        diffusion=parse_section(ControlChoices, data.get("diffusion", {}), "diffusion"),
        iide=parse_section(IideChoices, data.get("iide", {}), "iide"),
        recommended=data.get("recommended", {}),
        card=parse_section(CardText, data.get("card", {}), "card"),
    )
    if settings.task not in TASKS:
        raise SettingsError(f"task is {settings.task!r}.", f"Choose one of: {', '.join(TASKS)}.")
    if settings.controlnet.size % 64:
        raise SettingsError(f"size is {settings.controlnet.size}.", "Give a multiple of 64.")
    Recipe(task=settings.task).resolve(settings.recommended)  # type: ignore[arg-type]
    return settings
