"""A PNG file's chunks: taking metadata out of them, and putting it in."""

from __future__ import annotations

import binascii
import struct
import zlib
from collections.abc import Iterable
from typing import IO

from iide_studio.core.metadata import photoshop
from iide_studio.core.metadata.metadata import Metadata

Chunk = tuple[bytes, bytes]
"""The type's four letters, and the data."""

_SIGNATURE_SIZE = 8
_LARGEST_CHUNK = 2**28
_LARGEST_TEXT = 2**26
_XMP_KEYWORD = "XML:com.adobe.xmp"
_RAW_PROFILE = "Raw profile type "
_TEXTS = (b"tEXt", b"zTXt", b"iTXt")
_NOT_KEPT = frozenset(
    (b"IDAT", b"IEND", b"PLTE", b"tRNS", b"iCCP", b"pHYs", b"eXIf", b"acTL", b"fcTL", b"fdAT")
)
"""What the writer makes anew."""

_SIGNED = b"caBX"
_OF_ONE_COLOR_TYPE = frozenset((b"sBIT", b"bKGD", b"hIST"))
_OF_THE_COLORS = frozenset((b"gAMA", b"cHRM", b"sRGB", b"cICP", b"mDCV", b"cLLI"))
_COLORED = 2


def read_chunks(file: IO[bytes]) -> list[Chunk]:
    """Returns the chunks apart from the pixels, as far as the file is whole."""
    chunks, position = [], _SIGNATURE_SIZE
    while True:
        file.seek(position)
        head = file.read(8)
        size = int.from_bytes(head[:4], "big")
        if len(head) < 8 or size > _LARGEST_CHUNK:
            return chunks
        if head[4:] not in (b"IDAT", b"fdAT"):
            data = file.read(size)
            if len(data) < size:
                return chunks
            chunks.append((head[4:], data))
        position += 12 + size


def metadata_of(chunks: Iterable[Chunk]) -> tuple[Metadata, list[str]]:
    """Returns what the chunks say, unchecked, and a note if texts are damaged."""
    found, texts, kept, notes = dict[str, bytes](), list[tuple[str, str]](), list[Chunk](), []
    for kind, data in chunks:
        if kind == b"eXIf":
            found["exif"] = data
        elif kind in _TEXTS:
            try:
                keyword, text = _text(kind, data)
            except (ValueError, zlib.error):
                notes = ["A text in the file is damaged and was left out."]
                continue
            if not _is_block(keyword, text, found):
                texts.append((keyword, text))
                kept.append((kind, data))
        elif kind not in _NOT_KEPT and kind != _SIGNED:
            kept.append((kind, data))
    metadata = Metadata(
        exif=_without_prefix(found.get("exif") or found.get("raw exif")),
        iptc=found.get("iptc") or photoshop.resource(found.get("photoshop"), photoshop.IPTC),
        photoshop=found.get("photoshop"),
        xmp=found.get("xmp") or found.get("raw xmp"),
        texts=tuple(texts),
        chunks=tuple(kept),
    )
    return metadata, notes


def metadata_chunks(metadata: Metadata, *, header: bytes) -> list[Chunk]:
    """Returns chunks for all metadata, in an order that PNG allows before the pixels.

    Args:
        metadata: Of its chunks, those that do not fit `header` are left out.
        header: The data of the new file's IHDR.
    """
    others = [chunk for chunk in metadata.chunks if chunk[0] not in (*_TEXTS, b"IHDR")]
    chunks = [chunk for chunk in others if _holds(chunk[0], _header_of(metadata), header)]
    if metadata.exif:
        chunks.append((b"eXIf", metadata.exif))
    chunks += _text_chunks(metadata)
    if metadata.xmp:
        chunks.append((b"iTXt", _XMP_KEYWORD.encode() + bytes(5) + metadata.xmp))
    blocks = photoshop.with_iptc(metadata.photoshop, metadata.iptc)
    if blocks:
        chunks.append((b"zTXt", _raw_profile("iptc", blocks)))
    return chunks


