"""Where tiles and undo steps go that no longer fit in memory."""

from __future__ import annotations

import logging
from collections.abc import Collection

from iide_studio.core.errors import ProjectError
from iide_studio.core.journal_file import JournalFile

_log = logging.getLogger(__name__)


class SqliteSpill:
    """Keeps pieces of bytes in a journal file; safe to use from several threads.

    What lies here means nothing once the program has ended: only its memory knew the keys.
    """

    def __init__(self, file: JournalFile) -> None:
        self._file = file
        self._dropped: list[int] = []

    def put(self, data: bytes) -> int:
        """Stores the bytes and returns a key for them; raises ProjectError if the disk is full."""
        with self._file.transaction() as connection:
            cursor = connection.execute("INSERT INTO spilled (data) VALUES (?)", (data,))
            assert cursor.lastrowid is not None
            return cursor.lastrowid

    def get(self, key: int) -> bytes:
        """Returns what was stored under the key; raises ProjectError for an unknown one."""
        with self._file.transaction(writes=False) as connection:
            row = connection.execute("SELECT data FROM spilled WHERE key = ?", (key,)).fetchone()
        if row is None:
            raise ProjectError(f"{self._file.path} has lost a part.", "Save the project.")
        return row[0]

    def drop(self, keys: Collection[int]) -> None:
        """Forgets what was stored under the keys, in one step; unknown ones do no harm.

        Tiles that are forgotten after the session's end have nothing to drop any more. Even that
        needs some room on the disk: where there is none it is done the next time, for no stroke of
        the brush must fail because an older one is forgotten.
        """
        if self._file.is_closed:
            return
        rows = [(key,) for key in (*self._dropped, *keys)]
        try:
            with self._file.transaction() as connection:
                connection.executemany("DELETE FROM spilled WHERE key = ?", rows)
        except ProjectError as error:
            _log.info("spilled tiles are dropped later: %s", error)
            self._dropped = [key for (key,) in rows]
        else:
            self._dropped.clear()
