"""Tensors and their facts in one safetensors file, written whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor

from iide_studio.core.errors import StudioError
from iide_studio.core.files import new_file

BEST, AVERAGED = "best.safetensors", "averaged.safetensors"
OLDER_AVERAGED = "averaged.pt"
"""Weights of earlier versions; nothing but tensors is taken out of them."""
_FACTS = "facts"


def write_tensors(
    path: Path, tensors: Mapping[str, Tensor], facts: Mapping[str, Any] | None = None
) -> None:
    """Writes tensors by name, and plain values for JSON into the file's header.

    Raises:
        ExportError: if the file cannot be written.
    """
    plain = {name: tensor.detach().cpu().contiguous() for name, tensor in tensors.items()}
    with new_file(path, overwrite=True) as temporary:
        save_file(plain, temporary, metadata={_FACTS: json.dumps(dict(facts or {}))})


def read_tensors(path: Path) -> tuple[dict[str, Tensor], dict[str, Any]]:
    """Reads what `write_tensors` wrote, onto the CPU.

    Raises:
        StudioError: if the file is missing or damaged.
    """
    try:
        with safe_open(path, "pt") as file:
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
            facts = json.loads((file.metadata() or {}).get(_FACTS, "{}"))
    except (OSError, SafetensorError, ValueError) as error:
        raise StudioError(
            f"{path} cannot be read.", "Delete the file; the stage then begins anew."
        ) from error
    return tensors, facts


def find_weights(folder: Path) -> Path | None:
    """Returns the weights that a stage left: the best ones, else the latest; None if none."""
    for name in (BEST, AVERAGED, OLDER_AVERAGED):
        if (folder / name).is_file():
            return folder / name
    return None


def read_weights(path: Path) -> dict[str, Tensor]:
    """Reads the weights of a network.

    Raises:
        StudioError: if the file is missing or damaged.
    """
    if path.suffix == ".safetensors":
        return read_tensors(path)[0]
    try:
        return torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:  # pickled files fail in as many ways as there are
        raise StudioError(f"{path} cannot be read.", "Train the stage again.") from error
