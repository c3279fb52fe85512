"""Checks of what was asked of the machine, made before anything slow."""

from __future__ import annotations

import re
from pathlib import Path

from iide_studio.cli.services import UsageError
from iide_studio.core.errors import CheckpointError
from iide_studio.core.paths import Paths
from iide_studio.core.restoration import RestorerOptions

_DEVICE_NAME = re.compile(r"auto|(cpu|cuda|mps|xpu)(:\d+)?")


def require_machine(paths: Paths, machine: RestorerOptions) -> Path:
    """Returns the checkpoint's folder; raises UsageError if it or the device cannot be meant."""
    require_device_name(machine.device)
    return require_checkpoint(paths, machine.checkpoint)


def is_device_name(device: str) -> bool:
    """Whether it is the name of a device that some computer may have."""
    return _DEVICE_NAME.fullmatch(device) is not None


def require_device_name(device: str) -> None:
    """Raises UsageError unless it is a device's name."""
    if not is_device_name(device):
        raise UsageError(
            f"{device!r} is not a device.", "Choose auto, cpu, cuda, cuda:1, mps or xpu."
        )


def require_checkpoint(paths: Paths, name: str) -> Path:
    """Returns the checkpoint's folder; raises UsageError if there is none of that name."""
    try:
        return paths.checkpoint_folder(name)
    except CheckpointError as error:
        raise UsageError(error.message, error.hint) from error
