"""XMP in JPEG: what does not fit into one segment goes into a second packet, cut into parts."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Sequence

from iide_studio.core.errors import MetadataError
from iide_studio.core.metadata.xmp import XmpPacket
from iide_studio.core.metadata.xmp_namespaces import XMP_NOTE

STANDARD = b"http://ns.adobe.com/xap/1.0/\0"
EXTENSION = b"http://ns.adobe.com/xmp/extension/\0"

_LARGEST_STANDARD = 65_502
_LARGEST_PART = 65_400
_GUID = "HasExtendedXMP"
_HEADER = struct.Struct(">32sII")


def merged(standard: bytes | None, extensions: Sequence[bytes]) -> tuple[bytes | None, list[str]]:
    """Returns one packet of the standard one and the parts of the extended one, and notes.

    Args:
        standard: A packet.
        extensions: Each 32 characters of a GUID, the whole size, the part's place, and the part.
    """
    if standard is None or not extensions:
        return standard, []
    try:
        packet = XmpPacket.parse(standard)
        guid = packet.get(XMP_NOTE, _GUID) or ""
        packet.take_from(XmpPacket.parse(_joined(guid.encode(), extensions)))
        packet.remove(XMP_NOTE, _GUID)
    except MetadataError:
        return standard, ["The second part of the file's XMP data is damaged and was left out."]
    return packet.serialise(), []


def split(packet: bytes | None) -> list[bytes]:
    """Returns the payloads of the segments for a packet, the standard one first."""
    if packet is None:
        return []
    if len(packet) <= _LARGEST_STANDARD:
        return [STANDARD + packet]
    standard, extended = XmpPacket.parse(packet), XmpPacket()
    for _size, uri, name in sorted(_sizes(standard), reverse=True):
        extended.take_from(standard.split_off(uri, name))
        if len(standard.serialise()) < _LARGEST_STANDARD - 200:
            break
    content = extended.serialise()
    guid = hashlib.md5(content, usedforsecurity=False).hexdigest().upper()
    standard.set(XMP_NOTE, _GUID, guid)
    return [STANDARD + standard.serialise(), *_parts(content, guid.encode())]


def _sizes(packet: XmpPacket) -> list[tuple[int, str, str]]:
    return [(len(repr(packet.value(uri, name))), uri, name) for uri, name in packet.names()]


def _parts(content: bytes, guid: bytes) -> list[bytes]:
    return [
        EXTENSION + _HEADER.pack(guid, len(content), start) + content[start : start + _LARGEST_PART]
        for start in range(0, len(content), _LARGEST_PART)
    ]


def _joined(guid: bytes, extensions: Sequence[bytes]) -> bytes:
    parts: dict[int, bytes] = {}
    total = 0
    for extension in extensions:
        if len(extension) < _HEADER.size or extension[:32] != guid:
            continue
        _, total, place = _HEADER.unpack_from(extension)
        parts[place] = extension[_HEADER.size :]
    content = b"".join(parts[place] for place in sorted(parts))
    if not content or len(content) != total:
        raise MetadataError("A part of the XMP packet is missing.")
    return content
