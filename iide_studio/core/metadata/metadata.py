"""A picture file's metadata, as the blocks that it holds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class TiffTag:
    """One entry of a TIFF directory.

    Attributes:
        code: The tag's number.
        type: The field type, 1 to 18 (TIFF 6.0, and 16 to 18 of BigTIFF).
        count: Number of values.
        data: The values' bytes, in the directory's byte order.
    """

    code: int
    type: int
    count: int
    data: bytes


@dataclass(frozen=True)
class TiffTemplate:
    """The first directory of a TIFF, from which a derivative takes over what it does not know.

    Attributes:
        byte_order: "<" or ">".
        is_big: Whether the file is a BigTIFF.
        tags: The entries, in the file's order.
        maker_note_offset: Where in the file the camera maker's note lay.
    """

    byte_order: str
    is_big: bool
    tags: tuple[TiffTag, ...]
    maker_note_offset: int | None = None


@dataclass(frozen=True)
class Metadata:
    """All of a file's metadata.

    Attributes:
        exif: A TIFF structure beginning with the byte order, without "Exif" and two zero bytes.
        iptc: IPTC-IIM records, bare.
        photoshop: Photoshop's image resource blocks, each beginning with "8BIM".
        xmp: One packet; the extended part of a JPEG's is merged in.
        comment: A JPEG's comment.
        texts: A PNG's keywords and texts, apart from XMP.
        tiff: The first directory of a TIFF.
        segments: A JPEG's application segments and comments that have no field here: the marker's
            second byte, and the bytes behind the length.
        chunks: A PNG's IHDR and its ancillary chunks, apart from profile, Exif and XMP: type, data.
    """

    exif: bytes | None = None
    iptc: bytes | None = None
    photoshop: bytes | None = None
    xmp: bytes | None = None
    comment: bytes | None = None
    texts: tuple[tuple[str, str], ...] = ()
    tiff: TiffTemplate | None = None
    segments: tuple[tuple[int, bytes], ...] = ()
    chunks: tuple[tuple[bytes, bytes], ...] = ()