def packed(chunk: Chunk) -> bytes:
    """Returns the bytes of a chunk in a file."""
    kind, data = chunk
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _holds(kind: bytes, old: bytes | None, new: bytes) -> bool:
    """Whether a chunk of the old file says the truth of the new one (IHDR: bytes 8, 9)."""
    if old is None or len(old) < 10:
        return kind not in _OF_ONE_COLOR_TYPE | _OF_THE_COLORS
    if kind in _OF_ONE_COLOR_TYPE:
        return old[8:10] == new[8:10]
    if kind in _OF_THE_COLORS:
        return bool(old[9] & _COLORED) == bool(new[9] & _COLORED)
    return True


def _header_of(metadata: Metadata) -> bytes | None:
    return next((data for kind, data in metadata.chunks if kind == b"IHDR"), None)


def _text_chunks(metadata: Metadata) -> list[Chunk]:
    """Returns the texts as the file had them, languages and all, where they are the same still."""
    old: dict[tuple[str, str], list[Chunk]] = {}
    for kind, data in metadata.chunks:
        if kind in _TEXTS:
            old.setdefault(_text(kind, data), []).append((kind, data))
    return [
        old[pair].pop(0) if old.get(pair) else _new_text_chunk(*pair) for pair in metadata.texts
    ]


def _new_text_chunk(keyword: str, text: str) -> Chunk:
    name = keyword.encode("latin-1", "replace")[:79] + b"\0"
    try:
        return b"tEXt", name + text.encode("latin-1")
    except UnicodeEncodeError:
        return b"iTXt", name + bytes(4) + text.encode()


def _text(kind: bytes, data: bytes) -> tuple[str, str]:
    """Returns keyword and text; raises ValueError or zlib.error."""
    name, zero, rest = data.partition(b"\0")
    if not zero:
        raise ValueError("a text without a keyword")
    keyword = name.decode("latin-1")
    if kind == b"tEXt":
        return keyword, rest.decode("latin-1")
    if kind == b"zTXt":
        return keyword, _inflated(rest[1:]).decode("latin-1")
    _language, _, rest2 = rest[2:].partition(b"\0")
    _translated, _, body = rest2.partition(b"\0")
    return keyword, (_inflated(body) if rest[:1] == b"\1" else body).decode()


def _inflated(data: bytes) -> bytes:
    inflater = zlib.decompressobj()
    text = inflater.decompress(data, _LARGEST_TEXT)
    if inflater.unconsumed_tail:
        raise ValueError("a gigantic text")
    return text


def _is_block(keyword: str, text: str, found: dict[str, bytes]) -> bool:
    """Takes in XMP, and the blocks that ImageMagick and ExifTool write as texts of digits."""
    if keyword == _XMP_KEYWORD:
        found.setdefault("xmp", text.encode())
        return True
    if not keyword.startswith(_RAW_PROFILE):
        return False
    try:
        data = binascii.unhexlify("".join(text.split()[2:]))
    except ValueError:
        return False
    name = keyword.removeprefix(_RAW_PROFILE).lower()
    data = data.removeprefix(b"Photoshop 3.0\0")
    if data.startswith(b"8BIM"):
        found["photoshop"] = found.get("photoshop", b"") + data
    elif name == "iptc":
        found["iptc"] = data
    elif data.startswith((b"Exif\0", b"II*\0", b"MM\0*")):
        found["raw exif"] = data
    elif b"<" in data[:200] and name in ("xmp", "app1"):
        found["raw xmp"] = data.removeprefix(b"http://ns.adobe.com/xap/1.0/\0")
    else:
        return name in ("icc", "icm")
    return True


def _raw_profile(name: str, data: bytes) -> bytes:
    digits = data.hex()
    lines = [digits[start : start + 72] for start in range(0, len(digits), 72)]
    text = "\n".join(["", name, f"{len(data):8d}", *lines, ""])
    return (_RAW_PROFILE + name).encode() + b"\0\0" + zlib.compress(text.encode())


def _without_prefix(exif: bytes | None) -> bytes | None:
    return None if exif is None else exif.removeprefix(b"Exif\0\0")
