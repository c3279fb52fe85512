"""Reading the directories of a TIFF structure: a TIFF file's, or those of an Exif block.

Values are kept as the bytes that they are, so that nothing is lost by not being understood.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import IO

from iide_studio.core.metadata.metadata import TiffTag
from iide_studio.core.metadata.tag_types import IFD, IFD8, LONG, LONG8, WIDTHS, number_of

EXIF_POINTER, GPS_POINTER, INTEROPERABILITY_POINTER = 34665, 34853, 40965
MAKER_NOTE = 0x927C

POINTERS = frozenset(
    (EXIF_POINTER, GPS_POINTER, INTEROPERABILITY_POINTER, 400, 0x8290, 0x888A, 0xFE00)
)
"""Tags whose value is the place of a further directory; 400 and the last three are rare."""

_NOT_READ = frozenset((273, 279, 324, 325, 37724))
"""Places of pixels, and Photoshop's layers: large, and of no use to another file."""

_LARGEST_VALUE = 2**28
_MOST_ENTRIES = 4096
_DEEPEST = 3


class DamagedTiffError(ValueError):
    """The bytes are no TIFF structure, or nothing of it can be read."""


@dataclass(frozen=True)
class Directory:
    """One image file directory.

    Attributes:
        tags: By code, without the pointers to children.
        children: Directories that a pointer tag leads to, by that tag's code.
    """

    tags: Mapping[int, TiffTag] = field(default_factory=dict)
    children: Mapping[int, Directory] = field(default_factory=dict)


@dataclass(frozen=True)
class TiffStructure:
    """A directory with what is needed to write it again.

    Attributes:
        byte_order: "<" or ">".
        is_big: Whether it has BigTIFF's wider fields.
        first: The directory.
        maker_note_offset: Where the camera maker's note lay; inside, it often counts from the
            structure's beginning, so it should stay there.
        is_damaged: Whether something of it could not be read.
        next_offset: Where the following directory lies; 0 if there is none.
    """

    byte_order: str
    is_big: bool
    first: Directory
    maker_note_offset: int | None = None
    is_damaged: bool = False
    next_offset: int = 0


def read_structure(file: IO[bytes], *, page: int = 0) -> TiffStructure:
    """Reads a directory of a TIFF structure that begins where the file begins.

    Args:
        file: Binary and seekable.
        page: Which of the chained directories, from 0.

    Raises:
        DamagedTiffError: if there is no such directory, or nothing in it.
    """
    try:
        return _Reader(file).structure(page)
    except (struct.error, OverflowError, OSError) as error:
        raise DamagedTiffError(str(error)) from error


class _Reader:
    """Follows offsets, and refuses those that lead out of the file."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._size = file.seek(0, 2)
        self._is_damaged = False
        self._maker_note_offset: int | None = None
        head = self._bytes(0, min(16, self._size))
        if head[:4] not in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"):
            raise DamagedTiffError("no TIFF header")
        self._order = "<" if head[:1] == b"I" else ">"
        self._is_big = b"+" in head[:4]
        self._first_offset = self._unpack("Q", 8) if self._is_big else self._unpack("I", 4)

    def structure(self, page: int) -> TiffStructure:
        offset, seen = self._first_offset, set[int]()
        for _ in range(page):
            seen.add(offset)
            offset = self._next_offset(offset)
            if offset in seen or not offset:
                raise DamagedTiffError("no such page")
        first = self._directory(offset, depth=0)
        if not first.tags and not first.children:
            raise DamagedTiffError("nothing in it")
        return TiffStructure(
            self._order,
            self._is_big,
            first,
            self._maker_note_offset,
            self._is_damaged,
            self._next_offset_or_none(offset),
        )

    def _bytes(self, offset: int, count: int) -> bytes:
        if offset < 0 or count < 0 or offset + count > self._size:
            raise DamagedTiffError("an offset leads out of the file")
        self._file.seek(offset)
        return self._file.read(count)

    def _unpack(self, code: str, offset: int) -> int:
        data = self._bytes(offset, struct.calcsize(f"={code}"))
        return struct.unpack(self._order + code, data)[0]

    def _table(self, offset: int) -> tuple[int, int, int]:
        """Returns where the entries begin, how many they are and the bytes of each."""
        if self._is_big:
            return offset + 8, self._unpack("Q", offset), 20
        return offset + 2, self._unpack("H", offset), 12

    def _next_offset(self, offset: int) -> int:
        start, count, width = self._table(offset)
        return self._unpack("Q" if self._is_big else "I", start + count * width)

    def _next_offset_or_none(self, offset: int) -> int:
        try:
            return self._next_offset(offset)
        except DamagedTiffError:
            return 0  # many cameras leave it out

    def _directory(self, offset: int, *, depth: int) -> Directory:
        start, count, width = self._table(offset)
        if count > _MOST_ENTRIES:
            raise DamagedTiffError("too many entries")
        tags: dict[int, TiffTag] = {}
        children: dict[int, Directory] = {}
        for index in range(count):
            try:
                tag = self._tag(start + index * width)
                if not self._is_child(tag, children, depth):
                    tags.setdefault(tag.code, tag)
            except (DamagedTiffError, KeyError):
                self._is_damaged = True
        return Directory(tags, children)

    def _is_child(self, tag: TiffTag, children: dict[int, Directory], depth: int) -> bool:
        if tag.code not in POINTERS or tag.type not in (LONG, LONG8, IFD, IFD8):
            return False
        target = number_of(tag, self._order)
        if depth >= _DEEPEST or target is None:
            raise DamagedTiffError("directories are nested too deeply")
        children[tag.code] = self._directory(target, depth=depth + 1)
        return True

    def _tag(self, offset: int) -> TiffTag:
        wide = "Q" if self._is_big else "I"
        fields = struct.Struct(f"{self._order}HH{wide}")
        code, type_, count = fields.unpack(self._bytes(offset, fields.size))
        if code in _NOT_READ:
            return TiffTag(code, type_, count, b"")
        size, inline = count * WIDTHS[type_], 8 if self._is_big else 4
        if size > _LARGEST_VALUE:
            raise DamagedTiffError("a gigantic value")
        place = offset + fields.size
        if size > inline:
            place = self._unpack(wide, place)
        if code == MAKER_NOTE and size > inline:
            self._maker_note_offset = place
        return TiffTag(code, type_, count, self._bytes(place, size))
