"""The zip file that an OpenRaster file is, read without trusting it."""

from __future__ import annotations

import contextlib
import hashlib
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import IO

from iide_studio.core.errors import ProjectError

MIMETYPE = b"image/openraster"

_BLOCK = 1024 * 1024
_MOST_ENTRIES = 50_000
_LONGEST_NAME = 500
_LARGEST_ENTRY = 8 * 2**30
_UNSUSPECTED = 256 * 2**20
"""Bytes to which any file may unpack, however small it is."""
_LARGEST_EXPANSION = 50
"""How many times its own size a larger file may unpack to; pictures inside are packed already."""
_LARGEST_SIMPLE = 2**31 - 2**24
"""Bytes from which an entry needs zip's fields for large files."""
_ENCRYPTED = 1
_UNREADABLE = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    EOFError,
    NotImplementedError,
    RuntimeError,
    UnicodeError,
    ValueError,
)


class Container:
    """A zip file whose directory was checked; nothing of it is ever unpacked to disk.

    Reading raises ProjectError where the file is damaged. Not for several threads at once.
    """

    def __init__(self, path: Path) -> None:
        """Opens the file.

        Raises:
            ProjectError: if it is missing, no OpenRaster file, or hostile.
        """
        self.path = path
        with self._explained():
            self._zip = zipfile.ZipFile(path)
        try:
            self._entries = _checked(self._zip.infolist(), path)
            if self.read("mimetype", limit=100).strip() != MIMETYPE:
                raise ProjectError(f"{path} is no OpenRaster file.", "Choose another file.")
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Container:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        self._zip.close()

    def names(self) -> list[str]:
        """The entries' names, in the file's order, without folders."""
        return list(self._entries)

    def size(self, name: str) -> int:
        """Bytes of an entry when unpacked."""
        return self._entry(name).file_size

    def is_stored(self, name: str) -> bool:
        """Whether an entry lies in the file as it is, not compressed."""
        return self._entry(name).compress_type == zipfile.ZIP_STORED

    def read(self, name: str, *, limit: int = _LARGEST_ENTRY) -> bytes:
        """Returns a whole entry; raises ProjectError if it is missing or larger than `limit`."""
        entry = self._entry(name)
        if entry.file_size > limit:
            raise ProjectError(f"{name} in {self.path} is too large.", "Do not trust this file.")
        with self._explained():
            return self._zip.read(entry)

    def blocks(self, name: str) -> Iterator[bytes]:
        """Yields an entry piece by piece; a wrong checksum raises at the end."""
        with self._explained(), self._zip.open(self._entry(name)) as file:
            while block := file.read(_BLOCK):
                yield block

    def sha256(self, name: str) -> str:
        """Hash of an entry's bytes, hexadecimal."""
        digest = hashlib.sha256()
        for block in self.blocks(name):
            digest.update(block)
        return digest.hexdigest()

    def _entry(self, name: str) -> zipfile.ZipInfo:
        if name not in self._entries:
            raise ProjectError(
                f"{self.path} is incomplete: {name} is missing.", "Open an older copy of the file."
            )
        return self._entries[name]

    @contextlib.contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except FileNotFoundError as error:
            raise ProjectError(f"{self.path} does not exist.", "Check the name.") from error
        except OSError as error:
            raise ProjectError(
                f"{self.path} cannot be read: {error.strerror or error}.", "Check the disk."
            ) from error
        except _UNREADABLE as error:
            raise ProjectError(
                f"{self.path} is damaged or no project file.", "Open an older copy of the file."
            ) from error
        except Exception as error:
            if type(error).__module__ != "zlib":
                raise
            raise ProjectError(f"{self.path} is damaged.", "Open an older copy.") from error


class ContainerWriter:
    """Writes an OpenRaster container: its mimetype first, pictures stored, text deflated."""

    def __init__(self, file: IO[bytes]) -> None:
        self._zip = zipfile.ZipFile(file, "w", zipfile.ZIP_STORED)
        self._names: set[str] = set()
        self.write("mimetype", MIMETYPE)

    def write(self, name: str, data: bytes, *, is_compressed: bool = False) -> str:
        """Writes an entry; returns its SHA-256, hexadecimal."""
        with self.open(name, len(data), is_compressed=is_compressed) as entry:
            entry.write(data)
        return entry.sha256

    @contextlib.contextmanager
    def open(
        self, name: str, largest: int, *, is_compressed: bool = False
    ) -> Iterator[HashingFile]:
        """Yields a file to write an entry piece by piece; afterwards its `sha256` holds.

        Args:
            name: The entry's name.
            largest: Bytes that the entry may reach.
            is_compressed: Whether the zip file compresses it.
        """
        if name in self._names:
            raise ValueError(f"{name} would be there twice")
        self._names.add(name)
        info = zipfile.ZipInfo(name)  # the same date always: the same project gives the same bytes
        info.compress_type = zipfile.ZIP_DEFLATED if is_compressed else zipfile.ZIP_STORED
        # only where it must be: the fields of large files stand between a reader and the mimetype
        with self._zip.open(info, "w", force_zip64=largest > _LARGEST_SIMPLE) as entry:
            yield HashingFile(entry)

    def close(self) -> None:
        """Writes the directory; without it the file is not readable."""
        self._zip.close()


class HashingFile:
    """Passes on what is written, and hashes it."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file, self._digest = file, hashlib.sha256()

    def write(self, data: bytes, /) -> int:
        self._digest.update(data)
        return self._file.write(data)

    @property
    def sha256(self) -> str:
        """Of everything written so far, hexadecimal."""
        return self._digest.hexdigest()


def _checked(entries: list[zipfile.ZipInfo], path: Path) -> dict[str, zipfile.ZipInfo]:
    """Refuses what no program would write: names that climb out, bombs, encryption."""
    size = path.stat().st_size
    if len(entries) > _MOST_ENTRIES or sum(entry.compress_size for entry in entries) > size:
        raise _hostile(path, "its directory names more than there is")
    if sum(entry.file_size for entry in entries) > max(_UNSUSPECTED, _LARGEST_EXPANSION * size):
        raise _hostile(path, "it would unpack to far too much")
    found: dict[str, zipfile.ZipInfo] = {}
    for entry in entries:
        _check_entry(entry, path)
        if entry.filename in found:
            raise _hostile(path, "two of its parts have the same name")
        if not entry.is_dir():
            found[entry.filename] = entry
    return found


def _check_entry(entry: zipfile.ZipInfo, path: Path) -> None:
    # zipfile cuts a name at a zero byte, and on Windows turns its slashes: compare the original
    name = entry.orig_filename
    parts = PurePosixPath(name).parts
    is_bad = not name or len(name) > _LONGEST_NAME or any(ord(letter) < 32 for letter in name)
    if is_bad or name.startswith("/") or ".." in parts or "\\" in name or ":" in name:
        raise _hostile(path, "a part has a name that points outside")
    if entry.flag_bits & _ENCRYPTED:
        raise ProjectError(f"{path} is encrypted.", "Open it where it was made, without password.")
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise ProjectError(f"{path} is packed in an unknown way.", "Save it where it was made.")
    if entry.file_size > _LARGEST_ENTRY:
        raise _hostile(path, "a part is far too large")


def _hostile(path: Path, reason: str) -> ProjectError:
    return ProjectError(f"{path} is refused: {reason}.", "Do not trust this file.")
