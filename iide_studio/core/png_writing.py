"""Encoding a photo as PNG."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from iide_studio.core.encoding import metadata_to_write, with_alpha
from iide_studio.core.export_options import ExportOptions
from iide_studio.core.metadata.changes import MetadataChanges
from iide_studio.core.metadata.png_chunks import metadata_chunks, packed

if TYPE_CHECKING:
    from iide_studio.core.photo import Photo

_LEVEL = 4
_INCHES_PER_METRE = 1 / 0.0254
_HEADER = slice(16, 29)
_END_OF_HEADER = 33
"""IHDR is the first chunk and always ends there."""


def write_png(
    photo: Photo, path: Path, _options: ExportOptions, changes: MetadataChanges | None
) -> None:
    """Writes 8 or 16 bits as the photo has them, with all its metadata."""
    import imagecodecs

    png = memoryview(imagecodecs.png_encode(with_alpha(photo), level=_LEVEL))
    chunks = _color_and_resolution(photo)
    metadata = metadata_to_write(photo, changes)
    chunks += metadata_chunks(metadata, header=bytes(png[_HEADER]))
    parts = [png[:_END_OF_HEADER], *map(packed, chunks), png[_END_OF_HEADER:]]
    path.write_bytes(b"".join(parts))


def _color_and_resolution(photo: Photo) -> list[tuple[bytes, bytes]]:
    chunks = []
    if photo.icc_profile:
        chunks.append((b"iCCP", b"ICC profile\0\0" + zlib.compress(photo.icc_profile)))
    if photo.resolution:
        dots = [round(value * _INCHES_PER_METRE) for value in photo.resolution]
        chunks.append((b"pHYs", struct.pack(">IIB", *dots, 1)))
    return chunks
