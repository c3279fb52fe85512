"""Photoshop's image resource blocks, in which JPEG files carry IPTC-IIM."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass

from iide_studio.core.metadata.changes import Derivative
from iide_studio.core.picture import checked_resolution

IPTC = 1028
_RESOLUTION = 1005
_THUMBNAILS = (1033, 1036)
_ICC_PROFILE = 1039
_EXIF, _MORE_EXIF, XMP = 1058, 1059, 1060
_REPEATED = (_EXIF, _MORE_EXIF, XMP)
"""Copies of what has a field of its own; left in, they would go on saying what held before."""

_SAME_RESOLUTION = 0.5
"""JFIF rounds to whole dots; what says the same more exactly stays."""

_SIGNATURES = (b"8BIM", b"8B64", b"PHUT", b"AgHg", b"DCSR", b"MeSa")


@dataclass(frozen=True)
class Resource:
    """One block.

    Attributes:
        signature: Four bytes, b"8BIM" in nearly all cases.
        number: What it is.
        name: A Pascal string without its length, mostly empty.
        data: Its bytes, without padding.
    """

    signature: bytes
    number: int
    name: bytes
    data: bytes


def read_resources(blocks: bytes) -> tuple[list[Resource], bool]:
    """Returns the blocks that can be read, and whether all could."""
    resources, position = [], 0
    while position + 12 <= len(blocks):
        signature = blocks[position : position + 4]
        if signature not in _SIGNATURES:
            return resources, not any(blocks[position:])
        number = int.from_bytes(blocks[position + 4 : position + 6], "big")
        name_length = blocks[position + 6]
        name = blocks[position + 7 : position + 7 + name_length]
        start = position + 6 + _even(1 + name_length)
        size = int.from_bytes(blocks[start : start + 4], "big")
        data = blocks[start + 4 : start + 4 + size]
        if start + 4 > len(blocks) or len(data) != size:
            return resources, False
        resources.append(Resource(signature, number, name, data))
        position = start + 4 + _even(size)
    return resources, True


def write_resources(resources: Iterable[Resource]) -> bytes:
    """Returns the blocks as bytes."""
    written = b""
    for resource in resources:
        name = bytes([len(resource.name)]) + resource.name
        written += resource.signature + struct.pack(">H", resource.number)
        written += name.ljust(_even(len(name)), b"\0")
        written += struct.pack(">I", len(resource.data))
        written += resource.data.ljust(_even(len(resource.data)), b"\0")
    return written


def resource(blocks: bytes | None, number: int) -> bytes | None:
    """Returns the data of the first block of that number."""
    found = (r.data for r in read_resources(blocks or b"")[0] if r.number == number)
    return next(found, None)


def with_iptc(blocks: bytes | None, iptc: bytes | None) -> bytes | None:
    """Returns the blocks with these IIM records in place of their own; None if nothing is left."""
    resources = read_resources(blocks or b"")[0]
    places = [i for i, r in enumerate(resources) if r.number == IPTC]
    if iptc is None:
        resources = [r for r in resources if r.number != IPTC]
    elif places:
        old = resources[places[0]]
        resources[places[0]] = Resource(old.signature, IPTC, old.name, iptc)
    else:
        resources.insert(0, Resource(b"8BIM", IPTC, b"", iptc))
    return write_resources(resources) or None


def resolution(blocks: bytes | None) -> tuple[float, float] | None:
    """Returns dots per inch, across and down."""
    data = resource(blocks, _RESOLUTION)
    if data is None or len(data) != 16:
        return None
    across, down = struct.unpack(">I4xI4x", data)
    return checked_resolution(across / 65536, down / 65536)


def updated_resources(blocks: bytes, picture: Derivative, *, icc_profile: bytes | None) -> bytes:
    """Returns the blocks as they hold for a derivative.

    Thumbnails, and a profile that is not the picture's, go; the resolution is set.
    """
    old = read_resources(blocks)[0]
    kept = [r for r in old if r.number not in (*_THUMBNAILS, *_REPEATED)]
    kept = [
        r for r in kept if r.number != _ICC_PROFILE or _is_profile(r.data, picture, icc_profile)
    ]
    new = [_with_resolution(r, picture) if r.number == _RESOLUTION else r for r in kept]
    return blocks if new == old else write_resources(new)


def _is_profile(data: bytes, picture: Derivative, icc_profile: bytes | None) -> bool:
    """Whether a profile may stay; bytes 16 to 19 of its header name the kind of colours."""
    if icc_profile is not None:
        return data == icc_profile
    return data[16:20] == (b"GRAY" if picture.is_gray else b"RGB ")


def _with_resolution(resource: Resource, picture: Derivative) -> Resource:
    """Sets the dots per inch, which are 16.16 fixed point whatever the unit to be shown is."""
    if picture.resolution is None or len(resource.data) != 16:
        return resource
    across, across_units, down, down_units = struct.unpack(">I4sI4s", resource.data)
    values = [round(value * 65536) for value in picture.resolution]
    if max(abs(across - values[0]), abs(down - values[1])) <= _SAME_RESOLUTION * 65536:
        return resource
    if max(values) >= 2**32:
        return resource
    data = struct.pack(">I4sI4s", values[0], across_units, values[1], down_units)
    return Resource(resource.signature, resource.number, resource.name, data)


def _even(size: int) -> int:
    return size + size % 2
