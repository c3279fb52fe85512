"""Which way up a picture is meant, as its metadata say."""

from __future__ import annotations

from iide_studio.core.errors import MetadataError
from iide_studio.core.metadata.exif import ORIENTATION, read_exif
from iide_studio.core.metadata.metadata import Metadata
from iide_studio.core.metadata.tag_types import number_of
from iide_studio.core.metadata.tiff_directory import DamagedTiffError
from iide_studio.core.metadata.xmp import XmpPacket

_TIFF_NAMESPACE = "http://ns.adobe.com/tiff/1.0/"


def orientation_of(metadata: Metadata) -> int:
    """Returns the value of Exif, else that of XMP, 1 to 8; 1 (upright) if neither has one."""
    found = _of_exif(metadata.exif) or _of_xmp(metadata.xmp)
    return found if found in range(1, 9) else 1


def _of_exif(block: bytes | None) -> int:
    if block is None:
        return 0
    try:
        structure = read_exif(block)
    except DamagedTiffError:
        return 0
    return number_of(structure.first.tags.get(ORIENTATION), structure.byte_order) or 0


def _of_xmp(packet: bytes | None) -> int:
    if packet is None:
        return 0
    try:
        return int(XmpPacket.parse(packet).get(_TIFF_NAMESPACE, "Orientation") or 0)
    except (MetadataError, ValueError):
        return 0
