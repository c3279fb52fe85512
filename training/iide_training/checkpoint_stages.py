"""Takes a finished checkpoint apart into stages, so that training can go on from its weights."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor, nn

from iide_studio.core.errors import CheckpointError, StudioError
from iide_studio.core.files import make_folder
from iide_studio.core.recipe import Task
from iide_studio.diffusion.checkpoint import Checkpoint, load_checkpoint
from iide_studio.diffusion.manifest import MANIFEST_NAME
from iide_training.trained_networks import LATENTS, TOKENIZER, member_name, write_latents
from iide_training.weight_files import BEST, write_tensors

_PARTS = {
    "tone": "tone",
    "pre-restorer": "pre_restorer",
    "super-resolution": "super_resolution",
    "autoencoder": "vae",
    "cfw": "fidelity",
}
"""Stages that train one network, and where a checkpoint keeps it."""
_DIFFUSION = ("text_encoder", "unet", "controlnet")
_DETECTOR = "scratch_detector"


def is_checkpoint(folder: Path) -> bool:
    """Whether a folder is a checkpoint, and not a run's folder of stages."""
    return (folder / MANIFEST_NAME).is_file()


def write_stages(checkpoint: Path, work: Path) -> list[str]:
    """Writes the weights of a checkpoint as stages of a run; returns the stages' names.

    The optimizer's state is not in a checkpoint, so stages go on from the weights alone. The base
    gets the ControlNet that IIDE trained: there is only this one.

    Args:
        checkpoint: Trained from scratch by `iide-train`, unlike one that names a base.
        work: A new or empty folder.

    Raises:
        StudioError: if the checkpoint is damaged or of another kind, or something is in the way.
    """
    if work.exists() and any(work.iterdir()):
        raise StudioError(f"{work} is not empty.", "Choose another folder.")
    loaded = load_checkpoint(checkpoint)
    _require_own(loaded, checkpoint)
    make_folder(work)
    stages = {name: _weights(loaded, part) for name, part in _PARTS.items() if part in loaded.parts}
    stages |= _members(_weights(loaded, _DETECTOR))
    stages["base"] = stages["controlnet"] = {
        f"{part}.{name}": tensor
        for part in _DIFFUSION
        for name, tensor in _weights(loaded, part).items()
    }
    for stage, tensors in stages.items():
        make_folder(work / stage)
        write_tensors(work / stage / BEST, tensors)
    assert loaded.manifest.latents is not None
    shutil.copytree(loaded.parts["tokenizer"], work / TOKENIZER)
    write_latents(work / "base", loaded.manifest.latents)  # last: by it `open_start` knows the rest
    return sorted(stages)


def open_start(start: Path | None, work: Path) -> Path | None:
    """Returns the folder of stages to start from; a checkpoint is first taken apart below `work`.

    Raises:
        StudioError: as `write_stages`.
    """
    if start is None or not is_checkpoint(start):
        return start
    stages = work / "start"
    if not (stages / "base" / LATENTS).is_file():
        shutil.rmtree(stages, ignore_errors=True)  # what a stopped run left of it
        write_stages(start, stages)
    return stages


def load_controlnet(model: nn.Module, checkpoint: Path, task: Task) -> None:
    """Gives a ControlNet the weights of a checkpoint's.

    Raises:
        StudioError: if the checkpoint is damaged, has none for the task, or one of another shape.
    """
    loaded = load_checkpoint(checkpoint)
    part = loaded.task(task).controlnet
    if part is None:
        raise CheckpointError(
            f"{checkpoint} has no ControlNet for the task {task}.", "Name another checkpoint."
        )
    try:
        model.load_state_dict(_weights(loaded, part))
    except RuntimeError as error:
        raise CheckpointError(
            f"The ControlNet of {checkpoint} does not fit this base.",
            "Name a checkpoint of the same base, or leave out --start-from.",
        ) from error


def _require_own(loaded: Checkpoint, folder: Path) -> None:
    needed = ("tone", _DETECTOR, "pre_restorer", "vae", *_DIFFUSION)
    missing = [part for part in needed if part not in loaded.parts]
    is_ours = loaded.manifest.base is None and loaded.manifest.latents is not None
    if missing or not is_ours:
        reason = f"has no {missing[0]}" if missing else "was not trained from scratch"
        raise CheckpointError(
            f"{folder} {reason}, so training cannot go on from it.",
            "Name a checkpoint that 'iide-train all' made from scratch, such as the one that comes "
            "along.",
        )


def _weights(loaded: Checkpoint, part: str) -> dict[str, Tensor]:
    """Returns a network's weights in float32, as it is trained."""
    network = loaded.load_part(part, device=torch.device("cpu"), dtype=torch.float32)
    return {
        name: tensor.float() if tensor.is_floating_point() else tensor
        for name, tensor in network.state_dict().items()
    }


def _members(weights: Mapping[str, Tensor]) -> dict[str, dict[str, Tensor]]:
    """Splits a detector that averages several networks; each of them is a stage of its own."""
    stages: dict[str, dict[str, Tensor]] = {}
    for name, tensor in weights.items():
        holder, rest = name.split(".", 1)
        index = 0
        if holder == "others":
            number, rest = rest.split(".", 1)
            index = int(number) + 1
        stages.setdefault(member_name("scratch-detector", index), {})[f"network.{rest}"] = tensor
    return stages
