"""`iide.json`: what a checkpoint folder says of itself.

{"format_version": 1, "name": "...",
 "tasks": {"old-photo": {"controlnet": "controlnet", "condition_channels": 4,
                         "control": "pre-restored", "pre_restorer": "pre_restorer",
                         "recommended": {...}}, ...},
 "base": null or {"folder": "../sd21-base"},
 "prediction_type": "epsilon", "v_prediction", "sample" or "posterior_residual",
 "latents": null or {"mean": [...], "deviation": [...], "prior_deviation": [...]},
 "trained_on": ..., "licences": ..., "scores": ..., "sha256": {"unet/config.json": "...", ...}}
"""

from __future__ import annotations

import json
import math
import typing
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any, Literal

from iide_studio.core.errors import CheckpointError, RecipeError
from iide_studio.core.recipe import Recipe, Task

FORMAT_VERSION = 1
MANIFEST_NAME = "iide.json"

Control = Literal["pre-restored", "pre-filled", "photo"]
PREDICTION_TYPES = ("epsilon", "v_prediction", "sample", "posterior_residual")
COPY_AGAIN = "Copy the checkpoint folder again from where it came, or choose another one."


@dataclass(frozen=True)
class LatentStatistics:
    """How raw latents are scaled to about unit deviation.

    Attributes:
        mean: Mean of each channel of the raw latents.
        deviation: Deviation of each.
        prior_deviation: Deviation, per channel and in scaled latents, of the clean photo's
            latents around the pre-restored photo's; empty if the checkpoint has no such prior.
    """

    mean: tuple[float, ...]
    deviation: tuple[float, ...]
    prior_deviation: tuple[float, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TaskManifest:
    """What a checkpoint has for one task.

    Attributes:
        condition_channels: Channels of the control image: 3, or 4 with the mask.
        controlnet: Folder of the ControlNet; None where the task needs none.
        control: What the control image shows.
        pre_restorer: Folder of the deterministic network that runs first, or None.
        recommended: Recipe values by field name.
    """

    condition_channels: int
    controlnet: str | None = "controlnet"
    control: Control = "photo"
    pre_restorer: str | None = None
    recommended: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """The contents of `iide.json`; the field names are the file's.

    Attributes:
        name: For people.
        tasks: What the checkpoint can do.
        base: Folder, relative to this one, of the Stable Diffusion that the ControlNets were
            trained with; None if this folder has it.
        prediction_type: What the UNet predicts.
        latents: Scaling per channel; None takes the autoencoder's own scaling factor.
        trained_on: Data, for the record.
        licences: Of data and base, for the record.
        scores: Measured results, for the record.
        sha256: Hash of every file, by its path inside the folder with forward slashes.
    """

    name: str
    tasks: Mapping[Task, TaskManifest]
    base: str | None = None
    prediction_type: str = "epsilon"
    latents: LatentStatistics | None = None
    trained_on: Any = None
    licences: Any = None
    scores: Any = None
    sha256: Mapping[str, str] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Returns the object that `read_manifest` reads."""
        latents = None
        if self.latents is not None:
            latents = {k: list(v) for k, v in vars(self.latents).items() if v}
        return {
            "format_version": FORMAT_VERSION,
            "name": self.name,
            "tasks": {name: dict(vars(task)) for name, task in self.tasks.items()},
            "base": None if self.base is None else {"folder": self.base},
            "prediction_type": self.prediction_type,
            "latents": latents,
            "trained_on": self.trained_on,
            "licences": self.licences,
            "scores": self.scores,
            "sha256": dict(sorted(self.sha256.items())),
        }


def read_json(path: Path) -> dict[str, Any]:
    """Reads a JSON object of a checkpoint.

    Raises:
        CheckpointError: if the file is missing or holds no JSON object.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise CheckpointError(f"{path} cannot be read.", COPY_AGAIN) from error
    except ValueError as error:
        raise CheckpointError(f"{path} is damaged: it is not JSON.", COPY_AGAIN) from error
    if not isinstance(data, dict):
        raise CheckpointError(f"{path} is damaged: it is not a JSON object.", COPY_AGAIN)
    return data


def read_manifest(path: Path) -> Manifest:
    """Reads `iide.json`.

    Raises:
        CheckpointError: naming the file and the entry that is wrong.
    """
    data = read_json(path)
    _check_version(data.get("format_version"), path)
    try:
        return _parse(data)
    except RecipeError as error:
        raise CheckpointError(f"{path}: {error.message}", error.hint) from error
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        reason = f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)
        raise CheckpointError(f"{path} does not fit the format: {reason}.", COPY_AGAIN) from error


