"""Photographs for training: 8 bits, sRGB, the right way up, from a file or from a file's bytes."""

from __future__ import annotations

from pathlib import Path
from typing import IO

import numpy as np
from PIL import Image, ImageOps

from iide_studio.core.color import ColorSpace

SUFFIXES = {".webp", ".jpg", ".jpeg", ".png", ".tif", ".tiff"}


class UnreadablePhotoError(Exception):
    """A file is no photo, or a damaged one; says why in a few words."""


def decode_photo(source: Path | IO[bytes]) -> np.ndarray:
    """Decodes a photo.

    Args:
        source: A file, or an open one.

    Returns:
        (H, W, 3) uint8, sRGB.

    Raises:
        UnreadablePhotoError: for whatever is wrong with it.
    """
    try:
        with Image.open(source) as image:
            turned = ImageOps.exif_transpose(image)
            return _to_srgb(_with_eight_bits(turned), image.info.get("icc_profile"))
    except Exception as error:  # decoders fail in every way, and no file may end a run
        raise UnreadablePhotoError(str(error) or type(error).__name__) from error


def find_photos(folder: Path) -> list[Path]:
    """Returns the photos of a folder and of the folders in it, in order."""
    return sorted(
        path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file()
    )


def has_color(pixels: np.ndarray) -> bool:
    """Whether the channels of (H, W, 3) uint8 differ by more than a trace."""
    return bool(np.ptp(pixels.astype(np.int16), axis=2).mean() >= 3)


def _with_eight_bits(image: Image.Image) -> Image.Image:
    if not image.mode.startswith("I"):
        return image.convert("RGB")
    levels = np.asarray(image).astype(np.float32) / 257
    return Image.fromarray(levels.clip(0, 255).round().astype(np.uint8)).convert("RGB")


def _to_srgb(image: Image.Image, icc_profile: bytes | None) -> np.ndarray:
    pixels = np.asarray(image)
    space = ColorSpace(icc_profile, is_gray=False)
    if space.is_srgb:
        return pixels
    return np.rint(space.to_srgb(pixels).clip(0, 1) * 255).astype(np.uint8)
