"""Telling whether a file is still the one that was read or written."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True)
class FileVersion:
    """What a file was at some moment.

    Attributes:
        size: Bytes.
        modified_ns: Time of the last change, nanoseconds since 1970.
    """

    size: int
    modified_ns: int

    @staticmethod
    def of(path: Path) -> FileVersion | None:
        """Returns what a file is now; None if it cannot be reached."""
        try:
            status = os.stat(path)
        except (OSError, ValueError):
            return None
        return FileVersion(status.st_size, status.st_mtime_ns)

    def is_newer_than(self, moment: datetime) -> bool:
        """Whether it was changed after that moment."""
        return self.modified_ns > moment.timestamp() * 1e9


UNKNOWN_VERSION = FileVersion(-1, -1)
"""Like no file: whoever read it did not see what it is now."""
