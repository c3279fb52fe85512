"""Writing the directories of a TIFF structure."""

from __future__ import annotations

import io
import struct
from collections.abc import Mapping
from typing import IO

from iide_studio.core.metadata.metadata import TiffTag
from iide_studio.core.metadata.tag_types import (
    LONG,
    LONG8,
    narrowed,
    number_tag,
)
from iide_studio.core.metadata.tiff_directory import (
    EXIF_POINTER,
    MAKER_NOTE,
    Directory,
    TiffStructure,
)

_FARTHEST_NOTE_IN_A_BLOCK = 60_000
_LARGEST_GAP = 2**20


class TiffLayout:
    """Hands out places in a TIFF structure one after the other, around a camera maker's note.

    What a maker's note says about places counts from the structure's beginning in many makes,
    so its old place is kept free for it where that costs little.
    """

    def __init__(self, file: IO[bytes], *, byte_order: str, is_big: bool) -> None:
        self._file = file
        self._order, self._is_big = byte_order, is_big
        self._end = 16 if is_big else 8
        self._reserved: tuple[int, int] | None = None
        self._is_reserved_used = False

    def reserve(self, offset: int, size: int) -> None:
        """Keeps a place free for the maker's note; must come before anything is written."""
        if offset >= self._end:
            self._reserved = (offset, offset + size)

    def write(self, data: bytes | memoryview) -> int:
        """Writes bytes at the next free place; returns its offset, which is even."""
        offset = self._take(len(data))
        self._put(offset, data)
        return offset

    def finish(self, directory: Directory) -> None:
        """Writes the first directory with its children, and the header that leads to it."""
        offset = self._write_directory(directory)
        mark = b"II" if self._order == "<" else b"MM"
        if self._is_big:
            header = mark + struct.pack(self._order + "HHHQ", 43, 8, 0, offset)
        else:
            header = mark + struct.pack(self._order + "HI", 42, offset)
        self._put(0, header)

    def _take(self, size: int) -> int:
        start = self._end + self._end % 2
        if self._reserved and start < self._reserved[1] and start + size > self._reserved[0]:
            start = self._reserved[1] + self._reserved[1] % 2
        self._end = start + size
        if not self._is_big and self._end >= 2**32:
            raise OSError(27, "File too large")
        return start

    def _put(self, offset: int, data: bytes | memoryview) -> None:
        self._file.seek(offset)  # what is skipped reads as zeros
        self._file.write(data)

    def _write_directory(self, directory: Directory) -> int:
        count = len(directory.tags) + len(directory.children)
        inline = 8 if self._is_big else 4
        head, entry, tail = (8, 20, 8) if self._is_big else (2, 12, 4)
        offset = self._take(head + count * entry + tail)
        entries = {code: self._entry(tag, inline) for code, tag in directory.tags.items()}
        for code, child in directory.children.items():
            place = self._write_directory(child)
            type_ = LONG8 if self._is_big else LONG
            pointer = number_tag(code, type_, [place], self._order)
            entries[code] = self._entry(pointer, inline)
        body = struct.pack(self._order + ("Q" if self._is_big else "H"), count)
        body += b"".join(entries[code] for code in sorted(entries)) + bytes(tail)
        self._put(offset, body)
        return offset

    def _entry(self, tag: TiffTag, inline: int) -> bytes:
        wide = "Q" if self._is_big else "I"
        value = tag.data.ljust(inline, b"\0")
        if len(tag.data) > inline:
            place = self._write_maker_note(tag) if tag.code == MAKER_NOTE else self.write(tag.data)
            value = struct.pack(self._order + wide, place)
        return struct.pack(f"{self._order}HH{wide}", tag.code, tag.type, tag.count) + value

    def _write_maker_note(self, tag: TiffTag) -> int:
        if self._reserved is None or self._is_reserved_used:
            return self.write(tag.data)
        start, end = self._reserved
        if end - start != len(tag.data) or start - self._end > _LARGEST_GAP:
            return self.write(tag.data)
        self._is_reserved_used = True
        self._put(start, tag.data)
        self._end = max(self._end, end)
        return start


def write_block(structure: TiffStructure) -> bytes:
    """Returns an Exif block: a classic TIFF structure of metadata alone."""
    file = io.BytesIO()
    layout = TiffLayout(file, byte_order=structure.byte_order, is_big=False)
    note, offset = maker_note(structure.first), structure.maker_note_offset
    if note is not None and offset is not None and offset < _FARTHEST_NOTE_IN_A_BLOCK:
        layout.reserve(offset, len(note.data))
    layout.finish(_classic(structure.first, structure.byte_order))
    return file.getvalue()


def maker_note(first: Directory) -> TiffTag | None:
    """Returns the camera maker's note of a first directory."""
    details = first.children.get(EXIF_POINTER)
    return None if details is None else details.tags.get(MAKER_NOTE)


def _classic(directory: Directory, byte_order: str) -> Directory:
    tags: Mapping[int, TiffTag | None] = {
        code: narrowed(tag, byte_order) for code, tag in directory.tags.items()
    }
    return Directory(
        {code: tag for code, tag in tags.items() if tag is not None},
        {code: _classic(child, byte_order) for code, child in directory.children.items()},
    )
