"""Reading all metadata of a picture file. What is damaged is left out with a note."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from iide_studio.core import heif_reading
from iide_studio.core.errors import MetadataError
from iide_studio.core.metadata import (
    exif,
    iptc,
    jpeg_segments,
    other_containers,
    photoshop,
    png_chunks,
)
from iide_studio.core.metadata.metadata import Metadata, TiffTag, TiffTemplate
from iide_studio.core.metadata.tiff_directory import (
    DamagedTiffError,
    TiffStructure,
    read_structure,
)
from iide_studio.core.metadata.tiff_layout import write_block
from iide_studio.core.metadata.xmp import XmpPacket

_TIFF_BEGINNINGS = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
_LEFT_OUT = "The file's {} data is damaged and was left out."
_LONGEST_HEAD = 64
_PARTLY_LEFT_OUT = "A part of the file's {} data is damaged and was left out."


@dataclass(frozen=True)
class ReadMetadata:
    """A file's metadata.

    Attributes:
        metadata: What could be read.
        notes: What could not, a sentence each.
    """

    metadata: Metadata
    notes: tuple[str, ...] = ()


def read_metadata(path: Path, file_format: str, *, page: int = 0) -> ReadMetadata:
    """Reads what a picture file says besides its pixels.

    Args:
        path: The file.
        file_format: Pillow's name of its format; only a "TIFF" becomes the template of another.
        page: Which page of a TIFF.

    Returns:
        Blocks that are known to be readable. Damaged ones never raise; they are left out.
    """
    try:
        with path.open("rb") as file:
            metadata, notes = _read(file, file_format, page)
    except Exception:  # noqa: BLE001 - other libraries' readers fail in ways that have no names, and a photo matters more than its labels
        return ReadMetadata(Metadata(), (_LEFT_OUT.format("descriptive"),))
    return _checked(metadata, notes)


def _read(file: IO[bytes], file_format: str, page: int) -> tuple[Metadata, list[str]]:
    """Goes by the file's beginning, for names and formats may be mistaken."""
    head = file.read(_LONGEST_HEAD)
    if head.startswith(b"\xff\xd8"):
        return jpeg_segments.metadata_of(jpeg_segments.read_segments(file))
    if head.startswith(b"\x89PNG"):
        return png_chunks.metadata_of(png_chunks.read_chunks(file))
    if head.startswith(_TIFF_BEGINNINGS):
        return _tiff_metadata(file, file_format, page)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return other_containers.webp_metadata(file), []
    if head[4:8] == b"jP  ":
        return other_containers.jpeg_2000_metadata(file), []
    if head.startswith(b"8BPS"):
        return other_containers.photoshop_metadata(file), []
    if heif_reading.is_heif(head):  # AVIF is built alike
        return other_containers.heif_metadata(file), []
    if head[4:8] == b"ftyp" or file_format == "GIF":
        return other_containers.pillow_metadata(file), []
    return Metadata(), []


def _tiff_metadata(file: IO[bytes], file_format: str, page: int) -> tuple[Metadata, list[str]]:
    structure = read_structure(file, page=page)
    tags = structure.first.tags
    template = TiffTemplate(
        structure.byte_order,
        structure.is_big,
        tuple(tags.values()),
        structure.maker_note_offset,
    )
    described = exif.exif_of_tiff(structure)
    is_empty = not described.first.tags and not described.first.children
    metadata = Metadata(
        exif=None if is_empty else write_block(described),
        iptc=_iptc_of_tiff(tags.get(exif.IPTC), structure),
        photoshop=_data(tags.get(exif.PHOTOSHOP)),
        xmp=_data(tags.get(exif.XMP)),
        tiff=template if file_format == "TIFF" else None,
    )
    if metadata.iptc is None:
        records = photoshop.resource(metadata.photoshop, photoshop.IPTC)
        metadata = dataclasses.replace(metadata, iptc=records)
    return metadata, [_PARTLY_LEFT_OUT.format("TIFF")] if structure.is_damaged else []


def _iptc_of_tiff(tag: TiffTag | None, structure: TiffStructure) -> bytes | None:
    """Returns the records; some programs wrote them as whole numbers in the wrong order."""
    if tag is None or not tag.data:
        return None
    if tag.data[:1] != b"\x1c" and tag.data[3:4] == b"\x1c" and structure.byte_order == "<":
        return b"".join(tag.data[i : i + 4][::-1] for i in range(0, len(tag.data), 4))
    return tag.data


def _data(tag: TiffTag | None) -> bytes | None:
    return None if tag is None else tag.data or None


def _checked(metadata: Metadata, notes: list[str]) -> ReadMetadata:
    kept_exif, kept_iptc, kept_xmp = metadata.exif, metadata.iptc, metadata.xmp
    if kept_exif is not None:
        try:
            if exif.read_exif(kept_exif).is_damaged:
                notes.append(_PARTLY_LEFT_OUT.format("Exif"))
        except DamagedTiffError:
            kept_exif = None
            notes.append(_LEFT_OUT.format("Exif"))
    if kept_iptc is not None:
        records, is_whole = iptc.read_records(kept_iptc)
        if not is_whole:
            notes.append((_PARTLY_LEFT_OUT if records else _LEFT_OUT).format("IPTC"))
        kept_iptc = kept_iptc if records else None
    if metadata.photoshop is not None and not photoshop.read_resources(metadata.photoshop)[1]:
        notes.append(_PARTLY_LEFT_OUT.format("Photoshop"))
    if kept_xmp is not None:
        try:
            XmpPacket.parse(kept_xmp)
        except MetadataError:
            kept_xmp = None
            notes.append(_LEFT_OUT.format("XMP"))
    metadata = dataclasses.replace(metadata, exif=kept_exif, iptc=kept_iptc, xmp=kept_xmp)
    return ReadMetadata(metadata, tuple(notes))
