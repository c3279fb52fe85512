"""Metadata of WebP, JPEG 2000, Photoshop, AVIF and HEIF files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Any

from iide_studio.core.metadata import photoshop
from iide_studio.core.metadata.metadata import Metadata

_LARGEST_BLOCK = 2**28
_UUID_XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_UUID_EXIF = b"JpgTiffExif->JP2"
_UUID_IPTC = bytes.fromhex("33c7a4d2b81d4723a0baf1a3e097ad38")
_EXIF, _XMP = 1058, 1060


def webp_metadata(file: IO[bytes]) -> Metadata:
    """Returns what a WebP file says, unchecked."""
    found = {kind: data for kind, data in _riff_chunks(file) if kind in (b"EXIF", b"XMP ")}
    exif = found.get(b"EXIF")
    return Metadata(
        exif=None if exif is None else exif.removeprefix(b"Exif\0\0"), xmp=found.get(b"XMP ")
    )


def jpeg_2000_metadata(file: IO[bytes]) -> Metadata:
    """Returns what a JP2 file says, unchecked; a bare code stream says nothing."""
    found: dict[bytes, bytes] = {}
    for kind, data in _boxes(file):
        if kind == b"uuid":
            found.setdefault(data[:16], data[16:])
    return Metadata(
        exif=found.get(_UUID_EXIF), iptc=found.get(_UUID_IPTC), xmp=found.get(_UUID_XMP)
    )


def photoshop_metadata(file: IO[bytes]) -> Metadata:
    """Returns what a PSD or PSB file says, unchecked."""
    file.seek(26)
    file.seek(int.from_bytes(file.read(4), "big"), 1)  # the colour table
    blocks = file.read(min(int.from_bytes(file.read(4), "big"), _LARGEST_BLOCK))
    return Metadata(
        exif=photoshop.resource(blocks, _EXIF),
        iptc=photoshop.resource(blocks, photoshop.IPTC),
        photoshop=blocks or None,
        xmp=photoshop.resource(blocks, _XMP),
    )


def pillow_metadata(file: IO[bytes]) -> Metadata:
    """Returns what Pillow finds in an AVIF file and others, unchecked."""
    from PIL import Image

    file.seek(0)
    with Image.open(file) as image:
        return _of_info(image.info)


def heif_metadata(file: IO[bytes]) -> Metadata:
    """Returns what a HEIF file says, unchecked."""
    import pi_heif

    file.seek(0)
    return _of_info(pi_heif.open_heif(file, convert_hdr_to_8bit=False).info)


def _of_info(info: dict[Any, Any]) -> Metadata:
    exif, xmp = (info.get(key) or None for key in ("exif", "xmp"))
    if isinstance(xmp, str):
        xmp = xmp.encode()
    comment = info.get("comment")
    return Metadata(
        exif=exif.removeprefix(b"Exif\0\0") if isinstance(exif, bytes) else None,
        xmp=xmp if isinstance(xmp, bytes) else None,
        comment=comment if isinstance(comment, bytes) and comment else None,
    )


def _riff_chunks(file: IO[bytes]) -> Iterator[tuple[bytes, bytes]]:
    position = 12
    while True:
        file.seek(position)
        head = file.read(8)
        if len(head) < 8:
            return
        size = int.from_bytes(head[4:], "little")
        if head[:4] in (b"EXIF", b"XMP ") and size <= _LARGEST_BLOCK:
            yield head[:4], file.read(size)
        position += 8 + size + size % 2


def _boxes(file: IO[bytes]) -> Iterator[tuple[bytes, bytes]]:
    position = 0
    while True:
        file.seek(position)
        head = file.read(16)
        size, kind, header = int.from_bytes(head[:4], "big"), head[4:8], 8
        if size == 1:
            size, header = int.from_bytes(head[8:16], "big"), 16
        if len(head) < 8 or size < header:  # 0: up to the end of the file, which is the picture
            return
        if kind == b"uuid" and size <= _LARGEST_BLOCK:
            file.seek(position + header)
            yield kind, file.read(size - header)
        position += size
