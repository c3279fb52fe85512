"""A photograph: its pixels as the file has them, and what must survive a restoration."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from iide_studio.core import profiles
from iide_studio.core.errors import PhotoReadError
from iide_studio.core.geometry import apply_orientation
from iide_studio.core.metadata.metadata import Metadata
from iide_studio.core.picture import Picture
from iide_studio.core.source_file import SourceFile

if TYPE_CHECKING:
    from iide_studio.core.export_options import ExportOptions
    from iide_studio.core.metadata.changes import MetadataChanges

MAXIMUM_MEGAPIXELS = 400.0
"""Above what scanners deliver: a 4 x 5 inch negative at 3200 dpi has 205."""

MAXIMUM_RESTORABLE_MEGAPIXELS = 150.0
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
        notes: What was done to read it, a sentence each.
        metadata: Everything else that the file says.
        source: The file on disk as it was when it was read.
        infrared: (H, W) of the pixels' dtype, a scanner's infrared channel.
        page: Which page of the file it is, from 0.
        page_count: Pages of the file.
        is_converted: Whether the file holds something else than the pixels here (CMYK, Lab,
            floating point, camera raw, grey before colour was added), so that it is never written
            back as such.
    """

    pixels: np.ndarray
    icc_profile: bytes | None = None
    alpha: np.ndarray | None = None
    path: Path | None = None
    format: str = "PNG"
    resolution: tuple[float, float] | None = None
    notes: tuple[str, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
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
        infrared = self.infrared
        if infrared is not None and (infrared.shape, infrared.dtype) != (shape[:2], dtype):
            raise ValueError(f"infrared is {infrared.shape} {infrared.dtype}, unlike the pixels")

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


def load(path: Path, *, page: int = 0, maximum_megapixels: float = MAXIMUM_MEGAPIXELS) -> Photo:
    """Reads any picture file as a photograph.

    The file's depth is kept. CMYK, Lab, floating point and camera raw become 16-bit RGB (grey stays
    grey), palettes RGB, each with a note. The hash of the file is computed meanwhile.

    Args:
        path: The file.
        page: Which of its pages or frames, from 0; thumbnails and the like do not count.
        maximum_megapixels: Larger pictures are refused by what the header says, before decoding.

    Raises:
        PhotoReadError: if it is missing, no picture, damaged or too large, has no such page, or was
            changed while it was read.
    """
    # Here and below: dozens of formats are imported when the first file is read or written, so that
    # the window opens sooner.
    from iide_studio.core import photo_reading
    from iide_studio.core.metadata import exif, photoshop
    from iide_studio.core.metadata.reading import read_metadata
    from iide_studio.core.orientation import orientation_of

    photo_reading.require_content(path)
    source = SourceFile(path)
    picture = photo_reading.read(path, page=page, maximum_pixels=int(maximum_megapixels * 1e6))
    described = read_metadata(path, picture.format, page=picture.directory)
    profile, profile_notes = _profile_of(picture)
    picture.resolution = (
        picture.resolution
        or exif.resolution(described.metadata.exif)
        or photoshop.resolution(described.metadata.photoshop)
    )
    if picture.orientation is None:
        picture.orientation = orientation_of(described.metadata)
    _turn(picture, picture.orientation)
    if source.has_changed():
        raise PhotoReadError(
            f"{path} was changed while it was read.", "Wait until the other program is ready."
        )
    return Photo(
        pixels=picture.pixels,
        icc_profile=profile,
        alpha=picture.alpha,
        path=path,
        format=picture.format,
        resolution=picture.resolution,
        notes=tuple(dict.fromkeys([*picture.notes, *profile_notes, *described.notes])),
        metadata=described.metadata,
        source=source,
        infrared=picture.infrared,
        page=picture.page,
        page_count=picture.page_count,
        is_converted=picture.is_converted,
    )


def _profile_of(picture: Picture) -> tuple[bytes | None, list[str]]:
    """Returns the profile to keep, and what is to be said on it."""
    profile = picture.icc_profile
    if profile is None:
        return None, [] if picture.is_srgb else ["The file has no colour profile; sRGB is assumed."]
    if not profiles.is_profile(profile):
        return None, ["The file's colour profile is damaged and was left out; sRGB is assumed."]
    if not profiles.fits(profile, channels=1 if picture.pixels.ndim == 2 else 3):
        return profile, [
            "The file's colour profile is for another kind of colours; sRGB is assumed."
        ]
    return profile, []


def _turn(picture: Picture, orientation: int) -> None:
    """Applies the orientation to all planes, one after the other for the memory's sake."""
    picture.pixels = apply_orientation(picture.pixels, orientation)
    if picture.alpha is not None:
        picture.alpha = apply_orientation(picture.alpha, orientation)
    if picture.infrared is not None:
        picture.infrared = apply_orientation(picture.infrared, orientation)
    if orientation in (5, 6, 7, 8) and picture.resolution is not None:
        across, down = picture.resolution
        picture.resolution = (down, across)


def save(
    photo: Photo,
    path: Path,
    *,
    overwrite: bool = False,
    options: ExportOptions | None = None,
    changes: MetadataChanges | None = None,
    protected: Iterable[Path] = (),
) -> None:
    """Writes a photograph; see `photo_writing.save`."""
    from iide_studio.core import photo_writing

    photo_writing.save(
        photo, path, overwrite=overwrite, options=options, changes=changes, protected=protected
    )


def with_result(photo: Photo, pixels: np.ndarray, *, is_color_added: bool = False) -> Photo:
    """Returns the photo with restored pixels, ready to be saved.

    Args:
        photo: What was restored.
        pixels: (H * scale, W * scale, 3) or (H * scale, W * scale); alpha and resolution follow,
            the infrared channel, which shows the damage, stays behind.
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
        infrared=None,
        is_converted=photo.is_converted or is_color_added,
    )


def require_restorable(
    photo: Photo, *, maximum_megapixels: float = MAXIMUM_RESTORABLE_MEGAPIXELS
) -> None:
    """Raises PhotoReadError if the photo is too small or too large to restore."""
    if min(photo.height, photo.width) < MINIMUM_SIDE:
        raise PhotoReadError(
            f"{photo.path or 'The photo'} is only {photo.width} x {photo.height} pixels.",
            f"Choose one of at least {MINIMUM_SIDE} x {MINIMUM_SIDE} pixels.",
        )
    if photo.width * photo.height > maximum_megapixels * 1e6:
        raise PhotoReadError(
            f"{photo.path or 'The photo'} is {photo.width} x {photo.height} pixels; "
            f"{maximum_megapixels:g} megapixels are the most that is restored.",
            "Raise the limit with --maximum-megapixels, scale it down or cut it into parts.",
        )


def _resized(alpha: np.ndarray, height: int, width: int) -> np.ndarray:
    if alpha.shape == (height, width):
        return alpha
    import cv2

    return cv2.resize(alpha, (width, height), interpolation=cv2.INTER_LINEAR)
