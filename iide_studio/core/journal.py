"""The recovery journal: the state of a document that is being edited, safe on disk.

A state is JSON that names its tiles by their hash. Recording one writes the tiles that the journal
has not got yet; then, in one step, it puts the new state there and forgets the old one's tiles.
So whenever the program ends, the journal holds a whole state.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from iide_studio.core.document import Document
from iide_studio.core.errors import ProjectError
from iide_studio.core.journal_file import ENDING, JournalFile
from iide_studio.core.project_file.document_json import (
    StoreFacts,
    document_to_json,
    infrared_store,
    named_stores,
)
from iide_studio.core.project_file.typed_json import keep_in
from iide_studio.core.spill import SqliteSpill
from iide_studio.core.tile_cache import Tile
from iide_studio.core.tiles import TileStore

_TILES_AT_ONCE = 16
"""Tiles written in one step: few, because whoever fetches spilled tiles waits meanwhile."""


class Journal:
    """The journal of one open document; recording belongs to one thread at a time.

    Attributes:
        path: Its file, which exists until `remove`.
        spill: A place for tiles and undo steps that do not fit in memory, in the same file; for any
            thread, and of no use once the journal is closed.
        facts: What it knows of the project; changed by the journal alone.
    """

    def __init__(self, folder: Path, *, after: Journal | None = None) -> None:
        """Makes a journal.

        Args:
            folder: Made if it is not there.
            after: The one whose place it takes: what that one knew of the project is taken over.

        Raises:
            ProjectError: if it cannot be written.
        """
        _make_folder(folder)
        name = time.strftime("%Y%m%d-%H%M%S") + f"-{secrets.token_hex(4)}{ENDING}"
        self._file = JournalFile(folder / name)
        self.path = self._file.path
        self.spill = SqliteSpill(self._file)
        self._tiles: set[bytes] = set()
        self._blobs: set[str] = set()
        self._infrared: tuple[np.ndarray, TileStore] | None = None
        self.facts: dict[str, str] = {}
        if after is not None:
            self._keep_facts(after.facts)

    @property
    def is_there(self) -> bool:
        """Whether its file is on the disk: an open file can be deleted, and takes all writes."""
        return os.path.exists(self.path)

    def record(self, document: Document) -> None:
        """Makes a document's state the one that will be recovered; on return it is on the disk.

        Args:
            document: Must not change meanwhile: give a copy where another thread edits it.

        Raises:
            ProjectError: for a full disk and the like; the older state is kept then.
        """
        state = self._state_of(document)
        self._add_blobs(state.blobs)
        self._add_tiles(state.tiles)
        old_tiles = [(digest,) for digest in self._tiles - state.tiles.keys()]
        old_blobs = [(key,) for key in self._blobs - state.blobs.keys()]
        with self._file.transaction(durable=True) as connection:
            connection.execute(
                "INSERT OR REPLACE INTO state (id, record, digest, changed) VALUES (1, ?, ?, ?)",
                (state.text, state.digest, time.time()),
            )
            connection.executemany("DELETE FROM tiles WHERE digest = ?", old_tiles)
            connection.executemany("DELETE FROM blobs WHERE key = ?", old_blobs)
        self._tiles, self._blobs = set(state.tiles), set(state.blobs)

    def mark_saved(self, document: Document, project: Path) -> None:
        """Notes that a state was saved, so that there is nothing to recover until it changes.

        Args:
            document: As it was saved, which may be older than the recorded state.
            project: The file.

        Raises:
            ProjectError: for a full disk and the like.
        """
        digest = self._state_of(document).digest
        self._keep_facts({"saved": digest, "project": _text_of(project)})

    def mark_project(self, project: Path) -> None:
        """Notes which project file the document was opened from.

        Args:
            project: The file.

        Raises:
            ProjectError: for a full disk and the like.
        """
        self._keep_facts({"project": _text_of(project)})

    def close(self) -> None:
        """Closes the file and leaves it: at the next start its state is offered again."""
        self._file.close()

    def remove(self) -> None:
        """Deletes the file: everything is saved, or the user wants none of it."""
        self._file.remove()

    def _keep_facts(self, facts: Mapping[str, str]) -> None:
        with self._file.transaction(durable=True) as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)", list(facts.items())
            )
        self.facts.update(facts)

    def _add_tiles(self, tiles: Mapping[bytes, Tile]) -> None:
        new = [digest for digest in tiles if digest not in self._tiles]
        for start in range(0, len(new), _TILES_AT_ONCE):
            some = new[start : start + _TILES_AT_ONCE]
            rows = [(digest, tiles[digest].compressed) for digest in some]
            with self._file.transaction() as connection:
                connection.executemany("INSERT OR REPLACE INTO tiles VALUES (?, ?)", rows)
            self._tiles.update(some)

    def _add_blobs(self, blobs: Mapping[str, bytes]) -> None:
        rows = [(key, data) for key, data in blobs.items() if key not in self._blobs]
        if rows:
            with self._file.transaction() as connection:
                connection.executemany("INSERT OR REPLACE INTO blobs VALUES (?, ?)", rows)
            self._blobs.update(key for key, _ in rows)

    def _state_of(self, document: Document) -> _State:
        blobs: dict[str, bytes] = {}
        tiles: dict[bytes, Tile] = {}
        stores = named_stores(document, self._infrared_of(document))
        data = {
            "document": document_to_json(document, keep_in(blobs)),
            "stores": {name: _store_state(store, tiles) for name, store in stores.items()},
        }
        return _State(json.dumps(data, allow_nan=False), tiles, blobs)

    def _infrared_of(self, document: Document) -> TileStore | None:
        """Keeps the tiles of a channel that never changes, rather than making them every time."""
        if self._infrared is None or self._infrared[0] is not document.infrared:
            store = infrared_store(document)
            self._infrared = None
            if document.infrared is not None and store is not None:
                self._infrared = (document.infrared, store)
        return None if self._infrared is None else self._infrared[1]


def _text_of(path: Path) -> str:
    """Names from old disks may hold bytes that are no letters; SQLite refuses those."""
    return str(path).encode(errors="replace").decode()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ProjectError(
            f"The recovery folder {folder} cannot be made: {error.strerror or error}.",
            "Save the project.",
        ) from error


@dataclass(frozen=True, eq=False)
class _State:
    text: str
    tiles: Mapping[bytes, Tile]
    blobs: Mapping[str, bytes]

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()


def _store_state(store: TileStore, tiles: dict[bytes, Tile]) -> dict[str, Any]:
    """Returns what and where a store's tiles are, and adds them to `tiles`."""
    return {"facts": vars(StoreFacts.of(store)), "tiles": list(_places(store, tiles))}


def _places(store: TileStore, tiles: dict[bytes, Tile]) -> Iterator[tuple[int, int, str]]:
    for (column, row), tile in sorted(store.snapshot().tiles.items()):
        tiles[tile.digest] = tile
        yield column, row, tile.digest.hex()
