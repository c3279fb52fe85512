"""TIFF's field types, and making and reading the values of single tags."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from fractions import Fraction

from iide_studio.core.metadata.metadata import TiffTag

BYTE, ASCII, SHORT, LONG, RATIONAL, UNDEFINED = 1, 2, 3, 4, 5, 7
IFD, LONG8, SLONG8, IFD8 = 13, 16, 17, 18

_TYPES_BY_WIDTH = {
    1: (BYTE, ASCII, 6, UNDEFINED, 129),
    2: (SHORT, 8),
    4: (LONG, 9, 11, IFD),
    8: (RATIONAL, 10, 12, LONG8, SLONG8, IFD8),
}
WIDTHS = {type_: width for width, types in _TYPES_BY_WIDTH.items() for type_ in types}
"""Bytes of one value by field type; 129 is Exif 3's UTF-8."""

_UNSIGNED = {BYTE: "B", SHORT: "H", LONG: "I", IFD: "I", LONG8: "Q", IFD8: "Q"}
_SWAPPED_WIDTHS = {RATIONAL: 4, 10: 4}
_NARROWER = {LONG8: (LONG, "Q", "I"), SLONG8: (9, "q", "i"), IFD8: (IFD, "Q", "I")}


def text_tag(code: int, text: str) -> TiffTag:
    """Returns an ASCII tag; what is not ASCII goes in as UTF-8, as ExifTool and others do."""
    data = text.replace("\0", " ").encode() + b"\0"
    return TiffTag(code, ASCII, len(data), data)


def number_tag(code: int, type_: int, values: Sequence[int], byte_order: str) -> TiffTag:
    """Returns a tag of unsigned whole numbers (BYTE, SHORT, LONG, LONG8)."""
    data = struct.pack(f"{byte_order}{len(values)}{_UNSIGNED[type_]}", *values)
    return TiffTag(code, type_, len(values), data)


def rational_tag(code: int, value: float, byte_order: str) -> TiffTag:
    """Returns a tag of one positive fraction with a relative error below 1e-8."""
    fraction = Fraction(value).limit_denominator(10_000)
    data = struct.pack(f"{byte_order}II", fraction.numerator, fraction.denominator)
    return TiffTag(code, RATIONAL, 1, data)


def text_of(tag: TiffTag | None) -> str | None:
    """Returns the text of an ASCII or UTF-8 tag without padding; None if it is another kind."""
    if tag is None or tag.type not in (ASCII, 129):
        return None
    data = tag.data.split(b"\0", 1)[0]
    try:
        return data.decode().strip()
    except UnicodeDecodeError:
        return data.decode("latin-1").strip()


def number_of(tag: TiffTag | None, byte_order: str) -> int | None:
    """Returns the first value of an unsigned tag; None if it is absent or another kind."""
    if tag is None or tag.type not in _UNSIGNED or tag.count < 1:
        return None
    return struct.unpack_from(byte_order + _UNSIGNED[tag.type], tag.data)[0]


def numbers_of(tag: TiffTag | None, byte_order: str) -> tuple[int, ...]:
    """Returns all values of an unsigned tag; none if it is absent or another kind."""
    if tag is None or tag.type not in _UNSIGNED:
        return ()
    return struct.unpack(f"{byte_order}{tag.count}{_UNSIGNED[tag.type]}", tag.data)


def fraction_of(tag: TiffTag | None, byte_order: str) -> float | None:
    """Returns the first value of a RATIONAL tag; None if it is absent or no number."""
    if tag is None or tag.type != RATIONAL or tag.count < 1:
        return None
    numerator, denominator = struct.unpack_from(byte_order + "II", tag.data)
    return numerator / denominator if denominator else None


def swapped(tag: TiffTag) -> TiffTag:
    """Returns the tag for the other byte order; bytes of no known structure stay as they are."""
    width = _SWAPPED_WIDTHS.get(tag.type, WIDTHS[tag.type])
    if width == 1:
        return tag
    parts = [tag.data[i : i + width][::-1] for i in range(0, len(tag.data), width)]
    return TiffTag(tag.code, tag.type, tag.count, b"".join(parts))


def narrowed(tag: TiffTag, byte_order: str) -> TiffTag | None:
    """Returns a BigTIFF's tag in the types of TIFF 6.0, or None if a value is too large."""
    if tag.type not in _NARROWER:
        return tag
    type_, wide, narrow = _NARROWER[tag.type]
    values = struct.unpack(f"{byte_order}{tag.count}{wide}", tag.data)
    try:
        return TiffTag(
            tag.code, type_, tag.count, struct.pack(f"{byte_order}{tag.count}{narrow}", *values)
        )
    except struct.error:
        return None
