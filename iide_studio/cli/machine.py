"""Checks of what was asked of the machine, made before anything slow."""

from __future__ import annotations

from pathlib import Path

from iide_studio.cli.services import UsageError
from iide_studio.core.errors import CheckpointError
from iide_studio.core.paths import Paths


def require_checkpoint(paths: Paths, name: str) -> Path:
    """Returns the checkpoint's folder; raises UsageError if there is none of that name."""
    try:
        return paths.checkpoint_folder(name)
    except CheckpointError as error:
        raise UsageError(error.message, error.hint) from error