def check_inner_path(relative: str, where: Path) -> str:
    """Returns the path.

    Raises:
        CheckpointError: if it is absolute or climbs out of the checkpoint's folder.
    """
    parts = (*PurePosixPath(relative).parts, *PureWindowsPath(relative).parts)
    is_absolute = PurePosixPath(relative).is_absolute() or bool(PureWindowsPath(relative).anchor)
    if not relative or is_absolute or ".." in parts:
        raise CheckpointError(
            f"{where} names {relative!r}, which lies outside of the checkpoint's folder.",
            "Do not use this checkpoint unless you trust who made it.",
        )
    return relative


def _check_version(version: Any, path: Path) -> None:
    if isinstance(version, int) and version > FORMAT_VERSION:
        raise CheckpointError(
            f"{path} has format version {version}; this program reads up to {FORMAT_VERSION}.",
            "Update IIDE Studio to use this checkpoint.",
        )
    if version != FORMAT_VERSION or isinstance(version, bool):
        raise CheckpointError(f"{path} has no valid format version: {version!r}.", COPY_AGAIN)


def _parse(data: Mapping[str, Any]) -> Manifest:
    known = typing.get_args(Task)
    tasks = {name: _parse_task(name, task) for name, task in data["tasks"].items() if name in known}
    if not tasks:
        raise ValueError(f"tasks holds none of {', '.join(known)}")
    prediction_type = data["prediction_type"]
    if prediction_type not in PREDICTION_TYPES:
        raise ValueError(f"prediction_type is {prediction_type!r}")
    base, latents = data.get("base"), data.get("latents")
    manifest = Manifest(
        name=str(data["name"]),
        tasks=tasks,
        base=None if base is None else str(base["folder"]),
        prediction_type=prediction_type,
        latents=None if latents is None else _parse_latents(latents),
        trained_on=data.get("trained_on"),
        licences=data.get("licences"),
        scores=data.get("scores"),
        sha256={str(k): str(v).lower() for k, v in (data.get("sha256") or {}).items()},
    )
    has_prior = manifest.latents is not None and manifest.latents.prior_deviation
    if prediction_type == "posterior_residual" and not has_prior:
        raise ValueError("posterior_residual needs latents.prior_deviation")
    return manifest


def _parse_task(name: Task, data: Mapping[str, Any]) -> TaskManifest:
    recommended = dict(data.get("recommended") or {})
    Recipe(task=name, **{k: v for k, v in recommended.items() if k != "task"})
    task = TaskManifest(
        condition_channels=data["condition_channels"],
        controlnet=data.get("controlnet"),
        control=data.get("control", "photo"),
        pre_restorer=data.get("pre_restorer"),
        recommended=recommended,
    )
    if task.condition_channels not in (3, 4):
        raise ValueError(f"condition_channels of {name} is {task.condition_channels!r}, not 3 or 4")
    if task.control not in typing.get_args(Control):
        raise ValueError(f"control of {name} is {task.control!r}")
    if task.controlnet is None and name == "old-photo":
        raise ValueError("the task old-photo has no controlnet")
    return task


def _parse_latents(data: Mapping[str, Any]) -> LatentStatistics:
    values = {
        k: tuple(float(v) for v in data.get(k) or ()) for k in vars(LatentStatistics(*[()] * 2))
    }
    mean, deviation, prior = values["mean"], values["deviation"], values["prior_deviation"]
    if not mean or len(mean) != len(deviation) or len(prior) not in (0, len(mean)):
        raise ValueError("the lists of latents are not of one length")
    if not all(math.isfinite(v) for v in mean) or not all(v > 0 for v in (*deviation, *prior)):
        raise ValueError("latents holds a deviation that is not positive")
    return LatentStatistics(mean, deviation, prior)
