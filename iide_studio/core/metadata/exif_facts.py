"""Exif for people: names and values."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from fractions import Fraction

from iide_studio.core.metadata.exif import BLOCKS, ORIENTATION, PIXEL_TAGS, read_exif
from iide_studio.core.metadata.metadata import TiffTag
from iide_studio.core.metadata.tag_types import RATIONAL, numbers_of, text_of
from iide_studio.core.metadata.tiff_directory import (
    EXIF_POINTER,
    GPS_POINTER,
    DamagedTiffError,
    Directory,
    TiffStructure,
)

_SIGNED_FRACTION = 10
_SIGNED = {6: "b", 8: "h", 9: "i", 11: "f", 12: "d"}
_MOST_VALUES = 8
_LONGEST = 500
_WINDOWS_TEXTS = range(40091, 40096)
"""Title, comment, author, keywords and subject as Windows writes them, UTF-16."""
_USER_COMMENT = 0x9286
_COMMENT_CODES = {b"ASCII\0\0\0": "ascii", b"UNICODE\0": "utf-16", b"\0" * 8: "utf-8"}

_SHOWN_ELSEWHERE = {ORIENTATION, 282, 283, 296, 0x9000, 0xA000, 0xA001, 0xA002, 0xA003}
"""Applied, or among the photo's own facts."""

_LATITUDE, _LONGITUDE, _ALTITUDE = (1, 2), (3, 4), (5, 6)


def exif_facts(
    block: bytes | None,
) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    """Returns what an Exif block says of camera and scanner, and of the place.

    Args:
        block: As in `Metadata.exif`; a damaged one says nothing.
    """
    try:
        structure = read_exif(block) if block else None
    except DamagedTiffError:
        structure = None
    if structure is None:
        return (), ()
    first = structure.first
    details = first.children.get(EXIF_POINTER, Directory())
    place = first.children.get(GPS_POINTER, Directory())
    camera = [*_facts(first, structure), *_facts(details, structure)]
    return tuple(camera), tuple(_place(place, structure.byte_order))


def _facts(directory: Directory, structure: TiffStructure) -> Iterator[tuple[str, str]]:
    for code, tag in directory.tags.items():
        if code in PIXEL_TAGS or code in BLOCKS or code in _SHOWN_ELSEWHERE:
            continue
        text = _value(tag, structure.byte_order)
        if text:
            yield _title(code), text[:_LONGEST]


def _value(tag: TiffTag, order: str) -> str:
    """Returns a tag's values as text; empty for bytes that say nothing to people."""
    if tag.code == _USER_COMMENT:
        return _decoded(tag.data[8:], _COMMENT_CODES.get(tag.data[:8], "utf-8"))
    if tag.code in _WINDOWS_TEXTS:
        return _decoded(tag.data, "utf-16-le")
    text = text_of(tag)
    if text is not None:
        return text
    values = _numbers(tag, order)
    if not 0 < len(values) <= _MOST_VALUES:
        return ""
    return _special(tag.code, values[0]) or ", ".join(_short(value) for value in values)


def _special(code: int, value: float | Fraction) -> str:
    """Exposure time, aperture and focal length with their units."""
    match code:
        case 0x829A if 0 < value < 1:
            return f"1/{float(1 / value):.0f} s"
        case 0x829A:
            return f"{float(value):g} s"
        case 0x829D:
            return f"f/{float(value):g}"
        case 0x920A:
            return f"{float(value):g} mm"
    return ""


def _numbers(tag: TiffTag, order: str) -> list[Fraction | float]:
    if tag.type in (RATIONAL, _SIGNED_FRACTION):
        kind = "I" if tag.type == RATIONAL else "i"
        numbers = struct.unpack(f"{order}{2 * tag.count}{kind}", tag.data)
        pairs = zip(numbers[::2], numbers[1::2], strict=True)
        return [Fraction(top, bottom) for top, bottom in pairs if bottom]
    if tag.type in _SIGNED:
        return list(struct.unpack(f"{order}{tag.count}{_SIGNED[tag.type]}", tag.data))
    return list(numbers_of(tag, order))


def _place(gps: Directory, order: str) -> Iterator[tuple[str, str]]:
    for title, (side, value), negative in (
        ("Latitude", _LATITUDE, "S"),
        ("Longitude", _LONGITUDE, "W"),
    ):
        parts = _numbers(gps.tags[value], order) if value in gps.tags else []
        if len(parts) == 3:
            degrees = float(parts[0]) + float(parts[1]) / 60 + float(parts[2]) / 3600
            sign = -1 if text_of(gps.tags.get(side)) == negative else 1
            yield title, f"{sign * degrees:.6f}"
    if _ALTITUDE[1] in gps.tags and (height := _numbers(gps.tags[_ALTITUDE[1]], order)):
        yield "Altitude", f"{float(height[0]):g} m"


def _short(value: Fraction | float) -> str:
    return f"{float(value):g}"


def _decoded(data: bytes, encoding: str) -> str:
    return data.decode(encoding, "replace").split("\0", 1)[0].strip()


def _title(code: int) -> str:
    """ "DateTimeOriginal" as "Date Time Original"; a number for what has no name."""
    from PIL import ExifTags

    name = ExifTags.TAGS.get(code)
    if name is None:
        return f"Tag {code}"
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)
