"""The sections of a Photoshop file (PSD, PSB) before its flattened picture.

Their lengths lead to the picture (Adobe Photoshop File Formats Specification, 2019), so none of the
layers is read.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import IO

from iide_studio.core.errors import PhotoReadError
from iide_studio.core.picture import COPY_AGAIN, SAVE_AGAIN

BITMAP, GRAY, INDEXED, RGB, CMYK, DUOTONE, LAB = 0, 1, 2, 3, 4, 8, 9
COLORS = {BITMAP: 1, GRAY: 1, INDEXED: 1, RGB: 3, CMYK: 4, DUOTONE: 1, LAB: 3}
"""Channels of colour of each mode."""

_DEPTHS = (1, 8, 16, 32)
_MOST_CHANNELS = 56
_LARGEST_SECTION = 1 << 28


@dataclass(frozen=True, kw_only=True)
class PsdDocument:
    """The header, and what the sections say.

    Attributes:
        is_big: Whether it is a PSB, whose lengths have twice the bytes.
        palette: Red, green and blue of 256 colours, one plane after the other.
        resources: The image resources by number.
        has_transparency: Whether the channel behind the colours is the flattened picture's alpha.
        start: Where the flattened picture begins.
    """

    is_big: bool
    channels: int
    height: int
    width: int
    depth: int
    mode: int
    palette: bytes
    resources: dict[int, bytes]
    has_transparency: bool
    start: int


def read_document(file: IO[bytes], file_size: int) -> PsdDocument:
    """Reads the sections; raises PhotoReadError for kinds that are not known, and damage."""
    file.seek(0)
    head = file.read(26)
    if len(head) < 26:
        raise PhotoReadError("The file is cut short.", COPY_AGAIN)
    _, version, channels, height, width, depth, mode = struct.unpack(">4sH6xHIIHH", head)
    is_known = version in (1, 2) and depth in _DEPTHS and mode in COLORS
    if not is_known or not COLORS[mode] <= channels <= _MOST_CHANNELS:
        raise PhotoReadError("This kind of Photoshop file is not known.", SAVE_AGAIN)
    palette = _section(file, file_size)
    resources = _resources(_section(file, file_size))
    length = read_number(file, 8 if version == 2 else 4)
    start = file.tell() + length
    has_transparency = length > 0 and _has_transparency(file, is_big=version == 2)
    return PsdDocument(
        is_big=version == 2,
        channels=channels,
        height=height,
        width=width,
        depth=depth,
        mode=mode,
        palette=palette,
        resources=resources,
        has_transparency=has_transparency,
        start=start,
    )


def read_number(file: IO[bytes], size: int) -> int:
    """Reads a whole number of so many bytes; raises PhotoReadError at the file's end."""
    data = file.read(size)
    if len(data) < size:
        raise PhotoReadError("The file is cut short.", COPY_AGAIN)
    return int.from_bytes(data, "big")


def _section(file: IO[bytes], file_size: int) -> bytes:
    length = read_number(file, 4)
    if length > min(file_size, _LARGEST_SECTION):
        raise PhotoReadError("The file is damaged.", COPY_AGAIN)
    return file.read(length)


def _resources(section: bytes) -> dict[int, bytes]:
    found: dict[int, bytes] = {}
    place = 0
    while place + 12 <= len(section):
        number = int.from_bytes(section[place + 4 : place + 6], "big")
        place += 6 + (section[place + 6] + 2) // 2 * 2
        length = int.from_bytes(section[place : place + 4], "big")
        found.setdefault(number, section[place + 4 : place + 4 + length])
        place += 4 + (length + 1) // 2 * 2
    return found


def _has_transparency(file: IO[bytes], *, is_big: bool) -> bool:
    """Whether the number of layers is negative, which says so."""
    if read_number(file, 8 if is_big else 4) == 0:
        return False
    return int.from_bytes(file.read(2), "big", signed=True) < 0
