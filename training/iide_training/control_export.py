"""Writes a trained ControlNet as a checkpoint that names its base instead of holding it."""

from __future__ import annotations

import os
from pathlib import Path

from diffusers import ControlNetModel

from iide_studio.diffusion.checkpoint import write_manifest
from iide_studio.diffusion.manifest import Manifest, TaskManifest
from iide_training.control_settings import ControlSettings
from iide_training.export import check_loads, new_checkpoint_folder
from iide_training.frozen_base import FrozenBase


def export_control(
    controlnet: ControlNetModel,
    base: FrozenBase,
    settings: ControlSettings,
    output: Path,
    *,
    overwrite: bool = False,
) -> int:
    """Writes a checkpoint, verifies that it loads with its base, and gives it its name.

    The base is named by its place relative to the checkpoint, so the two can be moved together.

    Returns:
        The size in bytes, without the base.

    Raises:
        StudioError: if a file is in the way or the result does not load.
    """
    place = os.path.relpath(base.folder.resolve(), output.resolve())
    with new_checkpoint_folder(output, overwrite=overwrite) as folder:
        controlnet.cpu().half().save_pretrained(folder / "controlnet")
        manifest = Manifest(
            name=settings.name,
            tasks={settings.task: _task(controlnet, settings)},  # type: ignore[dict-item]
            base=Path(place).as_posix(),
            prediction_type=base.prediction_type,
            trained_on=settings.card.trained_on,
            licences=list(settings.card.licences),
        )
        write_manifest(folder, manifest)
        (folder / "README.md").write_text(_card(settings, place), encoding="utf-8")
        check_loads(folder, manifest)
        return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _task(controlnet: ControlNetModel, settings: ControlSettings) -> TaskManifest:
    return TaskManifest(
        condition_channels=controlnet.config.conditioning_channels,
        controlnet="controlnet",
        control="photo",
        recommended=dict(settings.recommended),
    )


def _card(settings: ControlSettings, place: str) -> str:
    stage, iide = settings.controlnet, settings.iide
    summary = (
        f"A ControlNet for the task {settings.task}, trained by `iide-train` after "
        '"Restoring Real-World Images with an Internal Detail Enhancement Diffusion Model" '
        f"(arXiv 2505.18674). Its base lies in `{place}`, seen from here, and was not changed."
    )
    training = (
        f"{stage.budget}, batches of {stage.batch} times {stage.accumulation} at {stage.size} px, "
        f"learning rate {stage.learning_rate:g}, seed {settings.seed}. With probability "
        f"{1 - iide.probability:g} the ControlNet saw the model's own estimate after one DDIM step "
        f"of {iide.stride} timesteps."
    )
    lines = [
        f'# The checkpoint "{settings.name}"',
        summary,
        "## Training",
        training,
        "## Data",
        settings.card.trained_on,
        "\n".join(f"- {line}" for line in settings.card.licences or ("licences unknown",)),
        "## Limits",
        settings.card.limits or "Not described.",
    ]
    return "\n\n".join(lines) + "\n"
