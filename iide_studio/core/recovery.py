"""What earlier sessions left behind when they did not end as they should."""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np

from iide_studio.core.document import Document
from iide_studio.core.errors import ProjectError
from iide_studio.core.journal_file import ENDING, JournalFile
from iide_studio.core.project_file.document_json import StoreFacts, document_from_json
from iide_studio.core.project_file.typed_json import fields_from_json
from iide_studio.core.tile_cache import Tile, TileCache, decompressed
from iide_studio.core.tiles import TILE, TileStore

_log = logging.getLogger(__name__)

_FIND_STATE = "SELECT record, digest, changed FROM state WHERE id = 1"


@dataclass(frozen=True, eq=False)
class Recovered:
    """A document that was saved from a session that ended badly.

    Attributes:
        document: Ready to be worked on, as it was after the last edit that was recorded.
        notes: What could not be recovered, a sentence each.
        project: The project file to which it was last saved; None if it never was.
    """

    document: Document
    notes: tuple[str, ...]
    project: Path | None


@dataclass(frozen=True)
class Recovery:
    """Unsaved work of an earlier session.

    Attributes:
        path: Its journal.
        changed: When the last edit was recorded, local time.
        photo: The photo's file, if it came from one.
        project: The project file to which it was last saved; None if it never was.
    """

    path: Path
    changed: datetime
    photo: Path | None
    project: Path | None

    def open(self, *, cache: TileCache | None = None) -> Recovered:
        """Reads the document and leaves the journal: `discard` it once the work is safe elsewhere.

        Raises:
            ProjectError: if the journal is gone or damaged.
        """
        cache = TileCache() if cache is None else cache
        with _opened(self.path) as file:
            return _Reader(file, cache).recovered(self.project)

    def discard(self) -> None:
        """Deletes the journal; raises ProjectError while its program runs."""
        JournalFile(self.path, must_exist=True).remove()


def recoverable(folder: Path) -> list[Recovery]:
    """Returns the unsaved work in a folder of journals, newest first.

    Journals of programs that still run are passed over. Those that hold nothing unsaved are
    deleted; those that cannot be read are left alone.

    Args:
        folder: Where journals are made; need not exist.
    """
    found = []
    for path in sorted(folder.glob(f"*{ENDING}")):
        try:
            recovery = _examine(path)
        except ProjectError as error:
            _log.debug("%s is passed over: %s", path, error)  # mostly in use by this very program
            continue
        if recovery is not None:
            found.append(recovery)
    return sorted(found, key=lambda recovery: recovery.changed, reverse=True)


def _examine(path: Path) -> Recovery | None:
    with _opened(path) as file:
        with file.transaction() as connection:
            state = connection.execute(_FIND_STATE).fetchone()
            facts = dict(connection.execute("SELECT name, value FROM facts").fetchall())
        if state is None or state[1] == facts.get("saved"):
            file.remove()
            return None
    project, photo = facts.get("project"), _photo_of(state[0])
    return Recovery(
        path=path,
        changed=datetime.fromtimestamp(state[2]),
        photo=None if photo is None else Path(photo),
        project=None if project is None else Path(project),
    )


def _photo_of(text: str) -> str | None:
    with contextlib.suppress(ValueError, KeyError, TypeError):
        return json.loads(text)["document"]["photo"]["path"]
    return None


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[JournalFile]:
    file = JournalFile(path, must_exist=True)
    try:
        yield file
    finally:
        file.close()


class _Reader:
    """Reads the state of one journal."""

    def __init__(self, file: JournalFile, cache: TileCache) -> None:
        self._file, self._cache = file, cache
        self._tiles: dict[str, Tile | None] = {}

    def recovered(self, project: Path | None) -> Recovered:
        with self._file.transaction() as connection:
            state = connection.execute(_FIND_STATE).fetchone()
        try:
            data = json.loads(state[0])
            stores = {name: self._store(item) for name, item in data["stores"].items()}
            document = document_from_json(data["document"], stores, self._blob, self._cache)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise ProjectError(
                f"The recovery file {self._file.path} is damaged.", "Open the project as saved."
            ) from error
        return Recovered(document, self._notes(), project)

    def _notes(self) -> tuple[str, ...]:
        lost = sum(tile is None for tile in self._tiles.values())
        if not lost:
            return ()
        return (f"{lost} of {len(self._tiles)} parts of the picture could not be recovered.",)

    def _store(self, data: dict[str, Any]) -> TileStore:
        facts = StoreFacts(**fields_from_json(StoreFacts, data["facts"], self._blob))
        store = facts.new_store(self._cache)
        for column, row, digest in data["tiles"]:
            if not store.cell(column, row).is_empty:
                store.place(column, row, self._tile(digest, store))
        return store

    def _tile(self, digest: str, store: TileStore) -> Tile | None:
        """Returns a tile; None for one that is damaged, so that the others are not lost with it."""
        if digest not in self._tiles:
            pixels = self._pixels(digest, store)
            self._tiles[digest] = None if pixels is None else self._cache.keep(pixels)
        return self._tiles[digest]

    def _pixels(self, digest: str, store: TileStore) -> np.ndarray | None:
        key = bytes.fromhex(digest)
        with self._file.transaction() as connection:
            row = connection.execute("SELECT packed FROM tiles WHERE digest = ?", (key,)).fetchone()
        if row is None:
            return None
        try:
            pixels = decompressed(row[0], (store.channels, TILE, TILE), store.dtype)
        except (ValueError, RuntimeError):
            return None
        return pixels if hashlib.sha256(pixels.data).digest() == key else None

    def _blob(self, key: str) -> bytes:
        with self._file.transaction() as connection:
            row = connection.execute("SELECT data FROM blobs WHERE key = ?", (key,)).fetchone()
        if row is None:
            raise ProjectError("A part of the recovery file is missing.", "Open the project.")
        return row[0]
