"""Encoding a photo as JPEG."""

from __future__ import annotations

import dataclasses
import io
from pathlib import Path
from typing import TYPE_CHECKING

from iide_studio.core.encoding import eight_bit, is_for_other_colors, metadata_to_write
from iide_studio.core.export_options import ExportOptions
from iide_studio.core.metadata.changes import MetadataChanges
from iide_studio.core.metadata.exif import fitted, read_exif
from iide_studio.core.metadata.jpeg_segments import LARGEST_EXIF, with_metadata
from iide_studio.core.metadata.metadata import Metadata

if TYPE_CHECKING:
    from iide_studio.core.photo import Photo

_DENSITY = slice(13, 18)
"""Unit, and dots across and down, of the JFIF segment with which the encoder begins."""
_CENTIMETRES_PER_INCH = 2.54
_LARGEST_DENSITY = 65_535


def write_jpeg(
    photo: Photo, path: Path, options: ExportOptions, changes: MetadataChanges | None
) -> None:
    """Writes 8 bits without transparency, with all metadata that the format has a place for."""
    from PIL import Image

    file = io.BytesIO()
    picture = Image.fromarray(eight_bit(photo.pixels))
    picture.save(file, "JPEG", quality=options.quality, subsampling=options.subsampling)
    jpeg = bytearray(file.getbuffer())
    jpeg[_DENSITY] = _density(photo.resolution)
    metadata = _fitting(metadata_to_write(photo, changes))
    path.write_bytes(with_metadata(bytes(jpeg), metadata, _profile(photo)))


def exif_left_out(metadata: Metadata) -> list[int]:
    """Returns the codes of the Exif tags that a JPEG has no room for."""
    if metadata.exif is None or len(metadata.exif) <= LARGEST_EXIF:
        return []
    return fitted(read_exif(metadata.exif), LARGEST_EXIF)[1]


def _fitting(metadata: Metadata) -> Metadata:
    if metadata.exif is None or len(metadata.exif) <= LARGEST_EXIF:
        return metadata
    block, _left_out = fitted(read_exif(metadata.exif), LARGEST_EXIF)
    return dataclasses.replace(metadata, exif=block)


def _profile(photo: Photo) -> bytes | None:
    profile = photo.icc_profile
    if profile and is_for_other_colors(profile, is_gray=photo.is_gray):
        return None
    return profile


def _density(resolution: tuple[float, float] | None) -> bytes:
    """Returns JFIF's whole numbers in inches, or in centimetres where those are nearer."""
    if resolution is None:
        return b"\0\0\1\0\1"
    metric = (resolution[0] / _CENTIMETRES_PER_INCH, resolution[1] / _CENTIMETRES_PER_INCH)
    unit, values = (1, resolution) if _error(resolution) <= _error(metric) else (2, metric)
    dots = [min(max(1, round(value)), _LARGEST_DENSITY) for value in values]
    return bytes([unit]) + b"".join(value.to_bytes(2, "big") for value in dots)


def _error(values: tuple[float, float]) -> float:
    """The larger relative error of rounding; below what reading has rounded, it counts as none."""
    error = max(abs(value - round(value)) / value for value in values)
    return 0.0 if error < 1e-4 else error
