"""Encoding a photo as WebP."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from iide_studio.core.color import ColorSpace
from iide_studio.core.encoding import (
    eight_bit,
    is_for_other_colors,
    metadata_to_write,
    with_alpha,
)
from iide_studio.core.export_options import ExportOptions
from iide_studio.core.metadata.changes import MetadataChanges
from iide_studio.core.metadata.exif import empty_exif, read_exif, set_resolution
from iide_studio.core.metadata.iptc_to_xmp import with_iptc
from iide_studio.core.metadata.tiff_directory import Directory
from iide_studio.core.metadata.tiff_layout import write_block

if TYPE_CHECKING:
    from iide_studio.core.photo import Photo


def write_webp(
    photo: Photo, path: Path, options: ExportOptions, changes: MetadataChanges | None
) -> None:
    """Writes 8 bits of colour; grey becomes colour, through its profile if it has one."""
    from PIL import Image

    metadata = metadata_to_write(photo, changes)
    exif = _with_resolution(metadata.exif, photo.resolution)
    extras: dict[str, Any] = {"exif": b"Exif\0\0" + exif} if exif else {}
    if xmp := with_iptc(metadata.xmp, metadata.iptc):
        extras["xmp"] = xmp
    photo = _as_color(photo)
    if photo.icc_profile:
        extras["icc_profile"] = photo.icc_profile
    Image.fromarray(eight_bit(with_alpha(photo))).save(
        path,
        "WEBP",
        quality=options.quality,
        lossless=options.is_lossless,
        exact=True,
        alpha_quality=100,
        **extras,
    )


def _as_color(photo: Photo) -> Photo:
    """Returns a grey photo as sRGB, for a grey profile would mean nothing to three channels."""
    if not photo.is_gray:
        return photo
    profile = photo.icc_profile
    if profile and is_for_other_colors(profile, is_gray=True):
        profile = None
    colors = ColorSpace(profile, is_gray=True)
    if colors.is_srgb:
        pixels = np.repeat(photo.pixels[..., None], 3, axis=2)
    else:
        limit = photo.max_value
        pixels = np.rint(colors.to_srgb(photo.pixels) * np.float32(limit)).astype(
            photo.pixels.dtype
        )
    return dataclasses.replace(photo, pixels=pixels, icc_profile=None)


def _with_resolution(block: bytes | None, resolution: tuple[float, float] | None) -> bytes | None:
    """Puts the resolution into the Exif, the only place that WebP has for it."""
    if resolution is None:
        return block
    structure = empty_exif() if block is None else read_exif(block)
    tags = dict(structure.first.tags)
    set_resolution(tags, structure.byte_order, resolution)
    first = Directory(tags, structure.first.children)
    return write_block(dataclasses.replace(structure, first=first))
