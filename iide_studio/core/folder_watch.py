"""Finding what a scanner has put into a folder, once it is whole."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from iide_studio.core.document_opening import READABLE_ENDINGS
from iide_studio.core.errors import PhotoReadError

_Size = tuple[int, int]
"""Bytes, and nanoseconds since 1970 of the last change."""


class FolderWatch:
    """Looks at a folder again and again; what lies there at first is not news.

    A file counts as whole when its size and time are the same at two looks, because scanners
    write for minutes. Some rest in between for longer: what proved not to be whole is news once
    more when it has changed.

    Attributes:
        folder: The one that is watched.
    """

    def __init__(self, folder: Path) -> None:
        """Takes a first look.

        Raises:
            PhotoReadError: if it is no folder that can be read.
        """
        self.folder = folder
        self._known = self._look()
        self._growing: dict[Path, _Size] = {}
        self._own: set[Path] = set()
        self._unfinished: set[Path] = set()

    def pass_over(self, paths: Iterable[Path]) -> None:
        """Says that files are no scans: the program itself is about to write them there."""
        self._own.update(path.absolute() for path in paths)

    def expect_more(self, path: Path) -> None:
        """Says that a photo that was news could not be read: the scanner may not be done."""
        self._unfinished.add(path)

    def poll(self) -> list[Path]:
        """Returns the photos that have come and are whole, each once, oldest first.

        Raises:
            PhotoReadError: if the folder is gone.
        """
        there = self._look()
        # A scan that is made again under its old name is news.
        self._known = {path: size for path, size in self._known.items() if path in there}
        new = {path: size for path, size in there.items() if self._is_news(path, size)}
        whole = [path for path, size in new.items() if size[0] and self._growing.get(path) == size]
        self._growing = {path: size for path, size in new.items() if path not in whole}
        self._known.update({path: new[path] for path in whole})
        self._unfinished -= set(whole)
        return sorted(whole, key=lambda path: (new[path][1], path))

    def _is_news(self, path: Path, size: _Size) -> bool:
        if path.absolute() in self._own:
            return False
        known = self._known.get(path)
        return known is None or (path in self._unfinished and known != size)

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
