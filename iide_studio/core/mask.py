"""Masks: (H, W) uint8, 255 = repair here."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np

from iide_studio.core import photo as photos
from iide_studio.core.color import ColorSpace
from iide_studio.core.errors import ExportError, MaskError, PhotoReadError

EDGE_SHARE = 0.005
"""How far the edges of damage that is certain are followed, per longer side."""
NARROW_SHARE = 0.035
"""Diameter of the disc that fits into large damage but not into narrow, per longer side."""

_LOSSLESS = (".png", ".tif", ".tiff")


def load_mask(path: Path, size: tuple[int, int]) -> np.ndarray:
    """Reads a mask or a region: white where to work, soft edges allowed.

    Args:
        path: Any picture; colours count by their luminance, transparent parts as black.
        size: (H, W) that it must have.

    Returns:
        (H, W) uint8.

    Raises:
        MaskError: if it cannot be read or has another size.
    """
    try:
        picture = photos.load(path)
    except PhotoReadError as error:
        raise MaskError(f"The mask cannot be used. {error.message}", error.hint) from error
    if (picture.height, picture.width) != tuple(size):
        raise MaskError(
            f"The mask {path} is {picture.width} x {picture.height} pixels, "
            f"the photo {size[1]} x {size[0]}.",
            "Save the mask at the photo's own size.",
        )
    srgb = ColorSpace(None, is_gray=picture.is_gray)
    gray = srgb.from_srgb(srgb.to_srgb(picture.pixels), dtype=np.uint8, gray=True)
    if picture.alpha is not None:
        opacity = picture.alpha.astype(np.float32) / picture.max_value
        gray = np.rint(gray * opacity).astype(np.uint8)
    return gray


def save_mask(
    mask: np.ndarray, path: Path, *, overwrite: bool = False, protected: Iterable[Path] = ()
) -> None:
    """Writes a mask or a soft map as a grey picture.

    Args:
        mask: (H, W) uint8.
        path: Must end in .png, .tif or .tiff.
        overwrite: Whether an older file of that name may be replaced.
        protected: Files that are never replaced: the photo's own.

    Raises:
        ExportError: if the name has another ending or the file cannot be written.
    """
    require_lossless_name(path)
    photos.save(photos.Photo(pixels=mask), path, overwrite=overwrite, protected=protected)


def require_lossless_name(path: Path) -> None:
    """Raises ExportError unless the name is one of a format that keeps every pixel of a mask."""
    if path.suffix.lower() not in _LOSSLESS:
        raise ExportError(
            f"A mask cannot be saved as {path.name}.", "Use a name that ends in .png or .tif."
        )


def threshold(probability: np.ndarray, level: float) -> np.ndarray:
    """Returns 255 where a probability in [0, 1] reaches `level`, else 0; (H, W) uint8."""
    return (probability >= level).view(np.uint8) * np.uint8(255)


def grow(mask: np.ndarray, radius: float) -> np.ndarray:
    """Widens a mask by a disc, in time that does not depend on the radius.

    Args:
        mask: (H, W) uint8, 0 or 255.
        radius: In pixels.
    """
    if radius <= 0 or not mask.any():
        return mask
    import cv2

    distance = cv2.distanceTransform(
        (mask == 0).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE
    )
    return np.where(distance <= radius, np.uint8(255), np.uint8(0))


def keep_narrow(mask: np.ndarray, *, side: float | None = None) -> np.ndarray:
    """Takes out whatever a disc of 3.5 % of the longer side fits into.

    Scratches, cracks, dust and small spots stay; large areas, which nothing but invention could
    fill, go, together with the fringe that the disc leaves in their corners.

    Args:
        mask: (h, w) uint8, 0 or 255.
        side: Longer side of the photo; None = the mask's own.
    """
    radius = max(1.5, NARROW_SHARE * (side or max(mask.shape)) / 2)
    cores = _distance(mask) > radius
    if not cores.any():
        return mask
    large = _distance((~cores).astype(np.uint8)) <= 1.45 * radius + 1
    return np.where(large, np.uint8(0), mask)


def _distance(inside: np.ndarray) -> np.ndarray:
    """Returns each inside pixel's distance to the nearest outside pixel; 0 outside."""
    import cv2

    return cv2.distanceTransform(inside, cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
