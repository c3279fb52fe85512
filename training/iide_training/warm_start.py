"""Lets a stage begin with weights that another run left, in place of random ones."""

from __future__ import annotations

import shutil
from pathlib import Path

from torch import nn

from iide_studio.core.errors import StudioError
from iide_studio.core.files import make_folder
from iide_training.weight_files import find_weights, read_weights


def load_start(model: nn.Module, folder: Path) -> bool:
    """Loads the best averaged weights of a stage's folder; returns whether there are any.

    Raises:
        StudioError: if they are damaged, or of a network of another shape.
    """
    path = find_weights(folder)
    if path is None:
        return False
    try:
        model.load_state_dict(read_weights(path))
    except RuntimeError as error:
        raise StudioError(
            f"The weights in {path} do not fit the network that is to begin with them.",
            "Give the configuration that they were trained with, or leave out --start-from.",
        ) from error
    return True


def copy_start(source: Path, target: Path) -> None:
    """Copies a file or folder that weights depend on, if it is there and not yet here."""
    if target.exists() or not source.exists():
        return
    make_folder(target.parent)
    (shutil.copytree if source.is_dir() else shutil.copyfile)(source, target)
