"""Everything that a run needs to go on bit for bit, in one file without pickle."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from iide_studio.core.errors import StudioError
from iide_training.weight_files import read_tensors, write_tensors

STATE = "state.safetensors"


@dataclass
class Progress:
    """How far a run is.

    Attributes:
        step: Steps taken, skipped ones among them.
        elapsed: Seconds of training.
        skipped: Steps whose gradient was no number.
        returned: Times that the run went back to its last state.
        best: Highest score so far; None = not scored yet.
        losses: What the watch for spikes remembers.
    """

    step: int = 0
    elapsed: float = 0.0
    skipped: int = 0
    returned: int = 0
    best: float | None = None
    losses: list[float] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True, eq=False)
class TrainerState:
    """References to what changes while a stage is trained.

    Attributes:
        model: The network under training.
        averaged: Its moving average.
        optimizer: Of the trainable parameters.
        rng: Draws photos and crops.
        generator: Draws damage and noise, on the training device.
        scaler: Of float16 gradients, or None.
        pool: Aged samples that are used again, or None.
    """

    model: nn.Module
    averaged: nn.Module
    optimizer: Any
    rng: random.Random
    generator: torch.Generator
    scaler: Any = None
    pool: Any = None

    def save(self, path: Path, progress: Progress) -> None:
        """Writes everything; raises ExportError."""
        moments, scalars = _split_optimizer(self.optimizer.state_dict()["state"])
        tensors = {
            **_named("model", self.model.state_dict()),
            **_named("averaged", self.averaged.state_dict()),
            **_named("optimizer", moments),
            **_named("chance", self._chances()),
            **(_named("pool", self.pool.state_dict()) if self.pool is not None else {}),
        }
        facts = {
            "progress": vars(progress),
            "optimizer": scalars,
            "rng": self.rng.getstate(),
            "python": random.getstate(),
            "scaler": self.scaler.state_dict() if self.scaler is not None else None,
        }
        write_tensors(path, tensors, facts)

    def load(self, path: Path) -> Progress:
        """Takes over what was saved; raises StudioError if it does not fit."""
        tensors, facts = read_tensors(path)
        try:
            self._load_weights(tensors, facts)
            if self.pool is not None:
                self.pool.load_state_dict(_part("pool", tensors), device=self.generator.device)
            self._load_chances(_part("chance", tensors))
            self.rng.setstate(_rng_state(facts["rng"]))
            random.setstate(_rng_state(facts["python"]))
            if self.scaler is not None and facts["scaler"]:
                self.scaler.load_state_dict(facts["scaler"])
            return Progress(**facts["progress"])
        except (RuntimeError, KeyError, TypeError, ValueError) as error:
            raise StudioError(
                f"The state in {path} does not fit the configuration.",
                "Give the configuration that it was begun with, or delete the stage's folder.",
            ) from error

    def go_back(self, path: Path) -> None:
        """Takes the weights and the optimizer's memory of a state, but none of its chance."""
        self._load_weights(*read_tensors(path))

    def _load_weights(self, tensors: Mapping[str, Tensor], facts: Mapping[str, Any]) -> None:
        self.model.load_state_dict(_part("model", tensors))
        self.averaged.load_state_dict(_part("averaged", tensors))
        state = _join_optimizer(_part("optimizer", tensors), facts["optimizer"])
        groups = self.optimizer.state_dict()["param_groups"]
        self.optimizer.load_state_dict({"state": state, "param_groups": groups})

    def _chances(self) -> dict[str, Tensor]:
        chances = {"generator": self.generator.get_state(), "cpu": torch.get_rng_state()}
        if self.generator.device.type == "cuda":
            chances["cuda"] = torch.cuda.get_rng_state(self.generator.device)
        return chances

    def _load_chances(self, chances: Mapping[str, Tensor]) -> None:
        self.generator.set_state(chances["generator"])
        torch.set_rng_state(chances["cpu"])
        if self.generator.device.type == "cuda" and "cuda" in chances:
            torch.cuda.set_rng_state(chances["cuda"], self.generator.device)


def _named(part: str, tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    return {f"{part}.{name}": tensor for name, tensor in tensors.items()}


def _part(part: str, tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    start = f"{part}."
    return {k.removeprefix(start): v for k, v in tensors.items() if k.startswith(start)}


def _split_optimizer(
    state: Mapping[int, Mapping[str, Any]],
) -> tuple[dict[str, Tensor], dict[str, Any]]:
    """Parts an optimizer's memory into tensors and plain numbers, by "parameter.name"."""
    tensors, scalars = {}, {}
    for name, value in _flat(state):
        (tensors if isinstance(value, Tensor) else scalars)[name] = value
    return tensors, scalars


def _flat(state: Mapping[int, Mapping[str, Any]]) -> Iterator[tuple[str, Any]]:
    for index, values in state.items():
        for name, value in values.items():
            yield f"{index}.{name}", value


def _join_optimizer(
    tensors: Mapping[str, Tensor], scalars: Mapping[str, Any]
) -> dict[int, dict[str, Any]]:
    state: dict[int, dict[str, Any]] = {}
    for key, value in {**tensors, **scalars}.items():
        index, _, name = key.partition(".")
        state.setdefault(int(index), {})[name] = value
    return state


def _rng_state(values: list[Any]) -> tuple[Any, ...]:
    """Returns JSON's lists as the tuples that `random` wants."""
    version, internal, gauss = values
    return version, tuple(internal), gauss
