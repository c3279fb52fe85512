"""Finding what a scanner has put into a folder, once it is whole."""

from __future__ import annotations

import os
from pathlib import Path

from iide_studio.core.document_opening import READABLE_ENDINGS
from iide_studio.core.errors import PhotoReadError

_Size = tuple[int, int]
"""Bytes, and nanoseconds since 1970 of the last change."""


class FolderWatch:
    """Looks at a folder again and again; what lies there at first is not news.

    A file counts as whole when its size and time are the same at two looks, because scanners
    write for minutes.

    Attributes:
        folder: The one that is watched.
    """

    def __init__(self, folder: Path) -> None:
        """Takes a first look.

        Raises:
            PhotoReadError: if it is no folder that can be read.
        """
        self.folder = folder
        self._known = set(self._look())
        self._growing: dict[Path, _Size] = {}

    def poll(self) -> list[Path]:
        """Returns the photos that have come and are whole, each once, oldest first.

        Raises:
            PhotoReadError: if the folder is gone.
        """
        there = self._look()
        self._known &= there.keys()  # a scan that is made again under its old name is news
        new = {path: size for path, size in there.items() if path not in self._known}
        whole = [path for path, size in new.items() if size[0] and self._growing.get(path) == size]
        self._known.update(whole)
        self._growing = {path: size for path, size in new.items() if path not in self._known}
        return sorted(whole, key=lambda path: (new[path][1], path))

    def _look(self) -> dict[Path, _Size]:
        try:
            with os.scandir(self.folder) as entries:
                return dict(found for entry in entries if (found := _photo(entry)) is not None)
        except OSError as error:
            raise PhotoReadError(
                f"The folder {self.folder} cannot be read.", "Choose another one to watch."
            ) from error


def _photo(entry: os.DirEntry[str]) -> tuple[Path, _Size] | None:
    path = Path(entry.path)
    if path.name.startswith(".") or path.suffix.lower() not in READABLE_ENDINGS:
        return None
    try:
        status = entry.stat()
    except OSError:  # it has gone meanwhile
        return None
    return (path, (status.st_size, status.st_mtime_ns)) if entry.is_file() else None
