"""The files that travel beside a result: its masks, and its record as JSON."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import numpy as np

from iide_studio.core.errors import ExportError, MaskError, ProvenanceError
from iide_studio.core.files import new_file
from iide_studio.core.mask import load_mask, save_mask
from iide_studio.core.proof import hash_mask
from iide_studio.core.provenance import MaskRecord, Provenance

KIND = "IIDE Studio provenance"
MASK = "mask"
"""The role of the mask of damage; those of regions are "region-1" and so on."""

_LARGEST = 16 * 1024 * 1024
_SAVED_WITH = "It is made with 'iide-studio restore --sidecar'."


def sidecar_path(result: Path) -> Path:
    """NAME.json beside a result."""
    return result.with_suffix(".json")


def mask_path(result: Path, role: str = MASK) -> Path:
    """NAME.mask.png beside a result, or NAME.region-1.mask.png and so on."""
    middle = "" if role == MASK else f".{role}"
    return result.with_name(f"{result.stem}{middle}.mask.png")


def write_sidecar(provenance: Provenance, result: Path, *, overwrite: bool = False) -> Path:
    """Writes the record of a result as JSON and returns its path; raises ExportError."""
    path = sidecar_path(result)
    data = {"kind": KIND, "file": result.name, **provenance.to_json()}
    text = json.dumps(data, indent=2, ensure_ascii=False) + "\n"
    with new_file(path, overwrite=overwrite, size=len(text)) as file:
        file.write_text(text, encoding="utf-8")
    return path


def is_sidecar(text: str) -> bool:
    """Whether a text looks like what `write_sidecar` wrote."""
    return f'"kind": "{KIND}"' in text


def read_sidecar(path: Path) -> Provenance:
    """Reads what `write_sidecar` wrote.

    Raises:
        ProvenanceError: if it cannot be read or is something else.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise ProvenanceError(f"{path} is too large to be a record of ours.", _SAVED_WITH)
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise ProvenanceError(f"{path} cannot be read: {error}.", _SAVED_WITH) from error
    if not isinstance(data, dict) or data.get("kind") != KIND:
        raise ProvenanceError(f"{path} is no record of ours.", _SAVED_WITH)
    return Provenance.from_json(data)


def write_mask(mask: np.ndarray, result: Path, role: str, *, overwrite: bool = False) -> MaskRecord:
    """Writes a mask beside a result.

    Args:
        mask: (H, W) uint8.
        result: The result's path.
        role: See `MaskRecord`.
        overwrite: Whether an older mask of that name may be replaced.

    Raises:
        ExportError: if it cannot be written.
    """
    path = mask_path(result, role)
    save_mask(mask, path, overwrite=overwrite)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ExportError(f"{path} cannot be read again: {error}.") from error
    return MaskRecord(
        role=role,
        file=path.name,
        file_sha256=hashlib.sha256(content).hexdigest(),
        pixels_sha256=hash_mask(mask),
    )


def find_mask(record: MaskRecord, result: Path, size: tuple[int, int]) -> np.ndarray:
    """Returns a mask that travelled with a result.

    Args:
        record: What the result says about it.
        result: The result's path, beside which the mask is looked for.
        size: (H, W) that it must have: the original's.

    Raises:
        MaskError: if there is none, or one that is not the recorded one.
    """
    usual = mask_path(result, record.role)
    named = result.with_name(record.file) if record.file else usual
    path = named if os.path.isfile(named) else usual
    if not os.path.isfile(path):
        raise MaskError(
            f"The mask {named.name} is missing.", f"Put it into the folder {result.parent}."
        )
    mask = load_mask(path, size)
    if hash_mask(mask) != record.pixels_sha256:
        raise MaskError(
            f"{path} is not the mask that was used; its hash differs.",
            "Put the one that came with the result in its place.",
        )
    return mask
