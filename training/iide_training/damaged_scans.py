"""Finds scans whose damage has been marked: a mask beside a scan, or a project file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from iide_studio.core.color import ColorSpace
from iide_studio.core.errors import StudioError
from iide_studio.core.mask import load_mask
from iide_studio.core.photo import Photo, load
from iide_studio.core.project_file.opening import open_project
from iide_training.photo_decoding import SUFFIXES

MASK_ENDING = ".mask.png"
PROJECT_ENDING = ".ora"
WORKING_SIZE = 1024
"""Longer side at which the networks see a scan, so that damage has the width that they meet."""


@dataclass(frozen=True, eq=False)
class DamagedScan:
    """A scan at the working size.

    Attributes:
        path: The file.
        pixels: (H, W, 3) float32, sRGB in [0, 1].
        mask: (H, W) bool, True = damaged.
    """

    path: Path
    pixels: np.ndarray
    mask: np.ndarray


def find_scans(inputs: Iterable[Path]) -> Iterator[Path]:
    """Yields scans and projects; of a folder, those that have a mask.

    Masks among the inputs are passed over, so that a shell's `*` may be written.

    Raises:
        StudioError: if an input is missing.
    """
    for path in inputs:
        if not path.exists():
            raise StudioError(f"There is no {path}.", "Check the spelling of the path.")
        if path.is_dir():
            yield from (p for p in sorted(path.iterdir()) if _is_marked(p))
        elif not path.name.lower().endswith(MASK_ENDING):
            yield path


def read_scan(path: Path, *, working_size: int = WORKING_SIZE) -> DamagedScan:
    """Reads a scan with its mask, or a project, and reduces it to the working size.

    Raises:
        StudioError: if one of them cannot be read, is missing or does not fit the other.
    """
    if path.suffix.lower() == PROJECT_ENDING:
        photo, mask = _read_project(path)
    else:
        photo = load(path)
        mask = load_mask(_mask_of(path), (photo.height, photo.width))
    return DamagedScan(path, *_reduce(photo, mask, working_size))


def _is_marked(path: Path) -> bool:
    name = path.name.lower()
    if name.endswith(PROJECT_ENDING):
        return True
    is_photo = path.suffix.lower() in SUFFIXES and not name.endswith(MASK_ENDING)
    return is_photo and any(mask.is_file() for mask in _masks_of(path))


def _masks_of(path: Path) -> tuple[Path, Path]:
    return path.with_name(path.stem + MASK_ENDING), path.with_name(path.name + MASK_ENDING)


def _mask_of(path: Path) -> Path:
    for mask in _masks_of(path):
        if mask.is_file():
            return mask
    raise StudioError(
        f"{path} has no mask beside it.",
        f"Save one as {path.stem}{MASK_ENDING}: the scan's size, white where it is damaged.",
    )


def _reduce(photo: Photo, mask: np.ndarray, working_size: int) -> tuple[np.ndarray, np.ndarray]:
    scale = working_size / max(photo.height, photo.width)
    pixels, marked = photo.pixels, (mask >= 128).astype(np.float32)
    if scale < 1:
        size = (max(1, round(photo.width * scale)), max(1, round(photo.height * scale)))
        pixels = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
        marked = cv2.resize(marked, size, interpolation=cv2.INTER_AREA)
    space = ColorSpace(photo.icc_profile, is_gray=photo.is_gray)
    # A line that has become thinner than a pixel is marked still.
    return np.ascontiguousarray(space.to_srgb(pixels)), marked > 0.1


def _read_project(path: Path) -> tuple[Photo, np.ndarray]:
    """Returns the photo of a project, without the layers above it, and its scratch mask."""
    document = open_project(path).document
    layer = document.layers[0].pixels
    if layer is None:
        raise StudioError(f"{path} has no photo at the bottom of its layers.")
    colors = layer.read(document.area)[:-1]
    pixels = colors[0] if document.is_gray else np.moveaxis(colors, 0, -1)
    mask = document.scratch_mask.read(document.area)[0]
    return Photo(np.ascontiguousarray(pixels), icc_profile=document.icc_profile), mask
