"""A photograph: its pixels as the file has them, and what must survive a restoration."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from iide_studio.core import photo_reading, photo_writing
from iide_studio.core.errors import PhotoReadError
from iide_studio.core.export_options import ExportOptions
from iide_studio.core.geometry import apply_orientation
from iide_studio.core.metadata.changes import MetadataChanges
from iide_studio.core.metadata.metadata import Metadata
from iide_studio.core.source_file import SourceFile

MAXIMUM_MEGAPIXELS = 150.0
MINIMUM_SIDE = 64
"""Smaller pictures hold nothing that the networks could see."""


@dataclass(frozen=True, eq=False)
class Photo:
    """A photograph at its own size, depth and colour space, the right way up.

    Attributes:
        pixels: (H, W, 3) RGB or (H, W) grey, uint8 or uint16, in the file's own colour space.
        icc_profile: The profile's bytes; None means sRGB.
        alpha: (H, W) of the same dtype, not premultiplied; kept aside and written back.
        path: Where it came from.
        format: The file's format: "JPEG", "PNG", "TIFF", "WEBP" or another of Pillow's names.
        resolution: Dots per inch, across and down.
        exif: An Exif block beginning with "Exif" and two zero bytes, its orientation set to 1.
        notes: What was done to read it, a sentence each.
        metadata: Everything else that the file says.
        source: The file on disk as it was when it was read.
        infrared: (H, W) of the pixels' dtype, a scanner's infrared channel.
        page: Which page of the file it is, from 0.
        page_count: Pages of the file.
        is_converted: Whether the file holds something else than the pixels here (CMYK, Lab,
            floating point, camera raw), so that it is never written back as such.
    """

    pixels: np.ndarray
    icc_profile: bytes | None = None
    alpha: np.ndarray | None = None
    path: Path | None = None
    format: str = "PNG"
    resolution: tuple[float, float] | None = None
    exif: bytes | None = None
    notes: tuple[str, ...] = ()
    metadata: Metadata = Metadata()
    source: SourceFile | None = None
    infrared: np.ndarray | None = None
    page: int = 0
    page_count: int = 1
    is_converted: bool = False

    def __post_init__(self) -> None:
        shape, dtype = self.pixels.shape, self.pixels.dtype
        if len(shape) not in (2, 3) or shape[2:] not in ((), (3,)) or 0 in shape:
            raise ValueError(f"pixels have the shape {shape}, not (H, W) or (H, W, 3)")
        if dtype not in (np.uint8, np.uint16):
            raise ValueError(f"pixels are {dtype}, not uint8 or uint16")
        if self.alpha is not None and (self.alpha.shape, self.alpha.dtype) != (shape[:2], dtype):
            raise ValueError(f"alpha is {self.alpha.shape} {self.alpha.dtype}, unlike the pixels")

    @property
    def height(self) -> int:
        return self.pixels.shape[0]

    @property
    def width(self) -> int:
        return self.pixels.shape[1]

    @property
    def is_gray(self) -> bool:
        return self.pixels.ndim == 2

    @property
    def max_value(self) -> int:
        """255 or 65535."""
        return int(np.iinfo(self.pixels.dtype).max)


def load(path: Path, *, maximum_megapixels: float = MAXIMUM_MEGAPIXELS) -> Photo:
    """Reads any picture file as a photograph.

    16-bit PNG and TIFF stay 16 bit. CMYK, Lab, palettes, float and the like become RGB or grey,
    with a note; so does a file of several pictures, of which the first is taken.

    Args:
        path: The file.
        maximum_megapixels: Larger pictures are refused by what the header says, before decoding.

    Raises:
        PhotoReadError: if it is missing, no picture, damaged or too large.
    """
    picture = photo_reading.read(path, maximum_pixels=int(maximum_megapixels * 1e6))
    alpha = picture.alpha
    return Photo(
        pixels=apply_orientation(picture.pixels, picture.orientation),
        icc_profile=picture.icc_profile,
        alpha=None if alpha is None else apply_orientation(alpha, picture.orientation),
        path=path,
        format=picture.format,
        resolution=_turned(picture.resolution, picture.orientation),
        exif=picture.exif,
        notes=tuple(picture.notes),
    )


def save(
    photo: Photo,
    path: Path,
    *,
    overwrite: bool = False,
    options: ExportOptions | None = None,
    changes: MetadataChanges | None = None,
) -> None:
    """Writes a photograph; see `photo_writing.save`."""
    photo_writing.save(photo, path, overwrite=overwrite, options=options, changes=changes)


def with_result(photo: Photo, pixels: np.ndarray, *, is_color_added: bool = False) -> Photo:
    """Returns the photo with restored pixels, ready to be saved.

    Args:
        photo: What was restored.
        pixels: (H * scale, W * scale, 3) or (H * scale, W * scale); alpha and resolution follow.
        is_color_added: The pixels are sRGB now, so the grey profile no longer holds.
    """
    height, width = pixels.shape[:2]
    scale = width / photo.width
    resolution = photo.resolution
    if resolution is not None:
        resolution = (resolution[0] * scale, resolution[1] * scale)
    return dataclasses.replace(
        photo,
        pixels=pixels,
        icc_profile=None if is_color_added else photo.icc_profile,
        alpha=None if photo.alpha is None else _resized(photo.alpha, height, width),
        resolution=resolution,
    )


def require_restorable(photo: Photo) -> None:
    """Raises PhotoReadError if the photo is too small to restore."""
    if min(photo.height, photo.width) < MINIMUM_SIDE:
        raise PhotoReadError(
            f"{photo.path or 'The photo'} is only {photo.width} x {photo.height} pixels.",
            f"Choose one of at least {MINIMUM_SIDE} x {MINIMUM_SIDE} pixels.",
        )


def _turned(resolution: tuple[float, float] | None, orientation: int) -> tuple[float, float] | None:
    if resolution is None or orientation not in (5, 6, 7, 8):
        return resolution
    across, down = resolution
    return down, across


def _resized(alpha: np.ndarray, height: int, width: int) -> np.ndarray:
    if alpha.shape == (height, width):
        return alpha
    import cv2

    return cv2.resize(alpha, (width, height), interpolation=cv2.INTER_LINEAR)
