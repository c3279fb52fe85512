"""The metadata of a derivative: the original's, with what no longer holds set right."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime

from iide_studio.core.errors import MetadataError
from iide_studio.core.metadata import exif, photoshop, xmp_updates
from iide_studio.core.metadata.changes import Derivative, MetadataChanges
from iide_studio.core.metadata.metadata import Metadata, TiffTemplate
from iide_studio.core.metadata.tiff_directory import DamagedTiffError, TiffStructure
from iide_studio.core.metadata.tiff_layout import write_block
from iide_studio.core.metadata.xmp import XmpPacket
from iide_studio.core.metadata.xmp_namespaces import XMP
from iide_studio.core.orientation import orientation_of

_SOFTWARE_TEXT = "Software"


def updated(
    metadata: Metadata,
    picture: Derivative,
    changes: MetadataChanges | None,
    *,
    icc_profile: bytes | None,
) -> Metadata:
    """Returns the metadata to write with a picture.

    Orientation, sizes and resolution agree with the picture, thumbnails are gone; everything
    else is as it was, unless `changes` says otherwise.

    Args:
        metadata: The original's.
        picture: What is written.
        changes: What a restoration sets; None for a mere copy.
        icc_profile: The picture's; another one among the Photoshop blocks goes.
    """
    old_exif, old_xmp = _exif(metadata.exif), _packet(metadata.xmp)
    former = _former_values(metadata.exif, old_xmp)
    picture = dataclasses.replace(
        picture,
        factor=_enlargement(exif.former_size(old_exif, metadata.tiff), picture),
        orientation=orientation_of(metadata),
    )
    blocks = metadata.photoshop
    if blocks is not None:
        blocks = photoshop.updated_resources(blocks, picture, icc_profile=icc_profile)
    return dataclasses.replace(
        metadata,
        exif=_updated_exif(old_exif, picture, changes),
        photoshop=blocks or None,
        xmp=_updated_xmp(metadata.xmp, old_xmp, picture, changes, former),
        texts=_updated_texts(metadata.texts, changes),
        tiff=_updated_template(metadata.tiff, picture, changes),
        chunks=_updated_chunks(metadata.chunks, changes),
    )


def _exif(block: bytes | None) -> TiffStructure | None:
    try:
        return None if block is None else exif.read_exif(block)
    except DamagedTiffError:
        return None


def _packet(data: bytes | None) -> XmpPacket | None:
    try:
        return None if data is None else XmpPacket.parse(data)
    except MetadataError:
        return None


def _enlargement(size: tuple[int, int] | None, picture: Derivative) -> int:
    """Returns by what whole number a picture of that size, turned or not, was enlarged; else 1."""
    if size is None:
        return 1
    old, new = sorted(size), sorted((picture.width, picture.height))
    factor = new[0] // old[0]
    return factor if factor > 1 and new == [side * factor for side in old] else 1


def _former_values(block: bytes | None, packet: XmpPacket | None) -> dict[str, str]:
    """Returns what a restoration replaces by its own, where there was something."""
    in_xmp = None if packet is None else packet.get(XMP, "CreatorTool")
    try:
        values = {"Software": exif.software(block), "ImageUniqueID": exif.unique_id(block)}
    except DamagedTiffError:
        values = {}
    values["Software"] = values.get("Software") or in_xmp
    return {name: text for name, text in values.items() if text}


def _updated_exif(
    structure: TiffStructure | None, picture: Derivative, changes: MetadataChanges | None
) -> bytes | None:
    if structure is None and changes is None:
        return None
    new = exif.updated_exif(structure or exif.empty_exif(), picture, changes)
    return write_block(new) if new.first.tags or new.first.children else None


def _updated_xmp(
    data: bytes | None,
    packet: XmpPacket | None,
    picture: Derivative,
    changes: MetadataChanges | None,
    former: dict[str, str],
) -> bytes | None:
    if packet is None and changes is None:
        return None
    packet = packet or XmpPacket()
    xmp_updates.update(packet, picture)
    if changes is not None:
        xmp_updates.sign(packet, changes, former=former)
    return packet.serialise() if packet.is_changed else data


def _updated_template(
    template: TiffTemplate | None, picture: Derivative, changes: MetadataChanges | None
) -> TiffTemplate | None:
    if template is None:
        return None
    tags = {tag.code: tag for tag in template.tags if tag.code not in exif.PIXEL_TAGS}
    tags = exif.updated_first(tags, template.byte_order, picture, changes)
    kept = [tag for tag in template.tags if tag.code in exif.PIXEL_TAGS]
    return dataclasses.replace(template, tags=(*kept, *tags.values()))


def _updated_texts(
    texts: tuple[tuple[str, str], ...], changes: MetadataChanges | None
) -> tuple[tuple[str, str], ...]:
    if changes is None:
        return texts
    return tuple(
        (keyword, changes.software if keyword == _SOFTWARE_TEXT else text)
        for keyword, text in texts
    )


def _updated_chunks(
    chunks: tuple[tuple[bytes, bytes], ...], changes: MetadataChanges | None
) -> tuple[tuple[bytes, bytes], ...]:
    """Sets the time of the last change, where the file has one."""
    if changes is None:
        return chunks
    time = _png_time(changes.modified)
    return tuple((kind, time if kind == b"tIME" else data) for kind, data in chunks)


def _png_time(time: datetime) -> bytes:
    time = time.astimezone(UTC)
    return time.year.to_bytes(2, "big") + bytes(time.timetuple()[1:6])
