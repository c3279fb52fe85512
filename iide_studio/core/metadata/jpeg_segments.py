"""A JPEG file's segments: taking metadata out of them, and putting it in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

from iide_studio.core.metadata import jpeg_xmp, photoshop
from iide_studio.core.metadata.metadata import Metadata

LARGEST_PAYLOAD = 65_533
LARGEST_EXIF = LARGEST_PAYLOAD - 6

_APP0, _APP1, _APP2, _APP8, _APP11, _APP13, _APP14, _APP15 = (
    *(0xE0, 0xE1, 0xE2, 0xE8, 0xEB, 0xED, 0xEE, 0xEF),
)
_COMMENT, _START_OF_SCAN = 0xFE, 0xDA
_EXIF, _ICC, _PHOTOSHOP = b"Exif\0\0", b"ICC_PROFILE\0", b"Photoshop 3.0\0"
_OF_THE_ENCODER = (_APP0, _APP8, _APP14)
_MOST_ICC_PARTS = 255

Segment = tuple[int, bytes]
"""The marker's second byte, and what follows the length."""


def read_segments(file: IO[bytes]) -> list[Segment]:
    """Returns the application segments and comments before the picture's data."""
    segments, position = [], 2
    while True:
        file.seek(position)
        head = file.read(4)
        if len(head) < 4 or head[0] != 0xFF or head[1] == _START_OF_SCAN:
            return segments
        if head[1] == 0xFF:  # a fill byte
            position += 1
            continue
        size = int.from_bytes(head[2:], "big")
        if _APP0 <= head[1] <= _APP15 or head[1] == _COMMENT:
            segments.append((head[1], file.read(size - 2)))
        position += 2 + max(size, 2)


def metadata_of(segments: Iterable[Segment]) -> tuple[Metadata, list[str]]:
    """Returns what the segments say, unchecked, and notes on what could not be joined."""
    exif, standard_xmp, comment = None, None, None
    blocks, extensions, others = b"", list[bytes](), list[Segment]()
    for marker, data in segments:
        if marker == _APP1 and data.startswith(b"Exif\0") and exif is None:
            exif = data[6:]
        elif marker == _APP1 and data.startswith(jpeg_xmp.STANDARD) and standard_xmp is None:
            standard_xmp = data.removeprefix(jpeg_xmp.STANDARD)
        elif marker == _APP1 and data.startswith(jpeg_xmp.EXTENSION):
            extensions.append(data.removeprefix(jpeg_xmp.EXTENSION))
        elif marker == _APP13 and data.startswith(_PHOTOSHOP):
            blocks += data.removeprefix(_PHOTOSHOP)
        elif marker == _COMMENT and comment is None:
            comment = data
        elif _is_kept(marker, data):
            others.append((marker, data))
    xmp, notes = jpeg_xmp.merged(standard_xmp, extensions)
    metadata = Metadata(
        exif=exif,
        iptc=photoshop.resource(blocks, photoshop.IPTC),
        photoshop=blocks or None,
        xmp=xmp,
        comment=comment,
        segments=tuple(others),
    )
    return metadata, notes


def with_metadata(jpeg: bytes, metadata: Metadata, icc_profile: bytes | None) -> bytes:
    """Returns the file with segments for all metadata, behind the encoder's first one (JFIF).

    Args:
        jpeg: As an encoder made it, without metadata.
        metadata: Its Exif must fit into one segment.
        icc_profile: Goes into as many segments as it needs.
    """
    segments = [(_APP1, _EXIF + metadata.exif)] if metadata.exif else []
    segments += [(_APP1, data) for data in jpeg_xmp.split(metadata.xmp)]
    blocks = photoshop.with_iptc(metadata.photoshop, metadata.iptc)
    segments += [(_APP13, _PHOTOSHOP + part) for part in _parts(blocks or b"", len(_PHOTOSHOP))]
    segments += _icc_segments(icc_profile or b"")
    if metadata.comment:
        segments += [(_COMMENT, metadata.comment[:LARGEST_PAYLOAD])]
    segments += metadata.segments
    place = _end_of_jfif(jpeg)
    return jpeg[:place] + b"".join(map(_packed, segments)) + jpeg[place:]


def _is_kept(marker: int, data: bytes) -> bool:
    """Whether a segment still holds for a derivative.

    The encoder writes its own; further pictures (MPF) are not written, and a signature (JUMBF)
    is broken by any change.
    """
    if marker in _OF_THE_ENCODER or marker == _APP11:
        return False
    if marker == _APP2:
        return not data.startswith((_ICC, b"MPF\0"))
    return not (marker == _APP1 and data.startswith((b"Exif\0", jpeg_xmp.STANDARD)))


def _icc_segments(profile: bytes) -> list[Segment]:
    parts = _parts(profile, len(_ICC) + 2)
    if len(parts) > _MOST_ICC_PARTS:
        return []
    return [
        (_APP2, _ICC + bytes([number, len(parts)]) + part)
        for number, part in enumerate(parts, start=1)
    ]


def _parts(data: bytes, header: int) -> list[bytes]:
    size = LARGEST_PAYLOAD - header
    return [data[start : start + size] for start in range(0, len(data), size)]


def _packed(segment: Segment) -> bytes:
    marker, data = segment
    return bytes([0xFF, marker]) + (len(data) + 2).to_bytes(2, "big") + data


def _end_of_jfif(jpeg: bytes) -> int:
    if jpeg[2:4] != bytes([0xFF, _APP0]):
        return 2
    return 4 + int.from_bytes(jpeg[4:6], "big")
