"""The identity of a file on disk: what it was when it was read."""

from __future__ import annotations

import hashlib
import os
import threading
from pathlib import Path

_BLOCK = 4 * 1024 * 1024


class SourceFile:
    """A file as it was when this object was made; its hash is computed in a thread beside.

    Attributes:
        path: Absolute.
        size: Bytes.
        modified_ns: Time of the last change, nanoseconds since 1970.
    """

    def __init__(self, path: Path) -> None:
        self.path = path.absolute()
        status = os.stat(self.path)
        self.size, self.modified_ns = status.st_size, status.st_mtime_ns
        self._hash: str | None = None
        self._error: OSError | None = None
        self._thread = threading.Thread(target=self._compute, name="hash", daemon=True)
        self._thread.start()

    @property
    def sha256(self) -> str:
        """Hexadecimal; waits for the thread.

        Raises:
            OSError: if the file could not be read to its end.
        """
        self._thread.join()
        if self._hash is None:
            raise self._error or OSError(f"{self.path} could not be read")
        return self._hash

    def has_changed(self) -> bool:
        """Whether the file is gone, or no longer has the size and the time that it had."""
        try:
            status = os.stat(self.path)
        except OSError:
            return True
        return (status.st_size, status.st_mtime_ns) != (self.size, self.modified_ns)

    def _compute(self) -> None:
        digest = hashlib.sha256()
        try:
            with self.path.open("rb") as file:
                while block := file.read(_BLOCK):
                    digest.update(block)
        except OSError as error:
            self._error = error
            return
        self._hash = digest.hexdigest()
