"""The SQLite file that holds a session's recovery data and what no longer fits in memory."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

from iide_studio.core.errors import ProjectError

FORMAT = 1
ENDING = ".journal"

_PAGE = 32_768
"""Bytes; tiles are large, so large pages keep them in few pieces."""

_TABLES = """
    CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS state (
        id INTEGER PRIMARY KEY, record TEXT NOT NULL, digest TEXT NOT NULL, changed REAL NOT NULL
    );
    CREATE TABLE IF NOT EXISTS tiles (digest BLOB PRIMARY KEY, packed BLOB NOT NULL);
    CREATE TABLE IF NOT EXISTS blobs (key TEXT PRIMARY KEY, data BLOB NOT NULL);
    CREATE TABLE IF NOT EXISTS spilled (key INTEGER PRIMARY KEY, data BLOB NOT NULL);
"""


class JournalFile:
    """One connection, shared by all threads of this process and closed to all other processes.

    SQLite's own lock marks a journal whose program still runs: it goes with the process, however
    that ends. A commit survives the process at once, and with `durable` a power cut too.
    """

    def __init__(self, path: Path, *, must_exist: bool = False) -> None:
        """Opens or makes the file.

        Args:
            path: Its folder must exist.
            must_exist: Whether a missing file is an error rather than made.

        Raises:
            ProjectError: if it cannot be made, is damaged, or belongs to a running program.
        """
        self.path = path
        self._lock = threading.Lock()
        self._is_closed = False
        if must_exist and not path.is_file():
            raise ProjectError(f"{path} does not exist.", "It was removed meanwhile.")
        try:
            self._connection = sqlite3.connect(
                path, timeout=0, isolation_level=None, check_same_thread=False
            )
        except sqlite3.Error as error:
            raise _unusable(path, error) from error
        try:
            self._prepare()
        except sqlite3.Error as error:
            self._connection.close()
            raise _unusable(path, error) from error

    def _prepare(self) -> None:
        self._connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        self._connection.execute(f"PRAGMA page_size = {_PAGE}")
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = NORMAL")
        found = self._connection.execute("PRAGMA user_version").fetchone()[0]
        if found not in (0, FORMAT):
            raise sqlite3.NotSupportedError(f"it has the format {found}, not {FORMAT}")
        self._connection.executescript(
            f"BEGIN IMMEDIATE; {_TABLES} PRAGMA user_version = {FORMAT}; COMMIT;"
        )

    @contextlib.contextmanager
    def transaction(
        self, *, durable: bool = False, writes: bool = True
    ) -> Iterator[sqlite3.Connection]:
        """Yields the connection; what was done to it happens whole or not at all.

        Keep it short: every other thread waits meanwhile. Never touch a tile's pixels inside, for
        they may have to be fetched from this very file.

        Args:
            durable: Wait until the disk has it.
            writes: Whether anything is to change; reading goes on where the disk takes nothing.

        Raises:
            ProjectError: for a full disk and the like; nothing has changed then.
        """
        with self._lock:
            try:
                self._connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
                self._connection.execute("BEGIN IMMEDIATE" if writes else "BEGIN")
                try:
                    yield self._connection
                    self._connection.execute("COMMIT")
                except BaseException:
                    if self._connection.in_transaction:
                        self._connection.execute("ROLLBACK")
                    raise
            except sqlite3.Error as error:
                raise _unusable(self.path, error) from error

    def close(self) -> None:
        """Closes the file and leaves it; twice does no harm."""
        with self._lock:
            self._is_closed = True
            self._connection.close()

    @property
    def is_closed(self) -> bool:
        return self._is_closed

    def remove(self) -> None:
        """Closes and deletes the file and SQLite's files beside it."""
        self.close()
        for ending in ("-wal", "-shm", "-journal", ""):  # the database last: it names the others
            self.path.with_name(self.path.name + ending).unlink(missing_ok=True)


def _unusable(path: Path, error: sqlite3.Error) -> ProjectError:
    if "locked" in str(error):
        return ProjectError(f"{path} belongs to a program that runs.", "Close that one first.")
    if getattr(error, "sqlite_errorname", "") == "SQLITE_FULL":
        return ProjectError(
            f"The disk of the folder {path.parent} is full.", "Free some space; save the project."
        )
    return ProjectError(
        f"The recovery file {path} cannot be used: {error}.", "Free some space; save the project."
    )
